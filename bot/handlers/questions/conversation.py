"""The last answers, which are the context of follow-ups: "and Turkey?", "why?", "next"."""

from dataclasses import replace
from typing import NamedTuple

from cachetools import LRUCache
from telegram import Message, User

from bot.addressing import place_of
from bot.storage.threads.library import Place
from index import Answer, Thread, Words

_RECENT = 600  # seconds
_REMEMBERED = 2000  # answers of all chats


class Asker(NamedTuple):
    """A person at a place, where the thread with this key is read."""

    place: Place
    thread: str
    person: int


class Conversation:
    """The last answer with quotes of each asker, and the answer that each message shows; in memory only."""

    def __init__(self) -> None:
        self._answered: LRUCache[_Key, _Answered] = LRUCache(_REMEMBERED)

    def before(self, asker: Asker, *, reply_to: int, now: float) -> Answer | None:
        """Return the answer that is the context of a new question, if any.

        It is the one that the message *reply_to* shows, else the last one of *asker* in ten minutes; *now* is a time in
        seconds.
        """
        if shown := self._answered.get(_shown_in(reply_to, asker)) if reply_to else None:
            return shown.answer
        latest = self._answered.get(_Key(asker))
        return latest.answer if latest and now - latest.at <= _RECENT else None

    def remember(self, answer: Answer, asker: Asker, *, messages: list[int], now: float) -> None:
        """Remember an *answer* that has quotes, and the messages that show it; a question that finds nothing ends that.

        An answer to a request, such as a post by number, leaves the question before as the context of the next one.
        """
        if not answer.quotes:
            if isinstance(answer.request, Words) and any(map(str.isalnum, answer.question)):
                self._answered.pop(_Key(asker), None)
            return
        before = self.before(asker, reply_to=messages[0] if messages else 0, now=now)
        completed = replace(answer, asked=answer.asked or (before.asked if before else ""))
        for key in (_Key(asker), *(_shown_in(message, asker) for message in messages)):
            self._answered[key] = _Answered(completed, now)

    async def forget(self, chat: int) -> None:
        """Forget the answers of *chat*: they are deleted, or it reads another thread or speaks another language."""
        for key in [key for key in self._answered if key.asker.place.chat == chat]:
            del self._answered[key]

    async def migrate(self, old: int, _new: int) -> None:
        """Forget the answers of the group *old*: its messages do not move to the supergroup."""
        await self.forget(old)


def asker_of(message: Message, person: User | None, thread: Thread) -> Asker:
    """Return *person* as the asker at the place of *message*, where *thread* is read."""
    return Asker(place_of(message), thread.key, person.id if person else 0)


class _Key(NamedTuple):
    asker: Asker
    message: int = 0


class _Answered(NamedTuple):
    answer: Answer
    at: float


def _shown_in(message: int, asker: Asker) -> _Key:
    """Return the key of the answer that *message* shows, the same for everybody."""
    return _Key(asker._replace(person=0), message)
