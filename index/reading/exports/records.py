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
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, TypeAlias

from index.reading.chains.status import seconds
from index.reading.exports.json_values import MAX_FILE_POSTS, Json, text_at
from index.reading.speakers import are_people
from index.thread import ThreadError

Fields: TypeAlias = Mapping[str, Json]
"""An object by the names of its fields, without case and signs."""

TEXTS = (
    "plaintext", "notetweet", "extendedtweet", "fulltext", "rawcontent", "text", "content", "body",
    "message", "caption", "cooked", "selftext", "tweet", "post", "html", "contenthtml", "msg", "textoriginal",
    "textdisplay", "articlebody",
)  # fmt: skip
_TEXT = re.compile(r"(?!alt|spoiler|label|button|help|search|link|quote|reply|sub)[a-z]+text")  # comment_text
_LISTS = re.compile(r"post|tweet|toot|thread|message|text|content|item|draft|part|note")  # of plain strings
_ANSWERS = re.compile(r"(?:in)?repl(?:y|ied)to")  # only posts answer; a picture without a text links others
_OBJECTS = ("notetweet", "extendedtweet", "text", "content", "body", "caption")  # which may have the text inside
_INNER_TEXTS = ("text", "fulltext", "rendered", "content", "plain", "html")
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
_NO_PEOPLE = re.compile(  # values that come again, too
    r"stat|type|kind|lang|categ|source|client|platform|service|tag|visib|colou?r|day|date|time|version|topic|title|url|link",
    re.IGNORECASE,
)
HANDLES = ("username", "screenname", "acct", "handle", "preferredusername", "userhandle", "localname")
PERSON_IDS = ("idstr", "id", "did", "userid", "accountid", "restid", "pk")
_INNER_POST = "legacy"  # beside the author and the whole text of the same post
_ADVERTISEMENT = "promotedmetadata"
_RESULTS = ("notetweetresults", "result", "core")
_DEEPEST = 7
_LONGEST = 3_000_000  # characters, far more than a post may have
_FEWEST = 2  # objects that show a shape
_LEAST_SHARE = 3  # the texts of posts are at least this part of all texts in a file
_KEY = re.compile(r"(?=.*\d)[\w:-]+")
_WIDE = re.compile("[\u2e80-\ud7ff]")  # letters that are a syllable or a word
FEWEST_WORDS = 4  # of a text, on average
_TIMES = ("createdat", "created", "createdutc", "timestamp", "timestampms", "published", "date", "time", "ts")
_TIME = re.compile(  # of a post, in other words: "originalArrivalTime", "date_published"
    r"(?!.*(?:updat|edit|modif|expir|index|retriev|fetch|seen|read|delet|zone|last))"
    r".*(?:time|date|creat|publish|posted|taken)"
)
_FIRST_YEAR = 300_000_000  # in seconds since 1970; less is a duration or a count
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
    unnamed = _found_in(_unnamed(value))
    return unnamed if len(unnamed.records) > 1 else found


def _found_in(value: Json) -> Found:
    found = Found([], {}, set(), fields_of(value))
    stack: list[tuple[Json, Place]] = [(value, Place())]
    while stack:
        item, place = stack.pop()
        if isinstance(item, dict) and not _are_ids(item):
            stack += reversed(list(_object(item, place, found)))
        elif isinstance(item, dict | list):
            inner = _by_id(item) if isinstance(item, dict) else item
            stack += ((each, place) for each in reversed(inner))
        elif isinstance(item, str) and " " in item and (not place.path or _LISTS.search(place.path[-1])):
            found.records.append(Record({}, item, place))
        if len(found.records) > MAX_FILE_POSTS:
            raise ThreadError("the file has more than {posts} posts, so send only part of it", posts=MAX_FILE_POSTS)
    return found


def _are_ids(items: Mapping[str, Json]) -> bool:
    """Say whether *items* are a list of posts by their ids: numbers, the ids that these have, or those of texts."""
    return len(items) > 1 and all(
        name.isdecimal() or name == text_at(value, "id") or (_KEY.fullmatch(name) and bool(_text(fields_of(value))))
        for name, value in items.items()
    )


def _by_id(items: Mapping[str, Json]) -> list[Json]:
    """Return the values of *items*, whose names are their ids, with these."""
    return [{"id": name, **item} if isinstance(item, dict) else item for name, item in items.items()]


