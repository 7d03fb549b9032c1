"""Hits into quotes with the sentence to mark, and the answer they make."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from index.bags import stem_bag
from index.confidence import Confidence
from index.meaning import MEANING, Reader, no_meaning
from index.passages import sentences
from index.query import Query
from index.request import Request
from index.thread import Post, Span
from index.wanted import held, wanted
from index.words import words

MOST_QUOTES = 3
AS_GOOD = 0.85


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

    *unknown* are the words of the question, as typed, that the thread never uses. *request* is what was asked for.
    """

    question: str
    confidence: Confidence
    quotes: tuple[Quote, ...]
    unknown: tuple[str, ...]
    nearest: tuple[Post, ...]
    request: Request


def quotes(
    hits: Sequence[Hit], query: Query, rarity: Callable[[str], float], meaning: Reader = no_meaning
) -> tuple[Quote, ...]:
    """Return the best of *hits*, best first, and those nearly as good, as quotes that answer *query*.

    *meaning* is for questions whose words cannot say which sentence answers.
    """
    good = [hit.post for hit in hits[:MOST_QUOTES] if hit.score >= AS_GOOD * hits[0].score]
    return tuple(marked(post, query, rarity, meaning) for post in good)


def marked(post: Post, query: Query, rarity: Callable[[str], float], meaning: Reader = no_meaning) -> Quote:
    """Return *post* with the sentence that answers *query*."""
    return Quote(post, _marks(post.text, query, rarity, meaning))


def _marks(text: str, query: Query, rarity: Callable[[str], float], meaning: Reader) -> tuple[Span, ...]:
    """Return the span of the sentence of *text* that answers best, by what decides between posts too."""
    spans = sentences(text)
    if len(spans) <= 1:
        return tuple(spans)
    said = [text[span.start : span.stop] for span in spans]
    near = meaning(said)
    closeness = near.closeness(query.question).tolist() if near else [0.0] * len(said)
    weights = {term: weight * rarity(term) for term, weight in query.stems().items()}
    most = sum(weights.values()) or 1
    kinds = wanted(query.question)

    def score(place: int) -> float:
        bag = set(stem_bag(words(said[place])))
        shared = sum(weight for term, weight in weights.items() if term in bag) / most
        return shared + held(kinds, said[place], query.question) + MEANING * closeness[place]

    return (spans[max(range(len(spans)), key=score)],)
