"""Questions: /ask, any text in a private chat, and what a group says to the bot."""

from collections.abc import Sequence
from dataclasses import replace

from telegram import Message
from telegram.constants import ChatType
from telegram.error import BadRequest
from telegram.ext import filters

from bot import phrases
from bot.addressing import Handler, addressed, after_command, command, message, place_of, replied_to
from bot.handlers.conversation import Asker, Conversation
from bot.handlers.sending import Sender
from bot.handlers.votes import votable
from bot.replies import replies
from bot.replies.headings import called
from bot.replies.published_post import Jump, spot
from bot.replies.replies import Reply
from bot.storage.feedback import Feedback
from bot.storage.languages import Languages
from bot.storage.library import Library
from bot.storage.published import Piece, PublishedThreads
from index import Confidence, Quote, Thread, Words

_SAID = (filters.TEXT | filters.CAPTION) & ~filters.COMMAND
_GONE = "replied not found", "message_id_invalid"


class QuestionHandlers:
    """Answers questions with quotes."""

    def __init__(  # noqa: PLR0913, PLR0917 - each does one part of an answer
        self,
        library: Library,
        sender: Sender,
        conversation: Conversation,
        native_quotes: "NativeQuotes",
        feedback: Feedback,
        languages: Languages,
    ) -> None:
        self._library = library
        self._sender = sender
        self._conversation = conversation
        self._native_quotes = native_quotes
        self._feedback = feedback
        self._languages = languages

    def handlers(self) -> list[Handler]:
        """Return what is to be heard, in order."""
        return [
            command("ask", self.ask),
            message(filters.ChatType.PRIVATE & _SAID, self.ask_in_private),
            message(filters.ChatType.GROUPS & _SAID, self.ask_in_group),
        ]

    async def ask(self, message: Message) -> None:
        """Answer what follows /ask or what it replies to; asked nothing, ask back."""
        if question := after_command(message) or replied_to(message):
            await self._answer(message, question)
        else:
            translate = await self._languages.of(message)
            await self._sender.send(
                message, [replies.Reply(translate(phrases.ASK_BACK), hint=translate(phrases.ASK_BACK_HINT))]
            )

    async def ask_in_private(self, message: Message) -> None:
        """Answer what is said in private."""
        await self._answer(message, message.text or message.caption or "")

    async def ask_in_group(self, message: Message) -> None:
        """Answer what is said to the bot in a group, and leave everything else alone."""
        if question := addressed(message):
            await self._answer(message, question)

    async def _answer(self, message: Message, said: str) -> None:
        place, now = place_of(message), message.date.timestamp()
        translate = await self._languages.of(message)
        index = await self._library.index_for(place)
        asker = Asker(place, index.thread.key, message.from_user.id if message.from_user else 0)
        reply_to = message.reply_to_message.message_id if message.reply_to_message else 0
        before = self._conversation.before(asker, reply_to=reply_to, now=now)
        answer = await self._library.answer(index, said, before)
        rendered = replies.answer(answer, index.thread, translate)
        if await self._library.several(message.chat_id):
            rendered[0] = replies.under(phrases.from_thread(translate, called(index.thread)), rendered[0])
        if isinstance(answer.request, Words):
            rendered[-1] = votable(rendered[-1], translate)
        sent = await self._native_quotes.send(message, rendered, answer.quotes, index.thread)
        if isinstance(answer.request, Words):
            await self._feedback.note(message, said, answer, sent[-1])
            if answer.confidence is not Confidence.NOTHING:
                self._conversation.remember(answer.asked, asker, answers=sent, now=now)


class NativeQuotes:
    """Sends answers that lead to the posts where they stand in the chat.

    Each replies to its best post and quotes what answers; in a group it names the asker, who would not be told of it
    otherwise. Where that post is not in the chat, or no more, the answer replies to the question.
    """

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
                    await self._published.lose(question.chat_id, jump.message)
        return await self._sender.send(question, rendered)

    async def _jump(self, question: Message, quote: Quote, thread: Thread) -> Jump | None:
        piece, words, position = spot(quote)
        message = await self._published.message(Piece(place_of(question), thread.key, quote.post.number, piece))
        return Jump(message, words, position) if message else None


def _named(question: Message, reply: Reply) -> Reply | None:
    """Put the name of whoever asks in a group above *reply*, which may have no room for it.

    An anonymous administrator or a channel has no name to be told by.
    """
    if question.chat.type == ChatType.PRIVATE or question.sender_chat or question.from_user is None:
        return reply
    named = replies.to(question.from_user.id, question.from_user.first_name, reply)
    return named if named != reply else None
