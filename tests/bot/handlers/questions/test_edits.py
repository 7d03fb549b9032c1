"""An edited question edits its own answer."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.delivery.runner import App
from bot.storage.database import Database
from index import Thread
from tests.bot.conftest import in_process
from tests.bot_api import Telegram
from tests.support.private_chat import PrivateChat, appearance
from tests.support.updates import receive_updates

pytestmark = pytest.mark.anyio
SIDES = "Why won't Russia take sides?"

EDITS = {
    "another answer": ("Who wrote the report?", 1),
    "no answer": ("What is photosynthesis?", 1),
    "more messages": ("/thread", None),
    "other words, same answer": (f"{SIDES} Please.", 1),
}


@pytest.mark.parametrize("restarted", [False, True], ids=["running", "restarted"])
@pytest.mark.parametrize(("text", "messages"), EDITS.values(), ids=EDITS)
async def test_an_edited_question_edits_its_own_answer(
    telegram: Telegram, seeds: list[Thread], database: Database, text: str, messages: int | None, *, restarted: bool
) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    question = alice.says(chat, SIDES)
    async with started(telegram, seeds, database) as app:
        await receive_updates(telegram, app)
        alice.says(chat, "Thanks!")
        await receive_updates(telegram, app)
        answer, thanks = chat.sent
        alice.edits(question, text)
        if not restarted:
            await receive_updates(telegram, app)
    if restarted:
        async with started(telegram, seeds, database) as app:
            await receive_updates(telegram, app)

    assert answer.versions or "Please" in text
    assert chat.answers(question)[0] is answer
    assert thanks.text == chat.sent[1].text
    assert messages is None or len(chat.answers(question)) == messages
    assert all(reply.reply_to is question for reply in chat.sent if reply is not thanks)


@asynccontextmanager
async def started(telegram: Telegram, seeds: list[Thread], database: Database) -> AsyncIterator[App]:
    async with in_process(telegram, seeds, database) as app:
        assert app.post_init
        await app.post_init(app)
        await app.start()
        yield app
        await app.stop()


async def test_a_shorter_answer_takes_what_is_too_much_away(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    question = alice.says(chat, "/thread")
    await telegram.deliver(app)
    alice.edits(question, "/post 4")
    await telegram.deliver(app)

    [answer] = chat.answers(question)
    assert answer.bold == ["4/7"]


async def test_an_answer_that_was_deleted_is_given_anew(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    question = alice.says(chat, "/post 4")
    await telegram.deliver(app)
    chat.last.deleted = True
    alice.edits(question, "/post 5")
    await telegram.deliver(app)
    telegram.calls[:] = [call for call in telegram.calls if "not found" not in str(call.refusal)]

    assert [answer.bold[0] for answer in chat.sent] == ["5/7"]


async def test_an_edited_question_does_not_touch_the_answer_of_another(telegram: Telegram, app: App) -> None:
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    chats = [telegram.private(alice), telegram.private(bob)]
    first, _ = alice.says(chats[0], "/post 4"), bob.says(chats[1], "/post 4")
    await telegram.deliver(app)
    alice.edits(first, "/post 5")
    await telegram.deliver(app)

    assert [chat.last.bold[0] for chat in chats] == ["5/7", "4/7"]


async def test_an_edit_that_leaves_the_text_as_it_was_leaves_page_and_votes(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    alice = PrivateChat(telegram, seeds, database)
    answer = await alice.asks(SIDES)
    question = answer.reply_to
    assert question
    await alice.told("👍")
    await alice.presses("5/7 ▶")
    before = appearance(answer)
    alice.person.edits(question, SIDES)
    await alice.asks("Thanks!")

    assert appearance(answer) == before
    assert answer.labels[-2:] == ["👍 1", "👎"]


async def test_a_text_that_is_edited_back_is_answered_again(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    alice = PrivateChat(telegram, seeds, database)
    answer = await alice.asks(SIDES)
    question, before = answer.reply_to, appearance(answer)
    assert question
    for text in ("Who wrote the report?", SIDES):
        alice.person.edits(question, text)
        await alice.asks("Thanks!")

    assert appearance(answer) == before
