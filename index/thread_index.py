"""A thread, made ready once, asked often."""

from collections.abc import Sequence

from index.answer import Answer, Hit, Quote, quotes
from index.bags import stem_bag
from index.confidence import Confidence, confidence, unknown
from index.passages import Passage, passages
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

    def __init__(self, thread: Thread) -> None:
        self.thread = thread
        self._passages = passages(thread.posts)
        self._scorer = Scorer(self._passages)
        self._vocabulary = sorted({plain(word.text) for post in thread.posts for word in words(post.text)})

    def answer(self, question: str) -> Answer:
        """Answer *question* with quotes, best first."""
        request = parse_request(question, self.thread)
        if not isinstance(request, Words):
            return requested(question, request, self.thread)
        asked = self._query(request.text)
        hits = self._hits(asked)
        sure = self._confidence(asked, hits)
        found = () if sure == Confidence.NOTHING else quotes(hits, asked, self._scorer.stems.rarity)
        return Answer(question, sure, found, unknown(asked, self._scorer.stems), self._nearest(hits), request)

    def rank(self, question: str) -> list[Hit]:
        """Return the posts that share a term with *question*, best first."""
        return self._hits(self._query(question))

    def summary(self, posts: int = 3) -> list[Quote]:
        """Return the *posts* posts that say most, in thread order."""
        return [Quote(post, ()) for post in summary(self.thread.posts, posts)]

    def _query(self, question: str) -> Query:
        return query(question, self._scorer.stems, self._vocabulary)

    def _hits(self, asked: Query) -> list[Hit]:
        return _best_first(self._passages, self._scorer.scores(asked))

    def _confidence(self, asked: Query, hits: Sequence[Hit]) -> Confidence:
        best = set(stem_bag(words(hits[0].post.text))) if hits else set()
        return confidence(asked, self._scorer.stems, best)

    def _nearest(self, hits: Sequence[Hit]) -> tuple[Post, ...]:
        """Return the best posts of *hits*; without any, those that say most."""
        return tuple(hit.post for hit in hits[:NEAREST]) or tuple(quote.post for quote in self.summary(NEAREST))


def _best_first(passages: Sequence[Passage], scores: Scores) -> list[Hit]:
    """Return the posts that score, each by its best passage."""
    best: dict[int, Hit] = {}
    for passage, score in zip(passages, scores.tolist(), strict=True):
        post = passage.post
        if score > 0 and (post.number not in best or score > best[post.number].score):
            best[post.number] = Hit(post, score)
    hits = [Hit(post, score + EARLY / post.number) for post, score in best.values()]
    return sorted(hits, key=lambda hit: -hit.score)
