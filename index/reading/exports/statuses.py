"""Records of any program as statuses: who wrote each, when, and which it replies to."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from index.reading.chains.reply_chains import reply_chains
from index.reading.chains.sequences import sequences
from index.reading.chains.status import Status
from index.reading.draft import Draft
from index.reading.exports.beside import lines_above, lines_below
from index.reading.exports.fields import Fields, fields_of, ids_of, text_in, time_in
from index.reading.exports.json_values import Json
from index.reading.exports.people import Person, answered_author, author_of
from index.reading.exports.post_text import post_text
from index.reading.exports.records import ANSWERS, Found, Place, Record
from index.reading.exports.unnamed import people_field

_CONVERSATIONS = ("conversationid", "conversationidstr", "rootpost", "root", "rootid", "threadid", "topicid")
_LINKS = ("permalink", "permalinkurl", "permanenturl", "tweeturl", "posturl", "url", "link", "uri", "id")
_ANSWERS = {(name,) for name in ANSWERS}
_ON_X = ("fulltext", "conversationidstr", "authorid", "referencedtweets", "rawcontent")
_REPLIES_TO = re.compile(r"repl(?:y|ied)|parent|answerto|responseto")
_NO_REPLY = re.compile(r"^(?:is|has|can|num)|user|author|screen|account|handle|name|count|setting|control|root|conver")
_ID = re.compile(r"(?=.*\d|.*:)[^\s]{1,300}")
_REDDIT = re.compile(r"^t[1-6]_")
_REPOSTS = ("retweetedstatus", "retweetedtweet", "retweetedstatusresult", "reblog", "forwardedfrom", "repost")


def threads_in(found: Found) -> list[Draft]:
    """Return the threads among the records *found*: chains of replies, or sequences if there are no replies."""
    statuses = statuses_in(found)
    ids = {name for status in statuses for name in status.ids}
    replies = any(status.parent in ids for status in statuses)
    if replies and (chains := reply_chains([status for status in statuses if status.ids], found.others)):
        return chains
    drafts = _main([sequences(own) for own in _with_opener(_lists(_without_answers(statuses)), statuses)])
    title = "" if any(status.ids or status.time for status in statuses) else text_in(found.whole, "title")
    return [replace(draft, title=title) for draft in drafts]


def statuses_in(found: Found) -> list[Status]:
    """Return the posts among the records *found*, without reposts."""
    pairs = zip(found.records, [Record({}, "", Place()), *found.records], strict=False)
    own = [record for record, before in pairs if not _is_repost(record) and not _is_again(record, before)]
    statuses = _with_learned_authors([_status(record, found) for record in own], own)
    times = Counter(name for status in statuses for name in status.ids)
    none = "" if "0" in times else "0"
    own_parents = (status._replace(parent="") if status.parent == none else status for status in statuses)
    return _with_owner([status._replace(ids=_own_ids(status.ids, times)) for status in own_parents])


def _with_learned_authors(statuses: list[Status], records: Sequence[Record]) -> list[Status]:
    """Return *statuses*; if none names an author, by those whom a field of *records* names that is like people's."""
    if any(status.author for status in statuses):
        return statuses
    name = people_field([record.fields for record in records], [record.text for record in records])
    shown = [text_in(record.fields, name) for record in records]
    pairs = zip(statuses, shown, strict=True)
    return [status._replace(name=who, authors=(who,)) for status, who in pairs] if name else statuses


def _is_again(record: Record, before: Record) -> bool:
    """Say whether *record* says the same as *before*, the post inside which it stands, as the first of its parts."""
    return record.text == before.text and record.place.inside in ids_of(before.fields)


def _own_ids(ids: Sequence[str], times: Mapping[str, int]) -> tuple[str, ...]:
    """Return those of *ids* that stand the fewest *times* in the file: all comments have the id of what they are on."""
    fewest = min((times[name] for name in ids), default=0)
    return tuple(name for name in ids if times[name] == fewest)


def _without_answers(statuses: Sequence[Status]) -> list[Status]:
    """Return *statuses* without those that answer other people, of whoever also wrote some that do not."""
    own = {status.author for status in statuses if not status.answers_another}
    return [status for status in statuses if not status.answers_another or status.author not in own]


