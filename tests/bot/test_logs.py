"""The log: no texts, no names, no token, at any level."""

import logging
from collections.abc import Iterator

import pytest

from bot.logs import configure_logging

LIBRARIES = "telegram.Bot", "telegram.ext.ExtBot", "telegram.ext.Application", "httpx", "httpcore.http11", "aiosqlite"


@pytest.fixture(autouse=True)
def unchanged() -> Iterator[None]:
    handlers, level, raising = logging.root.handlers[:], logging.root.level, logging.raiseExceptions
    yield
    logging.root.handlers[:] = handlers
    logging.root.setLevel(level)
    logging.raiseExceptions = raising
    logging.getLogger("bot").setLevel(logging.NOTSET)


@pytest.mark.parametrize("level", ["DEBUG", "INFO", "WARNING", "ERROR"])
def test_the_libraries_log_nothing_below_a_warning(level: str, capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging(level, "7:token")
    for name in LIBRARIES:
        logging.getLogger(name).debug("from Alice: a zebra")
        logging.getLogger(name).info("POST /bot7:token/getMe")

    assert capsys.readouterr().err == ""


def test_the_bots_own_lines_are_logged_from_the_level_up_without_the_token(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("DEBUG", "7:token")
    logging.getLogger("bot.delivery").debug("7:token")
    configure_logging("ERROR", "7:token")
    logging.getLogger("bot.delivery").warning("a warning")

    assert capsys.readouterr().err.endswith("DEBUG bot.delivery: <token>\n")
