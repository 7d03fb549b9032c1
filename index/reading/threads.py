"""Drafts into threads: counted, labelled, within bounds, the longest first."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from index.reading.cleaning import tidy
from index.reading.draft import Draft, Piece
from index.reading.remarks import remarks
from index.thread import Post, Remark, Thread, ThreadError

MAX_POSTS = 10_000
MAX_LENGTH = 30_000  # X ends at 25,000 characters

_MONSTROUS = 10 * MAX_LENGTH  # not worth cleaning, which makes copies


def threads(drafts: Iterable[Draft], source: str) -> list[Thread]:
    """Return the threads that *drafts* make, longest first.

    Raises:
        ThreadError: there is none, or one is too long.
    """
    found = [_thread(draft, source) for draft in drafts]
    several = [thread for thread in found if len(thread.posts) > 1]
    if not found:
        raise ThreadError("no thread was found, so send its posts numbered 1/7, 2/7 … or a blank line after each")
    if not several:
        raise ThreadError("only one post was found, so send the whole thread")
    if len(several) > 1:
        several = [replace(thread, remarks=(*thread.remarks, _one_of(several))) for thread in several]
    return sorted(several, key=lambda thread: len(thread.posts), reverse=True)


def _one_of(several: Sequence[Thread]) -> Remark:
    return Remark.counted(
        "this is one of {count} thread in the file", "this is one of {count} threads in the file", len(several)
    )


def _thread(draft: Draft, source: str) -> Thread:
    if any(len(piece.text) > _MONSTROUS for piece in draft.pieces):
        raise _too_long()
    pieces = [piece._replace(text=text) for piece in draft.pieces if (text := tidy(piece.text))]
    if len(pieces) > MAX_POSTS:
        raise ThreadError("the thread has more than {posts} posts, so send a part of it", posts=MAX_POSTS)
    if any(len(piece.text) > MAX_LENGTH for piece in pieces):
        raise _too_long()
    said = tuple(dict.fromkeys([*draft.remarks, *remarks(pieces)])) if pieces else ()
    return Thread(tidy(draft.title), _posts(pieces), tidy(draft.author), source, said)


def _too_long() -> ThreadError:
    return ThreadError(
        "one post has more than {characters} characters, so put a number or a blank line between posts",
        characters=MAX_LENGTH,
    )


def _posts(pieces: Sequence[Piece]) -> tuple[Post, ...]:
    """Number *pieces* by position; where the author gave no numbers at all, they become the labels."""
    counted = not any(piece.label for piece in pieces)
    return tuple(
        Post(number, f"{number}/{len(pieces)}" if counted else piece.label, piece.text, piece.link)
        for number, piece in enumerate(pieces, 1)
    )
