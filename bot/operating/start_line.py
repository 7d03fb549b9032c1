"""The line that the bot logs at its start: who it is, and with what it runs."""

from telegram import Bot

from bot.seeds import reader
from bot.settings import Settings
from bot.storage.database import Database
from bot.storage.threads.library import Library
from bot.version import program_version
from index import no_meaning


async def start_line(bot: Bot, settings: Settings, database: Database, library: Library) -> str:
    """Return one line about *bot* as it starts."""
    parts = {
        "link": f"https://t.me/{bot.username}",
        "privacy mode": "off" if bot.can_read_all_group_messages else "on",
        "inline mode": "on" if bot.supports_inline_queries else "off",
        "updates": "webhook" if settings.webhook_url else "polling",
        "database": database.kind,
        "threads": str(await library.count()),
        "meaning": "off" if reader(settings) is no_meaning else "on",
    }
    described = ", ".join(f"{name} {value}" for name, value in parts.items())
    return f"threadquote {program_version()} as @{bot.username}: {described}"
