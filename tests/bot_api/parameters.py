"""Parameters of a call."""

import json
from typing import Any, NamedTuple

from tests.bot_api.errors import bad_request

Json = dict[str, Any]


class Upload(NamedTuple):
    """A file in a request."""

    name: str
    data: bytes


class Parameters:
    """The parameters of a call, as text, and its files."""

    def __init__(self, raw: dict[str, str], files: dict[str, Upload] | None = None) -> None:
        self.raw = raw
        self.files = files or {}

    def check_names(self, method: str, known: frozenset[str]) -> None:
        """Refuse unknown parameters, which Telegram ignores: they are misspelt."""
        unknown = sorted(self.raw.keys() - known)
        if unknown:
            raise bad_request(f"{method} has no parameter {', '.join(unknown)} (said by the tests' Telegram)")

    def has(self, name: str) -> bool:
        return bool(self.raw.get(name))

    def text(self, name: str) -> str:
        return self.raw.get(name, "")

    def integer(self, name: str, default: int = 0) -> int:
        try:
            return int(self.raw[name]) if self.has(name) else default
        except ValueError:
            raise bad_request(f"{name} must be an integer") from None

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in {"true", "yes", "1"}

    def json(self, name: str, what: str = "") -> Any:
        """Return a parameter parsed as JSON; None if it was not sent. *what* names it in the error."""
        if not self.has(name):
            return None
        try:
            return json.loads(self.raw[name])
        except ValueError:
            raise bad_request(f"can't parse {what or name} JSON object") from None

    def objects(self, name: str, what: str = "") -> list[Json]:
        found = self.json(name, what)
        return found if isinstance(found, list) else []
