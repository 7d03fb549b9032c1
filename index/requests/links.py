"""The links of a thread, and requests for links by the name of a site."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from index.requests.grammar import Language
from index.text.words import plain
from index.thread import Post, Span, Thread

_URL = re.compile(r"(?:https?://|\bwww\.)[^\s<>\"]{1,2000}", re.IGNORECASE)
_URL_TRAILING = ".,;:!?'’”»…]*_"
_HOST = re.compile(r"(?:https?://)?(?:[^/@\s]*@)?([^/?#:\s]+)", re.IGNORECASE)
_TAGGED = "@#"
_SHORT_NAME = 2  # "x" and "co" are too short to name a site
_BEFORE_HOST = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
_SITE_TRAILING = ".,;:!?)"
_MOST_WORDS = 4


class Link(NamedTuple):
    """A link, the post that holds it, and the span of its text that is the address or leads to it."""

    post: Post
    url: str
    mark: Span

    @property
    def host(self) -> str:
        """The host without "www.": "crisisgroup.org"."""
        host = _HOST.match(self.url)
        return host[1].casefold().removeprefix("www.") if host else ""

    @property
    def site_names(self) -> set[str]:
        """The names people use for the site, without hyphens: "crisisgroup.org", "crisisgrouporg", "crisisgroup"."""
        host = self.host.replace("-", "")
        *names, _ = host.split(".")
        return {host, host.replace(".", ""), *(name for name in names if len(name) > _SHORT_NAME)}


def links(thread: Thread) -> tuple[Link, ...]:
    """Return the links of *thread* in order, without repeats inside a post, and without handles and hashtags.

    >>> [link.url for link in links(Thread.of(["(see https://example.org/a_(b)), or www.example.org."]))]
    ['https://example.org/a_(b)', 'www.example.org']
    """
    return tuple(link for post in thread.posts for link in _links(post))


@dataclass(frozen=True, slots=True)
class Links:
    """The requested links; *missing* are requested sites that the thread does not link to."""

    links: tuple[Link, ...]
    missing: tuple[str, ...]


class Site(NamedTuple):
    """A link with the names of its site, and its *address* without "https://www."."""

    link: Link
    names: set[str]
    address: str


def sites(thread: Thread) -> tuple[Site, ...]:
    """Return the links of *thread* in order, with the names of their sites."""
    return tuple(Site(link, link.site_names, _address(link.url).casefold()) for link in links(thread))


def requested_links(
    asked: Sequence[str], language: Language, known: Sequence[Site], vocabulary: Sequence[str]
) -> Links | None:
    """Return the links to the site that the words *asked* name, None if they are no request for a site.

    *known* are the links of the thread. A site whose name is in the *vocabulary* of the thread counts only beside a
    word for links: "river watch" may be a search, "the river watch link" is a request.
    """
    named = [word for word in asked if word not in language.around_sites]
    if not 0 < len(named) <= _MOST_WORDS:
        return None
    site = "".join(named)
    called_link = not language.link_nouns.isdisjoint(asked)
    name, address = site.replace("-", ""), _address(site).rstrip(_SITE_TRAILING)
    found = tuple(link for link, names, url in known if name in names or ("." in address and url.startswith(address)))
    if found and (called_link or not _uses_all(vocabulary, named)):
        return Links(found, ())
    if called_link and len(named) == 1 and "." in site and not site.startswith("http"):
        return Links((), (site,))
    return None


def _links(post: Post) -> Iterable[Link]:
    text, found = post.text, list[Link]()
    if "://" in text or "www." in text.casefold():
        for match in _URL.finditer(text):
            url = _trimmed(match[0])
            found.append(Link(post, url, Span(match.start(), match.start() + len(url))))
    for start, stop, address in post.anchors:
        if text[start] not in _TAGGED:
            found.append(Link(post, address, Span(start, stop)))
    first = {link.url: link for link in sorted(found, key=lambda link: link.mark, reverse=True)}
    return sorted(first.values(), key=lambda link: link.mark)


def _trimmed(url: str) -> str:
    """Return *url* without the punctuation after it; a bracket that opens in the link also closes in it."""
    url = url.rstrip(_URL_TRAILING)
    while url.endswith(")") and url.count(")") > url.count("("):
        url = url[:-1].rstrip(_URL_TRAILING)
    return url


def _address(url: str) -> str:
    return _BEFORE_HOST.sub("", url)


def _uses_all(vocabulary: Sequence[str], names: Sequence[str]) -> bool:
    return set(vocabulary).issuperset(plain(name) for name in names)
