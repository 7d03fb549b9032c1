"""What is kept, who sees it, and who may have it deleted."""

import pytest

from bot.delivery.runner import App
from bot.storage.database import Database
from index import read_threads
from tests.bot_api import Telegram, document
from tests.bot_api.chat import Chat
from tests.support.databases import everything
from tests.support.updates import receive_updates

pytestmark = pytest.mark.anyio
OWN = "1/2 A zebra has stripes.\n\n2/2 Nobody knows why a zebra has them."
FORGOTTEN = "Done: I have deleted what I kept about this chat."


@pytest.fixture
async def started(app: App) -> App:
    await app.start()
    return app


async def load(telegram: Telegram, app: App, chat: Chat) -> None:
    telegram.people[chat.id].sends(chat, document(OWN.encode(), "zebra.txt"), caption="/load")
    await receive_updates(telegram, app)
    telegram.people[chat.id].presses(chat.last, chat.last.labels[0])
    await receive_updates(telegram, app)


async def test_a_chat_sees_nothing_of_another(telegram: Telegram, started: App) -> None:
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    await load(telegram, started, telegram.private(alice))
    chat = telegram.private(bob)
    for said in ("What has stripes?", "/threads", "/summary", "why?", "/start", "/help"):
        bob.says(chat, said)
    await receive_updates(telegram, started)
    await started.stop()

    assert "zebra has" not in str([message.data for message in chat.sent])
    assert telegram.private(alice).sent


async def test_a_chat_sees_nothing_of_a_thread_of_another_that_has_the_same_key(
    telegram: Telegram, started: App
) -> None:
    chats = []
    for name, depth in (("Alice", 43651), ("Bob", 72232)):
        chats.append(chat := telegram.private(person := telegram.person(name)))
        text = f"1/2 The lake is {depth} metres deep.\n\n2/2 Nobody swims there."
        person.sends(chat, document(text.encode(), "lake.txt"), caption="/load")
        await receive_updates(telegram, started)
        person.presses(chat.last, chat.last.labels[0])
        await receive_updates(telegram, started)
        person.says(chat, "How deep is the lake?")
        await receive_updates(telegram, started)
    await started.stop()

    assert read_threads(b"1/2 The lake is 43651 metres deep.\n\n2/2 Nobody swims there.")[0].key == "62cb289e"
    assert read_threads(b"1/2 The lake is 72232 metres deep.\n\n2/2 Nobody swims there.")[0].key == "62cb289e"
    assert ["43651" in chats[0].last.text, "72232" in chats[1].last.text] == [True, True]


async def test_what_was_asked_is_not_kept_and_what_is_kept_is_forgotten(
    telegram: Telegram, started: App, database: Database
) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    await load(telegram, started, chat)
    alice.says(chat, "Who saw a giraffe?")
    await receive_updates(telegram, started)
    before = await everything(database)
    alice.says(chat, "/forget")
    await receive_updates(telegram, started)
    alice.presses(chat.last, "Delete it all")
    await receive_updates(telegram, started)
    after = await everything(database)
    await started.stop()

    assert "giraffe" not in before
    assert "zebra" in before
    assert "zebra" not in after
    assert chat.last.text == FORGOTTEN


async def test_in_a_group_administrators_have_it_deleted_and_others_are_told_so(
    telegram: Telegram, started: App
) -> None:
    alice, bob, carol = (telegram.person(name) for name in ("Alice", "Bob", "Carol"))
    group = telegram.supergroup("Readers", alice, bob, carol, telegram.bot)
    alice.promotes(carol, group, is_anonymous=True)
    asked = [
        alice.says(group, "/forget@threadquote_bot"),
        bob.says(group, "/forget@threadquote_bot"),
        carol.says(group, "/forget@threadquote_bot", anonymous=True),
    ]
    await receive_updates(telegram, started)
    first, refused, last = (group.answers(question)[0] for question in asked)
    by_bob = bob.presses(first, "Delete it all")
    alice.presses(first, "Cancel")
    carol.presses(last, "Delete it all")
    await receive_updates(telegram, started)
    await started.stop()

    assert refused.text == by_bob.text == "Only the administrators of this group can do that."
    assert (first.text, last.text) == ("All right, nothing has changed.", FORGOTTEN)


async def test_privacy_says_what_is_stored_and_how_to_have_it_deleted(telegram: Telegram, started: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, "/privacy")
    await receive_updates(telegram, started)
    await started.stop()

    assert "/forget" in chat.last.text
    assert "30 days" in chat.last.text
    assert len(chat.last.text.split("\n")) == 7
