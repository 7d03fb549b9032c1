"""Check the settings before the bot runs: one line each, and no secret in any."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import TypeAlias

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.seeds import read_seeds, reader
from bot.settings import ENV_FILE, BotError, Settings, TransientBotError, require_token
from bot.storage.engine import database_engine, sqlite_file
from bot.storage.errors import DatabaseError, database_errors
from bot.storage.files import is_open_to_others
from bot.storage.upgrades import VERSION, NewerVersionError, version_of
from index import meaning_installed, no_meaning

Show: TypeAlias = Callable[[str], None]


async def check(settings: Settings, show: Show) -> int:
    """Show a line for each thing that the bot needs; return 0, or the exit status that the bot would have.

    It changes nothing: not the database, and nothing at Telegram.
    """
    status = 0
    for part in (_telegram, _database, _seeds, _meaning):
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
    address = str(settings.telegram_api_url).rstrip("/")
    try:
        async with Bot(settings.telegram_token.get_secret_value(), base_url=f"{address}/bot") as bot:
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


async def _database(settings: Settings) -> AsyncIterator[str]:
    try:
        async with database_errors():
            engine = database_engine(settings.database_url.get_secret_value())
            file = sqlite_file(engine)
            if file and not file.exists():
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


async def _seeds(settings: Settings) -> AsyncIterator[str]:
    if not isinstance(settings.seeds, Path):
        yield f"seeds: {settings.seeds}, opened at the start"
        return
    for thread in read_seeds(settings.seeds):
        yield f"seeds: {thread.source}, {len(thread.posts)} posts"


async def _meaning(settings: Settings) -> AsyncIterator[str]:
    if settings.meaning == "off":
        yield "meaning: off by MEANING"
    elif not meaning_installed():
        yield "meaning: words only; the extra [meaning] adds it"
    else:
        yield "meaning: on" if reader(settings) is not no_meaning else "meaning: words only; the processor lacks AVX2"
