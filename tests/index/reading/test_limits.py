"""Of a thread that is too long the first part is read, with a remark that says what it has and what is allowed."""

import json
from collections.abc import Callable

import pytest

from index import ThreadError, read_everybody, read_threads
from index.reading.cleaning import LINE_BREAKS
from index.reading.threads import MAX_CHARACTERS

POST = "word " * 5_799 + "word."
FITTING = MAX_CHARACTERS // len(POST)


def numbered(posts: int, text: str) -> bytes:
    return "\n\n".join(f"{number}/{posts} {text}" for number in range(1, posts + 1)).encode()


# Functions, because the inputs, up to fifteen megabytes each, would stay in memory.
TOO_LONG: dict[str, tuple[Callable[[], bytes], int, str]] = {
    "too many posts": (lambda: numbered(10_001, "A post."), 10_000, "it has 10,001 posts, and I can read 10,000"),
    "JSON with too many posts": (
        lambda: json.dumps([{"text": "A post of a bus."}] * 10_001).encode(),
        10_000,
        "it has 10,001 posts, and I can read 10,000",
    ),
    "JSON with too many characters": (
        lambda: json.dumps([{"text": POST}] * 500).encode(),
        FITTING,
        f"it has {500 * len(POST):,} characters, and I can read {MAX_CHARACTERS:,}",
    ),
    "a text with too many characters": (
        lambda: numbered(500, POST),
        FITTING,
        f"it has {len(numbered(500, POST)):,} characters, and I can read {MAX_CHARACTERS:,}",
    ),
}


@pytest.mark.parametrize(("made", "posts", "remark"), TOO_LONG.values(), ids=TOO_LONG)
def test_of_a_thread_that_is_too_long_the_first_part_is_read(
    made: Callable[[], bytes], posts: int, remark: str
) -> None:
    thread, *_ = read_threads(made())

    assert len(thread.posts) == posts
    assert thread.remarks == (f"{remark}, so this is only the first part",)


def test_four_thousand_posts_of_280_characters_are_read_whole() -> None:
    text = "A post about buses. " * 13
    thread, *_ = read_threads(numbered(4_000, f"{text}It is long indeed."))

    assert len(thread.posts) == 4_000
    assert thread.remarks == ()
    assert sum(len(post.text) for post in thread.posts) > 1_100_000


def test_each_of_many_numbered_threads_in_a_log_is_read_once() -> None:
    log = [{"id": str(n), "author": f"user{n // 2 % 5}", "text": f"{n % 2 + 1}/2 A post of a bus."} for n in range(600)]

    assert len(read_threads(json.dumps(log).encode())) == 300


def test_of_more_than_a_thousand_threads_the_longest_are_read() -> None:
    posts = [
        {"id": f"{chain}.{n}", "inReplyTo": f"{chain}.{n - 1}", "author": "ann", "text": "A lamp went out."}
        for chain in range(1, 1_102)
        for n in range(1, 4 if chain == 700 else 3)
    ]
    threads = read_threads(json.dumps(posts).encode())

    assert [len(thread.posts) for thread in threads] == [3] + [2] * 999
    assert "this is one of 1,101 threads" in threads[0].remarks


def test_every_mail_of_a_mailbox_is_read_however_many_pictures_follow_its_text() -> None:
    head = 'From ann@a.org Mon\nFrom: ann@a.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n'
    pictures = "--b\nContent-Type: image/png\n\nA\n" * 250
    mails = (f"{head}--b\nContent-Type: text/plain\n\nLamp number {n} is out.\n{pictures}" for n in range(150))

    assert len(read_threads("\n".join(mails).encode())[0].posts) == 150


def test_a_post_shows_its_first_hundred_lines_beside_the_text() -> None:
    options = [f"Bus number {number}" for number in range(300_000)]
    posts = [
        {"id": 1, "text": "Which bus?", "poll": {"options": options}},
        {"id": 2, "text": "The last one, of course."},
    ]

    assert read_threads(json.dumps(posts).encode())[0].posts[0].text.count("○") == 100


def test_rows_of_nothing_but_separators_are_no_table() -> None:
    with pytest.raises(ThreadError):
        read_threads(b"text,author\n" + b"," * 2_000_000)


@pytest.mark.parametrize("line_break", LINE_BREAKS, ids=ascii)
def test_refuses_too_many_lines_whatever_ends_them(line_break: str) -> None:
    with pytest.raises(ThreadError, match=r"^the text has 20,001 lines, and I can read 20,000"):
        read_threads(
            f"A bus that runs along the river at night, and stops at the old mill.{line_break}".encode() * 20_001
        )


def test_the_messages_of_everybody_have_the_limit_of_lines() -> None:
    chat = "10:01 - Ann: We open the well.\n10:02 - Bob: Which one?\n" * 10_001
    with pytest.raises(ThreadError, match=r"20,002 lines"):
        read_everybody(chat.encode())


def test_a_calendar_is_no_chat() -> None:
    event = "BEGIN:VEVENT\nDTSTART:20240602T190000\nSUMMARY:Well\nLOCATION:Square\nEND:VEVENT\n"
    with pytest.raises(ThreadError, match="find a thread"):
        read_everybody(f"BEGIN:VCALENDAR\n{event * 3}END:VCALENDAR\n".encode())
