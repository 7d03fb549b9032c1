"""What can be chosen by the person who runs the bot."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, Self


class BotError(Exception):
    """The bot cannot start or go on; the message is one sentence for the person who runs it."""


@dataclass(frozen=True)
class Settings:
    """What the person who runs the bot has chosen; .env.example explains each."""

    telegram_token: str = field(default="", repr=False)
    telegram_api_url: str = "https://api.telegram.org"
    database_url: str = field(default="sqlite+aiosqlite:///data/threadquote.db", repr=False)
    seeds: Path = Path(__file__).parent.parent / "seeds"
    owner_id: int = 0
    bot_name: str = ""
    meaning: Literal["on", "off"] = "on"
    pace: float = 1
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Self:
        """Return the settings that are *told* by name, as JSON has them."""
        return cls(**{**told, "seeds": Path(told["seeds"])})
