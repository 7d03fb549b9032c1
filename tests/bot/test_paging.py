"""What buttons carry."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.paging import ANSWER, OTHERS, Origin, Turn, key_of, more_data, read_posts, read_turn, show_data, turn_data
from index import Confidence, Post, Quote, Span, Thread

THREAD = Thread.of(["The lake is deep. Fish sleep there.", "Nobody swims.", "Ice comes in May.", "It goes in June."])
ONE, TWO, THREE, FOUR = THREAD.posts
CLOSEST = Origin(Confidence.CLOSEST, (Quote(ONE, (Span(0, 17),)), Quote(TWO, ())), (FOUR,))
KEY = THREAD.key
LONG = Thread("", tuple(Post(n, "", "word " * 300) for n in range(1, 1000)))


def test_names_the_thread_the_post_the_quotes_with_their_marks_and_the_other_matches() -> None:
    assert turn_data(Turn("3", CLOSEST), THREAD) == f"turn:{KEY}:3:c:1.0-17,2:4"
    assert turn_data(Turn(ANSWER, CLOSEST), THREAD) == f"turn:{KEY}:answer:c:1.0-17,2:4"
    assert turn_data(Turn(OTHERS, CLOSEST), THREAD) == f"turn:{KEY}:others:c:1.0-17,2:4"
    assert show_data([TWO, FOUR], THREAD) == f"show:{KEY}:2,4"
    assert more_data(2, 4, THREAD) == f"more:{KEY}:2-4"


NUMBERS = st.integers(1, 999)
SPANS = st.lists(st.integers(0, 1499), min_size=2, max_size=2, unique=True).map(lambda ends: Span(*sorted(ends)))
QUOTES = st.lists(st.tuples(NUMBERS, st.lists(SPANS, max_size=1)), max_size=3)


@given(st.sampled_from([ANSWER, OTHERS]) | NUMBERS.map(str), QUOTES, st.lists(NUMBERS, max_size=3))
def test_what_a_button_carries_is_read_as_it_was_and_fits_64_bytes(
    shown: str, quoted: list[tuple[int, list[Span]]], others: list[int]
) -> None:
    quotes = tuple(Quote(LONG.posts[number - 1], tuple(marks)) for number, marks in quoted)
    matches = tuple(LONG.posts[number - 1] for number in others)
    turn = Turn(shown, Origin(Confidence.CLOSEST if quotes else Confidence.NOTHING, quotes, matches))
    data = turn_data(turn, LONG)

    assert len(data.encode()) <= 64
    assert not data or key_of(data) == LONG.key
    assert not data or (read_turn(data, LONG) == turn) == (bool(others) or shown != OTHERS)


def test_an_answer_of_three_posts_of_a_long_thread_fits() -> None:
    origin = Origin(Confidence.SURE, tuple(Quote(post, (Span(100, 299),)) for post in LONG.posts[-3:]), ())

    assert turn_data(Turn("999", origin), LONG)


FORGED = {
    "nothing": "",
    "no such post": f"turn:{KEY}:5:s:1:",
    "post nought": f"turn:{KEY}:0:s:1:",
    "no such quote": f"turn:{KEY}:1:s:9:",
    "no such other": f"turn:{KEY}:1:s:1:9",
    "a mark beyond the post": f"turn:{KEY}:1:s:2.0-14:",
    "a mark that ends before it begins": f"turn:{KEY}:1:s:2.3-3:",
    "no others": f"turn:{KEY}:others:s:1:",
    "sure of nothing": f"turn:{KEY}:1:s::",
    "another word": f"turn:{KEY}:home:s:1:",
    "digits of another script": f"turn:{KEY}:٣:s:1:",
    "below": f"show:{KEY}:5",
    "below nothing": f"show:{KEY}:",
    "more than there is": f"more:{KEY}:2-5",
    "more from nought": f"more:{KEY}:0-2",
    "more backwards": f"more:{KEY}:3-2",
}


@pytest.mark.parametrize("data", FORGED.values(), ids=FORGED)
def test_what_the_thread_has_not_is_not_read(data: str) -> None:
    assert read_turn(data, THREAD) is None
    assert read_posts(data, THREAD) == []


@given(st.text() | st.from_regex(r"\A(turn|show|more):[0-9a-f]{8}:[0-9answeroth]{0,6}:?[scn]?:?[0-9.,:-]{0,30}\Z"))
def test_no_data_whatever_fails(data: str) -> None:
    assert key_of(data) or (read_turn(data, THREAD), read_posts(data, THREAD)) == (None, [])
    read_turn(data, THREAD)
    read_posts(data, THREAD)
