"""The registry of methods."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bot_api.parameters import Parameters
    from tests.bot_api.telegram import Telegram

    Answer = Callable[[Telegram, Parameters], Any]


class Method(NamedTuple):
    """A method of the Bot API: its name, the names of its parameters, and the function that answers it."""

    name: str
    parameters: frozenset[str]
    answer: Answer


METHODS: dict[str, Method] = {}


def method(name: str, parameters: str = "") -> Callable[[Answer], Answer]:
    """Register a function as the method *name*; *parameters* are names separated by spaces."""

    def register(answer: Answer) -> Answer:
        METHODS[name.lower()] = Method(name, frozenset(parameters.split()), answer)
        return answer

    return register
