"""Bluesky: the posts of a thread from its public interface.

`app.bsky.feed.getPostThread` has the posts before a post and the tree of replies after it. Servers cut deep trees, so a
long thread is asked for again from its last post that came. A deleted post hides what is after it in the tree and what
is before it upwards, but each reply names the first post, the root. https://docs.bsky.app/docs/api/app-bsky-feed-get-post-thread

    {"thread": {"$type": "app.bsky.feed.defs#threadViewPost", "post": {"uri": "at://did:plc:a/app.bsky.feed.post/3k",
      "author": {"did": "did:plc:a", "handle": "ann.example", "labels": []}, "replyCount": 1,
      "record": {"text": "…", "reply": {"root": {"uri": "at://…"}}}}, "parent": {…}, "replies": [{…}]}}
"""

import re
from collections.abc import Generator
from contextlib import suppress
from typing import Final

from index.plans.chains import chain_through, read_chain
from index.plans.plan import Fetch, Fetched, Json, LinkError, Plan, checked, no_such_post, parsed

_LINK: Final = re.compile(
    r"https?://(?P<host>[^/?#]+)/profile/(?P<author>[A-Za-z0-9._:%-]+)/post/(?P<key>[A-Za-z0-9._~-]+)/?(?:[?#].*)?"
)
_INTERFACE: Final = "https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread"
_WHOLE: Final = "&depth=400&parentHeight=800"  # the defaults are 6 and 80; JSON that is nested deeper cannot be parsed
_MAX_TREES = 16
_BAD_REQUEST: Final = 400
_HIDDEN: Final = "!no-unauthenticated"


def bluesky_post(link: str) -> str:
    """Return the URI of the post in a *link*, empty if it is none.

    >>> bluesky_post("https://bsky.app/profile/ann.example/post/3k")
    'at://ann.example/app.bsky.feed.post/3k'
    """
    found = _LINK.fullmatch(link)
    return f"at://{found['author']}/app.bsky.feed.post/{found['key']}" if found else ""


def bluesky(uri: str) -> Plan:
    """Read the thread of the post with this *uri*.

    Raises:
        LinkError: the post cannot be read, or its author asks that programs do not show it.
    """
    tree = yield from _tree(uri)
    post = tree["post"]
    if any(label.get("val") == _HIDDEN for label in _list(post["author"], "labels") if isinstance(label, dict)):
        raise LinkError("the author asks that programs without an account don't show these posts, so paste the text")
    known = _own_posts(tree)
    chain = yield from _to_the_end(post["uri"], known)
    root = _uri(post, "root")
    if root and root not in known and root.startswith(f"at://{post['author']['did']}/"):
        with suppress(LinkError):  # the beginning was deleted, too
            known |= _own_posts((yield from _tree(root)))
            chain = [*chain_through(root, _parents(known)), *chain]
    posts = [known[one] for one in dict.fromkeys(chain)]
    if not _uri(posts[0], "parent").startswith(f"at://{post['author']['did']}/"):  # a reply to somebody else
        posts[0] |= {"record": posts[0]["record"] | {"reply": None}}
    return read_chain(posts, {"posts": posts}, "bsky.app")


def _to_the_end(uri: str, known: dict[str, Json]) -> Generator[Fetch, Fetched, list[str]]:
    """Return the chain through the post *uri*, and add to *known* what servers left out of a deep tree."""
    asked = {uri}
    while True:
        chain = chain_through(uri, _parents(known))
        if chain[-1] in asked or not known[chain[-1]].get("replyCount") or len(asked) > _MAX_TREES:
            return chain
        asked.add(chain[-1])
        known |= _own_posts((yield from _tree(chain[-1])))


def _tree(uri: str) -> Generator[Fetch, Fetched, Json]:
    """Return the tree around the post *uri*.

    Raises:
        LinkError: there is none.
    """
    fetched = yield Fetch(f"{_INTERFACE}?uri={uri}{_WHOLE}")
    if fetched.status == _BAD_REQUEST:  # so this interface says that something is not found
        raise no_such_post()
    answer = parsed(checked(fetched))
    tree = answer.get("thread") if isinstance(answer, dict) else None
    if not _is_post(tree):
        raise no_such_post()
    return tree


def _own_posts(tree: Json) -> dict[str, Json]:
    """Return the posts of the author of *tree*: before and after its post, as long as nobody else comes between."""
    author, found = tree["post"]["author"]["did"], {tree["post"]["uri"]: tree["post"]}
    waiting = [tree]
    for node in waiting:  # grows in the loop
        around = [node.get("parent"), *_list(node, "replies")]
        for other in around:
            if _is_post(other) and other["post"]["author"]["did"] == author and other["post"]["uri"] not in found:
                found[other["post"]["uri"]] = other["post"]
                waiting.append(other)
    return found


def _parents(posts: dict[str, Json]) -> dict[str, str]:
    return {uri: _uri(post, "parent") for uri, post in posts.items()}


def _uri(post: Json, role: str) -> str:
    """Return the URI of the post that *post* replies to, or of its root."""
    reply = post["record"].get("reply")
    named = reply.get(role) if isinstance(reply, dict) else None
    return str(named.get("uri", "")) if isinstance(named, dict) else ""


def _list(value: Json, name: str) -> list[Json]:
    found = value.get(name)
    return found if isinstance(found, list) else []


def _is_post(node: Json) -> bool:
    """Return whether a *node* of a tree is a post, and not what is left of one that is deleted or blocked."""
    match node:
        case {"post": {"uri": str(), "author": {"did": str()}, "record": dict()}}:
            return True
    return False
