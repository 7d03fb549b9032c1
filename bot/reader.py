"""How threads are read: by words, and by meaning where that is installed and wanted."""

from bot.settings import Settings
from index import Reader, meaning, no_meaning


def reader(settings: Settings) -> Reader:
    """Return what reads the meaning of posts, or nothing of it."""
    return meaning if settings.meaning == "on" else no_meaning
