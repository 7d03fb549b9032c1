"""Text as Telegram takes it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.replies.telegram_html import escape, pieces, units
from tests.bot_api.parser import parse

CUTS = {
    "fits": ("one two", 7, ["one two"]),
    "at the last space": ("one two three", 8, ["one two", "three"]),
    "at a line break": ("one\ntwo", 5, ["one", "two"]),
    "just after a word": ("one two", 3, ["one", "two"]),
    "a word too long": ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]),
    "never within a surrogate pair": ("🧵🧵🧵", 3, ["🧵", "🧵", "🧵"]),
    "nothing": ("", 5, []),
}


@pytest.mark.parametrize(("text", "room", "expected"), CUTS.values(), ids=CUTS)
def test_cuts_where_words_end(text: str, room: int, expected: list[str]) -> None:
    assert [text[piece.start : piece.stop] for piece in pieces(text, room)] == expected


@given(st.text(max_size=300), st.integers(2, 40))
def test_cuts_lose_nothing_but_white_space(text: str, room: int) -> None:
    parts = [text[piece.start : piece.stop] for piece in pieces(text, room)]

    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(units(part) <= room for part in parts)


@given(st.text(st.characters(exclude_categories=[])))
def test_whatever_is_escaped_telegram_reads(text: str) -> None:
    parse(f"<b>{escape(text)}</b>")


def test_escaped_text_reads_as_it_was() -> None:
    hostile = "<b>&amp;</b> 1 < 2 > 0 & \"q\" 'q' \u200fעברית 🧵"

    assert parse(f"x{escape(hostile)}").text == f"x{hostile}"
