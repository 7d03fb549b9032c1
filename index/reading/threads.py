"""Build threads from drafts, within limits of size."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from index.reading.anchors import anchored
from index.reading.cleaning import tidy
from index.reading.draft import Draft, DraftPost
from index.reading.remarks import remarks
from index.thread import Post, Remark, Thread, ThreadError

MAX_POSTS = 10_000
# In all posts together: 4,000 of 280. The index of as many in a script without spaces takes 200 MB.
MAX_CHARACTERS = 1_200_000
MAX_LENGTH = 30_000  # X ends at 25,000 characters

_MAX_RAW_LENGTH = 10 * MAX_LENGTH  # refused before cleaning, which copies the text


def threads(drafts: Iterable[Draft], source: str) -> list[Thread]:
    """Return the threads of *drafts*, longest first.

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
    return sorted(several, key=lambda thread: len(thread.posts), reverse=True)


def _one_of_several(several: Sequence[Thread]) -> Remark:
    return Remark.counted(
        "this is one of {count} thread in the file", "this is one of {count} threads in the file", len(several)
    )


def numbered_post(number: int, label: str, post: DraftPost) -> Post:
    """Return the post at position *number*, with this *label*."""
    text, anchors = anchored(post.text)
    return Post(number, label, text, post.link, anchors=anchors)


def _thread(draft: Draft, source: str) -> Thread:
    if any(len(post.text) > _MAX_RAW_LENGTH for post in draft.posts):
        raise _too_long()
    posts = [post._replace(text=text) for post in draft.posts if (text := tidy(post.text))]
    if any(len(post.text) > MAX_LENGTH for post in posts):
        raise _too_long()
    read = posts[: _fitting(posts)]
    whole = draft.characters or sum(len(post.text) for post in posts)
    first_part = [_first_part(len(posts), whole)] if len(read) < len(posts) or draft.characters else []
    found = tuple(dict.fromkeys([*draft.remarks, *(first_part or remarks(read))])) if posts else ()
    return Thread(anchored(tidy(draft.title))[0], _posts(read), tidy(draft.author), source, found)


def _fitting(posts: Sequence[DraftPost]) -> int:
    """Return how many of *posts*, from the first on, are within the limits."""
    characters = accumulate(len(post.text) for post in posts[:MAX_POSTS])
    return sum(total <= MAX_CHARACTERS for total in characters)


def _first_part(posts: int, characters: int) -> Remark:
    """Return the remark that a thread has too many *posts*, or else too many *characters*."""
    if posts > MAX_POSTS:
        return Remark(
            "it has {posts} posts, and I can read {most}, so this is only the first part", posts=posts, most=MAX_POSTS
        )
    return Remark(
        "it has {characters} characters, and I can read {most}, so this is only the first part",
        characters=characters,
        most=MAX_CHARACTERS,
    )


def _too_long() -> ThreadError:
    return ThreadError(
        "one post has more than {characters} characters, so put a number or a blank line between posts",
        characters=MAX_LENGTH,
    )


def _posts(posts: Sequence[DraftPost]) -> tuple[Post, ...]:
    """Number *posts* by position; without a single number by the author, label them with their positions."""
    counted = not any(post.label for post in posts)
    return tuple(
        numbered_post(number, f"{number}/{len(posts)}" if counted else post.label, post)
        for number, post in enumerate(posts, 1)
    )
