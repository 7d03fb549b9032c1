"""Telegram: its people, its chats, and the Bot API for one bot."""

from __future__ import annotations

import threading
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, Any

from telegram import Update

from tests.bot_api.button_presses import Presses
from tests.bot_api.calls import Calls
from tests.bot_api.chat import Chat
from tests.bot_api.dispatcher import Dispatcher
from tests.bot_api.faults import Faults
from tests.bot_api.files import Files
from tests.bot_api.inline import Inline
from tests.bot_api.limits import Limits
from tests.bot_api.member import Member, rights_of
from tests.bot_api.person import Person
from tests.bot_api.privacy import reaches_bot
from tests.bot_api.profile import Profile
from tests.bot_api.server import served
from tests.bot_api.updates import Updates
from tests.bot_api.waiting import PATIENCE, until, wait
from tests.bot_api.webhooks import delivering

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from telegram.ext import Application

    from tests.bot_api.message import Message
    from tests.bot_api.webhooks import Deliveries


class Telegram:
    """A Telegram with one bot, and the people and chats that a test adds; README.md shows how to use it."""

    def __init__(
        self,
        token: str = "7000000001:tests-own-token",  # noqa: S107 - opens nothing
        *,
        name: str = "Thread Quote",
        username: str = "threadquote_bot",
    ) -> None:
        self.token = token
        self.lock = threading.RLock()
        self.profile = Profile()
        self.updates = Updates(self.lock)
        self.files = Files()
        self.presses = Presses()
        self.inline = Inline(self)
        self.calls = Calls()
        self.dispatcher = Dispatcher(self)
        self.faults = Faults()
        self.limits = Limits()
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.bot = Person(self, int(token.partition(":")[0]), name, username=username, is_bot=True)
        self.people[self.bot.id] = self.bot
        self.current_method = ""
        self.latency = 0.0  # seconds that a request over HTTP takes to arrive and to return

    # People and chats.

    def person(self, name: str, *, username: str = "", language_code: str = "", **more: Any) -> Person:
        """Add a person."""
        with self.changing():
            person = Person(
                self, 100_000 + len(self.people), name, username=username, language_code=language_code, **more
            )
            self.people[person.id] = person
        return person

    def private(self, person: Person) -> Chat:
        """Return the private chat of *person* with the bot; the bot may write there after the person has."""
        with self.changing():
            if person.id not in self.chats:
                chat = self.chats[person.id] = Chat(self, person.id, "private")
                chat.members = {user.id: Member(user) for user in (person, self.bot)}
        return self.chats[person.id]

    def group(self, title: str, creator: Person, *others: Person) -> Chat:
        """Add a basic group of these people; the bot is a member if it is among them."""
        return self._chat(-500_000 - len(self.chats), "group", title, (creator, *others))

    def supergroup(self, title: str, creator: Person, *others: Person, username: str = "") -> Chat:
        """Add a supergroup; one with a *username* is public."""
        return self._chat(-1_001_000_000_000 - len(self.chats), "supergroup", title, (creator, *others), username)

    def forum(self, title: str, creator: Person, *others: Person) -> Chat:
        """Add a supergroup with topics: General, and those that `topic` opens."""
        chat = self.supergroup(title, creator, *others)
        chat.forum = True
        return chat

    def channel(self, title: str, creator: Person, *others: Person) -> Chat:
        """Add a channel; if the bot is among *others*, it is an administrator."""
        return self._chat(-1_002_000_000_000 - len(self.chats), "channel", title, (creator, *others))

    def topic(self, chat: Chat, name: str, *, by: Person) -> int:
        """Open a topic in a forum; return its id, which is the id of the service message."""
        with self.changing():
            created = {"name": name, "icon_color": 7322096}
            message = chat.write({"forum_topic_created": created}, {"from": by.json()})
            message.change(message_thread_id=message.id, is_topic_message=True)
            message.versions.clear()
            chat.topics[message.id] = name
            self.announce(message)
        return message.id

    def chat(self, name: str) -> Chat | None:
        """Return the chat with this id or @username."""
        if name.startswith("@"):
            named = (chat for chat in self.chats.values() if chat.username and f"@{chat.username}" == name)
            return next(named, None)
        try:
            return self.chats.get(int(name))
        except ValueError:
            return None

    # Updates.

    def announce(self, message: Message, *, edited: bool = False) -> None:
        """Send an update about *message*, if Telegram would."""
        if reaches_bot(message):
            kind = "channel_post" if message.chat.kind == "channel" else "message"
            self.updates.add(f"edited_{kind}" if edited else kind, message.json())

    async def deliver(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        """Process every waiting update with *application*, one after the other, until none is left."""
        while self.updates.waiting:
            for update in self.updates.take():
                parsed = Update.de_json(update, application.bot)
                processed = application.process_update(parsed)
                await application.update_processor.process_update(parsed, processed)

    def served(self) -> AbstractContextManager[str]:
        """Serve this Telegram over HTTP within a `with` block, which gets the address for TELEGRAM_API_URL."""
        return served(self)

    def delivering(self, *ports: int, unheard: float = 0, doubled: float = 0) -> AbstractContextManager[Deliveries]:
        """Deliver updates to the webhook within a `with` block, to programs that listen at *ports*; see `webhooks`."""
        return delivering(self, *ports, unheard=unheard, doubled=doubled)

    # Waiting for the bot.

    def wait(self, condition: Callable[[], object], timeout: float = PATIENCE) -> None:
        """Wait until *condition* holds; for a bot in its own process."""
        wait(condition, timeout, self.calls)

    async def until(self, condition: Callable[[], object], timeout: float = PATIENCE) -> None:  # noqa: ASYNC109 - as wait
        """Wait until *condition* holds; for a bot in this event loop."""
        await until(condition, timeout, self.calls)

    def wait_for_answer(self, question: Message, timeout: float = PATIENCE) -> Message:
        """Wait for the bot's first reply to *question*, and return it; for a bot in its own process."""
        self.wait(lambda: question.chat.answers(question), timeout)
        return question.chat.answers(question)[0]

    async def answer_to(self, question: Message, timeout: float = PATIENCE) -> Message:  # noqa: ASYNC109 - as wait
        """Wait for the bot's first reply to *question*, and return it; for a bot in this event loop."""
        await self.until(lambda: question.chat.answers(question), timeout)
        return question.chat.answers(question)[0]

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Hold the lock: no other thread reads or changes anything within the block."""
        with self.lock:
            yield

    def _chat(self, chat_id: int, kind: str, title: str, people: tuple[Person, ...], username: str = "") -> Chat:
        with self.changing():
            chat = self.chats[chat_id] = Chat(self, chat_id, kind, title, username)
            for person in people:
                chat.members[person.id] = Member(person)
            chat.members[people[0].id].status = "creator"
            if kind == "channel" and self.bot in people:
                chat.members[self.bot.id] = Member(self.bot, "administrator", rights_of(kind))
        return chat
