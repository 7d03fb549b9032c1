"""Find the posts in JSON of any program: the same facts under the names that programs give them.

    {"id": "1002", "text": "2/ It says", "inReplyToStatusId": "1001", "author": {"username": "ann"}}       bird
    {"ID": "1002", "Text": "2/ It says", "InReplyToStatusID": "1001", "Username": "ann"}                   masa
    [2, {"tweet_id": 1002, "content": "2/ It says", "reply_id": 1001, "author": {"name": "ann"}}]          gallery-dl
    {"id": "1103", "content": "<p>2/6 Text</p>", "in_reply_to_id": "1102", "account": {"acct": "ann@a.b"}} Mastodon
    {"id": 2, "parent_id": 1, "author": "ann", "created_at_i": 1710000000, "text": "<i>Ludwig</i>"}        forums
    {"rest_id": "17324", "core": {"user_results": {"result": {"legacy": {"screen_name": "ann"}}}},
     "note_tweet": {"note_tweet_results": {"result": {"text": "all"}}}, "legacy": {"full_text": "cut"}}     X's site

Case and underscores of the names do not count. A post has a text; its other facts are optional.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from index.reading.exports.fields import (
    AUTHORS,
    HANDLES,
    PERSON_IDS,
    Fields,
    fields_of,
    ids_of,
    is_speaker,
    post_text_in,
    text_in,
    time_in,
)
from index.reading.exports.json_values import MAX_FILE_POSTS, Json
from index.reading.exports.unnamed import are_ids, unnamed_posts
from index.thread import ThreadError

_LISTS = re.compile(r"post|tweet|toot|thread|message|text|content|item|draft|part|note")  # of plain strings
_ANSWERS = re.compile(r"(?:in)?repl(?:y|ied)to")  # only posts answer; a picture without a text links others
_INNER_POST = "legacy"  # beside the author and the whole text of the same post
_ADVERTISEMENT = "promotedmetadata"
# Posts may stand inside the post that they reply to. What else stands inside a post is not a post of the thread.
ANSWERS = frozenset(
    ["replies", "children", "comments", "comment", "descendants", "answers", "directreplies", "subcomments"]
)
_REPLIES = ANSWERS | {"thread", "haspart"}
_ANSWERED = ("parent", "inreplyto", "replyto", "repliedto")
_NOT_POSTS = re.compile(
    r"author$|profile|participants|quot|retweet|repost|reblog|embed|entit|card|media|attachment|"
    r"reaction|mention|poll|hashtags|emojis|errors?$"
)


class Place(NamedTuple):
    """The *path* to a list of posts, the id of the post *inside* which they stand, their *author* and *time*."""

    path: tuple[str, ...] = ()
    inside: str = ""
    author: Json = None
    time: float = 0


class Record(NamedTuple):
    """An object with a text: its *fields*, and where it stands."""

    fields: Fields
    text: str
    place: Place


class Found(NamedTuple):
    """The *records* in a file, the names of *people* by their ids, *others*, ids without a text, and the *whole*."""

    records: list[Record]
    people: dict[str, str]
    others: set[str]
    whole: Fields


def found_in(value: Json) -> Found:
    """Return the records in *value* in the order of the file; if none has a text of a known name, those with sentences.

    >>> [(record.text, record.place.path) for record in found_in({"posts": [{"Text": "1/2 One"}, "2/2 Two"]}).records]
    [('1/2 One', ('posts',)), ('2/2 Two', ('posts',))]
    >>> [record.text for record in found_in([{"said": "He was the last one."}, {"said": "He keeps it."}]).records]
    ['He was the last one.', 'He keeps it.']

    Raises:
        ThreadError: there are too many.
    """
    found = _found_in(value)
    if len(found.records) > 1:
        return found
    unnamed = _found_in(unnamed_posts(value))
    return unnamed if len(unnamed.records) > 1 else found


def _found_in(value: Json) -> Found:
    found = Found([], {}, set(), fields_of(value))
    stack: list[tuple[Json, Place]] = [(value, Place())]
    while stack:
        item, place = stack.pop()
        if isinstance(item, dict) and not are_ids(item):
            stack += reversed(list(_object(item, place, found)))
        elif isinstance(item, dict | list):
            inner = _by_id(item) if isinstance(item, dict) else item
            stack += ((each, place) for each in reversed(inner))
        elif isinstance(item, str) and " " in item and (not place.path or _LISTS.search(place.path[-1])):
            found.records.append(Record({}, item, place))
        if len(found.records) > MAX_FILE_POSTS:
            raise ThreadError("the file has more than {posts} posts, so send only part of it", posts=MAX_FILE_POSTS)
    return found


def _by_id(items: Mapping[str, Json]) -> list[Json]:
    """Return the values of *items*, whose names are their ids, with these."""
    return [{"id": name, **item} if isinstance(item, dict) else item for name, item in items.items()]


def _object(item: dict[str, Json], place: Place, found: Found) -> Iterator[tuple[Json, Place]]:
    """Add *item* to *found*; yield what may be posts in it, with their places."""
    fields = fields_of(item)
    if _ADVERTISEMENT in fields:
        return
    fields = {**fields_of(fields.get(_INNER_POST)), **fields}
    text, ids = post_text_in(fields), ids_of(fields)
    number = ids[0] if ids else ""
    if text or fields.get("poll") or (ids and any(map(_ANSWERS.match, fields))):
        found.records.append(Record(fields, text, place))
        yield from ((value, place._replace(inside=number)) for name, value in fields.items() if name in _REPLIES)
        yield from ((value, place._replace(inside="")) for name, value in fields.items() if name in _ANSWERED)
        return
    found.others.update(ids)
    handle = text_in(fields, *HANDLES)
    if shown := f"@{handle.removeprefix('@')}" if handle else _name(fields, place):
        found.people.update({key: shown for name in PERSON_IDS if (key := text_in(fields, name))})
    author, time = _speaker(fields) or place.author, time_in(fields)
    for name, value in fields.items():
        if isinstance(value, dict | list) and not _NOT_POSTS.search(name):
            is_reply = name in _REPLIES
            path = place.path if is_reply and place.path else (*place.path, name)
            yield value, Place(path, number if is_reply and number else place.inside, author, time)


def _name(fields: Fields, place: Place) -> str:
    """Return the name in the *fields* of an object, if from its *place* it describes an author."""
    return text_in(fields, "name") if place.path and place.path[-1] in AUTHORS else ""


def _speaker(fields: Fields) -> Json:
    """Return who wrote the posts in an object with *fields*, if that says so."""
    names = [*AUTHORS, *sorted(filter(is_speaker, fields), key=lambda name: not name.endswith("name"))]
    return next((fields[name] for name in names if fields.get(name)), None)