def _lists(statuses: Sequence[Status]) -> list[list[Status]]:
    """Return *statuses* by the lists in which they stand, the longest first, but answers below other lists."""
    lists: dict[tuple[str, ...], list[Status]] = defaultdict(list)
    for status in statuses:
        lists[status.path].append(status)
    texts = {path: len({status.text for status in own}) for path, own in lists.items()}
    threads = any(count > 1 for path, count in texts.items() if path[-1:] not in _ANSWERS)
    return [lists[path] for path in sorted(texts, key=lambda path: (threads and path[-1:] in _ANSWERS, -texts[path]))]


def _with_opener(lists: list[list[Status]], statuses: Sequence[Status]) -> list[list[Status]]:
    """Return *lists*, the longest with the first of all *statuses* if that stands alone: a post above its comments."""
    known = {name for status in lists[0] for name in status.ids} if lists else set()
    alone = [own for own in lists[1:] if own == statuses[:1] and own[0].author and known.isdisjoint(own[0].ids)]
    return [alone[0] + lists[0], *(own for own in lists[1:] if own not in alone)] if alone else lists


def _main(lists: Sequence[list[Draft]]) -> list[Draft]:
    """Return the drafts of the *lists* with numbered posts, else of the first, the longest."""
    numbered = [draft for drafts in lists for draft in drafts if any(post.number for post in draft.posts)]
    return numbered or next(iter(lists), [])


def _with_owner(statuses: list[Status]) -> list[Status]:
    """Return *statuses*; if none names an author, by the owner of the file, to whom its replies go."""
    ids = {name for status in statuses for name in status.ids}
    to = Counter(status.parent_author for status in statuses if status.parent in ids and status.parent_author)
    if not to or any(status.author for status in statuses):
        return statuses
    owner = to.most_common(1)[0][0]
    on_x = all(status.id.isdecimal() for status in statuses)
    links = (f"https://x.com/{owner}/status/{status.id}" if on_x else "" for status in statuses)
    return [
        status._replace(authors=(owner,), name=f"@{owner}", link=status.link or link)
        for status, link in zip(statuses, links, strict=True)
    ]


def _link(fields: Fields, person: Person, number: str) -> str:
    """Return the address of a post; on X it is made of the author and the *number*."""
    for name in _LINKS:
        if (text := text_in(fields, name)).startswith(("https://", "http://")):
            return text
    is_on_x = number.isdecimal() and person.shown.startswith("@") and any(name in fields for name in _ON_X)
    return f"https://x.com/{person.shown[1:]}/status/{number}" if is_on_x else ""


def _status(record: Record, found: Found) -> Status:
    fields, ids = record.fields, ids_of(record.fields)
    person = author_of(record, found.people)
    parent = _parent(fields) or record.place.inside
    text = post_text(record, person.names, is_reply=bool(parent))
    return Status(
        text=text,
        ids=ids,
        authors=person.names,
        name=person.shown,
        parent="" if parent in ids else parent,
        parent_author=answered_author(fields),
        conversation=next((_id(fields.get(name)) for name in _CONVERSATIONS if fields.get(name)), ""),
        link=_link(fields, person, ids[0] if ids else ""),
        time=time_in(fields) or record.place.time,
        label=text_in(fields, "label"),
        above=lines_above(fields),
        below=lines_below(fields, text),
        path=record.place.path,
    )


def _parent(fields: Fields) -> str:
    """Return the id of the post that the one with *fields* replies to."""
    for name, value in fields.items():
        if name == "referencedtweets" and isinstance(value, list):
            parts = [fields_of(part) for part in value]
            if parents := [_id(part.get("id")) for part in parts if text_in(part, "type").startswith("replied")]:
                return parents[0]
        elif _REPLIES_TO.search(name) and not _NO_REPLY.search(name) and (parent := _id(value)):
            return f"#{parent}" if name.endswith("number") else _REDDIT.sub("", parent)
    return ""


def _id(value: Json) -> str:
    """Return the id in *value*, a text, a number or an object; a word such as "everyone" is none."""
    if isinstance(value, dict):
        fields = fields_of(value)
        return next(iter(ids_of(fields)), "") or _id(fields.get("parent")) or _id(fields.get("status"))
    if isinstance(value, bool) or not isinstance(value, str | int) or value == "":
        return ""
    return str(value) if _ID.fullmatch(str(value)) else ""


def _is_repost(record: Record) -> bool:
    fields = record.fields
    return (
        any(fields.get(name) for name in _REPOSTS) or fields.get("isretweet") is True or record.text.startswith("RT @")
    )
