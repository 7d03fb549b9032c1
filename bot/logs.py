"""The log, on standard error: never the token."""

import logging
import sys
from traceback import format_tb
from types import TracebackType
from typing import TypeAlias

_Raised: TypeAlias = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def set_up(level: str, token: str) -> None:
    """Log from *level* up, with every trace of *token* struck out."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Discreet(token))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.raiseExceptions = False  # a line that cannot be written would be shown with what was to be in it
    for chatty in ("httpx", "httpcore", "alembic"):
        logging.getLogger(chatty).setLevel(logging.WARNING)  # httpx logs whole addresses, and they hold the token
    # These log what they cannot read, with the texts in it: answers as errors, updates as critical.
    logging.getLogger("telegram.request").setLevel(logging.CRITICAL)
    logging.getLogger("telegram.ext.ExtBot").setLevel(logging.CRITICAL + 1)


class _Discreet(logging.Formatter):
    def __init__(self, token: str) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._token = token

    def formatException(self, ei: _Raised) -> str:  # noqa: N802 - logging's own name
        """Say where it happened and what kind of error it was; its words may quote what somebody wrote."""
        told, error = list[str](), ei[1]
        while error:
            told = ["".join([*format_tb(error.__traceback__), type(error).__name__]), *told]
            error = error.__cause__ or error.__context__
        return "\n\n".join(["Traceback (most recent call last):", *told])

    def format(self, record: logging.LogRecord) -> str:
        line = super().format(record)
        return line.replace(self._token, "<token>") if self._token else line
