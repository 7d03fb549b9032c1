"""What Telegram shows of the bot, in every language."""

import logging

import pytest

from bot import phrases
from bot.delivery.menu import Menu
from bot.delivery.runner import App
from bot.phrases import LANGUAGES, translation
from bot.storage.database import Database
from index import Thread
from tests.bot.conftest import in_process
from tests.bot_api import Telegram, faults

pytestmark = pytest.mark.anyio
PRIVATE, GROUPS = '{"type": "all_private_chats"}', '{"type": "all_group_chats"}'


def calls(telegram: Telegram) -> list[str]:
    """The calls since the last look, but for those that only ask."""
    made = [call.method for call in telegram.calls]
    telegram.calls.clear()
    return [method for method in made if method.startswith("set")]


@pytest.mark.parametrize("code", LANGUAGES)
async def test_every_language_has_its_menus_and_descriptions(
    telegram: Telegram, app: App, database: Database, code: str
) -> None:
    await Menu(database, "", 0).show(app.bot)

    translate, told = translation(code), code if code != "en" else ""
    private, groups = (telegram.profile.commands[scope, told] for scope in (PRIVATE, GROUPS))
    assert [command["command"] for command in private] == ["start", *phrases.COMMANDS]
    assert [command["description"] for command in groups] == [translate(text) for text in phrases.COMMANDS.values()]
    assert telegram.profile.descriptions[told] == phrases.description(translate)
    assert telegram.profile.short_descriptions[told] == translate(phrases.SHORT_DESCRIPTION)
    assert telegram.profile.names == {}


async def test_what_was_told_once_is_neither_told_nor_asked_again(
    telegram: Telegram, app: App, database: Database
) -> None:
    await Menu(database, "", 0).show(app.bot)
    assert len(calls(telegram)) == 4 * len(LANGUAGES)
    await Menu(database, "", 0).show(app.bot)

    assert not list(telegram.calls)


async def test_what_telegram_shows_already_is_not_told(telegram: Telegram, app: App, database: Database) -> None:
    await Menu(database, "", 0).show(app.bot)
    telegram.profile.commands[GROUPS, "ru"] = []
    calls(telegram)
    await Menu(database, "Thread Quote", 0).show(
        app.bot
    )  # another name, so that all is looked at; but that is its name

    assert calls(telegram) == ["setMyCommands"]
    assert len(telegram.profile.commands[GROUPS, "ru"]) == len(phrases.COMMANDS)


async def test_a_name_is_told_when_it_is_given_and_new(telegram: Telegram, app: App, database: Database) -> None:
    for _ in range(2):
        await Menu(database, "Цитаты & <b>", 0).show(app.bot)

    assert telegram.profile.names == {"": "Цитаты & <b>"}
    assert calls(telegram).count("setMyName") == 1


async def test_what_fails_is_a_warning_and_told_at_the_next_start(
    telegram: Telegram, app: App, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.faults.next("setMyDescription", faults.refusal(400, "Bad Request: something new"))
    with caplog.at_level(logging.WARNING):
        await Menu(database, "", 0).show(app.bot)
    assert "cannot set the menus" in caplog.text
    assert telegram.profile.descriptions == {}
    calls(telegram)
    await Menu(database, "", 0).show(app.bot)

    assert len(telegram.profile.descriptions) == len(LANGUAGES)
    assert "setMyCommands" in (told := calls(telegram))
    assert len(told) == 4 * len(LANGUAGES) - 2


async def test_another_bot_in_the_same_database_is_told_for_itself(
    telegram: Telegram, app: App, seeds: list[Thread], database: Database
) -> None:
    other = Telegram("7000000002:another-token")
    await Menu(database, "", 0).show(app.bot)
    async with in_process(other, seeds, database) as another:
        await Menu(database, "", 0).show(another.bot)

    assert other.profile.descriptions == telegram.profile.descriptions
