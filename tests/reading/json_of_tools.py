"""JSON of tools and forums: the same facts under other names, with replies by other people."""

import json
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from tests.reading import Case


class Fact(NamedTuple):
    """A post, whose answers a tool writes under names of its own."""

    number: int
    parent: int
    author: str
    text: str


def _conversation(texts: Sequence[str], replies: Sequence[str]) -> list[Fact]:
    """Return the author's chain of *texts*, a reply by somebody else, and a longer row of *replies* by a stranger."""
    own = [Fact(101 + at, 100 + at if at else 0, "ann", text) for at, text in enumerate(texts)]
    last = 100 + len(texts)
    others = [Fact(201 + at, 200 + at if at else last, "cy", text) for at, text in enumerate(replies)]
    return [*own[:1], Fact(150, 101, "bo", "?!"), Fact(151, 150, "ann", "Hm."), *own[1:], *others]


GERMAN = [
    "1/ Unser Brunnen singt. Ein Thread.",
    "2/ Er singt nur nachts & nur leise.",
    "3/ Wir haben ihn gefragt, warum.",
]
TURKISH = ["Köyün çeşmesi şarkı söylüyor.", "Geceleri daha güzel.", "Çocuklar dinliyor."]
TALK = ["Stimmt nicht.", "Ich wohne dort.", "Seit 1962.", "Da singt nichts.", "Gute Nacht."]


def _camel(fact: Fact) -> dict[str, Any]:
    parent = {"inReplyToStatusId": str(fact.parent)} if fact.parent else {}
    author = {"username": fact.author, "name": fact.author.title()}
    return {"id": str(fact.number), "text": fact.text, "conversationId": "101", "author": author, **parent}


def _capitals(fact: Fact) -> dict[str, Any]:
    parent = str(fact.parent) if fact.parent else ""
    return {"ID": str(fact.number), "Text": fact.text, "InReplyToStatusID": parent, "Username": fact.author, "Likes": 1}


def _numbers(fact: Fact) -> list[Any]:
    post = {
        "tweet_id": fact.number,
        "reply_id": fact.parent,
        "content": fact.text,
        "author": {"id": ord(fact.author[0]), "name": fact.author},
    }
    return [2, post | {"user": {"id": 3, "name": "ann"}, "date": f"2025-04-05 22:00:{fact.number % 60:02}"}]


def _notes(fact: Fact) -> dict[str, Any]:
    parent = f"n{fact.parent}" if fact.parent else None
    return {
        "id": f"n{fact.number}",
        "text": fact.text,
        "replyId": parent,
        "user": {"username": fact.author},
        "cw": None,
    }


def _comments(fact: Fact) -> dict[str, Any]:
    text = f"<p>{fact.text.replace('&', '&amp;')}</p>"
    return {
        "id": fact.number,
        "parent": fact.parent or 99,
        "by": fact.author,
        "text": text,
        "time": 1_700_000_000 + fact.number,
    }


def _numbered_posts(fact: Fact) -> dict[str, Any]:
    text = f"<p>{fact.text.replace('&', '&amp;')}</p>"
    names = {"id": 5000 + fact.number, "post_number": fact.number, "reply_to_post_number": fact.parent or None}
    return names | {"username": fact.author, "cooked": text}


def _records(fact: Fact) -> dict[str, Any]:
    root = f"at://did:plc:{fact.author}/app.bsky.feed.post/"
    author = {100: "ann", 150: "bo"}.get(fact.parent, "cy" if fact.parent > 200 else "ann")
    parent = (
        {"reply": {"parent": {"uri": f"at://did:plc:{author}/app.bsky.feed.post/{fact.parent}"}}} if fact.parent else {}
    )
    record = {"$type": "app.bsky.feed.post", "text": fact.text, "createdAt": f"2025-04-05T22:00:{fact.number % 60:02}Z"}
    return {"uri": f"{root}{fact.number}", "value": record | parent}


