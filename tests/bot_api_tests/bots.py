"""Bots that test the tests' own Bot API."""

from __future__ import annotations

import asyncio
from typing import Any

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ContextTypes,
    MessageHandler,
    TypeHandler,
    filters,
)
from telegram.request import HTTPXRequest

from tests.bot_api import InProcess, Telegram

Context = ContextTypes.DEFAULT_TYPE
AnyApplication = Application[Any, Any, Any, Any, Any, Any]


def in_process(telegram: Telegram) -> AnyApplication:
    """Build an echo bot in this process."""
    builder = ApplicationBuilder().token(telegram.token)
    application = builder.request(InProcess(telegram)).get_updates_request(InProcess(telegram)).build()
    return echoing(application)


def over_http(telegram: Telegram, url: str) -> AnyApplication:
    """Build an echo bot that calls *telegram* over HTTP at *url*."""
    builder = ApplicationBuilder().token(telegram.token).base_url(f"{url}/bot").base_file_url(f"{url}/file/bot")
    return echoing(builder.build())


def echoing(application: AnyApplication) -> AnyApplication:
    application.add_handler(MessageHandler(filters.TEXT & filters.UpdateType.MESSAGE, _echo))
    application.add_handler(CallbackQueryHandler(_press))
    application.add_handler(TypeHandler(Update, _ignore))
    return application


async def bot_of(telegram: Telegram, url: str = "") -> Bot:
    """Return a bot, ready to call any method: in this process, or over HTTP at *url*."""
    if url:
        pool = HTTPXRequest(connection_pool_size=64, pool_timeout=10)
        bot = Bot(telegram.token, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot", request=pool)
    else:
        bot = Bot(telegram.token, request=InProcess(telegram), get_updates_request=InProcess(telegram))
    await bot.initialize()
    return bot


async def _echo(update: Update, _: Context) -> None:
    assert update.message
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("again", callback_data="again")]])
    await update.message.reply_html(f"<b>{update.message.text}</b>", do_quote=True, reply_markup=keyboard)


async def _press(update: Update, _: Context) -> None:
    assert update.callback_query
    await update.callback_query.answer("done")
    await update.callback_query.edit_message_text("pressed")


async def _ignore(_update: Update, _: Context) -> None:
    await asyncio.sleep(0)
