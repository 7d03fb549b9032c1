"""The fields of an object in JSON by their names, which differ from program to program; case and signs do not count."""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import TypeAlias

from index.reading.chains.status import seconds
from index.reading.exports.json_values import Json

Fields: TypeAlias = Mapping[str, Json]
"""An object by the names of its fields, without case and signs."""

TEXTS = (
    "plaintext", "notetweet", "extendedtweet", "fulltext", "rawcontent", "text", "content", "body",
    "message", "caption", "cooked", "selftext", "tweet", "post", "html", "contenthtml", "msg", "textoriginal",
    "textdisplay", "articlebody",
)  # fmt: skip
_TEXT = re.compile(r"(?!alt|spoiler|label|button|help|search|link|quote|reply|sub)[a-z]+text")  # comment_text
_OBJECTS = ("notetweet", "extendedtweet", "text", "content", "body", "caption")  # which may have the text inside
_INNER_TEXTS = ("text", "fulltext", "rendered", "content", "plain", "html")
_RESULTS = ("notetweetresults", "result", "core")
_IDS = (
    "idstr", "tweetid", "statusid", "postid", "messageid", "restid", "noteid", "id", "uri", "pk", "uuid", "guid", "key",
)  # fmt: skip
AUTHORS = (
    "core", "author", "user", "account", "from", "fromid", "sender", "actor", "attributedto", "creator", "postedby",
    "by",
)  # fmt: skip
_SPEAKERS = re.compile(  # of tables also in other languages
    r"(?:\w{0,8}(?:author|user|sender|poster|writer|speaker|creator|contact)|from|by|pubkey|publickey|login|nick|source(?=.))"
    r"(?:screen|full|display|real|nick|login)?(?:name|handle|login|email|number|id|idstr|uuid|info|profile|details)?"
    r"|autore?|auteur|verfasser|absender|remitente|expéditeur|mittente|nadawca|yazar|gönderen|автор|отправитель"
    r"|作者|投稿者|送信者|작성자|보낸사람|الكاتب|المرسل"
)
NO_SPEAKERS = re.compile(
    r"(?:in)?repl|parent|mention|quot|retweet|repost|reblog|forward|recip|target|to|last|is|has|num"
)
HANDLES = ("username", "screenname", "acct", "handle", "preferredusername", "userhandle", "localname")
PERSON_IDS = ("idstr", "id", "did", "userid", "accountid", "restid", "pk")
_TIMES = ("createdat", "created", "createdutc", "timestamp", "timestampms", "published", "date", "time", "ts")
_TIME = re.compile(  # of a post, in other words: "originalArrivalTime", "date_published"
    r"(?!.*(?:updat|edit|modif|expir|index|retriev|fetch|seen|read|delet|zone|last))"
    r".*(?:time|date|creat|publish|posted|taken)"
)
_FIRST_YEAR = 300_000_000  # in seconds since 1970; less is a duration or a count
_DEEPEST = 7
_LONGEST = 3_000_000  # characters, far more than a post may have


def fields_of(item: Json) -> Fields:
    """Return the fields of the object *item*, an empty mapping if it is no object."""
    return {plain_name(key): value for key, value in item.items()} if isinstance(item, dict) else {}


def nested(value: Json, names: Collection[str] = ()) -> Iterator[Fields]:
    """Yield the fields of the objects in *value*, not too deep inside each other: under these *names*, or under any."""
    values = [value]
    for _ in range(_DEEPEST):
        inner = list[Json]()
        for each in values:
            if isinstance(each, dict):
                yield (fields := fields_of(each))
                inner += (value for name, value in fields.items() if not names or name in names)
            elif isinstance(each, list):
                inner += each
        values = inner


def text_in(fields: Fields, *names: str) -> str:
    """Return the first text or whole number among the fields with these *names*, or the empty string."""
    for name in names:
        value = fields.get(name)
        if value is not None and isinstance(value, str | int) and not isinstance(value, bool) and value != "":
            return str(value)
    return ""


def time_in(fields: Fields) -> float:
    """Return the time among *fields* in seconds since 1970, 0 if there is none."""
    if time := next((time for name in _TIMES if name in fields and (time := seconds(fields[name]))), 0):
        return time
    others = (seconds(value) for name, value in fields.items() if _TIME.match(name))
    return next((time for time in others if time > _FIRST_YEAR), 0) or seconds(fields.get("updated"))


def ids_of(fields: Fields) -> tuple[str, ...]:
    """Return the ids under which other posts may refer to the one with *fields*; posts of forums also have numbers."""
    ids = [text for name in _IDS if (text := text_in(fields, name))]
    number = text_in(fields, "postnumber")
    return tuple(dict.fromkeys([*ids, *([f"#{number}"] if number else [])]))


@lru_cache(maxsize=10_000)
def is_speaker(name: str) -> bool:
    """Say whether a field called *name* may say who wrote a post."""
    return bool(_SPEAKERS.fullmatch(name)) and not NO_SPEAKERS.match(name)


def post_text_in(fields: Fields) -> str:
    """Return the text of a post with *fields*, the empty string if it has none."""
    for name in TEXTS:
        value = fields.get(name)
        if isinstance(value, dict) and name in _OBJECTS:
            value = next((text for inner in nested(value, _RESULTS) if (text := text_in(inner, *_INNER_TEXTS))), "")
        if isinstance(value, str) and value.strip() and not value.startswith('{"'):
            return value[:_LONGEST]
    return next(
        (value for name, value in fields.items() if isinstance(value, str) and " " in value and _TEXT.fullmatch(name)),
        "",
    )


@lru_cache(maxsize=10_000)
def plain_name(key: str) -> str:
    """Return *key* without case and signs.

    >>> plain_name("in_reply_to_status_id_str"), plain_name("InReplyToStatusID")
    ('inreplytostatusidstr', 'inreplytostatusid')
    """
    return "".join(filter(str.isalnum, key)).casefold()
