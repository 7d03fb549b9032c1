"""Chats with several speakers: who is left out, and everybody's messages."""

import json

import pytest

from index import read_everybody, read_threads
from index.reading.draft import DraftPost
from index.reading.speakers import thread_above_replies

COPY = """\
Ann, [02.06.2024 21:14]
The lake is deep.

Bob, [02.06.2024 21:15]
How deep is it?

Ann, [02.06.2024 21:16]
Nobody has ever found the bottom.

Eve, [02.06.2024 21:17]
I have.
"""


def exported(*messages: tuple[str, str]) -> bytes:
    items = [
        {"id": number, "type": "message", "date_unixtime": str(number), "from": name, "from_id": name, "text": text}
        for number, (name, text) in enumerate(messages, 1)
    ]
    return json.dumps({"name": "Lakes", "type": "private_group", "id": 1, "messages": items}).encode()


ANN = [("Ann", "The lake is deep."), ("Ann", "Nobody has ever found the bottom.")]
CHATS = {
    "copied": (COPY.encode(), "2 messages by Bob and Eve are left out"),
    "exported": (exported(ANN[0], ("Bob", "How deep?"), ANN[1]), "1 message by Bob is left out"),
    "many people": (
        exported(*ANN, *((name, "I have.") for name in ("Bob", "Eve", "Kim", "Lee"))),
        "4 messages by 4 other people are left out",
    ),
}


@pytest.mark.parametrize(("data", "remark"), CHATS.values(), ids=CHATS)
def test_a_thread_says_who_is_left_out(data: bytes, remark: str) -> None:
    thread = read_threads(data)[0]

    assert (thread.author, len(thread.posts)) == ("Ann", 2)
    assert remark in thread.remarks


def test_everybodys_messages_carry_their_authors_in_order() -> None:
    [thread] = read_everybody(COPY.encode(), "lake.txt")

    assert [(post.label, post.author, post.text) for post in thread.posts] == [
        ("1/4", "Ann", "The lake is deep."),
        ("2/4", "Bob", "How deep is it?"),
        ("3/4", "Ann", "Nobody has ever found the bottom."),
        ("4/4", "Eve", "I have."),
    ]


ONE_SPEAKER = {
    "exported": exported(*ANN),
    "a text": b"1/2 The lake is deep.\n\n2/2 Nobody has ever found the bottom.",
    "other JSON": b'{"posts": [{"text": "The lake is deep.", "author": "Ann"}, {"text": "Is it?", "author": "Bob"}]}',
    "two chats": b"[" + exported(*ANN, ("Bob", "I have.")) + b"," + exported(("Eve", "Hi."), ("Kim", "Hi.")) + b"]",
}


@pytest.mark.parametrize("data", ONE_SPEAKER.values(), ids=ONE_SPEAKER)
def test_where_one_person_speaks_there_is_nobody_else(data: bytes) -> None:
    assert read_everybody(data) == []


def test_an_author_who_only_answers_others_has_no_thread() -> None:
    posts = [
        DraftPost("@bo It is.", author="@ann"),
        DraftPost("Is it?", author="@bo"),
        DraftPost("@bo Yes.", author="@ann"),
    ]
    assert thread_above_replies(posts)[0].posts == ()


def test_names_the_people_who_comment_and_not_what_the_page_says_of_them() -> None:
    comments = {"Bo Lind": "I was on that ferry in May, too.", "Cy Moe": "Which bridge is it, and why?"}
    page = "Ann Moor\n1d\n1/2 Our bridge has been closed since the spring.\n41 comments\nLike\nShare\n" + "".join(
        f"{name}\n{text}\n2h\nLike\nReply\nEdited {at}\n" for at, (name, text) in enumerate(comments.items())
    )
    page += "Author\nAnn Moor\n2/2 The ferry is slower, and it has better stories.\n1h\nLike\nReply\n"
    [thread] = read_threads(page.encode())
    assert (thread.author, thread.remarks) == ("Ann Moor", ("2 messages by Bo Lind and Cy Moe are left out",))
