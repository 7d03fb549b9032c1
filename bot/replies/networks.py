"""The network that a post is from, and the addresses there of its handles and hashtags."""

import re
from typing import NamedTuple
from urllib.parse import quote, urlsplit


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


def network(link: str) -> Network:
    """Return the network that *link*, the address of a post, leads to."""
    try:
        parts = urlsplit(link)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:  # an invalid IPv6 address
        return _UNKNOWN
    if host in _NETWORKS:
        return _NETWORKS[host]
    # Mastodon has a server for each community: https://example.social/@ann/112
    if parts.scheme == "https" and host and _MASTODON_POST.fullmatch(parts.path):
        return Network(_MASTODON_HANDLE, f"https://{host}/@", f"https://{host}/tags/")
    return _UNKNOWN


_MASTODON_POST = re.compile(r"/@[\w@.-]+/\d+")
_MASTODON_HANDLE = re.compile(r"\w+(?:@[\w-]+(?:\.[\w-]+)+)?", re.ASCII)
_UNKNOWN = Network(re.compile(r"(?!)"), "")
_X = Network(re.compile(r"\w{1,15}", re.ASCII), "https://x.com/", "https://x.com/hashtag/")
_THREADS = Network(re.compile(r"\w+(?:\.\w+)*", re.ASCII), "https://www.threads.net/@")
_NETWORKS = {
    "x.com": _X,
    "twitter.com": _X,
    "mobile.twitter.com": _X,
    "bsky.app": Network(
        re.compile(r"[\w-]+(?:\.[\w-]+)+", re.ASCII), "https://bsky.app/profile/", "https://bsky.app/hashtag/"
    ),
    "threads.net": _THREADS,
    "threads.com": _THREADS,
    "t.me": Network(re.compile(r"\w{4,32}", re.ASCII), "https://t.me/"),
}
