"""A thread that answers questions: prepared once, asked often."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np

from index.answer import MOST_OTHERS, MOST_QUOTES, Answer, Hit, Quote, others, quoted
from index.confidence import (
    MEANING_ONLY,
    UNKNOWN_LANGUAGE,
    WORDS_AND_MEANING,
    WORDS_ONLY,
    Calibration,
    Confidence,
    confidence,
    coverage,
    unknown,
)
from index.lookup import lookup
from index.ranking.embeddings import MEANING_WEIGHT, Reader, meaning, no_meaning
from index.ranking.query import Query, parse_query
from index.ranking.ranker import Scores
from index.ranking.scorer import Scorer, best
from index.requests.facets import Facets
from index.requests.follow_up import joined, stands_alone
from index.requests.request import Request, Words, parse_request
from index.summary import summary
from index.text.language import language
from index.text.passages import passages
from index.thread import Post, Thread

# An opening says what a thread is about: of posts that match alike, the earlier one wins.
EARLY_BONUS = 0.05
MOST_NEAREST = 3


class ThreadIndex:
    """A thread that answers questions."""

    def __init__(self, thread: Thread, meaning: Reader = meaning, vectors: bytes = b"") -> None:
        """Prepare *thread*: its words in milliseconds, its *meaning*, where that is installed, in 60 ms a post.

        Posts with *vectors*, from `passage_vectors`, take no time.
        """
        self.thread = thread
        self._facets = Facets(thread)
        self._vocabulary = self._facets.vocabulary
        cut = passages(thread.posts)
        starts = [place for place, own in enumerate(cut) if place == 0 or own.post is not cut[place - 1].post]
        self._starts = np.array(starts, np.int64)
        self._posts = [cut[start].post for start in starts]
        self._bonuses = EARLY_BONUS / np.array([post.number for post in self._posts])
        self._scorer = Scorer(cut)
        self._reader = meaning
        self._meaning = meaning([passage.text for passage in cut], vectors)

    def request(self, question: str) -> Request:
        """Parse *question* without answering it."""
        return parse_request(question, self._facets)

    def answer(self, question: str, before: str = "") -> Answer:
        """Answer *question* with quotes, best first.

        A question that depends on the one *before* it is joined with that.
        """
        request = self.request(question)
        if not isinstance(request, Words):
            return lookup(question, request, self.thread)
        depends = bool(before) and not stands_alone(question)
        found = self._search_with_context(request.text, before) if depends else self._search(request.text)
        hits = self._hits(found.scores, MOST_QUOTES + MOST_OTHERS)
        confidence = self._confidence(found, hits)
        posts = [] if confidence is Confidence.NOTHING else quoted(hits)
        return Answer(
            question=question,
            confidence=confidence,
            quotes=tuple(self._quote(post, found) for post in posts),
            unknown=() if found.only_by_meaning else unknown(found.query, self._scorer.stems),
            nearest=tuple(hit.post for hit in hits[:MOST_NEAREST]) or self._most_central,
            request=request,
            others=others(hits, posts),
            asked=found.query.question,
            other_language=self._other_language(question),
            by_meaning=self._meaning is not None,
        )

    def rank(self, question: str, most: int | None = None) -> list[Hit]:
        """Return the posts that share a term with *question*, or are near it in meaning, best first.

        *most* limits the result.
        """
        return self._hits(self._search(question).scores, most)

    def matches(self, question: str) -> Iterator[Quote]:
        """Yield every post that matches *question*, best first; marks are computed lazily."""
        request = self.request(question)
        if not isinstance(request, Words):
            yield from lookup(question, request, self.thread).quotes
            return
        found = self._search(request.text)
        hits = self._hits(found.scores)
        near = self._meaning is not None and self._confidence(found, hits) is not Confidence.NOTHING
        for post, _ in hits:
            stems = self._scorer.features(post.text).stems
            if coverage(found.query, stems, stems):
                yield Quote(post, self._scorer.best_sentence(post.text, found.query, no_meaning))
            elif near:
                yield Quote(post, ())

    def summary(self, posts: int = 3) -> list[Quote]:
        """Return the *posts* most central posts, in thread order."""
        return [Quote(post, ()) for post in summary(self.thread.posts, posts)]

    def _search_with_context(self, text: str, before: str) -> "_Search":
        """Search for *text* joined with the question *before* it.

        "And Turkey?" is about Turkey first, and only then about the question before.
        """
        both, own = self._search(joined(text, before)), self._search(text)
        if not own.query.content:
            return both
        own_share = own.scores / (own.scores.max(initial=0) or 1)
        return both._replace(scores=np.where(both.scores > 0, both.scores + own_share, 0))

    def _search(self, text: str) -> "_Search":
        query = parse_query(text, self._scorer.stems, self._vocabulary)
        scores = self._scorer.scores(query)
        nearest = 0.0
        if self._meaning and len(scores):
            closeness = self._meaning.closeness(text)
            scores += MEANING_WEIGHT * np.maximum(0, closeness)
            nearest = float(closeness.max())
        of_posts = np.maximum.reduceat(scores, self._starts)
        return _Search(
            query=query,
            scores=np.where(of_posts > 0, of_posts + self._bonuses, 0),
            closeness=nearest,
            only_by_meaning=self._meaning is not None and bool(self._other_language(text)),
        )

    def _hits(self, scores: Scores, most: int | None = None) -> list[Hit]:
        """Return the posts that score, best first, up to *most*; of equals the earlier."""
        places = best(scores, len(scores) if most is None else most)
        return [Hit(self._posts[place], float(scores[place])) for place in places]

    def _confidence(self, found: "_Search", hits: Sequence[Hit]) -> Confidence:
        stems = self._scorer.features(hits[0].post.text).stems if hits else frozenset[str]()
        return confidence(found.query, self._scorer.stems, stems, found.closeness, self._calibration(found))

    def _calibration(self, found: "_Search") -> Calibration:
        if self._meaning is None:
            return WORDS_ONLY
        if found.only_by_meaning:
            return MEANING_ONLY
        return WORDS_AND_MEANING if language(found.query.question) else UNKNOWN_LANGUAGE

    def _quote(self, post: Post, found: "_Search") -> Quote:
        reader = self._reader if found.only_by_meaning else no_meaning
        return Quote(post, self._scorer.best_sentence(post.text, found.query, reader))

    def _other_language(self, question: str) -> str:
        """Return the language of *question* if no post is in it, else or if it cannot be told the empty string."""
        code = language(question)
        return "" if code in self._facets.languages else code

    @cached_property
    def _most_central(self) -> tuple[Post, ...]:
        """The most central posts, computed once: that takes a second for thousands of posts."""
        return tuple(summary(self.thread.posts, MOST_NEAREST))


class _Search(NamedTuple):
    """A query and what was found for it.

    *scores* are those of the posts that have passages; *closeness* is the closeness in meaning of the nearest passage;
    *only_by_meaning* tells that the query is in another language than the thread, so that its words are not there.
    """

    query: Query
    scores: Scores
    closeness: float
    only_by_meaning: bool
