"""Who wrote a post in JSON, and whom it answers: an object of its own, or fields of the post.

"author": {"id": 317, "name": "ann", "nick": "Ann"}      "user": {"screen_name": "ann"}     "author_id": "5"
"account": {"id": "7", "acct": "ann@example.social"}     "sender_name": "Ann"               "attributedTo": "https://…"
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from index.reading.exports.fields import (
    AUTHORS,
    HANDLES,
    NO_SPEAKERS,
    PERSON_IDS,
    Fields,
    fields_of,
    is_speaker,
    nested,
    text_in,
)
from index.reading.exports.records import Record

_NAMES = ("fullname", "displayname", "realname", "name", "nick", "nickname")
_INNER = ("user", "profile", "handle", "account", "author", "member", "userresults", "result", "legacy", "core")
_KEY = re.compile(r"[0-9a-f-]{16,}|\d+")
_OWN_IDS = {"accountid", "did"}
_REPLIES_TO_PERSON = re.compile(
    r"(?:repl(?:y|ied)to|parent)\w*(?:screenname|username|userid|accountid|author|user|handle)"
)
_REPLIES_TO = re.compile(r"(?:in)?repl(?:y|ied)to")  # with an object
_ACCOUNT = re.compile(r"https?://(?P<host>[\w.-]+)/(?:users/|u/|profile/|author/|ap/users/|@)(?P<name>[\w.-]+)/?")


class Person(NamedTuple):
    """An author: how to *show* them, and all *names* that identify them, the best first."""

    shown: str
    names: tuple[str, ...]


def author_of(record: Record, people: Mapping[str, str]) -> Person:
    """Return the author of *record*; *people* are names of those whom the file describes elsewhere, by id."""
    own = _person_in(record.fields, people)
    return own if own.names else _person_in({"author": record.place.author}, people)


def _person_in(fields: Fields, people: Mapping[str, str]) -> Person:
    described = (name for name, value in fields.items() if isinstance(value, dict) and is_speaker(name))
    values = [fields[name] for name in dict.fromkeys([*AUTHORS, *described]) if fields.get(name)]
    objects = [part for value in values if isinstance(value, dict) for part in nested(value, _INNER)]
    plain = next((str(value) for value in values if isinstance(value, str | int)), "")
    ids = [key for part in objects for name in PERSON_IDS if (key := text_in(part, name))]
    own_ids = (name for name in fields if name in _OWN_IDS or (_is_id(name) and is_speaker(name)))
    ids += filter(None, (text_in(fields, name) for name in own_ids))
    handle = next((text for part in [*objects, fields] if (text := text_in(part, *HANDLES))), "")
    known = next((people[key] for key in [*ids, plain] if key in people), "")
    name = next((text for part in objects if (text := text_in(part, *_NAMES))), "")
    shown = f"@{handle.removeprefix('@')}" if handle else known or name or _account(plain)
    shown = shown or text_in(fields, *_NAMES) or _any_name(fields)
    names = dict.fromkeys(text.casefold() for text in (handle, known.removeprefix("@"), plain, *ids) if text)
    return Person("" if _KEY.fullmatch(shown) else shown, tuple(names) or (shown.casefold(),) * bool(shown))


def _any_name(fields: Fields) -> str:
    """Return who wrote a post by the first field that sounds like it or has a handle, else the empty string.

    >>> _any_name({"senderfullname": "Ann", "recipientid": 12}), _any_name({"u": {"username": "bo"}})
    ('Ann', '@bo')
    """
    own = (fields_of(value) for name, value in fields.items() if not NO_SPEAKERS.match(name))
    if handle := next((text for inner in own if (text := text_in(inner, *HANDLES))), ""):
        return f"@{handle.removeprefix('@')}"
    return text_in(fields, *sorted(filter(is_speaker, fields), key=_is_id))


def _is_id(name: str) -> bool:
    return name.endswith(("id", "idstr", "key"))


def _account(plain: str) -> str:
    """Return how to show an author who is only named by *plain*: in ActivityPub an address, on Bluesky a number.

    >>> _account("https://example.social/users/ann"), _account("Night Bus Club"), _account("did:plc:abc")
    ('@ann@example.social', 'Night Bus Club', '')
    """
    address = _ACCOUNT.fullmatch(plain)
    return (
        f"@{address['name']}@{address['host']}"
        if address
        else ""
        if plain.startswith("did:") or plain.isdecimal()
        else plain
    )


def answered_author(fields: Fields) -> str:
    """Return the name or id of the author whom the post with *fields* answers, or the empty string."""
    found = {
        name: value
        for name, value in fields.items()
        if value
        and (_REPLIES_TO_PERSON.search(name) or (_REPLIES_TO.fullmatch(name) and isinstance(value, list | dict)))
    }
    for name in sorted(found, key=lambda name: name.endswith(("id", "idstr"))):
        value = found[name]
        inner = fields_of(value[0] if isinstance(value, list) else value)
        text = text_in(inner, *HANDLES, *PERSON_IDS) if inner else text_in(found, name)
        if text:
            return text.casefold()
    return ""
