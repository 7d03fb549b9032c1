"""Downloads of one's own posts: archives and outboxes, in which long posts are cut and answers are lost."""

import io
import json
import zipfile
from collections.abc import Mapping
from typing import Any

from tests.reading import Case

_LONG = "Часы на нашей башне заводят вручную, два раза в неделю, " * 6 + "и никто не знает, кто их сделал."
_CUT = _LONG[:270] + "…"


def _tweet(number: int, text: str, parent: int = 0) -> dict[str, Any]:
    answer = {
        "in_reply_to_status_id_str": str(parent),
        "in_reply_to_user_id_str": "5",
        "in_reply_to_screen_name": "ann",
    }
    return {"tweet": {"id_str": str(number), "full_text": text, "entities": {"urls": []}, **(answer if parent else {})}}


_TWEETS = [_tweet(11, "Башня. Тред."), _tweet(12, _CUT, 11), _tweet(13, "Он &amp; она.", 12), _tweet(40, "Другое.")]
_NOTES = [{"noteTweet": {"noteTweetId": "9", "core": {"text": _LONG, "urls": []}}}]
_CONTINUED = [
    _tweet(11, "1/4 Bir."),
    _tweet(12, "2/4 İki.", 11),
    _tweet(20, "Devamı:"),
    _tweet(21, "3/4 Üç.", 20),
    _tweet(22, "4/4 Dört.", 21),
]


def _zipped(files: Mapping[str, str]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return data.getvalue()


def _note(number: int, text: str, parent: int = 0, **more: Any) -> dict[str, Any]:
    address, me = "https://pix.example/p/mira/", "https://pix.example/users/mira"
    note = {"id": f"{address}{number}", "type": "Note", "attributedTo": me, "content": f"<p>{text}</p>", **more}
    note |= {"inReplyTo": f"{address}{parent}" if parent else None, "published": f"2025-01-02T10:0{number}:00Z"}
    return {"type": "Create", "actor": me, "object": note}


def _outbox(*items: Any) -> str:
    return json.dumps({"type": "OrderedCollection", "orderedItems": items})


def _broken(text: str) -> str:
    return text.encode().decode("latin-1")


_THREADS = [
    {"media": [{"uri": "", "creation_timestamp": 1_754_466_900 - at, "title": _broken(text)}]}
    for at, text in enumerate(["3/3 Voilà ☕.", "2/3 L’été dernier…", "1/3 Le café — fermé."])
]

CASES = {
    "long posts of X, whole": Case(
        json.dumps({"tweets": _TWEETS, "note-tweet": _NOTES}), ["Башня. Тред.", _LONG, "Он & она."]
    ),
    "X's archive, packed": Case(
        _zipped(
            {
                "Your archive.html": "<html>",
                "data/account.js": 'window.YTD.account.part0 = [{"account": {"username": "ann", "accountId": "5"}}]',
                "data/tweets.js": f"window.YTD.tweets.part0 = {json.dumps(_TWEETS[:2])}",
                "data/tweets-part1.js": f"window.YTD.tweets.part1 = {json.dumps(_TWEETS[2:])}",
                "data/note-tweet.js": f"window.YTD.note_tweet.part0 = {json.dumps(_NOTES)}",
            }
        ),
        ["Башня. Тред.", _LONG, "Он & она."],
        author="@ann",
    ),
    "another archive with one file": Case(
        _zipped({"export/thread.txt": "1/2 Ein Turm.\n\n2/2 Er tickt."}), ["Ein Turm.", "Er tickt."]
    ),
    "a thread that goes on in a second chain": Case(
        f"window.YTD.tweets.part0 = {json.dumps(_CONTINUED)}",
        ["Bir.", "İki.", "Devamı:", "Üç.", "Dört."],
        ["1/4", "2/4", "", "3/4", "4/4"],
    ),
    "an outbox": Case(
        _outbox(_note(1, "Buenos días."), _note(2, "Una torre."), _note(3, "Suena.", 2)), ["Una torre.", "Suena."]
    ),
    "an outbox without answers": Case(
        _outbox(_note(1, "Buenos días."), _note(2, "1/2 Una torre."), _note(3, "2/2 Suena."), _note(4, "Adiós.")),
        ["Una torre.", "Suena."],
        author="@mira@pix.example",
    ),
    "Threads": Case(
        json.dumps({"text_post_app_text_posts": _THREADS}),
        ["Le café — fermé.", "L’été dernier…", "Voilà ☕."],
        ["1/3", "2/3", "3/3"],
    ),
    "Facebook": Case(
        json.dumps(
            [
                {"timestamp": 1_710_000_000 + at, "data": [{"post": _broken(text)}], "title": "Ann updated her status."}
                for at, text in enumerate(["1/2 Wieża śpiewa.", "2/2 Głośno."])
            ]
        ),
        ["Wieża śpiewa.", "Głośno."],
    ),
    "Facebook, with pictures": Case(
        json.dumps(
            [
                {
                    "timestamp": 1_710_000_000 + at,
                    "data": [{"post": _broken(text)}],
                    "attachments": [
                        {"data": [{"media": {"creation_timestamp": 1_709_999_999, "title": "Na osi czasu"}}]}
                    ],
                }
                for at, text in enumerate(["1/2 Wieża śpiewa.", "2/2 Głośno."])
            ]
        ),
        ["Wieża śpiewa.", "Głośno."],
    ),
}
