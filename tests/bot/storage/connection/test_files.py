"""Files of the database are for their owner only, whatever the umask, and a replaced file is noticed."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import insert

from bot.settings import TransientBotError
from bot.storage.database import Database, open_database
from bot.storage.tables import faces

pytestmark = [pytest.mark.anyio, pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's")]


@pytest.fixture(params=[0o000, 0o022, 0o077])
def _umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.mark.usefixtures("_umask")
async def test_a_folder_that_the_bot_makes_and_its_database_are_for_their_owner_only(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "new" / "data" / "bot.db"
    database = await open_database(f"sqlite:///{file}")
    await database.run(insert(faces).values(bot=7, digest="x"))
    database.warn_of_readers()
    modes = {path.name: mode(path) for path in file.parent.iterdir()}
    await database.close()

    assert (mode(file.parent.parent), mode(file.parent)) == (0o700, 0o700)
    assert modes == {"bot.db": 0o600, "bot.db-wal": 0o600, "bot.db-shm": 0o600}
    assert caplog.text == ""


async def test_a_folder_of_others_is_left_as_it_is_and_warned_of(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    _open_to_others(tmp_path)
    database = await open_database(f"sqlite:///{tmp_path / 'bot.db'}")
    database.warn_of_readers()
    await database.close()

    assert mode(tmp_path) == 0o755
    assert mode(tmp_path / "bot.db") == 0o600
    assert [record.message for record in caplog.records] == [
        f"{tmp_path} is open to other users of this computer; chmod o= {tmp_path} closes it"
    ]


def _open_to_others(folder: Path) -> None:
    folder.chmod(0o755)


def _replace(file: Path) -> None:
    file.with_name("other").touch()
    file.with_name("other").replace(file)


REMOVALS = {"removed": Path.unlink, "replaced": _replace}


@pytest.mark.parametrize("remove", REMOVALS.values(), ids=REMOVALS)
async def test_a_database_file_that_is_gone_is_noticed(tmp_path: Path, database: Database, remove: object) -> None:
    database.check_file()
    assert callable(remove)
    remove(tmp_path / "bot.db")
    with pytest.raises(TransientBotError, match="removed or replaced"):
        database.check_file()
