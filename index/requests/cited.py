"""Links that are asked for by the name of their site."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from index.requests.grammar import Language
from index.requests.links import Link, links
from index.text.words import plain
from index.thread import Thread

_BEFORE_HOST = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
_STOPS = ".,;:!?)"
_MOST_WORDS = 4


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