def _unnamed(value: Json) -> Json:
    """Return the objects of the list in *value* that has the most sentences in a field, each with these as its text."""
    best, most, total, stack = list[dict[str, Json]](), 0, 0, [value]
    while stack:
        inner = stack.pop()
        if isinstance(inner, str):
            total += words(inner)
        elif isinstance(inner, dict | list):
            values = list(inner.values()) if isinstance(inner, dict) else inner
            is_list = isinstance(inner, list) or _are_ids(inner)
            objects = [_flat(item) for item in values if is_list and isinstance(item, dict)]
            name, count = longest_field(objects) if len(objects) >= _FEWEST else ("", 0)
            if count > most:
                best, most = [{**item, "text": item.get(name)} for item in objects], count
            stack += values
    return with_authors(best) if most * _LEAST_SHARE >= total else []


def _flat(item: Mapping[str, Json], depth: int = 3) -> dict[str, Json]:
    """Return *item* with the values of the objects in it as its own."""
    inner = [_flat(value, depth - 1) for value in item.values() if isinstance(value, dict) and depth]
    return dict(chain(*(each.items() for each in inner), item.items()))


def with_authors(items: list[dict[str, Json]]) -> list[Json]:
    """Return *items* with their authors: if no name says who wrote them, the first texts that are those of people."""
    name = people_field(items)
    return [{**item, "author": item[name]} if name else item for item in items]


def people_field(items: Sequence[Mapping[str, Json]]) -> str:
    """Return the name of the first field of *items* whose texts are those of people who talk.

    It is the empty string if there is none, or if a field of a known name says who wrote them.
    """
    names = list(items[0]) if items else []
    if any(is_speaker(name) or name in {*AUTHORS, *HANDLES} for name in map(plain_name, names)):
        return ""
    likely = (name for name in names if not _NO_PEOPLE.search(name))
    texts = ((name, [text for item in items if isinstance(text := item.get(name), str)]) for name in likely)
    return next((name for name, shown in texts if len(shown) == len(items) and are_people(shown)), "")


def longest_field(items: Sequence[Mapping[str, Json]]) -> tuple[str, int]:
    """Return the name of the field with the longest texts in *items*, and its words; ("", 0) if it has no sentences.

    Texts that come again count once.
    """
    counts, seen = Counter[str](), set[tuple[str, str]]()
    for item in items:
        texts = ((name, text) for name, text in item.items() if isinstance(text, str) and (name, text) not in seen)
        for name, text in texts:
            counts[name] += words(text)
            seen.add((name, text))
    name, most = counts.most_common(1)[0] if counts else ("", 0)
    return (name, most) if most >= FEWEST_WORDS * len(items) else ("", 0)


def words(text: str) -> int:
    """Return about how many words *text* has, also in a script without spaces."""
    return max(len(text.split()), len(_WIDE.findall(text)) // 2)


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
    return next((time for time in others if time > _FIRST_YEAR), 0)


def ids_of(fields: Fields) -> tuple[str, ...]:
    """Return the ids under which other posts may refer to the one with *fields*; posts of forums also have numbers."""
    ids = [text for name in _IDS if (text := text_in(fields, name))]
    number = text_in(fields, "postnumber")
    return tuple(dict.fromkeys([*ids, *([f"#{number}"] if number else [])]))


def _object(item: dict[str, Json], place: Place, found: Found) -> Iterator[tuple[Json, Place]]:
    """Add *item* to *found*; yield what may be posts in it, with their places."""
    fields = fields_of(item)
    if _ADVERTISEMENT in fields:
        return
    fields = {**fields_of(fields.get(_INNER_POST)), **fields}
    text, ids = _text(fields), ids_of(fields)
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
    author = _speaker(fields) or place.author
    for name, value in fields.items():
        if isinstance(value, dict | list) and not _NOT_POSTS.search(name):
            is_reply = name in _REPLIES
            path = place.path if is_reply and place.path else (*place.path, name)
            yield value, Place(path, number if is_reply and number else place.inside, author, time_in(fields))


def _name(fields: Fields, place: Place) -> str:
    """Return the name in the *fields* of an object, if from its *place* it describes an author."""
    return text_in(fields, "name") if place.path and place.path[-1] in AUTHORS else ""


def _speaker(fields: Fields) -> Json:
    """Return who wrote the posts in an object with *fields*, if that says so."""
    names = [*AUTHORS, *sorted(filter(is_speaker, fields), key=lambda name: not name.endswith("name"))]
    return next((fields[name] for name in names if fields.get(name)), None)


@lru_cache(maxsize=10_000)
def is_speaker(name: str) -> bool:
    """Say whether a field called *name* may say who wrote a post."""
    return bool(_SPEAKERS.fullmatch(name)) and not NO_SPEAKERS.match(name)


def _text(fields: Fields) -> str:
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
