"""Links that are asked for by the name of their site."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.links import Link, links
from index.phrasing import Language
from index.thread import Thread
from index.words import plain, words

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
    found = tuple(link for link in links(thread) if _is_at(link, site))
    if found and (called_link or not _uses(thread, named)):
        return Links(found, ())
    if called_link and len(named) == 1 and "." in site and not site.startswith("http"):
        return Links((), (site,))
    return None


def _is_at(link: Link, site: str) -> bool:
    address = _BEFORE_HOST.sub("", site).rstrip(_STOPS)
    return site.replace("-", "") in link.site_names or (
        "." in address and _BEFORE_HOST.sub("", link.url).casefold().startswith(address)
    )


def _uses(thread: Thread, names: Sequence[str]) -> bool:
    used = {plain(word.text) for post in thread.posts for word in words(post.text)}
    return used.issuperset(plain(name) for name in names)
