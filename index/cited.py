"""Links that are asked for by the name of their site."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.links import Link, links
from index.phrasing import Language
from index.thread import Thread, once
from index.vocabulary import vocabulary
from index.words import plain

_BEFORE_HOST = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
_STOPS = ".,;:!?)"
_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Links:
    """Links that are asked for, and the sites asked for that the thread does not link to."""

    links: tuple[Link, ...]
    missing: tuple[str, ...]


def cited(asked: Sequence[str], language: Language, thread: Thread) -> Links | None:
    """Return what the words *asked* ask for when they ask for a site by name, else None.

    A site that is also a word of the thread must be called a link.
    """
    named = [word for word in asked if word not in language.around_sites]
    if not 0 < len(named) <= _MOST_WORDS:
        return None
    site = "".join(named)
    called_link = not language.link.isdisjoint(asked)
    name, address = site.replace("-", ""), _address(site).rstrip(_STOPS)
    found = tuple(
        link for link, names, url in _sites(thread) if name in names or ("." in address and url.startswith(address))
    )
    if found and (called_link or not _uses(thread, named)):
        return Links(found, ())
    if called_link and len(named) == 1 and "." in site and not site.startswith("http"):
        return Links((), (site,))
    return None


@once
def _sites(thread: Thread) -> tuple[tuple[Link, set[str], str], ...]:
    """Return the links of *thread*, each with the names of its site and its address as people type it."""
    return tuple((link, link.site_names, _address(link.url).casefold()) for link in links(thread))


def _address(url: str) -> str:
    return _BEFORE_HOST.sub("", url)


def _uses(thread: Thread, names: Sequence[str]) -> bool:
    return set(vocabulary(thread)).issuperset(plain(name) for name in names)
