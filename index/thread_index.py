"""A thread, made ready once, asked often."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from heapq import nlargest
from itertools import pairwise
from typing import NamedTuple

from index.answer import MOST_QUOTES, Answer, Hit, Quote, marked, quotes
from index.confidence import BOTH, FOREIGN, UNTOLD, WORDS, Confidence, Scale, confidence, coverage, unknown
from index.follow_up import joined, stands_alone
from index.language import language, languages
from index.meaning import MEANING, Reader, meaning, no_meaning
from index.passages import passages
from index.query import Query, query
from index.request import Words, parse_request
from index.requested import requested
from index.scorer import Scorer
from index.summary import summary
from index.thread import Post, Thread
from index.vocabulary import vocabulary

# Openings say what a thread is about: between posts that match alike, the earlier one.
EARLY = 0.05
NEAREST = 3


class _Scored(NamedTuple):
    """A question, how near each passage is to it in meaning, and its scores.

    That of a post stands at its first passage, and is that of its best; at the others there is 0.
    """

    asked: Query
    closeness: list[float]
    scores: list[float]


class ThreadIndex:
    """A thread that answers questions."""

    def __init__(self, thread: Thread, meaning: Reader = meaning) -> None:
        """Make *thread* ready: by words in milliseconds, by *meaning*, where it is installed, in 60 ms a post."""
        self.thread = thread
        cut = passages(thread.posts)
        self._posts = [passage.post for passage in cut]
        self._early = [EARLY / post.number for post in self._posts]
        # the places of passages that go on with the post of the one before
        self._going_on = [place for place, (one, other) in enumerate(pairwise(self._posts), 1) if one is other]
        self._scorer = Scorer(cut)
        self._vocabulary = vocabulary(thread)
        self._last: _Scored | None = None
        self._read = meaning
        self._meaning = meaning([passage.text for passage in cut])

    def answer(self, question: str, before: str = "") -> Answer:
        """Answer *question* with quotes, best first.

        One that cannot stand alone is asked together with the question *before* it.
        """
        request = parse_request(question, self.thread)
        if not isinstance(request, Words):
            return requested(question, request, self.thread)
        leans = before and not stands_alone(question)
        asked, closeness, scores = self._scored(joined(request.text, before) if leans else request.text)
        if leans and (own := self._scored(request.text)).asked.content:
            scores = _together(scores, own.scores)
        hits = self._best(scores, max(MOST_QUOTES, NEAREST))
        sure = self._confidence(asked, hits, closeness)
        marked_by = self._read if self._meaning and self.foreign(asked.question) else no_meaning
        found = () if sure == Confidence.NOTHING else quotes(hits, asked, self._rarity, marked_by, self._scorer.said)
        return Answer(question, sure, found, self._unknown(asked), self._nearest(hits), request)

    def rank(self, question: str, most: int | None = None) -> list[Hit]:
        """Return the posts that share a term with *question*, or are near to it in meaning, best first.

        Whoever needs only so many at the *most* has them sooner where there are thousands.
        """
        scores = self._scored(question).scores
        return self._best(scores, len(scores) if most is None else most)

    def matches(self, question: str) -> Iterator[Quote]:
        """Yield every post that has something of what *question* asks for, best first, each marked when it is taken."""
        request = parse_request(question, self.thread)
        if not isinstance(request, Words):
            yield from requested(question, request, self.thread).quotes
            return
        asked, closeness, scores = self._scored(request.text)
        hits = self._best(scores, len(scores))
        near = self._meaning is not None and self._confidence(asked, hits, closeness) != Confidence.NOTHING
        for post, _ in hits:
            terms = self._scorer.said(post.text).bag
            if coverage(asked, terms, terms):
                yield marked(post, asked, self._rarity, said=self._scorer.said)
            elif near:
                yield Quote(post, ())

    def foreign(self, question: str) -> str:
        """Return the language of *question* if no post is in it, and the empty string if some are or it may be any."""
        code = language(question)
        return "" if code in languages(self.thread) else code

    @property
    def reads_meaning(self) -> bool:
        """Whether questions in other languages than the thread's can be answered."""
        return self._meaning is not None

    def summary(self, posts: int = 3) -> list[Quote]:
        """Return the *posts* posts that say most, in thread order."""
        return [Quote(post, ()) for post in summary(self.thread.posts, posts)]

    def _scored(self, question: str) -> _Scored:
        """Return *question* with its scores; whoever has an answer asks for the rank next, and is given them again."""
        last = self._last
        if last is None or last.asked.question != question:
            asked = query(question, self._scorer.stems, self._vocabulary)
            closeness = self._meaning.closeness(question) if self._meaning else []
            self._last = last = _Scored(asked, closeness, self._scores(asked, closeness))
        return last

    def _scores(self, asked: Query, closeness: Sequence[float]) -> list[float]:
        scores = self._scorer.scores(asked)
        if closeness:
            scores = [score + MEANING * max(0, near) for score, near in zip(scores, closeness, strict=True)]
        for place in reversed(self._going_on):
            scores[place - 1], scores[place] = max(scores[place - 1], scores[place]), 0
        return [score + early if score > 0 else 0 for score, early in zip(scores, self._early, strict=True)]

    def _rarity(self, term: str) -> float:
        return self._scorer.stems.rarity(term)

    def _best(self, scores: Sequence[float], count: int) -> list[Hit]:
        """Return the *count* best posts among those that score, best first; of equals the earlier."""
        found = [place for place, score in enumerate(scores) if score > 0]
        best = nlargest(count, found, key=scores.__getitem__)
        return [Hit._make((self._posts[place], scores[place])) for place in best]

    def _confidence(self, asked: Query, hits: Sequence[Hit], closeness: Sequence[float]) -> Confidence:
        best = self._scorer.said(hits[0].post.text).bag if hits else frozenset[str]()
        return confidence(asked, self._scorer.stems, best, max(closeness, default=0), self._scale(asked))

    def _scale(self, asked: Query) -> Scale:
        if self._meaning is None:
            return WORDS
        if self.foreign(asked.question):
            return FOREIGN
        return BOTH if language(asked.question) else UNTOLD

    def _unknown(self, asked: Query) -> tuple[str, ...]:
        """Return the words that the thread never uses; to say so of another language's says nothing."""
        return () if self._meaning and self.foreign(asked.question) else unknown(asked, self._scorer.stems)

    def _nearest(self, hits: Sequence[Hit]) -> tuple[Post, ...]:
        """Return the best posts of *hits*; without any, those that say most."""
        return tuple(hit.post for hit in hits[:NEAREST]) or self._most_telling

    @cached_property
    def _most_telling(self) -> tuple[Post, ...]:
        """The posts that say most, worked out once: that takes a second for thousands of posts."""
        return tuple(summary(self.thread.posts, NEAREST))


def _together(scores: Sequence[float], own: Sequence[float]) -> list[float]:
    """Return *scores* of a question with the one before it, higher where its *own* are.

    "And Turkey?" is about Turkey first, and only then about what was asked before.
    """
    most = max(own, default=0) or 1
    return [score + more / most if score > 0 else 0 for score, more in zip(scores, own, strict=True)]
