"""Questions: /ask, any text in a private chat, and messages addressed to the bot in a group."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import chain
from typing import NamedTuple

from telegram import Message
from telegram.constants import ChatType
from telegram.error import BadRequest
from telegram.ext import filters

from bot import phrases
from bot.addressing import (
    Handler,
    addressed_text,
    after_command,
    caption_command,
    command,
    comment_to_bot,
    is_called,
    message,
    place_of,
    replied_to,
)
from bot.delivery.queues.backlog import OLD, age
from bot.handlers.language import LanguageHandlers
from bot.handlers.long_replies import LongReplies
from bot.handlers.questions.answering import answers
from bot.handlers.questions.comments import is_answered
from bot.handlers.questions.conversation import Asker, Conversation, asker_of
from bot.handlers.questions.hints import hint, reminder
from bot.handlers.questions.votes import with_votes
from bot.handlers.sending import Sender
from bot.phrases import Translation
from bot.replies import replies
from bot.replies.headings import thread_title
from bot.replies.pages import in_group, longest_post, most_candidates
from bot.replies.published_post import ReplyParameters, quote_position
from bot.replies.replies import Reply
from bot.storage.feedback import Feedback
from bot.storage.languages import Languages
from bot.storage.threads.library import Library
from bot.storage.threads.offers import Offers
from bot.storage.threads.published import PublishedMessage, PublishedThreads
from index import Answer, Confidence, Posts, Quote, Speak, Thread, Words, asks_again, says_please

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
        long_replies: LongReplies,
        languages: Languages,
        language: LanguageHandlers,
        offers: Offers,
    ) -> None:
        self._offers = offers
        self._library = library
        self._sender = sender
        self._conversation = conversation
        self._native_quotes = native_quotes
        self._feedback = feedback
        self._long_replies = long_replies
        self._languages = languages
        self._language = language

    def handlers(self) -> list[Handler]:
        """Return the handlers, in order."""
        return [
            command("ask", self.ask),
            caption_command("ask", self.ask),
            message(filters.ChatType.PRIVATE & _TEXT, self.ask_in_private),
            message(filters.ChatType.GROUPS & _TEXT, self.ask_in_group),
        ]

    async def ask(self, message: Message) -> None:
        """Answer the text after /ask, or the message that it replies to; without either, ask for a question."""
        await self._ask(message, after_command(message))

    async def ask_in_private(self, message: Message) -> None:
        """Answer a message in a private chat, or give a hint."""
        found = await self._found(message, message.text or message.caption or "")
        translate = await self._languages.of(message)
        if len(found.answers) == 1 and (said := await hint(message, found.answers[0], self._offers, translate)):
            await self._sender.send(message, said)
        else:
            await self._send(message, found)

    async def ask_in_group(self, message: Message) -> None:
        """Answer a mention, or a question among the replies to the bot if the thread answers it; ignore all others."""
        if is_called(message):
            await self._ask(message, addressed_text(message))
        elif (comment := comment_to_bot(message)) and not await self._native_quotes.is_below_post(message):
            found = await self._found(message, comment)
            if all(is_answered(comment, answer, found.thread) for answer in found.answers):
                await self._send(message, found)

    async def _ask(self, message: Message, text: str) -> None:
        """Answer *text*, or the message replied to if *text* only asks to answer that."""
        if question := (replied_to(message) if asks_again(text) else "") or ("" if says_please(text) else text):
            await self._send(message, await self._found(message, question))
        else:
            translate = await self._languages.of(message)
            await self._sender.send(
                message,
                [replies.Reply(translate(phrases.ASK_BACK), placeholder=translate(phrases.ASK_BACK_PLACEHOLDER))],
            )

    async def _found(self, message: Message, question: str) -> "_Found":
        """Look for an answer to each question of a message, in the context of the answer before."""
        index = await self._library.index_for(place_of(message))
        asker = asker_of(message, message.from_user, index.thread)
        reply_to = message.reply_to_message.message_id if message.reply_to_message else 0
        before = self._conversation.before(asker, reply_to=reply_to, now=message.date.timestamp())
        return _Found(question, asker, index.thread, await answers(index, question, before))

    async def _send(self, message: Message, found: "_Found") -> None:
        """Send what was *found*; if there are too many questions, say so."""
        match found.answers:
            case [Answer(request=Speak(code=code))]:
                await self._language.speak(message, code)
            case [answer]:
                await self._send_answer(message, answer, found)
            case _:
                await self._send_each(message, found)

    async def _send_answer(self, message: Message, answer: Answer, found: "_Found") -> None:
        translate = await self._languages.of(message)
        rendered = self._rendered(message, answer, found.thread, translate)
        posts = answer.request.posts if isinstance(answer.request, Posts) else [quote.post for quote in answer.quotes]
        rendered = await self._long_replies.limited(message, rendered, posts, found.thread, translate)
        rendered = await reminder(message, answer, self._offers, translate) or rendered
        if answer.confidence is not Confidence.NOTHING and await self._library.take_change(found.asker.place):
            heading = phrases.from_thread(translate, thread_title(found.thread))
            rendered[0] = replies.with_heading(heading, rendered[0])
        rendered[0] = _late(message, rendered[0], translate)
        if isinstance(answer.request, Words) and answer.confidence is not Confidence.NOTHING:
            rendered[-1] = with_votes(rendered[-1])
        sent = await self._native_quotes.send(message, rendered, answer.quotes, found.thread)
        if isinstance(answer.request, Words):
            await self._feedback.record(message, found.question, answer, sent[-1])
        self._conversation.remember(answer, found.asker, messages=sent, now=message.date.timestamp())

    async def _send_each(self, message: Message, found: "_Found") -> None:
        """Send each of several answers below its question."""
        translate = await self._languages.of(message)
        rendered = [self._rendered(message, answer, found.thread, translate) for answer in found.answers]
        for answer, parts in zip(found.answers, rendered, strict=True):
            parts[0] = replies.with_heading(answer.question, parts[0])
        too_many = [replies.sentence(translate(phrases.ONE_AT_A_TIME))]
        first, *further = list(chain.from_iterable(rendered)) or too_many
        sent = await self._sender.send(message, [_late(message, first, translate), *further])
        for answer, parts in zip(found.answers, rendered, strict=True):
            shown, sent = sent[: len(parts)], sent[len(parts) :]
            self._conversation.remember(answer, found.asker, messages=shown, now=message.date.timestamp())

    @staticmethod
    def _rendered(message: Message, answer: Answer, thread: Thread, translate: Translation) -> list[Reply]:
        candidates, longest = most_candidates(message.chat.type), longest_post(message.chat.type)
        shown = answer if message.chat.type == ChatType.PRIVATE else in_group(answer)
        return replies.answer(shown, thread, translate, candidates=candidates, longest=longest)


class _Found(NamedTuple):
    """A message's question, and the answers from *thread*: one, or one to each of several questions."""

    question: str
    asker: Asker
    thread: Thread
    answers: list[Answer]


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

    async def is_below_post(self, comment: Message) -> bool:
        """Return whether *comment* replies to a message of a published thread."""
        original = comment.reply_to_message
        return original is not None and await self._published.is_post(original.chat_id, original.message_id)

    async def _published_quote(self, question: Message, quote: Quote, thread: Thread) -> ReplyParameters | None:
        if not await self._published.has_published_in(question.chat_id):
            return None
        piece, words, position = quote_position(quote)
        message = await self._published.message_id(
            PublishedMessage(place_of(question), thread.key, quote.post.number, piece)
        )
        return ReplyParameters(message, words, position) if message else None


def _late(message: Message, reply: Reply, translate: Translation) -> Reply:
    """Say in a late answer to *message* in a group how long ago it was asked."""
    if message.chat.type == ChatType.PRIVATE or age(message) < OLD:
        return reply
    return replies.with_heading(phrases.asked_ago(translate, age(message) // timedelta(hours=1)), reply)


def _with_mention(question: Message, reply: Reply) -> Reply | None:
    """Mention the asker above *reply* in a group; return None if *reply* is too long for that.

    Anonymous administrators and channels cannot be mentioned.
    """
    if question.chat.type == ChatType.PRIVATE or question.sender_chat or question.from_user is None:
        return reply
    mentioning = replies.with_mention(question.from_user.id, question.from_user.first_name, reply)
    return mentioning if mentioning != reply else None
