"""JSON in which a fact stands in an odd place: beside the post, above it, in a list of ids, in several values."""

import json
from collections.abc import Sequence
from typing import Any

from tests.reading import Case

_NORWEGIAN = [
    "Ferja vår går fortsatt med koppersaft i førstehjelpsskapet. Jeg spurte hvorfor.",
    "Styrmannen sa at forskriften fra 1958 krever det, og at ingen har endret den siden.",
    "Vi drakk opp flasken i går. Nå er ferja formelt sett ikke sjødyktig.",
]
_DUTCH = ["1/3 De kerkklok slaat dertien.", "2/3 De koster telt mee en zwijgt.", "3/3 Alleen de duiven weten waarom."]
_STRANGER = ["Det er bare tull, sier naboen min, som har vært maskinist.", "Og han vet det, for han har prøvd den."]


def _written(posts: Sequence[str], others: Sequence[str]) -> list[tuple[int, str, str]]:
    """Return the number, author and text of *posts* by Liv and of *others* by Odd, one of each in turn."""
    rows = [("liv", posts[0]), ("odd", others[0]), *(("liv", post) for post in posts[1:]), ("odd", others[1])]
    return [(number, author, text) for number, (author, text) in enumerate(rows, 41)]


_ROWS = _written(_NORWEGIAN, _STRANGER)


def _answering(number: int, parent: int, author: str, text: str, **facts: Any) -> dict[str, Any]:
    return {"id": number, "author": author, "content": text, "parent_id": parent or None, **facts}


_TO_THE_OPENER = [
    _answering(number, 41 if number > 41 else 0, author, text) for number, author, text in _written(_DUTCH, _STRANGER)
]
_BY_IDS = {
    f"k{number}": {"id": f"k{number}", "creator_id": author, "message": text, "create_at": 1_700_000_000 + number}
    for number, author, text in _ROWS
}
_TOPIC = [_answering(number, 44 if number == 45 else 0, author, text, topic_id=7) for number, author, text in _ROWS]

