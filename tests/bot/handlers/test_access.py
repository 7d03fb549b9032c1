"""Who may use the bot."""

import pytest

from bot.storage.database import Database
from index import Thread
from tests.bot.conftest import in_process
from tests.bot_api import Telegram

pytestmark = pytest.mark.anyio
PRIVATE = "Sorry, I'm a private bot: I only answer people on my owner's list."
LEAVING = "Sorry, I'm a private bot and this chat isn't on my list, so I'm leaving. Take care!"
QUESTION = "Why won't Russia take sides?"


async def test_in_private_only_people_on_the_list_and_the_owner_are_answered(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    ann, olga, bob = (telegram.person(name) for name in ("Ann", "Olga", "Bob"))
    async with in_process(telegram, seeds, database, owner=olga.id, people={ann.id}) as app:
        for person in (ann, olga, bob):
            person.says(telegram.private(person), QUESTION)
        await telegram.deliver(app)

    assert ["4/7" in telegram.private(person).last.bold for person in (ann, olga)] == [True, True]
    assert [message.text for message in telegram.private(bob).sent] == [PRIVATE]


async def test_a_stranger_is_told_once_a_day(telegram: Telegram, seeds: list[Thread], database: Database) -> None:
    bob = telegram.person("Bob")
    async with in_process(telegram, seeds, database, people={1}) as app:
        for text in (QUESTION, "/start", "hello?"):
            bob.says(telegram.private(bob), text)
        await telegram.deliver(app)

    assert [message.text for message in telegram.private(bob).sent] == [PRIVATE]


async def test_in_an_allowed_group_everybody_may_ask(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    bob = telegram.person("Bob")
    group = telegram.supergroup("Readers", telegram.person("Olga"), telegram.bot, bob)
    async with in_process(telegram, seeds, database, chats={group.id}) as app:
        bob.says(group, f"/ask@threadquote_bot {QUESTION}")
        await telegram.deliver(app)

    assert "4/7" in group.last.bold


async def test_the_bot_leaves_any_other_group_with_one_sentence_and_logs_who_added_it(
    telegram: Telegram, seeds: list[Thread], database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    bob = telegram.person("Bob")
    group = telegram.supergroup("Strangers", bob)
    async with in_process(telegram, seeds, database, people={1}) as app:
        bob.adds(telegram.bot, group)
        bob.says(group, f"/ask@threadquote_bot {QUESTION}")
        await telegram.deliver(app)

    assert [message.text for message in group.sent] == [LEAVING]
    assert [int(call.parameters["chat_id"]) for call in telegram.calls.of("leaveChat")] == [group.id]
    assert f"leaving the chat {group.id}" in caplog.text
    assert str(bob.id) in caplog.text
    assert "Strangers" not in caplog.text


async def test_the_bot_leaves_a_group_that_it_was_in_before(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    bob = telegram.person("Bob")
    group = telegram.supergroup("Strangers", telegram.person("Olga"), telegram.bot, bob)
    async with in_process(telegram, seeds, database, chats={-1}) as app:
        bob.says(group, f"/ask@threadquote_bot {QUESTION}")
        await telegram.deliver(app)

    assert [message.text for message in group.sent] == [LEAVING]
    assert telegram.calls.of("leaveChat")


async def test_a_group_that_becomes_a_supergroup_stays_allowed(
    telegram: Telegram, seeds: list[Thread], database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    olga = telegram.person("Olga")
    group = telegram.group("Readers", olga, telegram.bot)
    async with in_process(telegram, seeds, database, chats={group.id}) as app:
        supergroup = olga.upgrades(group)
        await telegram.deliver(app)
    async with in_process(telegram, seeds, database, chats={group.id}) as app:
        olga.says(supergroup, f"/ask@threadquote_bot {QUESTION}")
        await telegram.deliver(app)

    assert "4/7" in supergroup.last.bold
    assert "stays allowed" in caplog.text


async def test_inline_goes_by_person(telegram: Telegram, seeds: list[Thread], database: Database) -> None:
    ann, bob = telegram.person("Ann"), telegram.person("Bob")
    async with in_process(telegram, seeds, database, people={ann.id}) as app:
        asked = [person.asks_inline(QUESTION) for person in (ann, bob)]
        await telegram.deliver(app)

    assert [bool(query.results) for query in asked] == [True, False]


async def test_without_lists_everybody_may_ask(telegram: Telegram, seeds: list[Thread], database: Database) -> None:
    bob = telegram.person("Bob")
    async with in_process(telegram, seeds, database) as app:
        bob.says(telegram.private(bob), QUESTION)
        await telegram.deliver(app)

    assert "4/7" in telegram.private(bob).last.bold
