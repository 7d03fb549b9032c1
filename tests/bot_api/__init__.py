"""Telegram for tests: strict, offline, and told as a story.

    >>> import asyncio
    >>> from telegram import Update
    >>> from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters
    >>> from tests.bot_api import InProcess, Telegram

A `Telegram` has one bot, and the people and chats that a test needs.

    >>> telegram = Telegram(username="echo_bot")
    >>> alice = telegram.person("Alice", language_code="ru")
    >>> chat = telegram.private(alice)
    >>> readers = telegram.group("Readers", alice, telegram.bot)

The bot is a real application of python-telegram-bot. In the same process it takes `InProcess` requests:

    >>> async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    ...     if message := update.effective_message:
    ...         await message.reply_html(f"You said <b>{message.text}</b>", do_quote=True)
    >>> application = (
    ...     ApplicationBuilder()
    ...     .token(telegram.token)
    ...     .request(InProcess(telegram))
    ...     .get_updates_request(InProcess(telegram))
    ...     .build()
    ... )
    >>> application.add_handler(MessageHandler(filters.ALL, echo))

People do things; `deliver` hands what Telegram would deliver to the application; then one looks.

    >>> async def story() -> None:
    ...     async with application:
    ...         question = alice.says(chat, "Why?")
    ...         overheard = alice.says(readers, "Not for the bot")
    ...         asked = alice.says(readers, "/ask@echo_bot Why?")
    ...         await telegram.deliver(application)
    ...         [answer] = chat.answers(question)
    ...         assert answer.text == "You said Why?"
    ...         assert answer.bold == ["Why?"]
    ...         assert [message.reply_to for message in readers.sent] == [asked]
    >>> asyncio.run(story())
    >>> telegram.calls.refused
    []

As a program of its own it polls over HTTP: `with telegram.served() as url:` gives the address for TELEGRAM_API_URL, and
`telegram.wait_for_answer(question)` waits. `telegram.faults` breaks things, `telegram.limits` slows them down.

A bot that Telegram would refuse is refused here, with Telegram's words; where this Telegram is stricter than the real
one, its description ends in "(said by the tests' Telegram)". Sources: the code of tdlib/telegram-bot-api and tdlib/td,
https://core.telegram.org/bots/api, and for texts TDLib itself. Left out: albums and other kinds of media from the bot,
replies into other chats, payments, business accounts, joining by request, reactions.

In reading order: `telegram`, `person`, `chat`, `message`, `saying`, `privacy`, `updates`; then `door`, `methods`.
"""

from tests.bot_api import faults
from tests.bot_api.contents import document, location, photo, poll, sticker, voice
from tests.bot_api.in_process import InProcess
from tests.bot_api.parser import ParseError, parse
from tests.bot_api.telegram import Telegram

__all__ = [
    "InProcess",
    "ParseError",
    "Telegram",
    "document",
    "faults",
    "location",
    "parse",
    "photo",
    "poll",
    "sticker",
    "voice",
]
