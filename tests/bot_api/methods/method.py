"""How a method is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bot_api.parameters import Parameters
    from tests.bot_api.telegram import Telegram

    Answer = Callable[[Telegram, Parameters], Any]


class Method(NamedTuple):
    """A method of the Bot API: its name, the parameters it knows, and what it does."""

    name: str
    parameters: frozenset[str]
    answer: Answer


METHODS: dict[str, Method] = {}


def method(name: str, parameters: str = "") -> Callable[[Answer], Answer]:
    """Make a function the method *name*, with *parameters* as words."""

    def keep(answer: Answer) -> Answer:
        METHODS[name.lower()] = Method(name, frozenset(parameters.split()), answer)
        return answer

    return keep
