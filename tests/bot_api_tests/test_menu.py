import asyncio

import pytest
from telegram import BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeChat, ChatAdministratorRights
from telegram.error import BadRequest

from tests.bot_api import Telegram
from tests.bot_api_tests.bots import bot_of


def test_keeps_commands_by_scope_and_language() -> None:
    telegram = Telegram()
    ask, post = BotCommand("ask", "Ask"), BotCommand("post", "Пост")

    async def story() -> None:
        bot = await bot_of(telegram)
        await bot.set_my_commands([ask])
        await bot.set_my_commands([post], BotCommandScopeAllGroupChats(), "ru")
        assert await bot.get_my_commands() == (ask,)
        assert await bot.get_my_commands(BotCommandScopeAllGroupChats(), "ru") == (post,)
        assert await bot.get_my_commands(BotCommandScopeAllGroupChats()) == ()
        await bot.delete_my_commands()
        assert await bot.get_my_commands() == ()

    asyncio.run(story())


COMMANDS = {
    "capitals": (BotCommand("Ask", "Ask"), "Bot_command_invalid"),
    "long": (BotCommand("a" * 33, "Ask"), "Command length must not exceed 32"),
    "without description": (BotCommand("ask", " "), "Command description must be non-empty"),
    "long description": (BotCommand("ask", "a" * 257), "Command description length must not exceed 256"),
}


@pytest.mark.parametrize(("command", "reason"), COMMANDS.values(), ids=COMMANDS)
def test_does_not_take_a_command(command: BotCommand, reason: str) -> None:
    async def story() -> None:
        bot = await bot_of(Telegram())
        with pytest.raises(BadRequest, match=reason):
            await bot.set_my_commands([command])

    asyncio.run(story())


def test_does_not_take_a_strange_language_or_chat() -> None:
    async def story() -> None:
        bot = await bot_of(Telegram())
        with pytest.raises(BadRequest, match="Invalid language code specified"):
            await bot.set_my_commands([BotCommand("ask", "Ask")], language_code="pt-br")
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.set_my_commands([BotCommand("ask", "Ask")], BotCommandScopeChat(5))

    asyncio.run(story())


def test_keeps_names_and_descriptions_by_language() -> None:
    telegram = Telegram(name="Thread Quote")

    async def story() -> None:
        bot = await bot_of(telegram)
        assert (await bot.get_my_name("ru")).name == "Thread Quote"
        await bot.set_my_name("Нить", "ru")
        await bot.set_my_description("Quotes a thread")
        await bot.set_my_short_description("Quotes", "en")
        assert (await bot.get_my_name("ru")).name == "Нить"
        assert (await bot.get_my_description("hy")).description == "Quotes a thread"
        assert (await bot.get_my_short_description()).short_description == ""
        with pytest.raises(BadRequest, match="longer than 120"):
            await bot.set_my_short_description("a" * 121)
        await bot.set_my_default_administrator_rights(ChatAdministratorRights.no_rights())

    asyncio.run(story())


def test_looks_at_chats() -> None:
    telegram = Telegram()
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    group = telegram.supergroup("Readers", alice, bob, telegram.bot)

    async def story() -> None:
        bot = await bot_of(telegram)
        assert (await bot.get_chat(group.id)).title == "Readers"
        assert [member.user.id for member in await bot.get_chat_administrators(group.id)] == [alice.id]
        assert (await bot.get_chat_member(group.id, bob.id)).status == "member"
        await bot.send_chat_action(group.id, "typing")
        await bot.leave_chat(group.id)
        assert not group.member(telegram.bot).inside

    asyncio.run(story())
    assert telegram.calls.refused == []
