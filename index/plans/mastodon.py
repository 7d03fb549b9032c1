"""Mastodon and servers that speak its API, such as Pleroma, Akkoma and GoToSocial.

`GET /api/v1/statuses/ID` is the post itself; `GET /api/v1/statuses/ID/context` has what stands before and after it,
without a token at most 40 posts before, and 60 after down to a depth of 20. So a long thread is asked for again from
its last post that came, until nothing new comes. https://docs.joinmastodon.org/methods/statuses/#context

    {"id": "1102", "in_reply_to_id": "1101", "content": "<p>…", "account": {"id": "7", "acct": "ann"},
     "url": "https://example.social/@ann/1102", "uri": "…", "reblog": null}
"""

import re
from collections.abc import Generator
from contextlib import suppress
from typing import Final

from index.plans.activity_pub import activity_pub
from index.plans.chains import chain_through, read_chain
from index.plans.plan import PAGE, Fetch, Fetched, Json, LinkError, Plan, checked, parsed
from index.reading.reader import read_threads
from index.thread import ThreadError

_LINK: Final = re.compile(
    r"https?://(?P<host>[^/?#]+)/(?:web/|deck/)?"
    r"(?:@[^/?#]+(?:/statuses|/posts)?|users/[^/?#]+/statuses|statuses|notice)/(?P<id>[0-9A-Za-z]+)/?(?:[?#].*)?"
)
_ON_FRIENDICA: Final = re.compile(rb"\bdisplay/feed-item/(\d{1,20})\.atom")
_MAX_CONTEXTS = 14  # each of at most 20 more posts
_LOGIN: Final = {401, 403, 422}


def mastodon_post(link: str) -> tuple[str, str]:
    """Return the host and the id in a *link* to a post, empty if it is none.

    >>> mastodon_post("https://example.social/@ann/1102")
    ('example.social', '1102')
    """
    found = _LINK.fullmatch(link)
    return (found["host"], found["id"]) if found else ("", "")


def friendica_post(page: bytes) -> str:
    """Return the id that a post has in this API, from its *page* on Friendica, empty if it is another site's.

    >>> friendica_post(b'<link rel="alternate" href="display/feed-item/81.atom">')
    '81'
    """
    found = _ON_FRIENDICA.search(page)
    return found[1].decode() if found else ""


def mastodon(host: str, number: str, link: str) -> Plan:
    """Read the thread of the post *number* on *host*, whose address is *link*; none if it does not speak this API.

    Raises:
        LinkError: the post cannot be read.
    """
    post = yield from _post(host, number)
    if isinstance(post, LinkError):
        if threads := (yield from activity_pub(link)) or (yield from _on_page(link)):
            return threads
        raise post
    if post is None:
        return []
    address = str(post.get("url") or "")
    home, its_number = mastodon_post(address)
    if home and home != host and home.removeprefix("www.") != host:
        # This is a copy, which has only the replies that reached this host.
        with suppress(LinkError):
            there = yield from _post(home, its_number)
            if isinstance(there, dict):
                return (yield from _thread(home, there))
            if there and (threads := (yield from activity_pub(address))):
                return threads
    return (yield from _thread(host, post))


def _on_page(link: str) -> Plan:
    """Return the threads on the page at *link*, none if it has none: that of GoToSocial has them without scripts."""
    with suppress(ThreadError):
        return read_threads(checked((yield Fetch(link, PAGE))).body)
    return []


def _post(host: str, number: str) -> Generator[Fetch, Fetched, Json | LinkError | None]:
    """Return the post *number* on *host*, an error where only people who log in may ask, and None without this API."""
    fetched = yield Fetch(f"https://{host}/api/v1/statuses/{number}")
    post = parsed(fetched)
    if not isinstance(post, dict):
        return None
    try:
        checked(fetched)
    except LinkError as error:
        if fetched.status in _LOGIN:
            return error
        raise
    post = post.get("reblog") or post
    return post if _is_post(post) else None


def _thread(host: str, post: Json) -> Plan:
    own = yield from _own_posts(host, post)
    return read_chain(own, own, host)


def _own_posts(host: str, post: Json) -> Generator[Fetch, Fetched, list[Json]]:
    """Return the posts of the thread of *post*, those of its author only."""
    known, others = {post["id"]: post}, set[str]()
    asked = set[str]()
    while len(asked) < _MAX_CONTEXTS:
        chain = chain_through(
            post["id"], {number: str(one.get("in_reply_to_id") or "") for number, one in known.items()}
        )
        ends = [number for number in (chain[-1], chain[0]) if number not in asked]
        if not ends:
            break
        asked.add(ends[0])
        context = parsed(checked((yield Fetch(f"https://{host}/api/v1/statuses/{ends[0]}/context"))))
        for found in _posts(context, "ancestors") + _posts(context, "descendants"):
            if found["account"]["id"] == post["account"]["id"]:
                known.setdefault(found["id"], found)
            else:
                others.add(found["id"])
    if known[chain[0]].get("in_reply_to_id") in others:  # which is no part of the thread
        known[chain[0]] |= {"in_reply_to_id": None, "in_reply_to_account_id": None}
    return [known[number] for number in chain]


def _posts(context: Json, name: str) -> list[Json]:
    found = context.get(name) if isinstance(context, dict) else None
    return [post for post in found if _is_post(post)] if isinstance(found, list) else []


def _is_post(post: Json) -> bool:
    return (
        isinstance(post, dict)
        and isinstance(post.get("id"), str)
        and isinstance(post.get("content"), str)
        and isinstance(post.get("account"), dict)
        and "id" in post["account"]
    )
