"""Every post that matches a question."""

import sys
from collections.abc import Iterable, Sequence
from itertools import islice

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index import Thread, ThreadIndex, no_meaning
from index.ranking.embeddings import Meaning
from index.ranking.ranker import Scores

THREAD = Thread.of(["Ice comes in May. The lake sleeps.", "Nobody will swim there.", "A lake. It is deep. #fish"])


class Near(Meaning):
    """A meaning that is near every question in every passage."""

    def __init__(self, passages: Sequence[str], stored: bytes = b"") -> None:
        del stored
        self._number = len(passages)

    @property
    def size(self) -> int:
        return 0

    def closeness(self, question: str) -> Scores:
        del question
        return np.full(self._number, 0.5)


def matches(question: str, index: ThreadIndex) -> list[tuple[int, list[str]]]:
    quotes = index.matches(question)
    return [(quote.post.number, [quote.post.text[slice(*mark)] for mark in quote.marks]) for quote in quotes]


def test_best_first_with_the_sentence_that_answers() -> None:
    index = ThreadIndex(THREAD, no_meaning)

    assert matches("how deep is the lake?", index) == [(3, ["It is deep."]), (1, ["The lake sleeps."])]


def test_stop_words_alone_match_nothing() -> None:
    assert matches("will it be there in the", ThreadIndex(THREAD, no_meaning)) == []
    assert matches("", ThreadIndex(THREAD, no_meaning)) == []


def test_gives_what_is_looked_up() -> None:
    index = ThreadIndex(THREAD, no_meaning)

    assert matches("post 2", index) == [(2, [])]
    assert matches("#fish", index) == [(3, [])]
    assert matches("thank you", index) == []


def test_a_post_that_matches_only_in_meaning_has_no_mark() -> None:
    assert sorted(matches("зимой холодно?", ThreadIndex(THREAD, Near))) == [(1, []), (2, []), (3, [])]


def test_marks_only_the_posts_that_are_taken() -> None:
    index = ThreadIndex(Thread.of([f"Tea number {number}, with milk." for number in range(500)]), no_meaning)
    every, some = (calls(islice(index.matches("milk"), most)) for most in (None, 10))

    assert some < every / 5


def calls(taken: Iterable[object]) -> int:
    """Consume *taken* and count the calls of functions: a measure of work that does not depend on the machine."""
    count = 0

    def called(_frame: object, event: str, _value: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(called)
    try:
        list(taken)
    finally:
        sys.setprofile(None)
    return count


@given(st.text(max_size=60), st.lists(st.text(max_size=60), min_size=1, max_size=4))
def test_every_match_is_a_post_of_the_thread_once(question: str, posts: list[str]) -> None:
    thread = Thread.of(posts)
    numbers = [quote.post.number for quote in ThreadIndex(thread, no_meaning).matches(question)]

    assert len(numbers) == len(set(numbers))
    assert set(numbers) <= set(range(1, len(posts) + 1))
