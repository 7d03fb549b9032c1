"""A thread as a file, to be kept or read back: plain text, Markdown or JSON."""

import json
from collections.abc import Callable

from index.reading import read_threads
from index.thread import Thread, ThreadError


def as_json(thread: Thread) -> str:
    """Return *thread* as JSON; what is not known about it is left out."""
    about = {"title": thread.title, "author": thread.author}
    posts = [{"label": post.label, "text": post.text} for post in thread.posts]
    return json.dumps(
        {name: value for name, value in about.items() if value} | {"posts": posts}, ensure_ascii=False, indent=1
    )


def as_text(thread: Thread) -> str:
    """Return *thread* as plain text with its numbers before the posts.

    Raises:
        ThreadError: in this thread numbers and posts could not be told apart again.
    """
    return _readable_again(thread, _numbered, _headed("--- Post {} ---"))


def as_markdown(thread: Thread) -> str:
    """Return *thread* as Markdown with a heading for each post.

    Raises:
        ThreadError: in this thread headings and posts could not be told apart again.
    """
    return _readable_again(thread, _headed("### Post {}"), _headed("**Post {}**"))


def _readable_again(thread: Thread, *ways: Callable[[Thread], str]) -> str:
    for way in ways:
        written = way(thread)
        if _same(written, thread):
            return written
    raise ThreadError("these posts cannot be told apart in plain text, so take the thread as json")


def _same(written: str, thread: Thread) -> bool:
    try:
        read, *more = read_threads(written.encode("utf-8", "surrogatepass"))
    except ThreadError:
        return False
    return not more and [(post.label, post.text) for post in read.posts] == [
        (post.label, post.text) for post in thread.posts
    ]


def _numbered(thread: Thread) -> str:
    return "\n\n".join(f"{post.label} {post.text}".strip() for post in thread.posts) + "\n"


def _headed(heading: str) -> Callable[[Thread], str]:
    def written(thread: Thread) -> str:
        return "\n\n".join(f"{heading.format(post.label)}\n\n{post.text}" for post in thread.posts) + "\n"

    return written
