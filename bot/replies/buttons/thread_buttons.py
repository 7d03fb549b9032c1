"""Callback data of the buttons under uploads and lists of threads other than those that use or delete one."""

from dataclasses import dataclass

from bot.replies.buttons.button_data import ButtonData


@dataclass(frozen=True, slots=True)
class ListThreads(ButtonData):
    """Shows a page of the list of threads, from 1, in the place of its message."""

    page: int

    def __str__(self) -> str:
        return f"list:{self.page}"


@dataclass(frozen=True, slots=True)
class AskPasted(ButtonData):
    """Asks a pasted text, to which the message of the button replies, as a question."""

    def __str__(self) -> str:
        return "question"


@dataclass(frozen=True, slots=True)
class CancelUpload(ButtonData):
    """Cancels the upload of the person who presses."""

    def __str__(self) -> str:
        return "cancel"


@dataclass(frozen=True, slots=True)
class RefreshThread(ButtonData):
    """Reads a thread of the chat anew from its link."""

    key: str

    def __str__(self) -> str:
        return f"refresh:{self.key}"
