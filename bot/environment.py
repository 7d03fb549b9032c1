"""The settings, read from the environment and from .env, and checked. As a program it prints them: see bot.chosen."""

import json
import sys
from pathlib import Path
from typing import Any, Literal

from pydantic import AnyHttpUrl, Field, NonNegativeInt, PositiveFloat, SecretStr, ValidationError, field_serializer
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.settings import BotError, Settings

_DEFAULT = Settings()


class Environment(BaseSettings):
    """What may stand in the environment."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True)

    telegram_token: SecretStr = SecretStr(_DEFAULT.telegram_token)
    telegram_api_url: AnyHttpUrl = AnyHttpUrl(_DEFAULT.telegram_api_url)
    database_url: SecretStr = SecretStr(_DEFAULT.database_url)
    seeds: Path = _DEFAULT.seeds
    owner_id: NonNegativeInt = _DEFAULT.owner_id
    bot_name: str = Field(default=_DEFAULT.bot_name, max_length=64)
    meaning: Literal["on", "off"] = _DEFAULT.meaning
    pace: PositiveFloat = _DEFAULT.pace
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = _DEFAULT.log_level

    @field_serializer("telegram_token", "database_url")
    def _told(self, secret: SecretStr) -> str:
        return secret.get_secret_value()


def environment() -> dict[str, Any]:
    """Return the settings by name, as JSON has them.

    Raises:
        BotError: a value cannot be used. It names the setting and never its value, which may be a secret.
    """
    try:
        return Environment().model_dump(mode="json")
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = str(first["loc"][0]).upper() if first["loc"] else "settings"
        raise BotError(f"{name}: {first['msg'].lower()}") from None
    except (OSError, UnicodeDecodeError):
        raise BotError("the file .env cannot be read as text") from None


if __name__ == "__main__":
    try:
        sys.stdout.write(json.dumps(environment()))
    except BotError:
        sys.exit(1)
