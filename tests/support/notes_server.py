"""A server of Misskey, as far as ActivityPub goes."""

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

HOST = "https://notes.example"
PAGE = 20


class NotesServer:
    """Its notes by number; it may also list *replies*, as Sharkey does, or take the outbox in the *wrong_direction*."""

    def __init__(self, *, replies: bool = False, wrong_direction: bool = False) -> None:
        self.replies = replies
        self.wrong_direction = wrong_direction
        self.notes: dict[int, dict[str, Any]] = {}
        self.activities: list[dict[str, Any]] = []

    def add(self, number: int, text: str, parent: int = 0, author: str = "9") -> None:
        address = f"{HOST}/notes/{number}"
        self.notes[number] = {
            "id": address,
            "type": "Note",
            "attributedTo": f"{HOST}/users/{author}",
            "content": f"<p>{text}</p>",
            "_misskey_content": text,
            "inReplyTo": f"{HOST}/notes/{parent}" if parent else None,
        } | ({"replies": f"{address}/replies"} if self.replies else {})

    def thread(self, length: int) -> None:
        for n in range(1, length + 1):
            self.add(100 + n, f"{n}/{length} The ferry leaves pier {n}.", 99 + n if n > 1 else 0)

    def answer(self, address: str) -> tuple[int, bytes]:
        url = urlsplit(address)
        query = {name: values[0] for name, values in parse_qs(url.query).items()}
        match url.path.strip("/").split("/"):
            case ["notes", number] if int(number) in self.notes:
                return found(self.notes[int(number)])
            case ["notes", number, "replies"]:
                return found(self._replies(address, int(number), query))
            case ["users", author]:
                return found({"id": address, "preferredUsername": "ann" if author == "9" else "bob"} | outbox(address))
            case ["users", author, "outbox"]:
                return found(self._outbox(address, f"{HOST}/users/{author}", query))
        return 404, b""

    def _replies(self, address: str, number: int, query: dict[str, str]) -> dict[str, Any]:
        if "page" not in query:
            return {"id": address, "type": "OrderedCollection", "first": f"{address}?page=true"}
        answered = f"{HOST}/notes/{number}"
        items = [note["id"] for note in self.notes.values() if note["inReplyTo"] == answered]
        return {"id": address, "type": "OrderedCollectionPage", "orderedItems": items}

    def _outbox(self, address: str, author: str, query: dict[str, str]) -> dict[str, Any]:
        own = [number for number, note in sorted(self.notes.items()) if note["attributedTo"] == author]
        since, until = (int(query.get(name, 0)) for name in ("since_id", "until_id"))
        if self.wrong_direction:
            since, until = until, since
        shown = [number for number in own if number > since][:PAGE] if since else []
        shown = shown or [number for number in own if not until or number < until][-PAGE:]
        base = f"{author}/outbox?page=true"
        page = {"id": address, "type": "OrderedCollectionPage"}
        return page | {
            "orderedItems": [{"type": "Create", "object": self.notes[n]} for n in reversed(shown)] + self.activities,
            "prev": f"{base}&since_id={shown[-1] if shown else 0}",
            "next": f"{base}&until_id={shown[0] if shown else 0}",
        }


def outbox(address: str) -> dict[str, str]:
    return {"outbox": f"{address}/outbox"}


def found(document: dict[str, Any]) -> tuple[int, bytes]:
    return 200, json.dumps(document).encode()
