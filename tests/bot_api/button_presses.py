"""Presses of buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.bot_api.message import Message
    from tests.bot_api.person import Person

Json = dict[str, Any]


class Press:
    """A press of a button; `answer` has the parameters of the bot's answer."""

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
        """The text that the person sees."""
        return str((self.answer or {}).get("text", ""))


def press(person: Person, message: Message, label: str) -> Press:
    """Press the button of *message* with this *label* or callback data."""
    return send(person, message, _button(message, label))


def send(person: Person, message: Message, button: str) -> Press:
    """Send a press with the callback data *button*, whether or not *message* has such a button."""
    telegram = person.telegram
    with telegram.changing():
        pressed = telegram.presses.add(person, message, button)
        query = {"id": pressed.id, "from": person.json(), "chat_instance": str(-7_000_000_000_000 - message.chat.id)}
        telegram.updates.add("callback_query", query | _where(message) | {"data": button})
    return pressed


class Presses:
    """All presses, by id."""

    def __init__(self) -> None:
        self.all: dict[str, Press] = {}

    def add(self, person: Person, message: Message | None, data: str) -> Press:
        press = Press(str(4_000_000_000_000_000_000 + len(self.all)), person, message, data)
        self.all[press.id] = press
        return press

    @property
    def unanswered(self) -> list[Press]:
        return [press for press in self.all.values() if not press.answered]


def _button(message: Message, label: str) -> str:
    for button in message.buttons:
        if button.data and label in {button.label, button.data}:
            return button.data
    raise AssertionError(f"no button {label!r} to press under {message!r}")


def _where(message: Message) -> Json:
    if message.inline_id:
        return {"inline_message_id": message.inline_id}
    if message.deleted:  # an InaccessibleMessage; it may still be on the screen
        return {"message": {"message_id": message.id, "chat": message.chat.json(), "date": 0}}
    return {"message": message.json()}
