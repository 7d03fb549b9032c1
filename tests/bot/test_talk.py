"""Which question a new one leans on."""

import pytest

from bot.talk import Talk

LATER = {
    "a reply to its answer, whenever": (9, 10_000, "Why?"),
    "right after": (0, 60, "Why?"),
    "a reply to another message, right after": (8, 60, "Why?"),
    "long after": (0, 10_000, ""),
    "a reply to another message, long after": (8, 10_000, ""),
}


@pytest.mark.parametrize(("reply_to", "now", "before"), LATER.values(), ids=LATER)
def test_leans_on_what_it_replies_to_or_on_what_was_asked_right_before(reply_to: int, now: float, before: str) -> None:
    talk = Talk()
    talk.note("Why?", 5, 1, answers=[9], now=0)

    assert talk.before(5, 1, reply_to=reply_to, now=now) == before
