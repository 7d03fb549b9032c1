"""Questions: /ask, any text in a private chat, and messages addressed to the bot in a group."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from telegram import Message
from telegram.constants import ChatType
from telegram.error import BadRequest
from telegram.ext import filters

from bot import phrases
from bot.addressing import Handler, addressed_text, after_command, command, message, place_of, replied_to
from bot.handlers.answering import answers
from bot.handlers.conversation import Asker, Conversation, asker_of
from bot.handlers.language import LanguageHandlers
from bot.handlers.sending import Sender
from bot.handlers.votes import with_votes
from bot.replies import replies
from bot.replies.headings import thread_title
from bot.replies.pages import most_candidates
from bot.replies.published_post import ReplyParameters, quote_position
from bot.replies.replies import Reply
from bot.storage.feedback import Feedback
from bot.storage.languages import Languages
from bot.storage.library import Library
from bot.storage.published import PublishedMessage, PublishedThreads
from index import Answer, Quote, Speak, Thread, Words

_TEXT = (filters.TEXT | filters.CAPTION) & ~filters.COMMAND
_DELETED = "replied not found", "message_id_invalid"


class QuestionHandlers:
    """Answers questions with quotes."""

    def __init__(  # noqa: PLR0913, PLR0917 - each is needed for an answer
        self,
        library: Library,
        sender: Sender,
        conversation: Conversation,
        native_quotes: "NativeQuotes",
        feedback: Feedback,
        languages: Languages,
        language: LanguageHandlers,
    ) -> None:
        self._library = library
        self._sender = sender
        self._conversation = conversation
        self._native_quotes = native_quotes
        self._feedback = feedback
        self._languages = languages
        self._language = language

    def handlers(self) -> list[Handler]:
        """Return the handlers, in order."""
        return [
            command("ask", self.ask),
            message(filters.ChatType.PRIVATE & _TEXT, self.ask_in_private),
            message(filters.ChatType.GROUPS & _TEXT, self.ask_in_group),
        ]

    async def ask(self, message: Message) -> None:
        """Answer the text after /ask, or the message that it replies to; without either, ask for a question."""
        if question := after_command(message) or replied_to(message):
            await self._answer(message, question)
        else:
            translate = await self._languages.of(message)
            await self._sender.send(
                message,
                [replies.Reply(translate(phrases.ASK_BACK), placeholder=translate(phrases.ASK_BACK_PLACEHOLDER))],
            )

    async def ask_in_private(self, message: Message) -> None:
        """Answer a message in a private chat."""
        await self._answer(message, message.text or message.caption or "")

    async def ask_in_group(self, message: Message) -> None:
        """Answer a message that is addressed to the bot in a group; ignore all others."""
        if question := addressed_text(message):
            await self._answer(message, question)

    async def _answer(self, message: Message, question: str) -> None:
        now = message.date.timestamp()
        translate = await self._languages.of(message)
        index = await self._library.index_for(place_of(message))
        asker = asker_of(message, message.from_user, index.thread)
        reply_to = message.reply_to_message.message_id if message.reply_to_message else 0
        before = self._conversation.before(asker, reply_to=reply_to, now=now)
        found = await answers(self._library, index, question, before)
        if len(found) != 1:
            await self._answer_each(message, found, index.thread, asker)
            return
        [answer] = found
        if isinstance(answer.request, Speak):
            await self._language.speak(message, answer.request.code)
            return
        candidates = most_candidates(message.chat.type)
        rendered = replies.answer(answer, index.thread, translate, candidates=candidates)
        if await self._library.has_several_threads(message.chat_id):
            rendered[0] = replies.with_heading(phrases.from_thread(translate, thread_title(index.thread)), rendered[0])
        if isinstance(answer.request, Words):
            rendered[-1] = with_votes(rendered[-1], translate)
        sent = await self._native_quotes.send(message, rendered, answer.quotes, index.thread)
        if isinstance(answer.request, Words):
            await self._feedback.record(message, question, answer, sent[-1])
        self._conversation.remember(answer, asker, messages=sent, now=now)

    async def _answer_each(self, message: Message, found: Sequence[Answer], thread: Thread, asker: Asker) -> None:
        """Send an answer to each question of *message*, below the question; if there are too many, say so."""
        translate, candidates = await self._languages.of(message), most_candidates(message.chat.type)
        rendered = [replies.answer(answer, thread, translate, candidates=candidates) for answer in found]
        for answer, parts in zip(found, rendered, strict=True):
            parts[0] = replies.with_heading(answer.question, parts[0])
        too_many = [replies.sentence(translate(phrases.ONE_AT_A_TIME))]
        sent = await self._sender.send(message, list(chain.from_iterable(rendered)) or too_many)
        for answer, parts in zip(found, rendered, strict=True):
            shown, sent = sent[: len(parts)], sent[len(parts) :]
            self._conversation.remember(answer, asker, messages=shown, now=message.date.timestamp())


class NativeQuotes:
    """Sends each answer as a reply to its best post, where the thread is published in the chat.

    Telegram's native quote shows the sentence that answers, and a tap leads to the post. In a group the answer mentions
    the asker, who would get no notification otherwise. If the post is not in the chat or is deleted, the answer replies
    to the question.
    """

    def __init__(self, sender: Sender, published: PublishedThreads) -> None:
        self._sender = sender
        self._published = published

    async def send(
        self, question: Message, rendered: Sequence[Reply], quotes: Sequence[Quote], thread: Thread
    ) -> list[int]:
        """Send an answer as *rendered*; *quotes* are its quotes, best first. Return the ids of the messages."""
        first, *further = rendered
        reply_to = await self._published_quote(question, quotes[0], thread) if quotes else None
        if reply_to and (mentioning := _with_mention(question, first)):
            try:
                return await self._sender.send(question, [replace(mentioning, reply_to=reply_to), *further])
            except BadRequest as error:
                if any(reason in error.message.lower() for reason in _DELETED):
                    await self._published.record_deleted(question.chat_id, reply_to.message)
        return await self._sender.send(question, rendered)

    async def _published_quote(self, question: Message, quote: Quote, thread: Thread) -> ReplyParameters | None:
        piece, words, position = quote_position(quote)
        message = await self._published.message_id(
            PublishedMessage(place_of(question), thread.key, quote.post.number, piece)
        )
        return ReplyParameters(message, words, position) if message else None


def _with_mention(question: Message, reply: Reply) -> Reply | None:
    """Mention the asker above *reply* in a group; return None if *reply* is too long for that.

    Anonymous administrators and channels cannot be mentioned.
    """
    if question.chat.type == ChatType.PRIVATE or question.sender_chat or question.from_user is None:
        return reply
    mentioning = replies.with_mention(question.from_user.id, question.from_user.first_name, reply)
    return mentioning if mentioning != reply else None
