"""Messages that cannot be read: pictures, recordings, stickers, PDF files."""

from typing import Final

from telegram import Animation, Audio, Dice, Document, Message, Sticker, Video, VideoNote, Voice

from bot import phrases
from bot.phrases import Phrase

_FILES: Final[dict[str, Phrase]] = {
    "image/": phrases.NO_PICTURES,
    "audio/": phrases.NO_RECORDINGS,
    "video/": phrases.NO_RECORDINGS,
    "application/pdf": phrases.NO_OFFICE_FILES,
    "application/msword": phrases.NO_OFFICE_FILES,
    "application/epub+zip": phrases.NO_OFFICE_FILES,
    "application/vnd.": phrases.NO_OFFICE_FILES,
}
"""Files by the beginning of their type."""
_TABLES: Final = (".csv", ".tsv")  # which Windows gives the type of Excel's own files


def unreadable(message: Message) -> Phrase:
    """Return a sentence that says why *message* cannot be read, and what can."""
    match message.effective_attachment:
        case tuple():  # a picture in several sizes
            return phrases.NO_PICTURES
        case Voice() | Audio() | Video() | VideoNote():
            return phrases.NO_RECORDINGS
        case Sticker() | Animation() | Dice():
            return phrases.NO_STICKERS
    return phrases.ONLY_TEXT


def unreadable_file(document: Document) -> Phrase | None:
    """Return a sentence that says why a file of this type cannot be read, None if it may be."""
    if (document.file_name or "").lower().endswith(_TABLES):
        return None
    kind = document.mime_type or ""
    return next((phrase for beginning, phrase in _FILES.items() if kind.startswith(beginning)), None)
