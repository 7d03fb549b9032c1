"""A thread that answers questions: prepared once, asked often."""

from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import compress
from typing import NamedTuple

import numpy as np

from index.answer import MOST_OTHERS, MOST_QUOTES, Answer, Hit, Quote, others, quoted
from index.confidence import Confidence, confidence_by_meaning, confidence_by_words, coverage, lacks_number, unknown
from index.lookup import lookup
from index.mentioning import may_be_translated, or_search
from index.ranking.answer_types import AnswerType
from index.ranking.embeddings import Meaning, Reader, meaning
from index.ranking.query import Query, parse_query
from index.ranking.ranker import Scores
from index.ranking.scorer import MOST_CACHED, Scorer, best
from index.requests.facets import Facets
from index.requests.follow_up import joined, stands_alone
from index.requests.languages import language_of_request
from index.requests.mentions import Mentions, SeveralMentions
from index.requests.request import Request, Words, parse_request
from index.summary import summary
from index.text.language import language
from index.text.passages import MAX_CHARACTERS, passages
from index.thread import Post, Span, Thread
from index.unknown_words import is_telling, named_words

# An opening says what a thread is about: of posts that match alike, the earlier one wins.
EARLY_BONUS = 0.05
MOST_NEAREST = 3


class ThreadIndex:
    """A thread that answers questions."""

    def __init__(self, thread: Thread, meaning: Reader = meaning, vectors: bytes = b"") -> None:
        """Prepare *thread*: its words in milliseconds, its *meaning*, where that is installed, in 60 ms a post.

        Posts with *vectors*, from `thread_vectors`, take none; without, the sentences of close posts take as much.
        """
        self.thread = thread
        self._facets = Facets(thread)
        self._passages = cut = passages(thread.posts)
        starts = [place for place, own in enumerate(cut) if place == 0 or own.post is not cut[place - 1].post]
        self._starts = np.array(starts, np.int64)
        self._posts = [cut[start].post for start in starts]
        self._bonuses = EARLY_BONUS / np.array([post.number for post in self._posts])
        self._scorer = Scorer(cut)
        self._read_sentences = lru_cache(MOST_CACHED)(lambda texts: meaning(texts, vectors))
        self._meaning = meaning([passage.text for passage in cut], vectors)
        self.size = sum(each.size for each in (self._scorer, self._facets.vocabulary, self._meaning) if each)  # bytes

    def request(self, question: str) -> Request:
        """Parse *question* without answering it."""
        return or_search(parse_request(question, self._facets), self.thread)

    def answer(self, question: str, before: str = "") -> Answer:
        """Answer *question* with quotes, best first.

        A question that depends on the one *before* it is joined with that.
        """
        request = self.request(question)
        other_language = self._other_language(question)
        if may_be_translated(request, self.thread, other_language):
            request = Words(question)  # to say that no post mentions "Турция" would be right, and no answer
        if not isinstance(request, Words):
            return lookup(question, request, self.thread)
        found = self._search_in_context(request.text, before)
        hits = self._hits(found.scores, MOST_QUOTES + MOST_OTHERS)
        confidence = self._confidence(found)
        posts = quoted(hits, confidence)
        return Answer(
            question=question,
            confidence=confidence,
            quotes=tuple(self._quote(post, found, confidence) for post in posts),
            unknown=self._named(found, question),
            nearest=tuple(hit.post for hit in hits[:MOST_NEAREST]) or self._most_central,
            request=request,
            others=others(hits, posts),
            asked=found.query.question,
            other_language=other_language,
            by_meaning=self._meaning is not None,
        )

    def rank(self, question: str, most: int | None = None) -> list[Hit]:
        """Return the posts that share a term with *question* or are near it in meaning, best first, up to *most*."""
        return self._hits(self._search(question).scores, most)

    def matches(self, question: str) -> Iterator[Quote]:
        """Yield every post that matches *question*, best first; marks are computed lazily."""
        request = self.request(question)
        if not isinstance(request, Words):
            yield from lookup(question, request, self.thread).quotes
            return
        found = self._search(request.text)
        hits = self._hits(found.scores)
        near = self._meaning is not None and self._confidence(found) is not Confidence.NOTHING
        for post, _ in hits:
            stems = self._scorer.features(post.text).stems
            if coverage(found.query, stems, stems):
                yield Quote(post, self._scorer.best_sentence(post.text, found.query))
            elif near:
                yield Quote(post, ())

    def summary(self, posts: int = 3) -> list[Quote]:
        """Return the *posts* most central posts, in thread order."""
        return [Quote(post, ()) for post in summary(self.thread.posts, posts)]

    def _search_in_context(self, text: str, before: str) -> "_Search":
        """Search for *text* alone, or joined with the question *before* it if only that makes a sure answer of it.

        The post that answered the question before is no answer to "what about zebras?": what *text* itself asks for
        must be in the thread. "Why?" asks for nothing itself, so with the question before it finds more than alone.
        """
        own = self._search(text)
        confidence = self._confidence(own)
        alone = (stands_alone(text) and own.query.content) or not any(map(str.isalnum, text))
        if not before or alone or confidence is Confidence.SURE or self._unknown(own):
            return own
        both = self._joined_search(text, before, own)
        if self._confidence(both) is Confidence.SURE:
            return both
        asks_nothing = not own.query.content
        return both if asks_nothing and (confidence is Confidence.NOTHING or not self._unknown(both)) else own

    def _joined_search(self, text: str, before: str, own: "_Search") -> "_Search":
        """Search for *text* joined with the question *before* it: "and Turkey?" is about Turkey first."""
        both = self._search(joined(text, before))
        if not own.query.content:
            return both._replace(required=own.query.answer_types)
        own_share = own.scores / (own.scores.max(initial=0) or 1)
        return both._replace(scores=np.where(both.scores > 0, both.scores + own_share, 0))

    def _search(self, text: str) -> "_Search":
        query = parse_query(text, self._scorer.stems, self._facets.vocabulary)
        scores, closeness = self._scorer.scores(query), None
        if self._meaning and len(scores):
            near = self._meaning.closeness(text)
            covered = self._coverage_of_best(query, self._of_posts(scores))
            scores += self._meaning.calibration.weight(covered) * np.maximum(0, near)
            closeness = self._of_posts(near)
        of_posts = self._of_posts(scores)
        return _Search(
            query=query,
            scores=np.where(of_posts > 0, of_posts + self._bonuses, 0),
            closeness=closeness,
            foreign=bool(self._other_language(text)),
            required=tuple(each for each in query.answer_types if each.required),
        )

    def _of_posts(self, of_passages: Scores) -> Scores:
        """Return the highest value of each post."""
        return np.maximum.reduceat(of_passages, self._starts)

    def _coverage_of_best(self, query: Query, scores: Scores) -> float:
        """Return the coverage of *query* by the thread and the post that scores best."""
        post = self._scorer.features(self._posts[int(scores.argmax())].text).stems
        return coverage(query, self._scorer.stems, post)

    def _hits(self, scores: Scores, most: int | None = None) -> list[Hit]:
        """Return the posts that score, best first, up to *most*; of equals the earlier."""
        places = best(scores, len(scores) if most is None else most)
        return [Hit(self._posts[place], float(scores[place])) for place in places]

    def _confidence(self, found: "_Search") -> Confidence:
        """Return the confidence in the post that scores best."""
        if not found.scores.any():
            return Confidence.NOTHING
        best = int(found.scores.argmax())
        post = self._scorer.features(self._posts[best].text)
        confidence = confidence_by_words(found.query, self._scorer.stems, post.stems)
        if self._meaning and found.closeness is not None:
            calibration = self._meaning.calibration
            nearness = calibration.other_language if found.foreign else calibration.same_language
            nearness = nearness.less(coverage(found.query, self._scorer.stems, post.stems))
            lead = found.closeness[best] - np.delete(found.closeness, best).max(initial=0)
            if not found.foreign and is_telling(found.query, self._unknown(found)):
                lead = 0.0
            confidence = confidence_by_meaning(confidence, found.closeness[best], lead, nearness)
        lacking = post.lacks_answer(found.required, found.query.question) or lacks_number(found.query, post.stems)
        return Confidence.CLOSEST if confidence is Confidence.SURE and lacking else confidence

    def _named(self, found: "_Search", question: str) -> tuple[str, ...]:
        """Return the unknown words to name: none of a foreign question, none of the question before."""
        if found.foreign:
            return ()
        return named_words(found.query, [word for word in self._unknown(found) if word in question])

    def _unknown(self, found: "_Search") -> tuple[str, ...]:
        return unknown(found.query, self._scorer.stems)

    def _quote(self, post: Post, found: "_Search", confidence: Confidence) -> Quote:
        """Quote *post* with the sentence that answers best: by words, and by meaning where they do not tell enough."""
        by_words = confidence is Confidence.SURE and not found.foreign
        closeness = None if by_words else self._closeness_of_sentences(post, found.query)
        return Quote(post, self._scorer.best_sentence(post.text, found.query, closeness))

    def _closeness_of_sentences(self, post: Post, query: Query) -> Scores | None:
        """Return the weighted closeness of the sentences of *post*; of a long post, of those in its nearest passage."""
        if self._meaning is None:
            return None
        features, near = self._scorer.features(post.text), self._nearest_passage(post, query.question, self._meaning)
        inside = np.array([near.start <= span.start < near.stop for span, _ in features.sentences], bool)
        texts = [sentence.text for _, sentence in features.sentences]
        closeness = np.full(len(texts), -np.inf)
        closeness[inside] = 0
        if meaning := self._read_sentences(tuple(compress(texts, inside))) if inside.sum() > 1 else None:
            covered = coverage(query, features.stems, features.stems)
            closeness[inside] = meaning.calibration.weight(covered) * meaning.closeness(query.question)
        return closeness

    def _nearest_passage(self, post: Post, question: str, meaning: Meaning) -> Span:
        if len(post.text) <= MAX_CHARACTERS:
            return Span(0, len(post.text))
        places = [place for place, passage in enumerate(self._passages) if passage.post is post]
        return self._passages[places[int(meaning.closeness(question)[places].argmax())]].span

    def _other_language(self, question: str) -> str:
        """Return the language of *question* if no post is in it, the empty string if one is or if it cannot be told.

        Where the languages of the posts cannot be told, no question is in another one.
        """
        code = language(question) or self._language_of_mentions(question)
        return "" if code in self._facets.languages or not self._facets.languages else code

    def _language_of_mentions(self, question: str) -> str:
        """Return the language of a *question* about mentions: its frame tells, where its other words are names."""
        mentions = isinstance(self.request(question), Mentions | SeveralMentions)
        return language_of_request(question) if mentions else ""

    @cached_property
    def _most_central(self) -> tuple[Post, ...]:
        """The most central posts, computed once: that takes a second for thousands of posts."""
        return tuple(summary(self.thread.posts, MOST_NEAREST))


class _Search(NamedTuple):
    """A query and what was found for it.

    *scores* are those of the posts that have passages, *closeness* that in meaning, None where it is not compared. A
    *foreign* query is in another language than the thread; *required* are the answer types of a sure answer.
    """

    query: Query
    scores: Scores
    closeness: Scores | None
    foreign: bool
    required: tuple[AnswerType, ...]
