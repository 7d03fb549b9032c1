"""The last answered questions, which are the context of follow-ups: "and Turkey?", "why?"."""

from typing import NamedTuple

from cachetools import LRUCache

from bot.storage.library import Place

_RECENT = 600  # seconds
_REMEMBERED = 2000  # questions of all chats


class Asker(NamedTuple):
    """A person at a place, where the thread with this key is read."""

    place: Place
    thread: str
    person: int


class Conversation:
    """The last answered question of each asker, and the question that each message answers; in memory only."""

    def __init__(self) -> None:
        self._asked: LRUCache[_Key, _Asked] = LRUCache(_REMEMBERED)

    def before(self, asker: Asker, *, reply_to: int, now: float) -> str:
        """Return the question that is the context of a new one, or an empty text.

        It is the question that the message *reply_to* answers, else the last one of *asker* in ten minutes; *now* is a
        time in seconds.
        """
        if answered := self._asked.get(_answered_by(reply_to, asker)) if reply_to else None:
            return answered.question
        latest = self._asked.get(_Key(asker))
        return latest.question if latest and now - latest.at <= _RECENT else ""

    def remember(self, question: str, asker: Asker, *, answers: list[int], now: float) -> None:
        """Remember a *question*, completed by its own context, and the messages that answer it."""
        for key in (_Key(asker), *(_answered_by(message, asker) for message in answers)):
            self._asked[key] = _Asked(question, now)

    async def forget(self, chat: int) -> None:
        """Forget the questions of *chat*."""
        for key in [key for key in self._asked if key.asker.place.chat == chat]:
            del self._asked[key]

    async def migrate(self, old: int, _new: int) -> None:
        """Forget the questions of the group *old*: its messages do not move to the supergroup."""
        await self.forget(old)


class _Key(NamedTuple):
    asker: Asker
    message: int = 0


class _Asked(NamedTuple):
    question: str
    at: float


def _answered_by(message: int, asker: Asker) -> _Key:
    """Return the key of the question that *message* answers, the same for everybody."""
    return _Key(asker._replace(person=0), message)
