"""Votes under answers, the program being started anew between answer and press."""

from collections.abc import Iterator

import pytest
from sqlalchemy import text

from bot.delivery.runner import App
from bot.storage.database import Database
from bot.storage.feedback import KEPT, Feedback
from index import Thread
from tests.bot.handlers.test_callbacks import LINKED
from tests.bot_api import Telegram
from tests.bot_api.message import Message
from tests.support.private_chat import SIDES, VOTES, PrivateChat

pytestmark = pytest.mark.anyio
UP, DOWN = VOTES
THANKS = "Thank you! Press again to take it back."
TAKEN_BACK = "I've taken your vote back."
CLOSED = "That answer is more than 30 days old, so votes on it are closed."


@pytest.fixture
def alice(telegram: Telegram, seeds: list[Thread], database: Database) -> Iterator[PrivateChat]:
    yield PrivateChat(telegram, seeds, database)
    refused = [call for call in telegram.calls.refused if "message is not modified" not in str(call.refusal)]
    assert not refused, "Telegram refused what the bot sent"


@pytest.fixture
async def group(alice: PrivateChat) -> PrivateChat:
    """A group in which Alice has asked; Bob is there."""
    telegram = alice.telegram
    alice.chat = telegram.group("Readers", alice.person, telegram.person("Bob"), telegram.bot)
    await alice.asks(f"/ask@threadquote_bot {SIDES}")
    return alice


def counted(message: Message) -> list[str]:
    return message.labels[-2:]


def bob_votes(group: PrivateChat, label: str) -> None:
    bob = next(member.person for member in group.chat.members.values() if member.person.name == "Bob")
    bob.presses(group.chat.last, label)


ANSWERS = {
    "sure": SIDES,
    "closest": "Will Georgia join the fighting?",
}
NO_ANSWERS = {
    "a refusal": "What is photosynthesis?",
    "a refusal in another language": "Почему Россия не вмешивается?",
    "nothing to search for": "???",
    "a post": "/post 4",
    "a post in words": "show me the fourth post",
    "a summary": "/summary",
    "the thread": "/thread",
    "a search": "/find Russia",
    "small talk": "Thanks!",
    "asking back": "/ask",
    "help": "/help",
}


@pytest.mark.parametrize("question", ANSWERS.values(), ids=ANSWERS)
async def test_under_an_answer_two_thumbs_stand_in_a_row_of_their_own(alice: PrivateChat, question: str) -> None:
    answer = await alice.asks(question)

    assert [button.label for button in answer.rows[-1]] == VOTES
    assert not {UP, DOWN} & {button.label for row in answer.rows[:-1] for button in row}


@pytest.mark.parametrize("said", NO_ANSWERS.values(), ids=NO_ANSWERS)
async def test_what_answers_no_question_in_words_has_none(alice: PrivateChat, said: str) -> None:
    await alice.asks(said)

    assert not {UP, DOWN} & {label for message in alice.chat.sent for label in message.labels}


async def test_of_an_answer_of_several_messages_only_the_last_has_them(alice: PrivateChat) -> None:
    alice.threads = [Thread.of(["lakes " * 600, "lakes " * 600, "Ice comes in May."])]
    await alice.asks("lakes?")

    assert [UP in message.labels for message in alice.chat.sent] == [False, True]


async def test_a_vote_is_thanked_for_and_counted_on_its_button_and_nothing_else_changes(alice: PrivateChat) -> None:
    alice.threads = [LINKED]
    answer = await alice.asks("How deep is the lake?")
    before = answer.text, answer.entities, [[button.raw for button in row] for row in answer.rows[:-1]]

    assert await alice.told(UP) == THANKS
    assert counted(answer) == ["👍 1", DOWN]
    assert (answer.text, answer.entities, [[button.raw for button in row] for row in answer.rows[:-1]]) == before
    assert alice.chat.sent == [answer]


