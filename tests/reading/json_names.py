"""JSON whose posts name their authors, answers and texts in other ways than usual: strangers' posts are not read."""

import json
from collections.abc import Callable
from typing import Any

from tests.reading import Case
from tests.reading.json_of_tools import Fact

_POSTS = ["Nasza latarnia ma kota.", "Kot śpi w soczewce.", "Dziś ma własną lampkę."]
_TALK = ["Naprawdę?", "Mój kot też tak robi, a potem spada.", "No!", "A jednak."]
# A reply by somebody else, who then goes on alone for longer than the author.
_FACTS = [
    Fact(101, 0, "ann", _POSTS[0]),
    *(Fact(201 + at, 200 + at if at else 101, "bo", text) for at, text in enumerate(_TALK)),
    Fact(301, 101, "ann", _POSTS[1]),
    Fact(302, 301, "ann", _POSTS[2]),
]


def _key(fact: Fact) -> str:
    return ("a1" if fact.author == "ann" else "b2") * 32


def _answer(name: str, fact: Fact) -> dict[str, Any]:
    return {name: str(fact.parent)} if fact.parent else {}


_TOOLS: dict[str, Callable[[Fact], dict[str, Any]]] = {
    "a public key": lambda fact: {"id": f"{fact.number:064x}", "pubkey": _key(fact), "kind": 1, "content": fact.text},
    "a full name": lambda fact: {"id": fact.number, "sender_full_name": fact.author, "content": f"<p>{fact.text}</p>"},
    "a name behind the network's": lambda fact: {"tweet_text": fact.text, "tweet_user_screen_name": fact.author},
    "an object of one letter": lambda fact: {"_id": str(fact.number), "msg": fact.text, "u": {"username": fact.author}},
    "a person in an object": lambda fact: {
        "id": str(fact.number),
        "from": {"application": None, "user": {"displayName": fact.author, "id": fact.author}},
        "body": {"contentType": "html", "content": f"<div>{fact.text}</div>"},
        **_answer("replyToId", fact),
    },
    "a handle in an object": lambda fact: {
        "id": f"0x01-{fact.number}",
        "by": {"id": fact.author, "handle": {"localName": fact.author}},
        "metadata": {"content": fact.text},
    },
    "an owner": lambda fact: {"id": fact.number, "owner": {"username": fact.author}, "text": fact.text},
    "a login": lambda fact: {"id": fact.number, "login": fact.author, "text": fact.text},
}


def _answers(fact: Fact) -> dict[str, Any]:
    """Return the post of *fact* with the posts that answer it inside."""
    answers = [_answers(other) for other in _FACTS if other.parent == fact.number]
    person = {"fid": ord(fact.author[0]), "username": fact.author}
    return {"hash": f"0x{fact.number}", "author": person, "text": fact.text, "direct_replies": answers}


CASES = {
    **{name: Case(json.dumps({"items": [write(fact) for fact in _FACTS]}), _POSTS) for name, write in _TOOLS.items()},
    **{
        f"{name}, a line each": Case("\n".join(json.dumps(write(fact)) for fact in _FACTS), _POSTS)
        for name, write in _TOOLS.items()
    },
    "direct replies": Case(json.dumps({"conversation": {"cast": _answers(_FACTS[0])}}), _POSTS, author="@ann"),
}
