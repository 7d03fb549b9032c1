"""Erasing leaves no byte of what was deleted, wherever SQLite had moved it."""

import random
from pathlib import Path

import pytest
from sqlalchemy import delete, insert

from bot.storage.database import Database
from bot.storage.tables import languages, seed_vectors

pytestmark = pytest.mark.anyio
LENGTHS = 5, 50, 300, 3000


def row(number: int, text: bytes, chance: random.Random) -> dict[str, object]:
    filling = b"x" * chance.choice(LENGTHS)
    return {"bot": number, "key": "k", "vectors": text + filling + text}


async def test_erasing_leaves_no_byte_of_rows_that_were_moved_between_pages(database: Database, tmp_path: Path) -> None:
    chance = random.Random(3)  # noqa: S311 - reproducible
    for _ in range(4):
        numbers = chance.sample(range(10**9), 3000)
        for text, some in ((b"zebra", numbers), (b"other", chance.sample(range(10**9, 2 * 10**9), 2000))):
            await database.write((insert(seed_vectors), [row(number, text, chance) for number in some]))
        await database.run(delete(seed_vectors).where(seed_vectors.c.bot.in_(numbers)))
    database.erasure.begin(5)
    database.erasure.end(5)
    await database.erasure.finish()

    assert _files_with(b"zebra", tmp_path) == []


def _files_with(text: bytes, folder: Path) -> list[str]:
    files = list(folder.glob("bot.db*"))
    assert len(files) >= 3
    return [file.name for file in files if text in file.read_bytes()]


async def test_nothing_is_erased_before_the_update_is_done(database: Database, tmp_path: Path) -> None:
    database.erasure.begin(5)
    await database.run(insert(languages).values(bot=7, chat=5, code="en"))
    database.erasure.end(6)
    await database.erasure.finish()
    assert (tmp_path / "bot.db-wal").stat().st_size > 0
    database.erasure.end(5)
    await database.erasure.finish()

    assert (tmp_path / "bot.db-wal").stat().st_size == 0
