import html

from hypothesis import given
from hypothesis import strategies as st

from tests.bot_api import utf16
from tests.bot_api.errors import Refused
from tests.bot_api.formatting import message_text

ODD = st.text(st.sampled_from("ab 😀\n\r\t\u202e\u200b\u030a<>&\u00a0/@#"), max_size=30)
KINDS = st.sampled_from(["b", "i", "blockquote", "code", "tg-spoiler"])


@given(st.lists(st.tuples(KINDS, ODD), max_size=4))
def test_every_entity_stays_inside_the_text(parts: list[tuple[str, str]]) -> None:
    markup = "".join(f"<{kind}>{html.escape(text)}</{kind}>{html.escape(text)}" for kind, text in parts)
    try:
        formatted = message_text(markup, "HTML")
    except Refused as refused:
        assert "empty" in refused.description  # noqa: PT017 - any other refusal fails
        return
    length = utf16.units(formatted.text)
    assert all(0 <= entity["offset"] < entity["offset"] + entity["length"] <= length for entity in formatted.entities)
    assert formatted.text == formatted.text.strip(" \n") or formatted.entities


@given(st.text(max_size=50))
def test_any_text_is_taken_or_refused(text: str) -> None:
    try:
        message_text(text, "HTML")
    except Refused as refused:
        assert refused.code == 400  # noqa: PT017 - any text may be refused


def test_a_mark_over_what_telegram_drops_shrinks_with_it() -> None:
    formatted = message_text("a\r<b>b\u202ec</b>", "HTML")
    assert formatted == ("abc", [{"type": "bold", "offset": 1, "length": 2}])