async def test_the_same_vote_again_takes_it_back(alice: PrivateChat) -> None:
    answer = await alice.asks(SIDES)
    assert [await alice.told(UP), await alice.told("👍 1")] == [THANKS, TAKEN_BACK]
    assert counted(answer) == VOTES

    assert await alice.told(UP) == THANKS
    assert counted(answer) == ["👍 1", DOWN]


async def test_a_vote_can_be_changed(alice: PrivateChat) -> None:
    answer = await alice.asks(SIDES)
    await alice.told(UP)
    await alice.told(DOWN)

    assert counted(answer) == [UP, "👎 1"]


async def test_in_a_group_everybody_has_a_vote(group: PrivateChat) -> None:
    await group.told(UP)
    bob_votes(group, DOWN)
    assert await group.told("👍 1") == TAKEN_BACK
    assert counted(group.chat.last) == [UP, "👎 1"]


async def test_votes_of_two_at_once_both_count(group: PrivateChat) -> None:
    bob_votes(group, UP)
    await group.told(UP)

    assert counted(group.chat.last) == ["👍 2", DOWN]


async def test_votes_on_two_answers_are_counted_apart(alice: PrivateChat) -> None:
    first = await alice.asks(SIDES)
    await alice.told(UP)
    second = await alice.asks("Who wrote the report?")
    await alice.told(DOWN)

    assert [counted(first), counted(second)] == [["👍 1", DOWN], [UP, "👎 1"]]


@pytest.mark.parametrize("question", [SIDES, "How did the 2016 peace plan deal with it?"])
async def test_votes_stay_while_pages_are_turned_and_can_be_given_on_each(alice: PrivateChat, question: str) -> None:
    answer = await alice.asks(question)
    page = answer.labels[0]
    await alice.told(UP)
    await alice.presses(page)
    assert counted(answer) == ["👍 1", DOWN]

    shown = answer.text, answer.labels[:-2]
    await alice.told(DOWN)
    assert (answer.text, answer.labels[:-2]) == shown
    await alice.presses("Back to the answer")
    assert counted(answer) == [UP, "👎 1"]


async def test_a_vote_pressed_before_the_page_was_turned_leaves_the_page_its_buttons(group: PrivateChat) -> None:
    answer = group.chat.last
    group.person.presses(answer, "5/7 ▶")
    bob_votes(group, UP)
    await group.told(DOWN)

    assert answer.bold == ["5/7"]
    assert answer.labels[:3] == ["◀ 4/7", "6/7 ▶", "Back to the answer"]
    assert counted(answer) == ["👍 1", "👎 1"]


async def test_a_page_turned_before_the_vote_was_shown_keeps_it(group: PrivateChat) -> None:
    answer = group.chat.last
    bob_votes(group, UP)
    await group.presses("5/7 ▶")

    assert answer.bold == ["5/7"]
    assert counted(answer) == ["👍 1", DOWN]


async def test_an_answer_of_a_thread_that_was_replaced_or_is_gone_can_be_voted_on(alice: PrivateChat) -> None:
    answer = await alice.asks(SIDES)
    alice.threads = [Thread.of(["Another one."])]

    assert await alice.told(DOWN) == THANKS
    assert counted(answer) == [UP, "👎 1"]


