"""Check the settings before the bot runs: one line each, and no secret in any."""

import os
import socket
from collections.abc import AsyncIterator, Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TypeAlias

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.delivery.incoming.receiving import address_of
from bot.fetching.seeds import threads_at
from bot.seeds import read_seeds, reader
from bot.settings import (
    ENV_FILE,
    BotError,
    Settings,
    TransientBotError,
    bot_id,
    require_token,
    usable_network_settings,
)
from bot.storage.connection.engine import database_engine, sqlite_file
from bot.storage.connection.errors import DatabaseError, database_errors
from bot.storage.connection.files import is_open_to_others
from bot.storage.upgrades import VERSION, NewerVersionError, version_of
from index import Thread, meaning_installed, no_meaning

Show: TypeAlias = Callable[[str], None]


async def check(settings: Settings, show: Show) -> int:
    """Show a line for each thing that the bot needs; return 0, or the exit status that the bot would have.

    It changes nothing: not the database, and nothing at Telegram.
    """
    status = 0
    for part in (_telegram, _webhook, _database, _seeds, _meaning):
        try:
            async for line in part(settings):
                show(f"ok    {line}")
        except BotError as error:
            status = max(status, error.status)
            show(f"FAIL  {error}")
    if is_open_to_others(Path(ENV_FILE)):
        show("warn  permissions: other users can read .env, which holds the token: chmod o= .env")
    return status


async def _telegram(settings: Settings) -> AsyncIterator[str]:
    require_token(settings)
    if not settings.telegram_token:
        raise BotError("TELEGRAM_TOKEN: empty; @BotFather gives one")
    token = settings.telegram_token.get_secret_value()
    bot_id(token)  # raises an error where it is none
    address = str(settings.telegram_api_url).rstrip("/")
    with usable_network_settings():
        created = Bot(token, base_url=f"{address}/bot")
    try:
        async with created as bot:
            yield f"token: @{bot.username}"
            yield "privacy mode: " + (
                "off, the bot sees all messages in groups" if bot.can_read_all_group_messages else "on"
            )
            yield "inline mode: " + (
                "on" if bot.supports_inline_queries else "off; /setinline at @BotFather turns it on"
            )
    except InvalidToken:
        raise BotError("TELEGRAM_TOKEN: Telegram rejects it; @BotFather shows the right one") from None
    except TelegramError:
        raise TransientBotError("cannot reach Telegram; is there a network, and is TELEGRAM_API_URL right?") from None


async def _webhook(settings: Settings) -> AsyncIterator[str]:
    if not settings.webhook_url:
        return
    if not find_spec("uvicorn"):
        raise BotError("WEBHOOK_URL: it needs the extra [webhook]")
    try:
        family, (host, *_) = await address_of(settings.webhook_host, settings.webhook_port)
        with socket.socket(family) as own:
            own.bind((host, 0))  # at the port itself the running bot listens
    except OSError:
        raise BotError("WEBHOOK_HOST: it is no address of this computer") from None
    yield f"webhook: {settings.webhook_url}, listening at {settings.webhook_host}, port {settings.webhook_port}"


async def _database(settings: Settings) -> AsyncIterator[str]:
    try:
        async with database_errors():
            engine = database_engine(settings.database_url.get_secret_value())
            file = sqlite_file(engine)
            if file and not file.exists():
                _check_creatable(file)
                yield f"database: {file}, made at the first start"
                return
            try:
                version = await version_of(engine)
            finally:
                await engine.dispose()
    except NewerVersionError:
        raise BotError("DATABASE_URL: the database is of a newer version of this program") from None
    except DatabaseError as error:
        raise (TransientBotError if error.transient else BotError)(f"DATABASE_URL: {error}") from None
    yield f"database: {file or 'PostgreSQL'}, version {version or 'none yet'}" + (
        "" if version == VERSION else f", upgraded to {VERSION} at the next start"
    )


def _check_creatable(file: Path) -> None:
    """Check that *file* and its missing folders can be created.

    Raises:
        DatabaseError: they cannot.
    """
    folder = next(parent for parent in file.absolute().parents if parent.exists())
    if not folder.is_dir() or not os.access(folder, os.W_OK | os.X_OK):
        raise DatabaseError(f"the folder {folder} cannot be written")


async def _seeds(settings: Settings) -> AsyncIterator[str]:
    for thread in await _read(settings):
        yield f"seeds: {thread.source}, {len(thread.posts)} posts"


async def _read(settings: Settings) -> list[Thread]:
    if isinstance(settings.seeds, Path):
        return read_seeds(settings.seeds)
    try:
        return await threads_at(str(settings.seeds), settings)
    except BotError as error:  # at the start, too, a restart may help
        raise TransientBotError(f"SEEDS: {error}") from error


async def _meaning(settings: Settings) -> AsyncIterator[str]:
    if settings.meaning == "off":
        yield "meaning: off by MEANING"
    elif not meaning_installed():
        yield "meaning: words only; the extra [meaning] adds it"
    else:
        yield "meaning: on" if reader(settings) is not no_meaning else "meaning: words only; the processor lacks AVX2"
