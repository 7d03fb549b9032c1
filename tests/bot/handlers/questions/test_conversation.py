"""Which answer is the context of a new question."""

import pytest

from bot.handlers.questions.conversation import Asker, Conversation
from bot.storage.threads.library import Place
from index import Thread, ThreadIndex, no_meaning

ANN = Asker(Place(5), "7e1c09ab", 1)
INDEX = ThreadIndex(Thread.of(("Bakers sleep at noon.", "Millers never sleep.")), no_meaning)

LATER = {
    "a reply to its answer, whenever": (9, 10_000, "bakers"),
    "right after": (0, 60, "bakers"),
    "a reply to another message, right after": (8, 60, "bakers"),
    "long after": (0, 10_000, ""),
    "a reply to another message, long after": (8, 10_000, ""),
}
OTHERS = {
    "another person": (ANN._replace(person=2), "", "bakers"),
    "another chat": (ANN._replace(place=Place(6)), "", ""),
    "another topic": (ANN._replace(place=Place(5, 3)), "", ""),
    "another thread": (ANN._replace(thread="00000000"), "", ""),
}


@pytest.fixture
def conversation() -> Conversation:
    conversation = Conversation()
    remember(conversation, "bakers", ANN, messages=[9])
    return conversation


@pytest.mark.parametrize(("reply_to", "now", "before"), LATER.values(), ids=LATER)
def test_the_context_is_the_answer_replied_to_or_the_last_one(
    reply_to: int, now: float, before: str, conversation: Conversation
) -> None:
    assert question_before(conversation, ANN, reply_to=reply_to, now=now) == before


@pytest.mark.parametrize(("asker", "after", "replying"), OTHERS.values(), ids=OTHERS)
def test_the_context_is_from_the_same_place_and_thread(
    asker: Asker, after: str, replying: str, conversation: Conversation
) -> None:
    assert question_before(conversation, asker) == after
    assert question_before(conversation, asker, reply_to=9) == replying


def test_a_question_that_finds_nothing_ends_the_context(conversation: Conversation) -> None:
    remember(conversation, "zebras", ANN, messages=[10])

    assert question_before(conversation, ANN) == question_before(conversation, ANN, reply_to=10) == ""


def test_a_post_by_number_leaves_the_question_before(conversation: Conversation) -> None:
    remember(conversation, "post 2", ANN, messages=[10])

    answer = conversation.before(ANN, reply_to=0, now=60)
    assert answer
    assert [quote.post.number for quote in answer.quotes] == [2]
    assert answer.asked == "bakers"


def test_a_page_that_another_person_turns_leaves_the_question(conversation: Conversation) -> None:
    remember(conversation, "post 2", ANN._replace(person=2), messages=[9])

    assert question_before(conversation, ANN, reply_to=9) == "bakers"


def test_remembers_no_more_than_two_thousand() -> None:
    conversation = Conversation()
    for number in range(2001):
        remember(conversation, "bakers", ANN._replace(person=number), messages=[])

    assert question_before(conversation, ANN._replace(person=0)) == ""
    assert question_before(conversation, ANN._replace(person=2000)) == "bakers"


@pytest.mark.anyio
async def test_forgets_one_chat_only(conversation: Conversation) -> None:
    elsewhere = ANN._replace(place=Place(6))
    remember(conversation, "millers", elsewhere, messages=[])
    await conversation.forget(5)

    assert [question_before(conversation, asker) for asker in (ANN, elsewhere)] == ["", "millers"]
    assert question_before(conversation, ANN, reply_to=9) == ""


def remember(conversation: Conversation, question: str, asker: Asker, *, messages: list[int]) -> None:
    conversation.remember(INDEX.answer(question), asker, messages=messages, now=0)


def question_before(conversation: Conversation, asker: Asker, *, reply_to: int = 0, now: float = 60) -> str:
    answer = conversation.before(asker, reply_to=reply_to, now=now)
    return answer.asked if answer else ""
