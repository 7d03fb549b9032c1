"""A thread that answers questions: prepared once, asked often."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np

from index.answer import MOST_OTHERS, MOST_QUOTES, Answer, Hit, Quote, marked, others, quotes
from index.confidence import BOTH, FOREIGN, UNTOLD, WORDS, Confidence, Scale, confidence, coverage, unknown
from index.lookup import requested
from index.ranking.embeddings import MEANING, Reader, meaning, no_meaning
from index.ranking.query import Query, query
from index.ranking.ranker import Scores
from index.ranking.scorer import Scorer, best
from index.requests.facets import Facets
from index.requests.follow_up import joined, stands_alone
from index.requests.request import Request, Words, parse_request
from index.summary import summary
from index.text.language import language
from index.text.passages import passages
from index.thread import Post, Thread

# Openings say what a thread is about: between posts that match alike, the earlier one.
EARLY = 0.05
NEAREST = 3


class _Search(NamedTuple):
    """A query, the closeness in meaning of the nearest passage, and the score of each post that has passages."""

    query: Query
    closeness: float
    scores: Scores


class ThreadIndex:
    """A thread that answers questions."""

    def __init__(self, thread: Thread, meaning: Reader = meaning) -> None:
        """Prepare *thread*: its words in milliseconds, its *meaning*, where that is installed, in 60 ms a post."""
        self.thread = thread
        self._facets = Facets(thread)
        self._vocabulary = self._facets.vocabulary
        cut = passages(thread.posts)
        starts = [place for place, own in enumerate(cut) if place == 0 or own.post is not cut[place - 1].post]
        self._starts = np.array(starts, np.int64)
        self._posts = [cut[start].post for start in starts]
        self._early = EARLY / np.array([post.number for post in self._posts])
        self._scorer = Scorer(cut)
        self._read = meaning
        self._meaning = meaning([passage.text for passage in cut])

    def request(self, question: str) -> Request:
        """Return what *question* asks for, without answering it."""
        return parse_request(question, self._facets)

    def answer(self, question: str, before: str = "") -> Answer:
        """Answer *question* with quotes, best first.

        A question that cannot stand alone is joined with the one *before* it.
        """
        request = self.request(question)
        if not isinstance(request, Words):
            return requested(question, request, self.thread)
        leans = bool(before) and not stands_alone(question)
        found = self._search_together(request.text, before) if leans else self._search(request.text)
        hits = self._hits(found.scores, MOST_QUOTES + MOST_OTHERS)
        sure = self._confidence(found, hits)
        quoted = () if sure == Confidence.NOTHING else self._quotes(hits, found.query)
        return Answer(
            question,
            sure,
            quoted,
            self._unknown(found.query),
            self._nearest(hits),
            request,
            others=others(hits, quoted),
            asked=found.query.question,
            other_language=self._other_language(question),
            by_meaning=self._meaning is not None,
        )

    def rank(self, question: str, most: int | None = None) -> list[Hit]:
        """Return the posts that share a term with *question*, or are near to it in meaning, best first.

        *most* limits how many.
        """
        return self._hits(self._search(question).scores, most)

    def matches(self, question: str) -> Iterator[Quote]:
        """Yield every post that has something of what *question* asks for, best first, each marked when it is taken."""
        request = self.request(question)
        if not isinstance(request, Words):
            yield from requested(question, request, self.thread).quotes
            return
        found = self._search(request.text)
        hits = self._hits(found.scores)
        near = self._meaning is not None and self._confidence(found, hits) != Confidence.NOTHING
        for post, _ in hits:
            terms = self._scorer.said(post.text).bag
            if coverage(found.query, terms, terms):
                yield marked(post, found.query, self._scorer.stems.idf_of, said=self._scorer.said)
            elif near:
                yield Quote(post, ())

    def summary(self, posts: int = 3) -> list[Quote]:
        """Return the *posts* most central posts, in thread order."""
        return [Quote(post, ()) for post in summary(self.thread.posts, posts)]

    def _search(self, text: str) -> _Search:
        asked = query(text, self._scorer.stems, self._vocabulary)
        scores = self._scorer.scores(asked)
        nearest = 0.0
        if self._meaning and len(scores):
            closeness = self._meaning.closeness(text)
            scores += MEANING * np.maximum(0, closeness)
            nearest = float(closeness.max())
        of_posts = np.maximum.reduceat(scores, self._starts)
        return _Search(asked, nearest, np.where(of_posts > 0, of_posts + self._early, 0))

    def _search_together(self, text: str, before: str) -> _Search:
        """Search for *text* joined with the question *before* it.

        "And Turkey?" is about Turkey first, and only then about what was asked before.
        """
        both, own = self._search(joined(text, before)), self._search(text)
        if not own.query.content:
            return both
        own_share = own.scores / (own.scores.max(initial=0) or 1)
        return both._replace(scores=np.where(both.scores > 0, both.scores + own_share, 0))

    def _hits(self, scores: Scores, most: int | None = None) -> list[Hit]:
        """Return the posts that score, best first, *most* at the most; of equals the earlier."""
        places = best(scores, len(scores) if most is None else most)
        return [Hit(self._posts[place], float(scores[place])) for place in places]

    def _quotes(self, hits: Sequence[Hit], asked: Query) -> tuple[Quote, ...]:
        by_meaning = self._read if self._meaning and self._other_language(asked.question) else no_meaning
        return quotes(hits, asked, self._scorer.stems.idf_of, by_meaning, self._scorer.said)

    def _confidence(self, found: _Search, hits: Sequence[Hit]) -> Confidence:
        terms = self._scorer.said(hits[0].post.text).bag if hits else frozenset[str]()
        return confidence(found.query, self._scorer.stems, terms, found.closeness, self._scale(found.query))

    def _scale(self, asked: Query) -> Scale:
        if self._meaning is None:
            return WORDS
        if self._other_language(asked.question):
            return FOREIGN
        return BOTH if language(asked.question) else UNTOLD

    def _unknown(self, asked: Query) -> tuple[str, ...]:
        """Return the words that the thread never uses; for another language that says nothing."""
        return () if self._meaning and self._other_language(asked.question) else unknown(asked, self._scorer.stems)

    def _other_language(self, question: str) -> str:
        """Return the language of *question* if no post is in it, and the empty string if some are or it may be any."""
        code = language(question)
        return "" if code in self._facets.languages else code

    def _nearest(self, hits: Sequence[Hit]) -> tuple[Post, ...]:
        """Return the best posts of *hits*; without any, the most central ones."""
        return tuple(hit.post for hit in hits[:NEAREST]) or self._most_central

    @cached_property
    def _most_central(self) -> tuple[Post, ...]:
        """The most central posts, computed once: that takes a second for thousands of posts."""
        return tuple(summary(self.thread.posts, NEAREST))
