"""Logging to standard error, without the token and without user data."""

import logging
import sys
from traceback import format_tb
from types import TracebackType
from typing import TypeAlias

_ExcInfo: TypeAlias = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def configure_logging(level: str, token: str) -> None:
    """Log from *level* up, and replace *token* wherever it appears."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_RedactingFormatter(token))
    # The libraries' lines below WARNING show texts, names, and URLs with the token.
    logging.basicConfig(
        level=max(logging.WARNING, logging.getLevelNamesMapping()[level]), handlers=[handler], force=True
    )
    logging.getLogger("bot").setLevel(level)
    logging.raiseExceptions = False  # it would print the values of a record that cannot be written
    # These log answers (as errors) and updates (as critical) that they cannot parse, with the texts in them.
    logging.getLogger("telegram.request").setLevel(logging.CRITICAL)
    logging.getLogger("telegram.ext.ExtBot").setLevel(logging.CRITICAL + 1)


class _RedactingFormatter(logging.Formatter):
    def __init__(self, token: str) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._token = token

    def formatException(self, ei: _ExcInfo) -> str:  # noqa: N802 - logging's own name
        """Return the traceback with the type of each error, without the messages: they may quote users."""
        lines, error = list[str](), ei[1]
        while error:
            lines = ["".join([*format_tb(error.__traceback__), type(error).__name__]), *lines]
            error = error.__cause__ or error.__context__
        return "\n\n".join(["Traceback (most recent call last):", *lines])

    def format(self, record: logging.LogRecord) -> str:
        line = super().format(record)
        return line.replace(self._token, "<token>") if self._token else line
