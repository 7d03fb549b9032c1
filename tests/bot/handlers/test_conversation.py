"""Which question a new one leans on."""

import pytest

from bot.handlers.conversation import Asker, Conversation
from bot.storage.library import Place

ANN = Asker(Place(5), "7e1c09ab", 1)

LATER = {
    "a reply to its answer, whenever": (9, 10_000, "Why?"),
    "right after": (0, 60, "Why?"),
    "a reply to another message, right after": (8, 60, "Why?"),
    "long after": (0, 10_000, ""),
    "a reply to another message, long after": (8, 10_000, ""),
}
OTHERS = {
    "another person": (ANN._replace(person=2), "", "Why?"),
    "another chat": (ANN._replace(place=Place(6)), "", ""),
    "another topic": (ANN._replace(place=Place(5, 3)), "", ""),
    "another thread": (ANN._replace(thread="00000000"), "", ""),
}


@pytest.fixture
def conversation() -> Conversation:
    conversation = Conversation()
    conversation.remember("Why?", ANN, answers=[9], now=0)
    return conversation


@pytest.mark.parametrize(("reply_to", "now", "before"), LATER.values(), ids=LATER)
def test_leans_on_what_it_replies_to_or_on_what_was_asked_right_before(
    reply_to: int, now: float, before: str, conversation: Conversation
) -> None:
    assert conversation.before(ANN, reply_to=reply_to, now=now) == before


@pytest.mark.parametrize(("asker", "after", "replying"), OTHERS.values(), ids=OTHERS)
def test_leans_only_on_what_was_asked_at_the_same_place_about_the_same_thread(
    asker: Asker, after: str, replying: str, conversation: Conversation
) -> None:
    assert conversation.before(asker, reply_to=0, now=60) == after
    assert conversation.before(asker, reply_to=9, now=60) == replying


def test_remembers_no_more_than_two_thousand() -> None:
    conversation = Conversation()
    for number in range(2001):
        conversation.remember("Why?", ANN._replace(person=number), answers=[], now=0)

    assert conversation.before(ANN._replace(person=0), reply_to=0, now=0) == ""
    assert conversation.before(ANN._replace(person=2000), reply_to=0, now=0) == "Why?"


@pytest.mark.anyio
async def test_forgets_one_chat_only(conversation: Conversation) -> None:
    elsewhere = ANN._replace(place=Place(6))
    conversation.remember("How?", elsewhere, answers=[], now=0)
    await conversation.forget(5)

    assert [conversation.before(asker, reply_to=0, now=60) for asker in (ANN, elsewhere)] == ["", "How?"]
    assert conversation.before(ANN, reply_to=9, now=60) == ""
