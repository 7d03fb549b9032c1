"""Build threads from drafts, within limits of size."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from index.reading.cleaning import tidy
from index.reading.draft import Draft, DraftPost
from index.reading.remarks import remarks
from index.thread import Post, Remark, Thread, ThreadError

MAX_POSTS = 10_000
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


def _thread(draft: Draft, source: str) -> Thread:
    if any(len(post.text) > _MAX_RAW_LENGTH for post in draft.posts):
        raise _too_long()
    posts = [post._replace(text=text) for post in draft.posts if (text := tidy(_shown(post)))]
    if len(posts) > MAX_POSTS:
        raise ThreadError("the thread has more than {posts} posts, so send only part of it", posts=MAX_POSTS)
    if any(len(post.text) > MAX_LENGTH for post in posts):
        raise _too_long()
    found = tuple(dict.fromkeys([*draft.remarks, *remarks(posts)])) if posts else ()
    return Thread(tidy(draft.title), _posts(posts), tidy(draft.author), source, found)


def _shown(post: DraftPost) -> str:
    """Return the text of *post* between the lines that are not its own words."""
    return "\n".join(part for part in (post.above, post.text, *post.below) if part.strip())


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
