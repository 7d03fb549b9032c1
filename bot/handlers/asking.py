"""Questions: /ask, any text in a private chat, and what a group says to the bot."""

from telegram import ForceReply, Message
from telegram.ext import filters

from bot import phrases, replies
from bot.handlers.hearing import Handler, addressed, after_command, command, message, replied_to
from bot.handlers.sending import send
from bot.library import Library

_SAID = (filters.TEXT | filters.CAPTION) & ~filters.COMMAND


class Asking:
    """Answers questions with quotes."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def handlers(self) -> list[Handler]:
        """Return what is to be heard, in order."""
        return [
            command("ask", self.ask),
            message(filters.ChatType.PRIVATE & _SAID, self.say),
            message(filters.ChatType.GROUPS & _SAID, self.overhear),
        ]

    async def ask(self, message: Message) -> None:
        """Answer what follows /ask or what it replies to; asked nothing, ask back."""
        if question := after_command(message) or replied_to(message):
            await self._answer(message, question)
        else:
            back = ForceReply(selective=True, input_field_placeholder=phrases.ASK_BACK_HINT)
            await message.reply_text(phrases.ASK_BACK, reply_markup=back)

    async def say(self, message: Message) -> None:
        """Answer what is said in private."""
        await self._answer(message, message.text or message.caption or "")

    async def overhear(self, message: Message) -> None:
        """Answer what is said to the bot in a group, and leave everything else alone."""
        if question := addressed(message):
            await self._answer(message, question)

    async def _answer(self, message: Message, question: str) -> None:
        index = self._library.index_for(message.chat_id)
        await send(message, replies.answer(index.answer(question), index.thread))
