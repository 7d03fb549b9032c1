"""Fetching documents of ActivityPub: notes, which are posts, and the collections in which they stand."""

from collections.abc import Generator
from contextlib import suppress
from typing import Final, TypeAlias

from index.plans.plan import Fetch, Fetched, Json, LinkError, parsed

Asked: TypeAlias = dict[str, str]
"""The addresses asked for; those of accounts with the account's name."""

_TYPE: Final = "application/activity+json"
_MAX_REQUESTS: Final = 16
_FOUND: Final = 200


def note_at(address: Json, asked: Asked) -> Generator[Fetch, Fetched, Json | None]:
    """Return the note at *address*, None if there is none or enough were *asked* for."""
    page = yield from page_at(address, asked)
    return page if is_note(page) else None


def page_at(address: Json, asked: Asked) -> Generator[Fetch, Fetched, Json | None]:
    """Return the JSON at *address*, None if it says that it is of another site."""
    if not isinstance(address, str) or address in asked or len(asked) >= _MAX_REQUESTS:
        return None
    asked[address] = ""
    with suppress(LinkError):  # the posts that came are a thread all the same
        fetched = yield Fetch(address, _TYPE)
        page = parsed(fetched) if fetched.status == _FOUND else None
        if isinstance(page, dict) and site(page.get("id")) == site(fetched.address):
            asked[address] = str(page.get("preferredUsername") or "")
            return page
    return None


def items(page: Json) -> list[Json]:
    """Return what stands in a collection, or on a *page* of one."""
    found = (page.get("items") or page.get("orderedItems")) if isinstance(page, dict) else None
    return found if isinstance(found, list) else []


def is_own(note: Json, other: Json) -> bool:
    """Return whether both notes are by the same author."""
    return bool(note["attributedTo"] == other["attributedTo"])


def is_note(page: Json) -> bool:
    """Return whether *page* is a post by an account of its own site; that of a poll is a Question."""
    match page:
        case {"id": str(), "attributedTo": str(), "content": str()}:
            return site(page["id"]) == site(page["attributedTo"])
    return False


def site(address: Json) -> str:
    """Return the host in *address*, empty if it has none."""
    return str(address).partition("://")[2].partition("/")[0].casefold()
