"""The chain of an author's replies to themself that leads through a post."""

import json
from collections.abc import Mapping, Sequence

from index.plans.plan import Json, LinkError
from index.reading.reader import read_threads
from index.thread import Thread, ThreadError


def read_chain(posts: Sequence[Json], whole: Json, site: str) -> list[Thread]:
    """Return the threads in *whole*, JSON with the *posts* of a chain on *site*.

    Raises:
        LinkError: it is only one post, and not a long one.
    """
    try:
        return read_threads(json.dumps(whole).encode(), site)
    except ThreadError:
        if len(posts) > 1:
            raise
        raise LinkError("I found only one post there, and no thread; if there is more, paste the text") from None


def chain_through(post: str, parents: Mapping[str, str]) -> list[str]:
    """Return the ids of the posts that lead to *post*, of itself, and of the longest chain of replies to it.

    *parents* has the id of the post that each known post replies to.

    >>> chain_through("b", {"a": "", "b": "a", "c": "b", "d": "b", "e": "d"})
    ['a', 'b', 'd', 'e']
    """
    chain = [post]
    while (before := parents.get(chain[0], "")) in parents and before not in chain:
        chain.insert(0, before)
    return chain + _longest_chain_after(post, {post: parent for post, parent in parents.items() if post not in chain})


def _longest_chain_after(post: str, parents: Mapping[str, str]) -> list[str]:
    replies: dict[str, list[str]] = {}
    for reply, parent in parents.items():
        replies.setdefault(parent, []).append(reply)
    order = [post]
    for parent in order:  # grows in the loop: each post comes before its replies
        order += replies.get(parent, ())
    longest: dict[str, list[str]] = {}
    for parent in reversed(order):
        longest[parent] = max(([reply, *longest[reply]] for reply in replies.get(parent, ())), key=len, default=[])
    return longest[post]
