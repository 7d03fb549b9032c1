"""Export: a thread as plain text, Markdown or JSON, which `read_threads` reads back."""

import json
from collections.abc import Callable
from dataclasses import replace

from index.reading import read_threads
from index.thread import Post, Thread, ThreadError


def as_json(thread: Thread) -> str:
    """Return *thread* as JSON, without a title or an author that is not known."""
    about = {"title": thread.title, "author": thread.author}
    posts = [{"label": post.label, "text": post.text} for post in thread.posts]
    return json.dumps(
        {name: value for name, value in about.items() if value} | {"posts": posts}, ensure_ascii=False, indent=1
    )


def as_text(thread: Thread) -> str:
    """Return *thread* as plain text, each label before its post or, if that is unclear, above it.

    Raises:
        ThreadError: the text would not read back as *thread*.
    """
    return _first_readable(thread, _labelled("{} "), _labelled("{}: "), _labelled("{}\n\n"))


def as_markdown(thread: Thread) -> str:
    """Return *thread* as Markdown with a heading for each post.

    Raises:
        ThreadError: the text would not read back as *thread*.
    """
    return _first_readable(thread, _headed("### Post {}"), _headed("### {}"))


def _first_readable(thread: Thread, *formats: Callable[[Thread], str]) -> str:
    """Return *thread* in the first of *formats* that reads back, with its links if possible."""
    for written in (thread, replace(thread, posts=tuple(replace(post, anchors=()) for post in thread.posts))):
        for render in formats:
            text = render(written)
            if _reads_back(text, written):
                return text
    raise ThreadError("these posts cannot be told apart in plain text, so take the thread as json")


def _reads_back(text: str, thread: Thread) -> bool:
    try:
        read, *more = read_threads(text.encode("utf-8", "surrogatepass"))
    except ThreadError:
        return False
    return not more and [(post.label, post.text, post.anchors) for post in read.posts] == [
        (post.label, post.text, post.anchors) for post in thread.posts
    ]


def _labelled(label: str) -> Callable[[Thread], str]:
    """Return a function that writes each post behind its *label*, if it has one, with the author's in place of {}."""

    def written(thread: Thread) -> str:
        posts = ((label.format(post.label) if post.label else "") + _with_links(post) for post in thread.posts)
        return "\n\n".join(posts) + "\n"

    return written


def _headed(heading: str) -> Callable[[Thread], str]:
    """Return a function that writes each post below its *heading*, with the author's label in place of {}."""

    def written(thread: Thread) -> str:
        return "\n\n".join(f"{heading.format(post.label)}\n\n{_with_links(post)}" for post in thread.posts) + "\n"

    return written


def _with_links(post: Post) -> str:
    """Return the text of *post* with its links as in Markdown: [a report](https://example.org/r)."""
    written, at = "", 0
    for start, stop, address in post.anchors:
        written += f"{post.text[at:start]}[{post.text[start:stop]}]({address})"
        at = stop
    return written + post.text[at:]
