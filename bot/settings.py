"""Settings, from environment variables and the file .env, read once at start."""

from pathlib import Path
from typing import Literal, Self

from pydantic import AnyHttpUrl, Field, NonNegativeInt, PositiveFloat, PositiveInt, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

ENV_FILE = ".env"
"""The file of settings, in the folder where the program starts."""


class BotError(Exception):
    """The bot cannot start or continue; the message is one sentence for the person who runs it.

    *status* is the exit status: a restart cannot help.
    """

    status = 78


class TransientBotError(BotError):
    """The bot cannot start or continue, and a restart may help."""

    status = 75


class Settings(BaseSettings):
    """The settings of the bot; .env.example explains each."""

    model_config = SettingsConfigDict(env_file=ENV_FILE, env_ignore_empty=True, extra="ignore", frozen=True)

    telegram_token: SecretStr = SecretStr("")
    telegram_api_url: AnyHttpUrl = AnyHttpUrl("https://api.telegram.org")
    database_url: SecretStr = SecretStr("sqlite+aiosqlite:///data/threadquote.db")
    seeds: Path = Path(__file__).parent.parent / "seeds"
    owner_id: NonNegativeInt = 0
    bot_name: str = Field(default="", max_length=64)
    meaning: Literal["on", "off"] = "on"
    pace: PositiveFloat = 1
    most_threads: PositiveInt = 100
    most_megabytes: PositiveInt = 50
    most_offers: PositiveInt = 3
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @classmethod
    def read(cls) -> Self:
        """Read the settings; environment variables override the file .env.

        Raises:
            BotError: a value cannot be used. The message names the setting, not its value, which may be secret.
        """
        try:
            return cls()
        except ValidationError as error:
            first = error.errors(include_input=False, include_url=False)[0]
            name = str(first["loc"][0]).upper() if first["loc"] else "settings"
            raise BotError(f"{name}: {first['msg'][:1].lower()}{first['msg'][1:]}") from None
        except (OSError, UnicodeDecodeError):
            raise BotError("the file .env cannot be read as text") from None
