"""`threadquote backup FILE`."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.operating.backup import back_up
from bot.settings import BotError
from tests.support.databases import migrated


def test_copies_what_is_committed_while_another_writes(tmp_path: Path) -> None:
    address, target = migrated(tmp_path), tmp_path / "copy.db"
    with closing(sqlite3.connect(tmp_path / "bot.db")) as bot:
        bot.execute("INSERT INTO languages VALUES (7, 1, 'ru')")
        bot.commit()
        bot.execute("INSERT INTO languages VALUES (7, 2, 'tr')")
        asyncio.run(back_up(address, target))
        bot.rollback()

    with closing(sqlite3.connect(target)) as copy:
        assert copy.execute("SELECT chat, code FROM languages").fetchall() == [(1, "ru")]
        assert copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert target.stat().st_mode & 0o777 == 0o600


def test_never_replaces_a_file(tmp_path: Path) -> None:
    target = tmp_path / "mine.txt"
    target.write_text("mine")

    with pytest.raises(BotError, match="overwrites nothing"):
        asyncio.run(back_up(migrated(tmp_path), target))
    assert target.read_text() == "mine"
    assert sorted(path.name for path in tmp_path.iterdir() if "mine" in path.name) == ["mine.txt"]


REFUSED = {
    "postgresql": ("postgresql://host/name", "pg_dump"),
    "no database": ("sqlite:///{folder}/none.db", "no database"),
    "no address": ("nonsense", "DATABASE_URL"),
}


@pytest.mark.parametrize(("address", "said"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_copied_is_one_sentence(tmp_path: Path, address: str, said: str) -> None:
    with pytest.raises(BotError, match=said):
        asyncio.run(back_up(address.format(folder=tmp_path), tmp_path / "copy.db"))
    assert not list(tmp_path.iterdir())


def test_a_folder_that_does_not_exist_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BotError, match="cannot write the backup"):
        asyncio.run(back_up(migrated(tmp_path), tmp_path / "none" / "copy.db"))
