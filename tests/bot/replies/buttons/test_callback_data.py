"""The data of buttons."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.phrases import LANGUAGES
from bot.replies.buttons.button_data import ButtonData
from bot.replies.buttons.callback_data import (
    ANSWER,
    OTHERS,
    AnswerPage,
    AnswerState,
    DeleteThread,
    DiscardThread,
    EraseThread,
    FindPage,
    PublishThread,
    ShowPosts,
    ShowRange,
    TurnPage,
    UseThread,
    parse,
)
from bot.replies.buttons.chat_buttons import ChooseLanguage, Vote
from bot.replies.buttons.thread_buttons import AskPasted, CancelUpload, ListThreads
from index import Confidence, Post, Quote, Span, Thread

THREAD = Thread.of(["The lake is deep. Fish sleep there.", "Nobody swims.", "Ice comes in May.", "It goes in June."])
ONE, TWO, THREE, FOUR = THREAD.posts
CLOSEST = AnswerState(Confidence.CLOSEST, (Quote(ONE, (Span(0, 17),)), Quote(TWO, ())), (FOUR,))
KEY = THREAD.key
LONG = Thread("", tuple(Post(n, "", "word " * 300) for n in range(1, 1000)))
QUOTED = ((1, (Span(0, 17),)), (2, ()))

# Buttons that were sent carry these, byte for byte.
SENT = {
    "turn:7e1c09ab:3:c:1.0-17,2:4": TurnPage("7e1c09ab", "3", Confidence.CLOSEST, QUOTED, (4,)),
    "turn:7e1c09ab:answer:s:1.0-17,2:": TurnPage("7e1c09ab", ANSWER, Confidence.SURE, QUOTED, ()),
    "turn:7e1c09ab:others:n::4,5": TurnPage("7e1c09ab", OTHERS, Confidence.NOTHING, (), (4, 5)),
    "turn:7e1c09ab:1:s:1.0-3.5-9:": TurnPage("7e1c09ab", "1", Confidence.SURE, ((1, (Span(0, 3), Span(5, 9))),), ()),
    "show:7e1c09ab:5": ShowPosts("7e1c09ab", (5,)),
    "show:7e1c09ab:2,4": ShowPosts("7e1c09ab", (2, 4)),
    "more:7e1c09ab:301-400": ShowRange("7e1c09ab", 301, 400),
    "find:7e1c09ab:2:black tea": FindPage("7e1c09ab", 2, "black tea"),
    'find:7e1c09ab:1:"a:b" ü': FindPage("7e1c09ab", 1, '"a:b" ü'),
    "find:7e1c09ab:2:": FindPage("7e1c09ab", 2, ""),
    "use:7e1c09ab": UseThread("7e1c09ab"),
    "drop:7e1c09ab": DiscardThread("7e1c09ab"),
    "remove:7e1c09ab": DeleteThread("7e1c09ab"),
    "erase:7e1c09ab": EraseThread("7e1c09ab"),
    "list:2": ListThreads(2),
    "question": AskPasted(),
    "cancel": CancelUpload(),
    "here:7e1c09ab": PublishThread("7e1c09ab"),
    **{f"language:{code}": ChooseLanguage(code) for code in LANGUAGES},
    "vote:up": Vote(helpful=True),
    "vote:down": Vote(helpful=False),
}


@pytest.mark.parametrize(("data", "value"), SENT.items(), ids=SENT)
def test_buttons_are_written_and_parsed_as_ever(data: str, value: ButtonData) -> None:
    assert value.data == data
    assert parse(data) == value
    assert type(parse(data)) is type(value)


def test_a_search_too_long_for_a_button_is_left_out() -> None:
    assert len(FindPage(KEY, 1, "a" * 48).data) == 64
    assert FindPage(KEY, 1, "a" * 49).data == f"find:{KEY}:1:"
    assert FindPage(KEY, 12345, "ü" * 40).data == f"find:{KEY}:12345:"


def test_a_page_is_found_again_in_its_thread() -> None:
    for shown in (ANSWER, OTHERS, "3"):
        page = AnswerPage(shown, CLOSEST)
        assert TurnPage.of(page, THREAD).data == f"turn:{KEY}:{shown}:c:1.0-17,2:4"
        assert TurnPage.of(page, THREAD).resolve(THREAD) == page
    assert ShowPosts(KEY, (2, 4)).resolve(THREAD) == (2, 4)
    assert ShowRange(KEY, 2, 4).resolve(THREAD) == (2, 3, 4)


NUMBERS = st.integers(1, 999)
SPANS = st.lists(st.integers(0, 1499), min_size=2, max_size=2, unique=True).map(lambda ends: Span(*sorted(ends)))
QUOTES = st.lists(st.tuples(NUMBERS, st.lists(SPANS, max_size=1)), max_size=3)


@given(st.sampled_from([ANSWER, OTHERS]) | NUMBERS.map(str), QUOTES, st.lists(NUMBERS, max_size=3))
def test_a_page_is_parsed_as_it_was_written_and_fits_64_bytes(
    shown: str, quoted: list[tuple[int, list[Span]]], others: list[int]
) -> None:
    quotes = tuple(Quote(LONG.posts[number - 1], tuple(marks)) for number, marks in quoted)
    matches = tuple(LONG.posts[number - 1] for number in others)
    page = AnswerPage(shown, AnswerState(Confidence.CLOSEST if quotes else Confidence.NOTHING, quotes, matches))
    button = TurnPage.of(page, LONG)

    assert len(button.data.encode()) <= 64
    assert parse(str(button)) == button
    assert (button.resolve(LONG) == page) == (bool(others) or shown != OTHERS)


def test_an_answer_of_three_posts_of_a_long_thread_fits() -> None:
    state = AnswerState(Confidence.SURE, tuple(Quote(post, (Span(100, 299),)) for post in LONG.posts[-3:]), ())

    assert TurnPage.of(AnswerPage("999", state), LONG).data


MISSING = {
    "no such post": f"turn:{KEY}:5:s:1:",
    "post nought": f"turn:{KEY}:0:s:1:",
    "no such quote": f"turn:{KEY}:1:s:9:",
    "no such other": f"turn:{KEY}:1:s:1:9",
    "a mark beyond the post": f"turn:{KEY}:1:s:2.0-14:",
    "a mark that ends before it begins": f"turn:{KEY}:1:s:2.3-3:",
    "no others": f"turn:{KEY}:others:s:1:",
    "sure of nothing": f"turn:{KEY}:1:s::",
    "below": f"show:{KEY}:5",
    "below nothing": f"show:{KEY}:",
    "more than there is": f"more:{KEY}:2-5",
    "more from nought": f"more:{KEY}:0-2",
    "more backwards": f"more:{KEY}:3-2",
}


@pytest.mark.parametrize("data", MISSING.values(), ids=MISSING)
def test_what_the_thread_does_not_contain_is_not_found(data: str) -> None:
    button = parse(data)

    assert isinstance(button, TurnPage | ShowPosts | ShowRange)
    assert not button.resolve(THREAD)


FORGED = {
    "nothing": "",
    "a kind alone": "use",
    "another kind": "post:7e1c09ab:4",
    "another word": f"turn:{KEY}:home:s:1:",
    "digits of another script": f"turn:{KEY}:٣:s:1:",
    "no key": "use:7e1c09a",
    "more after the key": "use:7e1c09ab:1",
    "a line break": "use:7e1c09ab\n",
    "a page of no number": "find:7e1c09ab::tea",
    "a vote for neither": "vote:left",
    "a language of no code": "language:",
}


@pytest.mark.parametrize("data", FORGED.values(), ids=FORGED)
def test_other_data_is_not_parsed(data: str) -> None:
    assert parse(data) is None


WORDS = "turn|show|more|find|use|drop|remove|here|language|vote"
ODD = st.from_regex(rf"\A({WORDS}):[0-9a-f]{{8}}:?[0-9answeroth]{{0,6}}:?[scn]?:?[0-9.,:-]{{0,30}}\Z")


@given(st.text(st.characters()) | ODD)
def test_no_data_whatever_fails(data: str) -> None:
    button = parse(data)

    assert button is None or parse(str(button)) is not None
    if isinstance(button, TurnPage | ShowPosts | ShowRange):
        button.resolve(THREAD)
