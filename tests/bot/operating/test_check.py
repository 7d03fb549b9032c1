"""`threadquote check`."""

import asyncio
import os
from pathlib import Path

import pytest

from bot.operating.check import check
from bot.settings import BotError, Settings
from tests.bot_api import Telegram
from tests.support.databases import migrated


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def checked(**settings: str) -> tuple[int, str]:
    Path(".env").write_text("".join(f"{name.upper()}={value}\n" for name, value in settings.items()))
    Path(".env").chmod(0o600)
    lines = list[str]()
    status = asyncio.run(check(Settings.read(), lines.append))
    return status, "\n".join(lines)


def test_shows_a_line_for_each_part_and_changes_nothing_at_telegram(tmp_path: Path) -> None:
    telegram = Telegram(username="checked_bot")
    with telegram.served() as url:
        status, shown = checked(telegram_token=telegram.token, telegram_api_url=url, database_url=migrated(tmp_path))

    assert status == 0
    for line in ("token: @checked_bot", "privacy mode: on", "inline mode: on", "database: ", "seeds: ", "meaning: "):
        assert line in shown
    assert {call.method for call in telegram.calls} == {"getMe"}
    assert telegram.token not in shown


def test_makes_no_database_and_no_folder(tmp_path: Path) -> None:
    _, shown = checked(database_url=f"sqlite:///{tmp_path}/new/bot.db")

    assert "made at the first start" in shown
    assert not (tmp_path / "new").exists()


WRONG = {
    "no token": ({}, 78, "TELEGRAM_TOKEN"),
    "no readable token": ({"telegram_token": "7:no\tne"}, 78, "TELEGRAM_TOKEN"),
    "rejected token": ({"telegram_token": "7:none"}, 78, "TELEGRAM_TOKEN"),
    "unreachable": ({"telegram_token": "7:none", "telegram_api_url": "http://127.0.0.1:9"}, 75, "TELEGRAM_API_URL"),
    "database": ({"database_url": "mysql://host/name"}, 78, "DATABASE_URL"),
    "database in no folder": ({"database_url": "sqlite:////dev/null/new/bot.db"}, 78, "DATABASE_URL"),
    "seeds": ({"seeds": "missing.txt"}, 78, "SEEDS"),
    "link in seeds": ({"seeds": "https://127.0.0.1:9/thread"}, 75, "SEEDS"),
    "port of a server": ({"database_url": "postgresql://me:secret@127.0.0.1:77777/db"}, 78, "DATABASE_URL"),
    "host of a server": ({"database_url": f"postgresql://me:secret@{'ö' * 99}/db"}, 78, "DATABASE_URL"),
    "name of a file": ({"database_url": f"sqlite:///{'a' * 300}.db"}, 78, "DATABASE_URL"),
    "host of another computer": (
        {"webhook_url": "https://bot.example/hook", "webhook_host": "192.0.2.1"},
        78,
        "WEBHOOK_HOST",
    ),
    "no name": ({"webhook_url": "https://bot.example/hook", "webhook_host": "..bot"}, 78, "WEBHOOK_HOST"),
    "host": ({"webhook_url": "https://bot.example/hook", "webhook_host": "999.1.1.1"}, 78, "WEBHOOK_HOST"),
}


@pytest.mark.parametrize(("settings", "status", "named"), WRONG.values(), ids=WRONG)
def test_names_the_setting_that_is_wrong(settings: dict[str, str], status: int, named: str) -> None:
    telegram = Telegram()
    with telegram.served() as url:
        known = {"telegram_token": telegram.token} if "token" not in named.lower() else {}
        found, shown = checked(**{"telegram_api_url": url, **known, **settings})

    failures = [line for line in shown.splitlines() if line.startswith("FAIL")]
    assert found == status
    assert len(failures) == 1
    assert named in failures[0]
    assert "7:none" not in shown


def test_a_proxy_that_cannot_be_used_is_told_without_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "socks4://olga:secret@127.0.0.1:9")

    status, shown = checked(telegram_token="7:none")

    assert status == 78
    assert "HTTPS_PROXY" in shown
    assert "secret" not in shown


UNUSABLE = {
    "LOG_LEVEL": "loud",
    "WEBHOOK_URL": "http://not-secure.example/hook",
    "WEBHOOK_PORT": "0",
    "ALLOWED_CHATS": "-100,readers",
    "ALLOWED_USERS": "@olga",
    "OWNER_ID": "olga",
    "MEANING": "maybe",
    "LINKS": "some",
    "MOST_THREADS": "-3",
    "MOST_MEGABYTES": "1,5",
    "MOST_OFFERS": "three",
    "PACE": "-1.5",
    "TELEGRAM_API_URL": "nowhere",
    "BOT_NAME": "x" * 65,
}


UNUSABLE_NUMBERS = {
    "a group among people": ("ALLOWED_USERS", "7,-1001234"),
    "no id of a chat is so long": ("ALLOWED_CHATS", "-100" + 20 * "7"),
    "no id of a person is so long": ("OWNER_ID", 20 * "7"),
    "no database holds so many": ("MOST_OFFERS", 20 * "7"),
    "digits of another script": ("MOST_MEGABYTES", "１２"),
}


@pytest.mark.parametrize(
    ("name", "value"),
    [*UNUSABLE.items(), *UNUSABLE_NUMBERS.values()],
    ids=[*UNUSABLE, *UNUSABLE_NUMBERS],
)
def test_a_value_that_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(BotError, match=f"^{name}: ") as caught:
        Settings.read()
    assert caught.value.status == 78
    assert value not in str(caught.value)


@pytest.mark.parametrize("name", ["TELEGRAM_BOT_TOKEN", "BOT_TOKEN"])
def test_a_token_under_another_name_is_told(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "7:secret")

    status, shown = checked()

    assert status == 78
    assert f"{name} is set and TELEGRAM_TOKEN is not: did you mean TELEGRAM_TOKEN?" in shown
    assert "secret" not in shown


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such permissions")
def test_an_env_file_that_others_can_read_is_a_warning() -> None:
    Path(".env").touch(0o644)
    lines = list[str]()
    asyncio.run(check(Settings.read(), lines.append))

    assert [line for line in lines if line.startswith("warn")] == [
        "warn  permissions: other users can read .env, which holds the token: chmod o= .env"
    ]
