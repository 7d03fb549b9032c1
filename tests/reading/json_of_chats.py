"""JSON of chats: the author is whoever numbers the posts, not whoever talks most; the program's markup is taken off."""

import json
from typing import Any

from tests.reading import Case

_TEXTS = ["1/3 Il pozzo canta – davvero.", "2/3 Canta di notte, <piano>.", "3/3 Nessuno sa perché."]
_PLAIN = [text[4:] for text in _TEXTS]
_TALK = ["ma dai", "non ci credo", "io sì", "anch'io", "silenzio!", "buona notte a tutti"]


def _mixed() -> list[tuple[str, str]]:
    """Return the author's messages and those of somebody who talks first and more."""
    talk = [("Jo", text) for text in _TALK]
    return [talk[0], ("Mira", _TEXTS[0]), *talk[1:3], ("Mira", _TEXTS[1]), talk[3], ("Mira", _TEXTS[2]), *talk[4:]]


def _telegram(number: int, name: str, text: Any) -> dict[str, Any]:
    at = str(1_700_000_000 + number)
    return {"id": number, "type": "message", "date_unixtime": at, "from": name, "from_id": f"u{name}", "text": text}


def _discord(number: int, name: str, text: str) -> dict[str, Any]:
    author = {"id": f"1{name}", "name": name.lower(), "nickname": name, "isBot": False}
    text = text.replace("canta", "**canta**").replace("Nessuno", "Nessuno <a:tuba:123>")
    at = f"2025-03-30T16:01:{number:02}.473+00:00"
    return {
        "id": str(number),
        "type": "Default",
        "timestamp": at,
        "timestampEdited": None,
        "content": text,
        "author": author,
    }


def _slack(number: int, name: str, text: str) -> dict[str, Any]:
    text = text.replace("<piano>", "&lt;<https://example.org/piano|piano>&gt;")
    profile = {"real_name": name}
    return {
        "type": "message",
        "user": f"U{name}",
        "text": text,
        "ts": f"17100000{number:02}.0001",
        "user_profile": profile,
    }


def _messenger(number: int, name: str, text: str) -> dict[str, Any]:
    broken = text.encode().decode("latin-1")
    return {"sender_name": name, "timestamp_ms": 1_710_000_000_000 + number * 60_000, "content": broken}


def _chat(write: Any, **more: Any) -> str:
    messages = [write(number, name, text) for number, (name, text) in enumerate(_mixed(), 1)]
    return json.dumps({**more, "messages": messages})


_CHANNEL = [
    _telegram(number, "Radio", text)
    for number, text in enumerate(["Bom dia!", "Uma história 👇", "1/2 O sino toca.", "2/2 Às três.", "Boa noite!"], 1)
]

CASES = {
    "Telegram": Case(_chat(_telegram, name="g", type="private_group", id=1), _PLAIN, ["1/3", "2/3", "3/3"], "Mira"),
    "Discord": Case(
        _chat(_discord, channel={"id": "2", "name": "storie"}),
        [*_PLAIN[:2], "Nessuno :tuba: sa perché."],
        author="mira",
    ),
    "Slack": Case(
        json.dumps([_slack(number, name, text) for number, (name, text) in enumerate(_mixed(), 10)]),
        [_PLAIN[0], "Canta di notte, <piano https://example.org/piano>.", _PLAIN[2]],
        author="Mira",
    ),
    "Messenger": Case(_chat(_messenger, participants=[{"name": "Mira"}], title="Jo"), _PLAIN, author="Mira"),
    "without numbers the first who writes": Case(
        json.dumps(
            {
                "messages": [
                    _telegram(1, "Ann", "Uno."),
                    *(_telegram(n, "Bo", "No.") for n in (2, 3, 4)),
                    _telegram(5, "Ann", "Due."),
                ]
            }
        ),
        ["Uno.", "Due."],
        author="Ann",
    ),
    "a channel with a thread and its opener": Case(
        json.dumps({"messages": _CHANNEL}), ["Uma história 👇", "O sino toca.", "Às três."], ["", "1/2", "2/2"]
    ),
}
