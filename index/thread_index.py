"""A thread, made ready once, asked often."""

from collections.abc import Iterator, Sequence
from functools import cached_property

import numpy as np

from index.answer import Answer, Hit, Quote, marked, quotes
from index.bags import stem_bag
from index.confidence import BOTH, FOREIGN, UNTOLD, WORDS, Confidence, Scale, confidence, coverage, unknown
from index.follow_up import joined, stands_alone
from index.language import language, languages
from index.meaning import MEANING, Reader, meaning, no_meaning
from index.passages import passages
from index.query import Query, query
from index.ranker import Scores
from index.request import Words, parse_request
from index.requested import requested
from index.scorer import Scorer
from index.summary import summary
from index.thread import Post, Thread
from index.words import plain, words

# Openings say what a thread is about: between posts that match alike, the earlier one.
EARLY = 0.05
NEAREST = 3


class ThreadIndex:
    """A thread that answers questions."""

    def __init__(self, thread: Thread, meaning: Reader = meaning) -> None:
        """Make *thread* ready: by words in milliseconds, by *meaning*, where it is installed, in 60 ms a post."""
        self.thread = thread
        self._passages = passages(thread.posts)
        numbers = np.array([passage.post.number for passage in self._passages], np.int64)
        # the place of each post's first passage; the others follow it
        self._numbers, self._firsts = np.unique(numbers, return_index=True)
        self._scorer = Scorer(self._passages)
        self._vocabulary = sorted({plain(word.text) for post in thread.posts for word in words(post.text)})
        self._languages = languages(thread)
        self._read = meaning
        self._meaning = meaning([passage.text for passage in self._passages])

    def answer(self, question: str, before: str = "") -> Answer:
        """Answer *question* with quotes, best first.

        One that cannot stand alone is asked together with the question *before* it.
        """
        request = parse_request(question, self.thread)
        if not isinstance(request, Words):
            return requested(question, request, self.thread)
        leans = before and not stands_alone(question)
        asked = self._query(joined(request.text, before) if leans else request.text)
        closeness = self._closeness(asked)
        hits = self._hits(asked, closeness)
        if leans and self._query(request.text).content:
            hits = _together(hits, self.rank(request.text))
        sure = self._confidence(asked, hits, closeness)
        marked_by = self._read if self._meaning and self.foreign(asked.question) else no_meaning
        found = () if sure == Confidence.NOTHING else quotes(hits, asked, self._scorer.stems.rarity, marked_by)
        return Answer(question, sure, found, self._unknown(asked), self._nearest(hits), request)

    def rank(self, question: str) -> list[Hit]:
        """Return the posts that share a term with *question*, or are near to it in meaning, best first."""
        asked = self._query(question)
        return self._hits(asked, self._closeness(asked))

    def matches(self, question: str) -> Iterator[Quote]:
        """Yield every post that has something of what *question* asks for, best first, each marked when it is taken."""
        request = parse_request(question, self.thread)
        if not isinstance(request, Words):
            yield from requested(question, request, self.thread).quotes
            return
        asked = self._query(request.text)
        closeness = self._closeness(asked)
        hits = self._hits(asked, closeness)
        near = self._meaning is not None and self._confidence(asked, hits, closeness) != Confidence.NOTHING
        for post, _ in hits:
            terms = set(stem_bag(words(post.text)))
            if coverage(asked, terms, terms):
                yield marked(post, asked, self._scorer.stems.rarity)
            elif near:
                yield Quote(post, ())

    def foreign(self, question: str) -> str:
        """Return the language of *question* if no post is in it, and the empty string if some are or it may be any."""
        code = language(question)
        return "" if code in self._languages else code

    @property
    def reads_meaning(self) -> bool:
        """Whether questions in other languages than the thread's can be answered."""
        return self._meaning is not None

    def summary(self, posts: int = 3) -> list[Quote]:
        """Return the *posts* posts that say most, in thread order."""
        return [Quote(post, ()) for post in summary(self.thread.posts, posts)]

    def _query(self, question: str) -> Query:
        return query(question, self._scorer.stems, self._vocabulary)

    def _closeness(self, asked: Query) -> Scores:
        return self._meaning.closeness(asked.question) if self._meaning else np.zeros(len(self._passages))

    def _hits(self, asked: Query, closeness: Scores) -> list[Hit]:
        """Return the posts that score, each by its best passage, best first."""
        scores = self._scorer.scores(asked) + MEANING * np.maximum(0, closeness)
        best = np.maximum.reduceat(scores, self._firsts) if len(scores) else scores
        found = np.flatnonzero(best > 0)
        ranked = best[found] + EARLY / self._numbers[found]
        order = np.argsort(-ranked, kind="stable")
        places = zip(self._firsts[found[order]].tolist(), ranked[order].tolist(), strict=True)
        return [Hit(self._passages[place].post, score) for place, score in places]

    def _confidence(self, asked: Query, hits: Sequence[Hit], closeness: Scores) -> Confidence:
        best = set(stem_bag(words(hits[0].post.text))) if hits else set()
        nearest = float(closeness.max()) if len(closeness) else 0
        return confidence(asked, self._scorer.stems, best, nearest, self._scale(asked))

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


def _together(hits: Sequence[Hit], own: Sequence[Hit]) -> list[Hit]:
    """Return *hits* of a question with the one before it, those first that are its *own* as well.

    "And Turkey?" is about Turkey first, and only then about what was asked before.
    """
    scores = {hit.post: hit.score / own[0].score for hit in own}
    return sorted((Hit(post, score + scores.get(post, 0)) for post, score in hits), key=lambda hit: -hit.score)
