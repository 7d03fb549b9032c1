"""The log, on standard error: never the token."""

import logging
import sys


def set_up(level: str, token: str) -> None:
    """Log from *level* up, with every trace of *token* struck out."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Discreet(token))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for chatty in ("httpx", "httpcore", "alembic"):
        logging.getLogger(chatty).setLevel(logging.WARNING)  # httpx logs whole addresses, and they hold the token
    # It logs answers that it cannot read, with the texts in them.
    logging.getLogger("telegram.request").setLevel(logging.CRITICAL)


class _Discreet(logging.Formatter):
    def __init__(self, token: str) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._token = token

    def format(self, record: logging.LogRecord) -> str:
        line = super().format(record)
        return line.replace(self._token, "<token>") if self._token else line
