"""The links of a thread, and those that are asked for by the name of their site."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from index.requests.grammar import Language
from index.text.words import plain
from index.thread import Post, Thread

_URL = re.compile(r"(?:https?://|\bwww\.)[^\s<>\"]{1,2000}", re.IGNORECASE)
_HOST = re.compile(r"(?:https?://)?(?:[^/@\s]*@)?([^/?#:\s]+)", re.IGNORECASE)
_SHORT = 2
_TRAILING = ".,;:!?'’”»…]*_"
_BEFORE_HOST = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
_STOPS = ".,;:!?)"
_MOST_WORDS = 4


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


@dataclass(frozen=True, slots=True)
class Links:
    """Links that are asked for, and the sites asked for that the thread does not link to."""

    links: tuple[Link, ...]
    missing: tuple[str, ...]


class Site(NamedTuple):
    """A link with the names of its site, and its address as people type it."""

    link: Link
    names: set[str]
    address: str


def sites(thread: Thread) -> tuple[Site, ...]:
    """Return the links of *thread* in order, each with its site."""
    return tuple(Site(link, link.site_names, _address(link.url).casefold()) for link in links(thread))


def cited(asked: Sequence[str], language: Language, known: Sequence[Site], vocabulary: Sequence[str]) -> Links | None:
    """Return what the words *asked* ask for when they ask for a site by name, else None.

    *known* are the sites that the thread links to. One that is also in its *vocabulary* must be called a link.
    """
    named = [word for word in asked if word not in language.around_sites]
    if not 0 < len(named) <= _MOST_WORDS:
        return None
    site = "".join(named)
    called_link = not language.link.isdisjoint(asked)
    name, address = site.replace("-", ""), _address(site).rstrip(_STOPS)
    found = tuple(link for link, names, url in known if name in names or ("." in address and url.startswith(address)))
    if found and (called_link or not _uses(vocabulary, named)):
        return Links(found, ())
    if called_link and len(named) == 1 and "." in site and not site.startswith("http"):
        return Links((), (site,))
    return None


def _address(url: str) -> str:
    return _BEFORE_HOST.sub("", url)


def _uses(vocabulary: Sequence[str], names: Sequence[str]) -> bool:
    return set(vocabulary).issuperset(plain(name) for name in names)
