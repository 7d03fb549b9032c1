"""Settings, from environment variables, files of secrets and the file .env, read once at start."""

import os
import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from dotenv import dotenv_values
from platformdirs import user_state_dir
from pydantic import (
    AfterValidator,
    AnyHttpUrl,
    AnyUrl,
    BeforeValidator,
    Field,
    HttpUrl,
    PositiveFloat,
    SecretStr,
    UrlConstraints,
    ValidationError,
)
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SecretsSettingsSource,
    SettingsConfigDict,
    SettingsError,
)

_DATABASE = Path("data/threadquote.db")
_HEALTH_PATHS = {"/healthz", "/readyz"}  # of the webhook's server
_TOKEN = re.compile("([0-9]{1,18}):[A-Za-z0-9_-]+")
_OTHER_NAMES = "TELEGRAM_BOT_TOKEN", "BOT_TOKEN"  # what other programs call the token

ENV_FILE = ".env"
"""The file of settings, in the folder where the program starts."""


class BotError(Exception):
    """The bot cannot start or continue; the message is one sentence for the person who runs it.

    *status* is the exit status: 78 (EX_CONFIG of sysexits.h) for what a restart cannot cure.
    """

    status = 78


class TransientBotError(BotError):
    """The bot cannot start or continue, and a restart may help: 75 is EX_TEMPFAIL of sysexits.h."""

    status = 75


class UsageError(BotError):
    """The command was used wrongly; its arguments must change."""

    status = 2


def _numbers(value: object) -> object:
    """Return the parts of a comma-separated *value*.

    >>> _numbers("12, -34,")
    ['12', '-34']
    """
    return [part for part in map(str.strip, value.split(",")) if part] if isinstance(value, str) else value


def _upper(value: object) -> object:
    return value.upper() if isinstance(value, str) else value


def default_database() -> str:
    """Return the address of the database to use where DATABASE_URL is empty.

    That is data/threadquote.db if it exists, or if the current folder is a checkout of this project; elsewhere it lies
    in the user's folder for the state of programs. A user without a home, as in a container, has none.
    """
    if _DATABASE.exists() or _is_checkout():
        return f"sqlite+aiosqlite:///{_DATABASE.as_posix()}"
    try:
        return f"sqlite+aiosqlite:///{Path(user_state_dir('threadquote'), _DATABASE.name).as_posix()}"
    except RuntimeError:  # no home
        return "sqlite://"  # names no file: DATABASE_URL must


def _is_checkout() -> bool:
    try:
        project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(project.get("project", {}).get("name") == "threadquote")


def _with_free_path(url: AnyUrl) -> AnyUrl:
    if url.path in _HEALTH_PATHS:
        raise PydanticCustomError("path", "its path cannot be /healthz or /readyz")
    return url


WebhookUrl = Annotated[
    AnyUrl, UrlConstraints(allowed_schemes=["https"], host_required=True), AfterValidator(_with_free_path)
]
_LARGEST = 2**53 - 1  # what Telegram promises of its ids, and every database holds
Number = Annotated[int, Field(ge=1, le=_LARGEST)]
Chats = Annotated[frozenset[Annotated[int, Field(ge=-_LARGEST, le=_LARGEST)]], NoDecode, BeforeValidator(_numbers)]
People = Annotated[frozenset[Number], NoDecode, BeforeValidator(_numbers)]


class _Secrets(SecretsSettingsSource):
    """Files of secrets: an empty one is none, as with environment variables; a byte order mark does not count."""

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        value, key, is_complex = super().get_field_value(field, field_name)
        return (value.strip("\ufeff\r\n\t ") or None) if isinstance(value, str) else value, key, is_complex


class Settings(BaseSettings):
    """The settings of the bot; .env.example explains each."""

    model_config = SettingsConfigDict(env_file=ENV_FILE, env_ignore_empty=True, extra="ignore", frozen=True)

    telegram_token: SecretStr = SecretStr("")
    telegram_api_url: AnyHttpUrl = AnyHttpUrl("https://api.telegram.org")
    webhook_url: WebhookUrl | None = None
    webhook_host: str = "127.0.0.1"
    webhook_port: int = Field(default=8080, ge=1, le=65535)
    database_url: SecretStr = Field(default_factory=lambda: SecretStr(default_database()))
    seeds: Annotated[HttpUrl | Path, Field(union_mode="left_to_right")] = Path(__file__).parent.parent / "seeds"
    links: Literal["on", "off"] = "on"
    allowed_chats: Chats = frozenset()
    allowed_users: People = frozenset()
    owner_id: int = Field(default=0, ge=0, le=_LARGEST)
    bot_name: str = Field(default="", max_length=64)
    meaning: Literal["on", "off"] = "on"
    pace: PositiveFloat = 1

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - without folders
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Return where values are looked for, in order."""
        return init_settings, env_settings, _Secrets(settings_cls, _secret_folders()), dotenv_settings

    most_threads: Number = 100
    most_megabytes: Number = 50
    most_offers: Number = 3
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_upper)] = "INFO"

    @classmethod
    def read(cls) -> Self:
        """Read the settings; environment variables override files of secrets, and these the file .env.

        Raises:
            BotError: a value cannot be used. The message names the setting, not its value, which may be secret.
        """
        try:
            return cls()
        except ValidationError as error:
            first = error.errors(include_input=False, include_url=False)[0]
            name = str(first["loc"][0]).upper() if first["loc"] else "settings"
            message = first["msg"] if first["msg"].startswith("URL") else first["msg"][:1].lower() + first["msg"][1:]
            raise BotError(f"{name}: {message}") from None
        except (OSError, UnicodeDecodeError, SettingsError):
            raise BotError("the file .env or a secret cannot be read as text") from None


def require_token(settings: Settings) -> None:
    """Check that the token does not stand under the name that other programs give it.

    Raises:
        BotError: it does; the message says which name it should have.
    """
    if not settings.telegram_token and (other := next(filter(_is_set, _OTHER_NAMES), "")):
        raise BotError(f"{other} is set and TELEGRAM_TOKEN is not: did you mean TELEGRAM_TOKEN?")


def bot_id(token: str) -> int:
    """Return the id of the bot in its *token*.

    Raises:
        BotError: it is no token.
    """
    if not (found := _TOKEN.fullmatch(token)):
        raise BotError("TELEGRAM_TOKEN is no token; @BotFather gives one like 1234567:AbC")
    return int(found[1])


@contextmanager
def usable_network_settings() -> Iterator[None]:
    """Turn an error at the creation of an HTTP client into a BotError without the proxy's password."""
    try:
        yield
    except Exception:  # noqa: BLE001 - httpx raises four kinds of errors; some show the password
        names = "ALL_PROXY, HTTPS_PROXY, HTTP_PROXY, SSL_CERT_FILE"
        raise BotError(f"cannot use what one of {names} names") from None


def _is_set(name: str) -> bool:
    return bool(os.environ.get(name) or dotenv_values(ENV_FILE).get(name))


def _secret_folders() -> list[Path | str]:
    """Return the folders in which Docker and systemd put secrets, a file each, named like the setting in lower case."""
    folders = "/run/secrets", os.environ.get("CREDENTIALS_DIRECTORY", "")
    return [Path(folder) for folder in folders if folder and Path(folder).is_dir()]
