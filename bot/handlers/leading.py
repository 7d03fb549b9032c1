"""Answers that lead to the posts where they stand in the chat: each replies to its best post and quotes what answers.

In a group it names the asker, who would not be told of it otherwise. Where that post is not in the chat, or no more,
the answer replies to the question.
"""

from collections.abc import Sequence
from dataclasses import replace

from telegram import Message
from telegram.constants import ChatType
from telegram.error import BadRequest

from bot.addressing import place_of
from bot.handlers.sending import Sender
from bot.replies import replies
from bot.replies.published_post import Jump, spot
from bot.replies.replies import Reply
from bot.storage.published import PublishedMessage, PublishedThreads
from index import Quote, Thread

_GONE = "replied not found", "message_id_invalid"


class NativeQuotes:
    """Sends answers."""

    def __init__(self, sender: Sender, posted: PublishedThreads) -> None:
        self._sender = sender
        self._published = posted

    async def send(
        self, question: Message, rendered: Sequence[Reply], quotes: Sequence[Quote], thread: Thread
    ) -> list[int]:
        """Answer *question* with what is *rendered* of *quotes*, best first; return the ids of the messages."""
        first, *further = rendered
        jump = await self._jump(question, quotes[0], thread) if quotes else None
        if jump and (named := _named(question, first)):
            try:
                return await self._sender.send(question, [replace(named, jump=jump), *further])
            except BadRequest as error:
                if any(reason in error.message.lower() for reason in _GONE):
                    await self._published.record_deleted(question.chat_id, jump.message)
        return await self._sender.send(question, rendered)

    async def _jump(self, question: Message, quote: Quote, thread: Thread) -> Jump | None:
        piece, words, position = spot(quote)
        message = await self._published.message_id(
            PublishedMessage(place_of(question), thread.key, quote.post.number, piece)
        )
        return Jump(message, words, position) if message else None


def _named(question: Message, reply: Reply) -> Reply | None:
    """Put the name of whoever asks in a group above *reply*, which may have no room for it.

    An anonymous administrator or a channel has no name to be told by.
    """
    if question.chat.type == ChatType.PRIVATE or question.sender_chat or question.from_user is None:
        return reply
    named = replies.to(question.from_user.id, question.from_user.first_name, reply)
    return named if named != reply else None
