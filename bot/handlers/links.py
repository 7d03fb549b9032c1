"""Links to threads, which cannot be opened."""

import re

from telegram import Message
from telegram.ext import filters

from bot import phrases
from bot.addressing import Handler, MessageCallback, message, place_of
from bot.handlers.sending import Sender
from bot.indexing.indexed_thread import IndexedThread
from bot.replies import replies
from bot.storage.languages import Languages
from bot.storage.library import Library
from index import Words

_LINK = re.compile(r"(?:https?://|www\.)(?P<site>[^\s/]+)\S*|\b(?P<bare>(?:[a-z0-9-]+\.)+[a-z]{2,})/\S+", re.IGNORECASE)
_MOST_WORDS = 6  # beside a link; a message with more is a question, or a post


class LinkHandlers:
    """Answers links in private chats; *ask* answers a message as a question."""

    def __init__(self, library: Library, sender: Sender, languages: Languages, ask: MessageCallback) -> None:
        self._library = library
        self._sender = sender
        self._languages = languages
        self._ask = ask

    def handlers(self) -> list[Handler]:
        """Return the handlers; they come before those of uploads, for which a link is a part of the thread."""
        return [message(filters.ChatType.PRIVATE & ~filters.COMMAND & ~filters.FORWARDED & _IsLink(), self.link)]

    async def link(self, message: Message) -> None:
        """Say how to send the thread behind a link, unless the message is a question about links of the thread."""
        index = await self._library.index_for(place_of(message))
        if await _is_about_thread(message.text or "", index):
            await self._ask(message)
        else:
            translate = await self._languages.of(message)
            await self._sender.send(message, [replies.sentence(translate(phrases.BARE_LINK))])


def is_link(text: str) -> bool:
    """Return whether *text* is a link with few words around it; a number in front makes it a post.

    >>> [is_link(text) for text in ("please read https://x.com/ann/status/1", "3/4 https://x.com/ann", "and/or")]
    [True, False, False]
    """
    return bool(_LINK.search(text)) and not text[:1].isdecimal() and len(_LINK.sub(" ", text).split()) <= _MOST_WORDS


class _IsLink(filters.MessageFilter):
    """A filter for links with few words around them."""

    def filter(self, message: Message) -> bool:
        return is_link(message.text or "")


async def _is_about_thread(text: str, index: IndexedThread) -> bool:
    """Return whether *text* asks for links of the thread, or has a link to a site that the thread links to."""
    if not isinstance(await index.request(text), Words):
        return True
    sites = {(found["site"] or found["bare"]).casefold() for found in _LINK.finditer(text)}
    written = (f"{post.text} {post.anchors}".casefold() for post in index.thread.posts)
    return any(site in text for text in written for site in sites)
