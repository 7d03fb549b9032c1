"""Settings."""

from dataclasses import fields
from pathlib import Path

import pytest

from bot.chosen import read_settings, read_settings_beside
from bot.environment import Environment
from bot.settings import BotError, Settings

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Environment.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def test_example_and_settings_name_the_same() -> None:
    lines = (ROOT / ".env.example").read_text().splitlines()
    named = [line.partition("=")[0].lower() for line in lines if line and not line.startswith("#")]

    assert named == list(Environment.model_fields) == [field.name for field in fields(Settings)]


def test_a_copied_example_changes_nothing() -> None:
    defaults = read_settings()
    Path(".env").write_text((ROOT / ".env.example").read_text())

    assert read_settings() == defaults


def test_the_environment_goes_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("TELEGRAM_TOKEN=1:file\nLOG_LEVEL=ERROR\n")
    monkeypatch.setenv("TELEGRAM_TOKEN", "2:environment")

    assert read_settings().telegram_token == "2:environment"
    assert read_settings().log_level == "ERROR"


def test_a_wrong_setting_is_named_and_its_value_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_LEVEL", "secret-by-mistake")

    with pytest.raises(BotError, match=r"^LOG_LEVEL: ") as caught:
        read_settings()
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("owner", ["@olga", "-1001234567890", "12.5", "olga"])
def test_an_owner_is_a_user_id(monkeypatch: pytest.MonkeyPatch, owner: str) -> None:
    monkeypatch.setenv("OWNER_ID", owner)

    with pytest.raises(BotError, match=r"^OWNER_ID: [^\n]+$") as caught:
        read_settings()
    assert owner not in str(caught.value)


def test_without_an_owner_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_settings().owner_id == 0
    monkeypatch.setenv("OWNER_ID", "123456789")
    assert read_settings().owner_id == 123456789


def test_the_token_does_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", "3:hidden")

    assert "hidden" not in repr(read_settings())


def test_read_in_a_process_of_its_own_they_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("TELEGRAM_TOKEN=1:file\nPACE=2.5\nSEEDS=seeds/ä\n")
    monkeypatch.setenv("DATABASE_URL", "postgresql://me:secret@host/db")

    assert read_settings_beside() == read_settings()


def test_the_folder_has_no_say_in_how_they_are_read() -> None:
    for name in ("bot.py", "json.py", "pydantic.py"):
        Path(name).write_text("open('run', 'w')")
    Path(".env").write_text("PACE=2.5\n")

    assert read_settings_beside().pace == 2.5
    assert not Path("run").exists()


def test_what_is_wrong_is_told_from_a_process_of_its_own_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PACE", "-1")

    with pytest.raises(BotError) as here:
        read_settings()
    with pytest.raises(BotError) as beside:
        read_settings_beside()
    assert str(beside.value) == str(here.value)
