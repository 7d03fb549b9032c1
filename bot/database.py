"""The database: opened, and brought up to the present version by the program itself."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event, inspect, make_url, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.settings import BotError

VERSION = "0006"
"""The newest migration."""

_MIGRATIONS = Path(__file__).parent / "migrations"


async def open_database(url: str, version: str = VERSION) -> AsyncEngine:
    """Open the database at *url*, with its folder and its tables made or upgraded where needed, up to *version*.

    Raises:
        BotError: it cannot be opened; the message does not show *url*, which may hold a password.
    """
    try:
        engine = _engine(url)
        try:
            async with engine.begin() as connection:
                await connection.run_sync(_upgrade, version)
        except Exception:
            await engine.dispose()
            raise
    except (SQLAlchemyError, OSError, ImportError) as error:
        reason = str(getattr(error, "orig", None) or error).splitlines()[0]
        raise BotError(f"cannot use the database of DATABASE_URL: {reason}") from error
    return engine


def _engine(url: str) -> AsyncEngine:
    address = make_url(url)
    if address.get_backend_name() != "sqlite":
        return create_async_engine(address, pool_pre_ping=True, hide_parameters=True)
    if address.database:
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_async_engine(address, hide_parameters=True)
    event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:  # noqa: ANN401 - a driver's own
    cursor = connection.cursor()
    try:
        # FULL: what was committed outlives a power cut, not only the process. Without it a question that Telegram
        # believes delivered could be lost.
        for pragma in ("busy_timeout=5000", "journal_mode=WAL", "synchronous=FULL"):
            cursor.execute(f"PRAGMA {pragma}")
    except Exception:
        connection.close()  # nobody else knows of it yet
        raise
    cursor.close()


def _upgrade(connection: Connection, version: str) -> None:
    if inspect(connection).has_table("alembic_version"):
        present = connection.scalar(text("SELECT version_num FROM alembic_version"))
        if present == version:
            return
        if present and not (_MIGRATIONS / "versions" / f"v{present}.py").exists():
            raise BotError("the database of DATABASE_URL is of a newer version of this program")
    from alembic import command  # noqa: PLC0415 - 10 MB that a database of this version does not need
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, version)
