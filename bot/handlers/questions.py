"""Questions: /ask, any text in a private chat, and what a group says to the bot."""

from telegram import Message
from telegram.ext import filters

from bot import phrases
from bot.addressing import Handler, addressed_text, after_command, command, message, place_of, replied_to
from bot.handlers.conversation import Asker, Conversation
from bot.handlers.leading import NativeQuotes
from bot.handlers.sending import Sender
from bot.handlers.votes import votable
from bot.replies import replies
from bot.replies.headings import called
from bot.storage.feedback import Feedback
from bot.storage.languages import Languages
from bot.storage.library import Library
from index import Confidence, Words

_SAID = (filters.TEXT | filters.CAPTION) & ~filters.COMMAND


class QuestionHandlers:
    """Answers questions with quotes."""

    def __init__(  # noqa: PLR0913, PLR0917 - each does one part of an answer
        self,
        library: Library,
        sender: Sender,
        conversation: Conversation,
        native_quotes: NativeQuotes,
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
        if question := addressed_text(message):
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
        if await self._library.has_several_threads(message.chat_id):
            rendered[0] = replies.under(phrases.from_thread(translate, called(index.thread)), rendered[0])
        if isinstance(answer.request, Words):
            rendered[-1] = votable(rendered[-1], translate)
        sent = await self._native_quotes.send(message, rendered, answer.quotes, index.thread)
        if isinstance(answer.request, Words):
            await self._feedback.record(message, said, answer, sent[-1])
            if answer.confidence is not Confidence.NOTHING:
                self._conversation.remember(answer.asked, asker, answers=sent, now=now)
