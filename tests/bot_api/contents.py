"""Contents of messages other than text: documents, photos, voice messages, stickers, locations, polls."""

import mimetypes
from typing import Any

from tests.bot_api.writing import Content

_FILE: dict[str, Any] = {"file_id": "", "file_unique_id": ""}


def document(data: bytes, name: str = "thread.txt") -> Content:
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return Content({"document": _FILE | {"file_name": name, "mime_type": kind}}, data, name)


def photo(data: bytes = b"jpeg") -> Content:
    return Content(
        {"photo": [_FILE | {"width": 90, "height": 60}, _FILE | {"width": 800, "height": 600}]}, data, "a.jpg"
    )


def voice(data: bytes = b"opus") -> Content:
    return Content({"voice": _FILE | {"duration": 3, "mime_type": "audio/ogg"}}, data, "a.oga")


def sticker(emoji: str = "👍") -> Content:
    form = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False, "emoji": emoji}
    return Content({"sticker": _FILE | form}, b"webp", "a.webp")


def location(latitude: float = 40.4, longitude: float = 49.9) -> Content:
    return Content({"location": {"latitude": latitude, "longitude": longitude}})


def poll(question: str, *options: str) -> Content:
    answers = [{"text": option, "voter_count": 0, "persistent_id": str(at)} for at, option in enumerate(options)]
    form = {
        "id": "5000000000000000001",
        "question": question,
        "options": answers,
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": False,
        "members_only": False,
    }
    return Content({"poll": form})
