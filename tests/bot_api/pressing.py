"""Buttons, pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.bot_api.message import Message
    from tests.bot_api.person import Person

Json = dict[str, Any]


class Press:
    """A button that was pressed; `answers` is what the bot said to it."""

    def __init__(self, press_id: str, person: Person, message: Message | None, data: str) -> None:
        self.id = press_id
        self.person = person
        self.message = message
        self.data = data
        self.answer: Json | None = None
        self.expired = False

    @property
    def answered(self) -> bool:
        return self.answer is not None

    @property
    def text(self) -> str:
        """What the bot shows to whoever pressed."""
        return str((self.answer or {}).get("text", ""))


def press(person: Person, message: Message, label: str) -> Press:
    """Press the button of *message* with this *label* or callback data."""
    telegram = person.telegram
    button = _button(message, label)
    with telegram.changing():
        made = telegram.presses.keep(person, message, button)
        told = {"id": made.id, "from": person.json(), "chat_instance": str(-7_000_000_000_000 - message.chat.id)}
        telegram.updates.add("callback_query", told | _where(message) | {"data": button})
    return made


class Presses:
    """Every press, by its id."""

    def __init__(self) -> None:
        self.all: dict[str, Press] = {}

    def keep(self, person: Person, message: Message | None, data: str) -> Press:
        made = Press(str(4_000_000_000_000_000_000 + len(self.all)), person, message, data)
        self.all[made.id] = made
        return made

    @property
    def unanswered(self) -> list[Press]:
        return [made for made in self.all.values() if not made.answered]


def _button(message: Message, label: str) -> str:
    for button in message.buttons:
        if button.data and label in {button.label, button.data}:
            return button.data
    raise AssertionError(f"no button {label!r} that can be pressed under {message!r}")


def _where(message: Message) -> Json:
    if message.inline_id:
        return {"inline_message_id": message.inline_id}
    if message.deleted:  # "inaccessible"; a person can press what is still on their screen
        return {"message": {"message_id": message.id, "chat": message.chat.json(), "date": 0}}
    return {"message": message.json()}
