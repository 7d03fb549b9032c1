"""Files without a thread are refused, with one sentence that helps."""

import os
from collections.abc import Callable

import pytest

from index.reading import read_threads
from index.thread import ThreadError

REFUSED = {
    "empty": b"",
    "blank": b" \r\n\t\n",
    "shopping list": b"Shopping\n\n- 1/2 kg flour\n- 3 eggs\n- 24/7 shop on 5/7 Street\n\nCall mum.",
    "numbered shopping list": b"1. milk\n2. eggs\n3. bread",
    "recipe": b"Pancakes\n\n1. Mix the flour with milk\n2. Add the eggs\n3. Fry",
    "to-do list": b"- [ ] call mum about the party\n- [ ] buy bread and milk\n- [x] write to the council",
    "comma table": b"name,age,city\nann,3,berlin\nbob,4,paris\ncid,5,rome",
    "tab table": b"name\tage\nann\t3\nbob\t4",
    "Markdown table": b"| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |",
    "one sentence": b"This is just one sentence about a bus.",
    "one post": b"1/5 This is the only post that is here.",
    "a link": b"https://x.com/ann/status/123",
    "a picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00",
    "rubbish": bytes(range(256)) * 20,
    "program": b"def foo(x):\n    return x + 1\n\nclass A:\n    pass\n\nfor i in range(3):\n    print(i)",
    "page without posts": b"<!DOCTYPE html><html><body><h1>Hello</h1></body></html>",
    "empty object": b"{}",
    "other object": b'{"a": 1, "b": [1, 2, 3]}',
    "cut object": b'{"posts": [{"text": "1/2 One"}, {"te',
    "one tweet": b'{"id_str": "1", "full_text": "One here", "user": {"screen_name": "ann"}}',
    "torn UTF-16": b"\xff\xfe1\x00/",
}


@pytest.mark.parametrize("data", REFUSED.values(), ids=REFUSED)
def test_a_file_without_a_thread_is_refused(data: bytes) -> None:
    with pytest.raises(ThreadError) as error:
        read_threads(data)
    sentence = str(error.value)
    assert sentence[0].islower() or sentence.startswith("I ")
    assert not sentence.endswith(".")
    assert "\n" not in sentence


# Functions, because the inputs, up to twenty megabytes each, would stay in memory.
HOSTILE = {
    "digits": lambda: b"1" * 20_000_000,
    "too big": lambda: b"a" * 20_000_001,
    "random": lambda: os.urandom(1_000_000),
    "deep JSON": lambda: b"[" * 100_000,
    "deep objects": lambda: b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
    "many numbers": lambda: b"[" + b"1," * 3_000_000 + b"1]",
    "many strings": lambda: b"[" + b'"a",' * 500_000 + b'"a"]',
    "huge number": lambda: b"[" + b"1" * 1_000_000 + b"]",
    "spaces": lambda: b" " * 1_000_000 + b"x",
    "broken entities": lambda: b"& #" * 330_000,
    "angles": lambda: b"<" * 1_000_000,
    "open elements": lambda: b"<div>" * 100_000,
    "many attributes": lambda: b"<a " + b" ".join(b"x%d=1" % k for k in range(50_000)) + b">",
    "strokes": lambda: b"1/1/1/" * 160_000,
    "addresses": lambda: b"1/2 " + b"https://" * 100_000 + b" x",
    "headings": lambda: b"**Tweet 1/5**\n\n" * 12_000,
    "rules": lambda: b"---\n" * 15_000,
    "brackets": lambda: b"](http://a\n" + b"[a" * 150_000,
    "quotes": lambda: b"](http://a\n" + b'<blockquote class="twitter-tweet' * 20_000,
    "separators": lambda: b"x" + b"          \n" * 50_000,
    "too many posts": lambda: b"\n\n".join(b"%d/10001 A post of the thread." % k for k in range(1, 10_002)),
    "a long post": lambda: b"1/2 " + b"word " * 10_000 + b"\n\n2/2 End.",
}


@pytest.mark.parametrize("made", HOSTILE.values(), ids=HOSTILE)
def test_hostile_input_is_refused(made: Callable[[], bytes]) -> None:
    with pytest.raises(ThreadError):
        read_threads(made())


def test_ten_thousand_posts_are_read() -> None:
    text = "\n\n".join(f"{k}/10000 A post of the thread about buses." for k in range(1, 10_001))
    assert len(read_threads(text.encode())[0].posts) == 10_000
