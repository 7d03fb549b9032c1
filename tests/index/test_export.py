"""Export of a thread."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index import Post, Thread, read_threads
from index.export import as_json, as_markdown, as_text
from tests.reading import Case
from tests.reading.ways_to_number import CASES

SENTENCE = st.lists(st.text("abcdefgäж", min_size=3, max_size=9), min_size=4, max_size=9).map(
    lambda words: " ".join(words).capitalize() + "."
)
TEXTS = st.lists(st.lists(SENTENCE, min_size=1, max_size=3).map("\n\n".join), min_size=2, max_size=9)


@pytest.mark.parametrize("write", [as_text, as_markdown, as_json])
@settings(max_examples=30)
@given(texts=TEXTS)
def test_reads_back(write: Callable[[Thread], str], texts: list[str]) -> None:
    thread = Thread.of(texts)
    written = write(thread)

    assert read_threads(written.encode())[0].posts == thread.posts


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_text_reads_back_however_the_posts_are_numbered(case: Case) -> None:
    thread = read_threads(str(case.data).encode())[0]

    assert read_threads(as_text(thread).encode())[0].posts == thread.posts


def test_json_keeps_labels_gaps_and_the_author() -> None:
    posts = (Post(1, "", "A hook that has no number."), Post(2, "4.", "Four."), Post(3, "4.", "Four again: 2/3 of it."))
    thread = Thread("Buses", posts, "@ann")
    [read] = read_threads(as_json(thread).encode())

    assert (read.title, read.author, read.posts) == ("Buses", "@ann", posts)


def test_json_leaves_out_unknown_fields() -> None:
    assert json.loads(as_json(Thread.of(["One."]))) == {"posts": [{"label": "1/1", "text": "One."}]}


@pytest.mark.parametrize("write", [as_text, as_markdown])
def test_keeps_links(write: Callable[[Thread], str]) -> None:
    thread = read_threads(b"1/2 See [a map](https://a.org/m) of it.\n\n2/2 That is all there is.")[0]

    assert thread.posts[0].anchors
    assert read_threads(write(thread).encode())[0].posts == thread.posts
