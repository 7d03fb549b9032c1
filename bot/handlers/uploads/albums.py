"""Albums in a private chat: Telegram sends a message for each picture, and they are answered as one.

The caption may be below any of them. Its answer takes the place of what was said about the first picture.
"""

from collections.abc import Callable

from cachetools import LRUCache
from telegram import Message
from telegram.ext import filters

from bot.addressing import Handler, MessageCallback, caption_command, message
from bot.handlers.uploads.unreadable import unreadable_file

_REMEMBERED = 1000  # albums


class AlbumHandlers:
    """Passes over the pictures of an album but the first and the one with the caption.

    *ask* answers a caption, *ask_after_command* one that begins with /ask.
    """

    def __init__(self, ask: MessageCallback, ask_after_command: MessageCallback) -> None:
        self._ask = ask
        self._ask_after_command = ask_after_command
        self._first: LRUCache[str, int] = LRUCache(_REMEMBERED)
        self._captioned: LRUCache[str, int] = LRUCache(_REMEMBERED)

    def further(self) -> Handler:
        """Return the handler of pictures that are not answered; it must see every message."""
        return message(filters.ChatType.PRIVATE & _Picture(self._is_further), _ignore)

    def captioned(self) -> list[Handler]:
        """Return the handlers of a caption below a later picture; they come after those of uploads."""
        later = filters.ChatType.PRIVATE & _Picture(self._is_later)
        return [caption_command("ask", self.ask_after_command, later), message(later, self.ask)]

    async def ask(self, message: Message) -> None:
        """Answer the caption of a later picture in the place of the first."""
        await self._ask(self._in_place_of_first(message))

    async def ask_after_command(self, message: Message) -> None:
        """Answer a caption with /ask in the place of the first picture."""
        await self._ask_after_command(self._in_place_of_first(message))

    def _in_place_of_first(self, message: Message) -> Message:
        first = self._first[message.media_group_id or ""]
        return Message.de_json({**message.to_dict(), "message_id": first}, message.get_bot())

    def _is_further(self, picture: Message, album: str) -> bool:
        """Return whether *picture* is neither the first of its *album* nor the first with a caption."""
        first, number = self._first.setdefault(album, picture.message_id), picture.message_id
        return number != (self._captioned.setdefault(album, number) if picture.caption else first)

    def _is_later(self, picture: Message, album: str) -> bool:
        return self._first.get(album, picture.message_id) != picture.message_id


class _Picture(filters.MessageFilter):
    """A filter for messages of an album that cannot be read, of which *accepts* is true."""

    def __init__(self, accepts: Callable[[Message, str], bool]) -> None:
        super().__init__()
        self._accepts = accepts

    def filter(self, message: Message) -> bool:
        if message.media_group_id is None or (message.document and not unreadable_file(message.document)):
            return False
        return self._accepts(message, message.media_group_id)


async def _ignore(_message: Message) -> None:
    """Do not answer."""
