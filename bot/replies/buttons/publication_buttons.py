"""Callback data of the buttons that confirm or stop the publication of a thread in a chat."""

from dataclasses import dataclass

from bot.replies.buttons.button_data import ButtonData


@dataclass(frozen=True, slots=True)
class ConfirmPublishing(ButtonData):
    """Publishes the thread with this key in the chat."""

    key: str

    def __str__(self) -> str:
        return f"post:{self.key}"


@dataclass(frozen=True, slots=True)
class StopPublishing(ButtonData):
    """Publishes no further post of the thread with this key, or none at all if none is published yet."""

    key: str

    def __str__(self) -> str:
        return f"stop:{self.key}"