CASES = {
    "values one after the other, with line breaks": Case(
        "\n".join(json.dumps({"id": n, "login": who, "text": text}, indent=4) for n, who, text in _ROWS), _NORWEGIAN
    ),
    "values after record separators": Case(
        "".join(f"\x1e{json.dumps({'id': n, 'login': who, 'text': text})}\n" for n, who, text in _ROWS), _NORWEGIAN
    ),
    "values with commas after them": Case(
        ",\n".join(json.dumps({"id": n, "login": who, "text": text}) for n, who, text in _ROWS) + ",\n", _NORWEGIAN
    ),
    "posts by ids that are no numbers": Case(json.dumps({"order": list(_BY_IDS), "posts": _BY_IDS}), _NORWEGIAN),
    "the id of what all comments are on": Case(
        json.dumps([{"id": n, "post_id": 9, "creator_id": ord(who[0]), "content": text} for n, who, text in _ROWS]),
        _NORWEGIAN,
    ),
    "replies to the opener only": Case(json.dumps(_TO_THE_OPENER), [text[4:] for text in _DUTCH], author="liv"),
    "a topic in which few posts answer others": Case(json.dumps({"topic": _TOPIC}), _NORWEGIAN, author="liv"),
    "a speaker above each message": Case(
        "\n".join(
            json.dumps({"envelope": {"sourceName": who, "sent": {"message": text, "id": n}}, "account": "+47"})
            for n, who, text in _ROWS
        ),
        _NORWEGIAN,
        author="liv",
    ),
    "an author beside each comment, by id": Case(
        json.dumps(
            [{"comment": {"id": n, "creator_id": ord(who[0]), "content": text}, "creator": {"id": ord(who[0]), "name": who}}
             for n, who, text in _ROWS]
        ),
        _NORWEGIAN,
        author="liv",
    ),
    "the opener twice": Case(
        json.dumps(
            {
                "status": {"id": 41, "text": _DUTCH[0], "author": {"screen_name": "liv"}},
                "thread": [
                    {"id": n, "text": text, "author": {"screen_name": "liv"}} for n, text in enumerate(_DUTCH, 41)
                ],
            }
        ),
        [text[4:] for text in _DUTCH],
        author="@liv",
    ),
    "answers to others without ids": Case(
        "\n".join(
            json.dumps({"id": n, "tweet": text, "username": "liv", "reply_to": [{"screen_name": name}] if name else []})
            for n, (text, name) in enumerate([(_NORWEGIAN[0], ""), ("Nei.", "odd"), *((t, "liv") for t in _NORWEGIAN[1:])])
        ),
        _NORWEGIAN,
    ),
    "a text with a name of its own": Case(
        json.dumps(
            {"hits": [{"objectID": n, "login": who, "story_text": None, "comment_text": text, "_tags": ["comment"]}
                      for n, who, text in _ROWS]}
        ),
        _NORWEGIAN,
    ),
    "a date of publication, newest first": Case(
        json.dumps({"items": [{"content_html": f"<p>{text}</p>", "date_published": f"2025-03-0{n - 40}T08:00:00Z"}
                              for n, text in reversed(list(enumerate(_NORWEGIAN, 41)))]}),
        _NORWEGIAN,
    ),
    "a time in words of its own, newest first": Case(
        json.dumps(
            [
                {"nr": 99, "login": "liv", "text": text, "minutes_read_time": 3, "original_send_time": f"2025-03-0{n}T08:00Z"}
                for n, text in reversed(list(enumerate(_NORWEGIAN, 1)))
            ]
        ),
        _NORWEGIAN,
    ),
    "pictures as emoji in the text": Case(
        json.dumps([{"id": n, "login": who, "text": f'{text} <img alt="🛳" src="a.png">'} for n, who, text in _ROWS]),
        [f"{text} 🛳" for text in _NORWEGIAN],
    ),
    "a column of authors in another language": Case(
        "Nr;Dato;Yazar;Innhold\n"
        + "".join(f"{n};2025;{who};{text}\n" for n, who, text in _ROWS),
        _NORWEGIAN,
        author="liv",
    ),
    "more answers than posts": Case(
        json.dumps(
            {
                "author": {"username": "liv"},
                "posts": [{"text": text} for text in _NORWEGIAN],
                "replies": [{"text": text, "author": {"username": "odd"}} for text in (*_STRANGER, "Nei.", "Jo, vent.")],
            }
        ),
        _NORWEGIAN,
        author="@liv",
    ),
    "an id that is 0": Case(
        json.dumps(
            [
                {"id": str(at), "author": "liv", "text": text, "parent_id": str(at - 1) if at else None}
                for at, text in enumerate(_NORWEGIAN)
            ]
        ),
        _NORWEGIAN,
        author="liv",
    ),
    "the opener again inside": Case(
        json.dumps({"id": "9", "text": _NORWEGIAN[0], "thread": [{"text": text} for text in _NORWEGIAN]}), _NORWEGIAN
    ),
    "people by their ids": Case(
        json.dumps(
            {
                "users": {"7": {"name": "Liv", "username": "liv"}, "8": {"name": "Odd", "username": "odd"}},
                "posts": [{"id": at, "user_id": 7, "text": text} for at, text in enumerate(_NORWEGIAN, 1)],
            }
        ),
        _NORWEGIAN,
        author="@liv",
    ),
    "records by keys": Case(
        json.dumps({"posts": {f"3lk{at}": {"text": text, "at": "today"} for at, text in enumerate(_NORWEGIAN)}}), _NORWEGIAN
    ),
    "a profile among the texts": Case(
        json.dumps(
            [
                {"pubkey": "liv", "content": json.dumps({"name": "Liv", "about": "Skriver om ferjer i nord."})},
                *({"pubkey": "liv", "content": text} for text in _NORWEGIAN),
            ]
        ),
        _NORWEGIAN,
    ),
    "a draft with a status and no posts": Case(json.dumps({"status": "draft", "title": "Ferja"}), ()),
}  # fmt: skip
