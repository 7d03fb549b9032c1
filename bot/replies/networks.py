"""The network that a post is from, and the addresses there of its handles and hashtags."""

import re
from itertools import chain
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from index import Post, Thread


class Network(NamedTuple):
    """A network: its handles, and the address of a profile and of a hashtag, empty where there is none."""

    handle: re.Pattern[str]
    profile: str
    hashtag: str = ""

    def address(self, text: str) -> str:
        """Return the address of *text*, a handle or a hashtag, or an empty text.

        >>> network("https://x.com/ann/status/1").address("@bob")
        'https://x.com/bob'
        """
        name = text[1:]
        if text.startswith("#"):
            return self.hashtag and self.hashtag + quote(name)
        return self.profile + quote(name, safe="@") if self.handle.fullmatch(name) else ""


def origin(thread: Thread) -> Network:
    """Return the network that *thread* is from, as its posts' addresses, its author or its file's name tell.

    >>> origin(Thread("", (Post(1, "1/2", "Ask @bob. https://x.com/ann/status/1"),), "@ann")) is X
    True
    """
    sample = thread.posts[:_SAMPLE]
    known = (network(post.link) for post in sample if post.link)
    own = (network(url) for post in sample for url in _addresses(post) if _is_post(url, thread.author))
    tagged = (network(link.address) for post in sample for link in post.anchors if post.text[link.start] in "@#")
    told = chain(known, tagged, own, (_of_handle(thread.author), _of_file(thread)))
    return next((found for found in told if found.profile), UNKNOWN)


def network(link: str) -> Network:
    """Return the network that *link*, the address of a post, leads to."""
    try:
        parts = urlsplit(link)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:  # an invalid IPv6 address
        return UNKNOWN
    if host in _NETWORKS:
        return _NETWORKS[host]
    # Mastodon has a server for each community: https://example.social/@ann/112
    if parts.scheme == "https" and host and _MASTODON_POST.fullmatch(parts.path):
        return _mastodon(host)
    return UNKNOWN


def _addresses(post: Post) -> list[str]:
    return [*(anchor.address for anchor in post.anchors), *_URL.findall(post.text)]


def _is_post(address: str, author: str) -> bool:
    """Return whether *address* is that of a post by *author*, a handle; a profile may be on another network."""
    *steps, _ = address.partition("://")[2].casefold().rstrip("/").split("/")
    return author.casefold() in {f"@{step.lstrip('@')}" for step in steps}


def _of_handle(author: str) -> Network:
    """Return the network of a handle that names it: "@ann@example.social", "@ann.bsky.social"."""
    if _BLUESKY_HANDLE.fullmatch(author):
        return _NETWORKS["bsky.app"]
    server = _MASTODON_AUTHOR.fullmatch(author)
    return _mastodon(server["host"]) if server else UNKNOWN


def _of_file(thread: Thread) -> Network:
    """Return the network that the name of the thread's file speaks of: "Ann on X - …", "Thread Reader App.html"."""
    return next((known for pattern, known in _IN_NAMES if pattern.search(thread.source)), UNKNOWN)


def _mastodon(host: str) -> Network:
    return Network(_MASTODON_HANDLE, f"https://{host}/@", f"https://{host}/tags/")


_SAMPLE = 50  # posts
_URL = re.compile(r"https?://[^\s<>\"]{1,500}")
_BLUESKY_HANDLE = re.compile(r"@?[\w-]+\.bsky\.social", re.ASCII)
_MASTODON_AUTHOR = re.compile(r"@?\w+@(?P<host>[\w-]+(?:\.[\w-]+)+)", re.ASCII)
_MASTODON_POST = re.compile(r"/@[\w@.-]+/\d+")
_MASTODON_HANDLE = re.compile(r"\w+(?:@[\w-]+(?:\.[\w-]+)+)?", re.ASCII)
UNKNOWN = Network(re.compile(r"(?!)"), "")
"""No network: it has no handles."""

X = Network(re.compile(r"\w{1,15}", re.ASCII), "https://x.com/", "https://x.com/hashtag/")
_THREADS = Network(re.compile(r"\w+(?:\.\w+)*", re.ASCII), "https://www.threads.net/@")
_NETWORKS = {
    "x.com": X,
    "twitter.com": X,
    "mobile.twitter.com": X,
    "bsky.app": Network(
        re.compile(r"[\w-]+(?:\.[\w-]+)+", re.ASCII), "https://bsky.app/profile/", "https://bsky.app/hashtag/"
    ),
    "threads.net": _THREADS,
    "threads.com": _THREADS,
    "t.me": Network(re.compile(r"\w{4,32}", re.ASCII), "https://t.me/"),
}
_IN_NAMES = (
    (re.compile(r"(?i)thread ?reader|\b(?:twitter|x)\.com\b|\bon (?:X|Twitter)\b|nitter|rattibha"), X),
    (re.compile(r"(?i)\bbsky\.app\b|\bon Bluesky\b"), _NETWORKS["bsky.app"]),
    (re.compile(r"(?i)\bthreads\.(?:net|com)\b|\bon Threads\b"), _THREADS),
    (re.compile(r"(?i)\bt\.me\b"), _NETWORKS["t.me"]),
)
