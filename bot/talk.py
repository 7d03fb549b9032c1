"""What was asked before, for a question that leans on it: "and Turkey?", "why?"."""

from collections import OrderedDict
from typing import NamedTuple

_RIGHT_AFTER = 600  # seconds
_REMEMBERED = 2000  # questions, of all chats together


class Talk:
    """The latest questions, in memory only."""

    def __init__(self) -> None:
        self._asked: OrderedDict[_Key, _Asked] = OrderedDict()

    def before(self, chat: int, person: int, *, reply_to: int, now: float) -> str:
        """Return the question that a new one may lean on, or nothing.

        That is the one that the message *reply_to* answers, else that of the same *person* a short while ago; *now* is
        in seconds of any one clock.
        """
        if answered := self._asked.get(_Key(chat, message=reply_to)) if reply_to else None:
            return answered.question
        latest = self._asked.get(_Key(chat, person=person))
        return latest.question if latest and now - latest.at <= _RIGHT_AFTER else ""

    def note(self, question: str, chat: int, person: int, *, answers: list[int], now: float) -> None:
        """Remember *question*, with what it leant on, and the messages that answer it."""
        for key in (_Key(chat, person=person), *(_Key(chat, message=answer) for answer in answers)):
            self._asked[key] = _Asked(question, now)
            self._asked.move_to_end(key)
        while len(self._asked) > _REMEMBERED:
            self._asked.popitem(last=False)


class _Key(NamedTuple):
    chat: int
    person: int = 0
    message: int = 0


class _Asked(NamedTuple):
    question: str
    at: float
