"""The links of a thread, and the posts that hold them."""

import re
from typing import NamedTuple

from index.thread import Post, Thread

_URL = re.compile(r"(?:https?://|\bwww\.)[^\s<>\"]{1,2000}", re.IGNORECASE)
_HOST = re.compile(r"(?:https?://)?(?:[^/@\s]*@)?([^/?#:\s]+)", re.IGNORECASE)
_SHORT = 2
_TRAILING = ".,;:!?'’”»…]*_"


class Link(NamedTuple):
    """A link and the post that holds it."""

    post: Post
    url: str

    @property
    def host(self) -> str:
        """The site: "crisisgroup.org"."""
        host = _HOST.match(self.url)
        return host[1].casefold().removeprefix("www.") if host else ""

    @property
    def site_names(self) -> set[str]:
        """What people call the site, without hyphens: "crisisgroup.org", "crisisgrouporg", "crisisgroup"."""
        host = self.host.replace("-", "")
        *names, _ = host.split(".")
        return {host, host.replace(".", ""), *(name for name in names if len(name) > _SHORT)}


def links(thread: Thread) -> tuple[Link, ...]:
    """Return the links of *thread* in order, each once a post.

    >>> [link.url for link in links(Thread.of(["(see https://example.org/a_(b)), or www.example.org."]))]
    ['https://example.org/a_(b)', 'www.example.org']
    """
    return tuple(Link(post, url) for post in thread.posts for url in dict.fromkeys(_urls(post.text)))


def _urls(text: str) -> list[str]:
    if "://" not in text and "www." not in text.casefold():
        return []
    return [_closed(match[0].rstrip(_TRAILING)) for match in _URL.finditer(text)]


def _closed(url: str) -> str:
    while url.endswith(")") and url.count(")") > url.count("("):
        url = url[:-1].rstrip(_TRAILING)
    return url
