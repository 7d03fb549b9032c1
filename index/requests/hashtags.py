"""The hashtags of a thread, and the posts that carry each."""

import re
from typing import NamedTuple

from index.thread import Post, Thread

# What may stand in a tag is told by what may not: \w lacks the vowel signs of Hindi and the points of Hebrew.
_TAG = re.compile(r"(?<![\w/&])#(?!\d+\b)([^\s#\"'’ʼ‘“”«».,;:!?()\[\]{}<>/\\|&@*+=~^%$…–—-]+)")


class Tag(NamedTuple):
    """A hashtag without its sign, as it is first written, and the posts that carry it."""

    name: str
    posts: tuple[Post, ...]


def hashtags(thread: Thread) -> tuple[Tag, ...]:
    """Return the hashtags of *thread*, in the order of their first use; capitals do not tell them apart.

    >>> [tag.name for tag in hashtags(Thread.of(["#Peace and #War", "no #peace’s end"]))]
    ['Peace', 'War']
    """
    found: dict[str, tuple[str, list[Post]]] = {}
    for post in thread.posts:
        for name in tags_of(post.text):
            _, posts = found.setdefault(name.casefold(), (name, []))
            if post not in posts[-1:]:
                posts.append(post)
    return tuple(Tag(name, tuple(posts)) for name, posts in found.values())


def tags_of(text: str) -> list[str]:
    """Return the hashtags in *text* without their signs.

    >>> tags_of("#Turkey's part: see https://example.org/#top, #1")
    ['Turkey']
    """
    return _TAG.findall(text)
