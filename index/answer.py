"""Answers, and the quotes in them: hits, each with the sentence to mark."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from index.confidence import Confidence
from index.ranking.embeddings import MEANING, Reader, no_meaning
from index.ranking.features import Said
from index.ranking.query import Query
from index.requests.request import Request
from index.thread import Post, Span

MOST_QUOTES = 3
AS_GOOD = 0.85
MOST_OTHERS = 3
# Of the best post's score; with less, a post shares a word and no more.
MATCHES = 0.4


class Hit(NamedTuple):
    """A post that shares a term with the question, and how well."""

    post: Post
    score: float


@dataclass(frozen=True, slots=True)
class Quote:
    """A post, and the spans of it that answer."""

    post: Post
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the thread says to a question: quotes best first, or, where it says nothing, the nearest posts.

    *unknown* are the words of the question, as typed, that the thread never uses. *request* is what was asked for. The
    rest is of searches only: *others* are posts that match, though less well than those quoted; *asked* is the whole
    question that was searched for, joined with the one before where it leans on that; *other_language* is the ISO 639-1
    code of its language if no post is in it; *by_meaning* tells whether meaning was compared as well as words.
    """

    question: str
    confidence: Confidence
    quotes: tuple[Quote, ...]
    unknown: tuple[str, ...]
    nearest: tuple[Post, ...]
    request: Request
    others: tuple[Post, ...] = ()
    asked: str = ""
    other_language: str = ""
    by_meaning: bool = False


def quotes(
    hits: Sequence[Hit],
    query: Query,
    rarity: Callable[[str], float],
    meaning: Reader = no_meaning,
    said: Callable[[str], Said] = Said,
) -> tuple[Quote, ...]:
    """Return the best of *hits*, best first, and those nearly as good, as quotes that answer *query*.

    *meaning* is for questions whose words cannot say which sentence answers. *said* may know the texts already.
    """
    good = [hit.post for hit in hits[:MOST_QUOTES] if hit.score >= AS_GOOD * hits[0].score]
    return tuple(marked(post, query, rarity, meaning, said) for post in good)


def others(hits: Sequence[Hit], quoted: Sequence[Quote]) -> tuple[Post, ...]:
    """Return the posts of *hits*, best first, that match though less well than those *quoted*; none if none is."""
    shown = [quote.post for quote in quoted]
    if not shown:
        return ()
    good = [hit.post for hit in hits if hit.post not in shown and hit.score >= MATCHES * hits[0].score]
    return tuple(good[:MOST_OTHERS])


def marked(
    post: Post,
    query: Query,
    rarity: Callable[[str], float],
    meaning: Reader = no_meaning,
    said: Callable[[str], Said] = Said,
) -> Quote:
    """Return *post* with the sentence that answers *query*."""
    return Quote(post, _marks(said(post.text), query, rarity, meaning))


def _marks(said: Said, query: Query, rarity: Callable[[str], float], meaning: Reader) -> tuple[Span, ...]:
    """Return the span of the sentence that answers best, by what decides between posts too."""
    if len(said.sentences) <= 1:
        return tuple(span for span, _ in said.sentences)
    near = meaning([sentence.text for _, sentence in said.sentences])
    closeness = near.closeness(query.question) if near else [0.0] * len(said.sentences)
    weights = {term: weight * rarity(term) for term, weight in query.stems().items()}
    most = sum(weights.values()) or 1

    def score(place: int) -> float:
        sentence = said.sentences[place][1]
        shared = sum(weight for term, weight in weights.items() if term in sentence.bag) / most
        return shared + sentence.holds(query.wanted, query.question) + MEANING * closeness[place]

    return (said.sentences[max(range(len(said.sentences)), key=score)][0],)
