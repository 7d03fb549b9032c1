"""Buttons for a chat's language and data, and for votes."""

from dataclasses import dataclass

from bot.replies.buttons.button_data import ButtonData


@dataclass(frozen=True, slots=True)
class ChooseLanguage(ButtonData):
    """Chooses the language of the chat, by its code."""

    code: str

    def __str__(self) -> str:
        return f"language:{self.code}"


@dataclass(frozen=True, slots=True)
class Vote(ButtonData):
    """Votes on whether an answer helped."""

    helpful: bool

    def __str__(self) -> str:
        return "vote:up" if self.helpful else "vote:down"


@dataclass(frozen=True, slots=True)
class Forget(ButtonData):
    """Deletes all data of the chat if *confirmed*, else keeps it."""

    confirmed: bool

    def __str__(self) -> str:
        return "forget:yes" if self.confirmed else "forget:no"
