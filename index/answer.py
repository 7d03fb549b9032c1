"""Answers, with their quotes, and which of the hits they quote."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from index.confidence import Confidence
from index.requests.request import Request
from index.thread import Post, Span

MOST_QUOTES = 3
MOST_OTHERS = 3
# Shares of the best post's score. A post below the last shares a word with the question, and no more.
SURE_THRESHOLD = 0.85
CLOSEST_THRESHOLD = 0.8
OTHERS_THRESHOLD = 0.4


@dataclass(frozen=True, slots=True)
class Quote:
    """A post, and the spans of it that answer."""

    post: Post
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """A question, its quotes, best first, and all else that a reply needs.

    *unknown* are at most two words of the question, as typed, that the thread never uses and that are worth naming;
    *nearest* the posts to show where there is no quote; *request* what the question asks for. The rest is for searches
    only: *others* are posts that match, though less well than those quoted; *asked* is the whole question that was
    searched for, joined with the one before where it depends on that; *other_language* is the ISO 639-1 code of its
    language if no post is in it; *by_meaning* tells whether meaning was compared as well as words.
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


class Hit(NamedTuple):
    """A post that shares a term with the question, and its score."""

    post: Post
    score: float


def quoted(hits: Sequence[Hit], confidence: Confidence) -> list[Post]:
    """Return the posts to quote of *hits*, best first: the best one, and those nearly as good."""
    if confidence is Confidence.NOTHING:
        return []
    threshold = SURE_THRESHOLD if confidence is Confidence.SURE else CLOSEST_THRESHOLD
    return [hit.post for hit in hits[:MOST_QUOTES] if hit.score >= threshold * hits[0].score]


def others(hits: Sequence[Hit], posts: Collection[Post]) -> tuple[Post, ...]:
    """Return the posts of *hits* that match less well than the quoted *posts*, best first; none if none is quoted."""
    if not posts:
        return ()
    good = [hit.post for hit in hits if hit.post not in posts and hit.score >= OTHERS_THRESHOLD * hits[0].score]
    return tuple(good[:MOST_OTHERS])
