"""The latest answered questions, for follow-ups that lean on them: "and Turkey?", "why?"."""

from typing import NamedTuple

from cachetools import LRUCache

from bot.storage.library import Place

_RIGHT_AFTER = 600  # seconds
_REMEMBERED = 2000  # questions, of all chats together


class Asker(NamedTuple):
    """Who asks where, about the thread with this key."""

    place: Place
    thread: str
    person: int


class Conversation:
    """The latest answered question of each asker, and those that the bot's messages answer; in memory only."""

    def __init__(self) -> None:
        self._asked: LRUCache[_Key, _Asked] = LRUCache(_REMEMBERED)

    def before(self, asker: Asker, *, reply_to: int, now: float) -> str:
        """Return the question that a new one may lean on, or an empty text.

        That is the one that the message *reply_to* answers, else that of the same *asker* a short while ago; *now* is
        in seconds of any one clock.
        """
        if answered := self._asked.get(_answered_by(reply_to, asker)) if reply_to else None:
            return answered.question
        latest = self._asked.get(_Key(asker))
        return latest.question if latest and now - latest.at <= _RIGHT_AFTER else ""

    def remember(self, question: str, asker: Asker, *, answers: list[int], now: float) -> None:
        """Remember an answered *question*, with what it leant on, and the messages that answer it."""
        for key in (_Key(asker), *(_answered_by(message, asker) for message in answers)):
            self._asked[key] = _Asked(question, now)

    async def forget(self, chat: int) -> None:
        """Forget the questions of *chat*."""
        for key in [key for key in self._asked if key.asker.place.chat == chat]:
            del self._asked[key]

    async def migrate(self, old: int, _new: int) -> None:
        """Forget the questions of the group *old*, which became a supergroup: its messages stay behind."""
        await self.forget(old)


class _Key(NamedTuple):
    asker: Asker
    message: int = 0


class _Asked(NamedTuple):
    question: str
    at: float


def _answered_by(message: int, asker: Asker) -> _Key:
    """Return the key of the question that *message* answers, which anybody may follow up."""
    return _Key(asker._replace(person=0), message)
