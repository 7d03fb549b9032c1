"""With privacy mode off, people's messages to each other are not stored."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import text

from bot.delivery.incoming.update_filter import UpdateFilter
from bot.delivery.runner import App
from bot.storage.database import Database
from bot.storage.sent import SentAnswers
from bot.storage.threads.uploads import Uploads
from index import Thread
from tests.bot.conftest import in_process
from tests.bot_api import Telegram
from tests.bot_api.chat import Chat
from tests.bot_api.person import Person
from tests.support.updates import receive_updates

pytestmark = pytest.mark.anyio
SIDES = "Why won't Russia take sides?"


@pytest.fixture
async def running(telegram: Telegram, seeds: list[Thread], database: Database) -> AsyncIterator[App]:
    telegram.profile.reads_everything = True
    async with in_process(telegram, seeds, database) as app:
        assert app.post_init
        await app.post_init(app)
        await app.start()
        yield app
        await app.stop()


@pytest.fixture
def alice(telegram: Telegram) -> Person:
    return telegram.person("Alice")


@pytest.fixture
def group(telegram: Telegram, alice: Person) -> Chat:
    return telegram.supergroup("Readers", alice, telegram.bot)


async def stored(database: Database) -> int:
    return len(await database.rows(text("SELECT id FROM updates")))


TALK = ["Bob, have you heard?", "Why?", "@bob why?", "/ask@other_bot why?", "see /ask@other_bot"]


@pytest.mark.parametrize("said", TALK)
async def test_talk_is_dropped_and_so_are_edits_of_it(
    running: App, database: Database, group: Chat, alice: Person, said: str
) -> None:
    message = alice.says(group, said)
    alice.says(group, "to Bob", reply_to=message)
    alice.edits(message, f"{said} again")
    await receive_updates(group.telegram, running)

    assert await stored(database) == 0


FOR_BOT = [
    f"/ask {SIDES}",
    f"/ask@ThreadQuote_bot {SIDES}",
    f"@threadquote_bot {SIDES}",
    f"😀 @threadquote_bot {SIDES}",
]


@pytest.mark.parametrize("said", FOR_BOT)
async def test_what_is_for_the_bot_is_kept_and_so_are_edits_of_it(
    running: App, database: Database, group: Chat, alice: Person, said: str
) -> None:
    message = alice.says(group, said)
    await receive_updates(group.telegram, running)
    alice.edits(message, "never mind")
    alice.says(group, "thanks", reply_to=group.last)
    await receive_updates(group.telegram, running)

    assert await stored(database) == 3


async def test_pieces_of_an_upload_are_kept_from_the_person_who_sends_it(
    running: App, database: Database, group: Chat, alice: Person
) -> None:
    bob = group.telegram.person("Bob")
    alice.adds(bob, group)
    alice.says(group, "/load@threadquote_bot")
    await receive_updates(group.telegram, running)
    before = await stored(database)
    alice.says(group, "1/2 a piece")
    bob.says(group, "1/2 no piece")
    await receive_updates(group.telegram, running)

    assert await stored(database) == before + 1


async def test_private_chats_presses_and_changes_of_a_group_are_kept(
    telegram: Telegram, running: App, database: Database, alice: Person
) -> None:
    chat = telegram.private(alice)
    alice.says(chat, SIDES)
    await receive_updates(telegram, running)
    alice.presses(chat.last, chat.last.labels[0])
    friends = alice.creates_group("Friends", telegram.bot)
    alice.upgrades(friends)
    kinds = [next(iter(update.keys() - {"update_id"})) for update in telegram.updates.waiting]
    await receive_updates(telegram, running)

    assert "my_chat_member" in kinds
    assert await stored(database) == 1 + len(kinds)


ODD = {
    "no list": 5,
    "no entities": [None],
    "no numbers": [{"type": "mention", "offset": "x", "length": None}],
    "huge numbers": [{"type": "mention", "offset": 9**40, "length": 9**40}],
}


@pytest.mark.parametrize("entities", ODD.values(), ids=ODD)
async def test_talk_of_any_shape_is_talk(database: Database, entities: object) -> None:
    update_filter = UpdateFilter(7, Uploads(database, 7), SentAnswers(database, 7, "secret"))
    update_filter.username = "threadquote_bot"
    message = {"message_id": 1, "chat": {"id": -5}, "text": "a", "entities": entities}

    assert not await update_filter.keeps({"update_id": 1, "message": message})