async def test_a_press_that_is_dealt_with_twice_is_one_vote(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    alice = PrivateChat(telegram, seeds, database)
    answer = await alice.asks(SIDES)
    alice.person.presses(answer, UP)
    [press] = telegram.updates.take()
    for _ in range(2):  # as after a kill
        telegram.updates.waiting.append(press)
        await alice.asks("Thanks!")

    assert counted(answer) == ["👍 1", DOWN]


async def test_an_edited_question_has_a_new_answer_without_votes(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    question = alice.says(chat, SIDES)
    await telegram.deliver(app)
    alice.presses(chat.last, UP)
    await telegram.deliver(app)
    alice.edits(question, "Who wrote the report?")
    await telegram.deliver(app)
    assert counted(chat.last) == VOTES

    alice.presses(chat.last, DOWN)
    await telegram.deliver(app)
    assert counted(chat.last) == [UP, "👎 1"]
    assert len(chat.sent) == 1


async def test_after_30_days_votes_on_an_answer_are_closed(alice: PrivateChat) -> None:
    answer = await alice.asks(SIDES)
    answer.data["date"] -= KEPT + 60

    assert await alice.told(UP) == CLOSED
    assert counted(answer) == VOTES


async def test_votes_are_swept_together_with_their_answer(alice: PrivateChat, database: Database) -> None:
    answer = await alice.asks(SIDES)
    answer.data["date"] -= KEPT - 60
    await alice.told(UP)
    feedback = Feedback(database, alice.telegram.bot.id, "", 0)
    await feedback.delete_old()
    assert await rows(database) == 1

    await database.run(text("UPDATE votes SET kept_at = kept_at - 120"))
    await feedback.delete_old()
    assert await rows(database) == 0


async def test_what_is_kept_of_a_vote_does_not_say_whose_it_is(group: PrivateChat, database: Database) -> None:
    await group.told(UP)
    first = group.chat.last
    await group.asks(f"/ask@threadquote_bot {SIDES}")
    await group.told(UP)
    kept = await database.rows(text("SELECT * FROM votes"))
    voters = await database.rows(text("SELECT DISTINCT voter FROM votes"))

    assert first is not group.chat.last
    assert str(group.person.id) not in str(kept)
    assert len(voters) == 2


async def test_forgetting_a_chat_deletes_its_votes_and_no_others(alice: PrivateChat, database: Database) -> None:
    mine = alice.chat
    for chat in (mine, alice.telegram.private(bob := alice.telegram.person("Bob"))):
        alice.chat, alice.person = chat, alice.person if chat is mine else bob
        await alice.asks(SIDES)
        await alice.told(UP)
    assert await rows(database) == 2

    await alice.asks("/forget")
    await alice.presses("Delete it all")
    assert await database.rows(text("SELECT chat FROM votes")) == [(mine.id,)]


async def test_a_group_that_becomes_a_supergroup_keeps_its_votes_and_can_have_them_deleted(
    group: PrivateChat, database: Database
) -> None:
    await group.told(UP)
    answer = group.chat.last
    group.chat = group.person.upgrades(group.chat)
    await group.asks("/help@threadquote_bot")
    bob = next(person for person in group.telegram.people.values() if person.name == "Bob")
    bob.presses(answer, "👍 1")
    await group.asks("/help@threadquote_bot")
    assert counted(answer) == ["👍 2", DOWN]

    await group.asks("/forget@threadquote_bot")
    await group.presses("Delete it all")
    assert await rows(database) == 0


async def test_a_press_under_an_answer_that_is_gone_counts_nothing(alice: PrivateChat, database: Database) -> None:
    answer = await alice.asks(SIDES)
    answer.deleted = True
    press = alice.person.presses(answer, UP)
    await alice.asks("/help")

    assert press.text == "I can't reach that message any more. Please ask again."
    assert await rows(database) == 0


async def test_a_vote_under_what_has_no_votes_counts_nothing(alice: PrivateChat, database: Database) -> None:
    post = await alice.asks("/post 4")
    post.data["reply_markup"]["inline_keyboard"][0][0]["callback_data"] = "vote:down"
    await alice.told("vote:down")

    assert await rows(database) == 0


async def test_a_press_that_is_too_old_to_be_answered_counts_all_the_same(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    alice = PrivateChat(telegram, seeds, database)
    answer = await alice.asks(SIDES)
    alice.person.presses(answer, UP).expired = True
    await alice.asks("/help")

    assert counted(answer) == ["👍 1", DOWN]


async def rows(database: Database) -> int:
    return len(await database.rows(text("SELECT * FROM votes")))
