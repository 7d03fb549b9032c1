"""A record of the bot's calls."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.bot_api.errors import Refused
    from tests.bot_api.faults import Fault


@dataclass
class Call:
    """A call with its `result`, its `refusal`, or the `fault` that prevented it."""

    method: str
    parameters: dict[str, str]
    at: float = field(default_factory=time.monotonic)
    result: Any = None
    refusal: Refused | None = None
    fault: Fault | None = None

    def __repr__(self) -> str:
        outcome = f" -> {self.refusal or self.fault}" if self.refusal or self.fault else ""
        return f"<{self.method} {self.parameters}{outcome}>"


class Calls(list[Call]):
    """Every call except getUpdates, in order."""

    def of(self, method: str) -> list[Call]:
        return [call for call in self if call.method == method]

    @property
    def refused(self) -> list[Call]:
        """The calls that Telegram refused; most tests expect none."""
        return [call for call in self if call.refusal]