TOOLS: dict[str, Callable[[Fact], Any]] = {
    "camel case": _camel,
    "capitals": _capitals,
    "lists of a number and an object": _numbers,
    "Misskey": _notes,
    "comments in HTML": _comments,
    "a forum with post numbers": _numbered_posts,
    "Bluesky's records": _records,
}


def _nested(facts: Sequence[Fact]) -> dict[str, Any]:
    """Return *facts* as a tree of comments, each inside the one that it answers."""
    nodes: dict[int, dict[str, Any]] = {0: {"children": []}}
    for fact in facts:
        nodes[fact.number] = {"author": fact.author, "body": fact.text, "id": fact.number, "children": []}
        nodes[fact.parent]["children"].append(nodes[fact.number])
    return nodes[0]


_GERMAN, _TURKISH = _conversation(GERMAN, TALK), _conversation(TURKISH, TALK)
_PLAIN = [text[3:] for text in GERMAN]


def _beside(fact: Fact) -> dict[str, Any]:
    """Return a comment whose author stands beside it, in the object around both."""
    comment = {"id": fact.number, "content": fact.text, "published": f"2025-04-05T22:00:{fact.number % 60:02}Z"}
    return {"comment": comment, "creator": {"id": ord(fact.author[0]), "name": fact.author}, "counts": {"score": 1}}


def _upwards(facts: Sequence[Fact]) -> dict[str, Any]:
    """Return the last of *facts*, which holds the post that it answers, and so on to the first."""
    node: dict[str, Any] = {}
    for fact in facts:
        answer = {"in_reply_to_status_id_str": str(fact.parent), "parent": node} if node else {}
        node = {"id_str": str(fact.number), "text": fact.text, "user": {"screen_name": fact.author}, **answer}
    return node


CASES = {
    **{
        f"{name}, numbered": Case(json.dumps([write(fact) for fact in _GERMAN]), _PLAIN, ["1/", "2/", "3/"])
        for name, write in TOOLS.items()
    },
    **{
        f"{name}, newest first, without numbers": Case(json.dumps([write(fact) for fact in _TURKISH[::-1]]), TURKISH)
        for name, write in TOOLS.items()
    },
    "lines": Case("\n".join(json.dumps(_camel(fact)) for fact in _TURKISH), TURKISH, author="@ann"),
    "under keys": Case(json.dumps({"result": {"data": {"items": [_camel(fact) for fact in _GERMAN]}}}), _PLAIN),
    "a tree": Case(json.dumps(_nested(_TURKISH)), TURKISH, author="ann"),
    "authors beside the texts": Case(
        json.dumps({"comments": [_beside(fact) for fact in _GERMAN if fact.number != 151]}), _PLAIN, author="ann"
    ),
    "each in the answer to it": Case(
        json.dumps(_upwards(_conversation(TURKISH, [])[:1] + _conversation(TURKISH, [])[3:])), TURKISH
    ),
    "people known by numbers": Case(
        json.dumps(
            [
                {"id": n, "message": t, "from_id": {"user_id": u}}
                for n, (t, u) in enumerate([("1/2 Un.", 5), ("Non!", 6), ("2/2 Deux.", 5)], 1)
            ]
        ),
        ["Un.", "Deux."],
    ),
    "a conversation whose answers are lost": Case(
        json.dumps(
            [
                {"id": str(n), "conversation_id": "101", "username": "ann", "tweet": text}
                for n, text in enumerate(["Çeşmemiz.", "1/2 Şarkı söylüyor.", "2/2 Geceleri.", "Hepsi bu."], 101)
            ]
        ),
        ["Çeşmemiz.", "Şarkı söylüyor.", "Geceleri.", "Hepsi bu."],
        ["", "1/2", "2/2", ""],
    ),
    "plain texts word for word": Case(
        json.dumps({"posts": [{"plain_text": "1/2 Write <b>bold</b> &amp; more"}, {"plain_text": "2/2 </b> ends it"}]}),
        ["Write <b>bold</b> &amp; more", "</b> ends it"],
    ),
    "a numbered tree": Case(json.dumps(_nested(_GERMAN)), _PLAIN, author="ann"),
}
