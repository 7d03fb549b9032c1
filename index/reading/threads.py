"""Build threads from the drafts of the likeliest reading, within limits of size."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from index.reading.cleaning import tidy
from index.reading.draft import Draft, DraftPost
from index.reading.judging import Judgement
from index.reading.remarks import GUESSED, UNNUMBERED, remarks
from index.thread import Post, Remark, Thread, ThreadError

DOUBTFUL = Remark("I'm not sure where each post begins, so I offer a second reading")
MAX_POSTS = 10_000
MAX_LENGTH = 30_000  # X ends at 25,000 characters

_MAX_READINGS = 1  # beside the best
_MAX_RAW_LENGTH = 10 * MAX_LENGTH  # refused before cleaning, which copies the text


def threads(judgement: Judgement, source: str) -> list[Thread]:
    """Return the threads of *judgement*, first the one that is probably meant, with its other readings.

    Raises:
        ThreadError: there is none, or one is too long.
    """
    best, *others = _threads(judgement.best, source)
    readings: list[Thread] = []
    for drafts in judgement.others[:_MAX_READINGS]:
        with suppress(ThreadError):
            readings += _threads(drafts, source)[:1]
    if readings:
        best = replace(best, remarks=(*best.remarks, DOUBTFUL), readings=tuple(readings))
    return [best, *others]


def _threads(drafts: Sequence[Draft], source: str) -> list[Thread]:
    """Return the threads of *drafts*: first the numbered author's, else the first author's, and the longer before.

    Raises:
        ThreadError: there is none, or one is too long.
    """
    found = [_thread(draft, source) for draft in drafts]
    several = [thread for thread in found if len(thread.posts) > 1]
    if not found:
        raise ThreadError(
            "I couldn't find a thread in that. Put 1/7, 2/7 … before the posts, or a blank line between them"
        )
    if not several:
        raise ThreadError("only one post was found, so send the whole thread")
    if len(several) > 1:
        several = [replace(thread, remarks=(*thread.remarks, _one_of_several(several))) for thread in several]
    meant = _author(drafts)
    return sorted(several, key=lambda thread: (thread.author == meant, len(thread.posts)), reverse=True)


def _author(drafts: Sequence[Draft]) -> str:
    """Return the author of the draft with the most numbers, else of the first: strangers may talk more."""
    return tidy(max(drafts, key=lambda draft: sum(post.number > 0 for post in draft.posts)).author)


def _one_of_several(several: Sequence[Thread]) -> Remark:
    return Remark.counted(
        "this is one of {count} thread in the file", "this is one of {count} threads in the file", len(several)
    )


def _thread(draft: Draft, source: str) -> Thread:
    if any(len(post.text) > _MAX_RAW_LENGTH for post in draft.posts):
        raise _too_long()
    posts = [post._replace(text=text) for post in draft.posts if (text := tidy(post.text))]
    if len(posts) > MAX_POSTS:
        raise ThreadError("the thread has more than {posts} posts, so send only part of it", posts=MAX_POSTS)
    if any(len(post.text) > MAX_LENGTH for post in posts):
        raise _too_long()
    guessed = not GUESSED.isdisjoint(draft.remarks)
    numbers = [remark for remark in remarks(posts) if not (guessed and remark == UNNUMBERED)] if posts else []
    found = tuple(dict.fromkeys([*draft.remarks, *numbers]))
    return Thread(tidy(draft.title), _posts(posts), tidy(draft.author), source, found)


def _too_long() -> ThreadError:
    return ThreadError(
        "one post has more than {characters} characters, so put a number or a blank line between posts",
        characters=MAX_LENGTH,
    )


def _posts(posts: Sequence[DraftPost]) -> tuple[Post, ...]:
    """Number *posts* by position; without a single number by the author, label them with their positions."""
    counted = not any(post.label for post in posts)
    return tuple(
        Post(number, f"{number}/{len(posts)}" if counted else post.label, post.text, post.link)
        for number, post in enumerate(posts, 1)
    )
