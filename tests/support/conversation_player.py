"""Conversations, played with the bot on the tests' own Telegram."""

from typing import TYPE_CHECKING

from bot.delivery.runner import App
from tests.bot_api import Telegram
from tests.bot_api.chat import Chat
from tests.bot_api.message import Message
from tests.bot_api.person import Person
from tests.support.conversations import CONTENTS, PUBLISHED, Conversation, Expected, Said

if TYPE_CHECKING:
    from tests.bot_api.button_presses import Press

_OWNER = "Olga"  # who opened the group, and says nothing in it
_PATIENCE = 15  # seconds until a message that does not come has failed
_LAST_POST = "7/7\n"  # of the seed


class Player:
    """One conversation in its own chat with *app*, the bot on *telegram*."""

    def __init__(self, conversation: Conversation, telegram: Telegram, app: App) -> None:
        self._conversation, self._telegram, self._app = conversation, telegram, app
        self._people: dict[str, Person] = {}
        self._owner = telegram.person(_OWNER, language_code=conversation.language)
        self._topic: int | None = None
        self._chat = self._opened()
        self._last: dict[str, Message] = {}
        self._seen: dict[int, str] = {}
        self._unread: list[Message] = []
        self._read: Message | None = None
        self._press: Press | None = None

    async def play(self) -> None:
        """Play every line, and compare the bot's messages with those expected."""
        if self._conversation.chat == PUBLISHED:
            await self._publish()
        for step in self._conversation.steps:
            if isinstance(step, Said):
                self._unread.clear()
                self._act(step)
                await self._deliver()
            else:
                await self._expect(step)

    def _opened(self) -> Chat:
        kind, telegram = self._conversation.chat, self._telegram
        if kind == "private":
            people = (step.name for step in self._conversation.steps if isinstance(step, Said))
            return telegram.private(self._person(next(people)))
        chat = (telegram.forum if kind == "topic" else telegram.supergroup)("Readers", self._owner, telegram.bot)
        if kind == "topic":
            self._topic = telegram.topic(chat, "Books", by=self._owner)
        return chat

    async def _publish(self) -> None:
        """Publish the thread in the chat, with the confirmation that the bot asks for."""
        self._owner.says(self._chat, "/thread post")
        await self._deliver()
        if self._chat.last.labels:
            self._owner.presses(self._chat.last, self._chat.last.labels[0])
            await self._deliver()
        await self._telegram.until(lambda: any(message.text.startswith(_LAST_POST) for message in self._chat.sent))
        self._notice()
        self._unread.clear()

    def _person(self, name: str) -> Person:
        if name not in self._people:
            person = self._telegram.person(name, username=name.lower(), language_code=self._conversation.language)
            self._people[name] = person
        return self._people[name]

    def _act(self, step: Said) -> None:
        person, chat = self._person(step.name), self._chat
        if chat.kind != "private":
            self._join(person, administrator=step.is_administrator)
        match step.verb:
            case "presses":
                self._press = person.presses(*self._button(step.text))
            case "edits":
                person.edits(self._last[step.name], step.text)
            case "sends":
                self._last[step.name] = person.sends(chat, CONTENTS[step.object], step.text, topic=self._topic)
            case _:
                original = self._last[step.object] if step.object else chat.last if step.verb == "replies" else None
                self._last[step.name] = person.says(chat, step.text, reply_to=original, topic=self._topic)

    def _join(self, person: Person, *, administrator: bool) -> None:
        if not self._chat.member(person).inside:
            self._owner.adds(person, self._chat)
        if administrator and not self._chat.member(person).is_administrator:
            self._owner.promotes(person, self._chat)

    def _button(self, label: str) -> tuple[Message, str]:
        """Return the bot's last message with buttons, and the label of its first button that contains *label*."""
        message = next(message for message in reversed(self._chat.sent) if message.buttons)
        return message, next((each for each in message.labels if label in each), label)

    async def _deliver(self) -> None:
        await self._telegram.deliver(self._app)
        self._notice()

    def _notice(self) -> None:
        """Add the messages that were sent or changed to those that are not read yet."""
        for message in self._chat.sent:
            if self._seen.get(message.id) != message.text:
                self._seen[message.id] = message.text
                self._unread.append(message)

    async def _expect(self, step: Expected) -> None:
        match step.kind:
            case "silence":
                self._notice()
                assert not self._unread, f"{step.line}: but {self._unread}"
            case "bot":
                await self._telegram.until(self._has_unread, _PATIENCE)
                self._read = self._unread.pop(0)
                assert step.text in self._read.text, f"{step.line}: but {self._read}"
            case "notice":
                assert self._press, "nobody pressed a button"
                assert step.text in self._press.text, f"{step.line}: but {self._press.text!r}"
            case _:
                self._check(step)

    def _has_unread(self) -> bool:
        self._notice()
        return bool(self._unread)

    def _check(self, step: Expected) -> None:
        message = self._read
        assert message, f"{step.line}: but there is no message yet"
        labelled = any(step.text in label for label in message.labels)
        holds = {"not": step.text not in message.text, "button": labelled, "no button": not labelled}
        assert holds[step.kind], f"{step.line}: but {message}"
