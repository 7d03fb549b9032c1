"""Guest mode: mentioned where the bot is no member, it answers once, from the thread of whoever mentions it.

https://core.telegram.org/bots/api#answerguestquery
"""

from dataclasses import replace

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Message,
    Update,
)
from telegram.ext import MessageHandler, filters

from bot import phrases
from bot.addressing import Context, Handler, addressed_text, replied_to
from bot.handlers.inline import fits, in_time
from bot.phrases import Translation
from bot.replies import replies
from bot.replies.headings import called
from bot.replies.telegram_html import UNITS, escape, units
from bot.storage.languages import Languages
from bot.storage.library import Library, Place
from index import Answer, Confidence, Posts, Thread

_ID = "answer"
_START = "guest"  # what /start is given by whoever goes on in private


class GuestHandlers:
    """Answers where it is a guest."""

    def __init__(self, library: Library, languages: Languages) -> None:
        self._library = library
        self._languages = languages

    def handlers(self) -> list[Handler]:
        """Return what is to be heard."""
        return [MessageHandler(filters.UpdateType.GUEST_MESSAGE, self.answer)]

    async def answer(self, update: Update, _context: Context) -> None:
        """Answer a mention: what it says, or what it replies to; robots are left alone."""
        message = update.guest_message
        if message is None or _is_robot(message):
            return
        # The thread and the language are the person's, as nobody could choose any for a chat without the bot.
        asker = message.sender_chat or message.from_user or message.chat
        translate = await self._languages.personal(message.from_user, asker.id)
        html, whole = await self._reply(message, asker.id, translate)
        # Only in private can it go on: a guest is not told of what is said next, and its buttons know no chat.
        link = f"https://t.me/{message.get_bot().username}?start={_START}"
        further = None if whole else InlineKeyboardMarkup([[InlineKeyboardButton(translate(phrases.IN_PRIVATE), link)]])
        content = InputTextMessageContent(html)
        with in_time():
            await message.answer_guest_query(InlineQueryResultArticle(_ID, translate(phrases.ANSWER), content, further))

    async def _reply(self, message: Message, asker: int, translate: Translation) -> tuple[str, bool]:
        """Return what is answered, and whether nothing is left to say."""
        question = addressed_text(message) or replied_to(message)
        if not question:
            return escape(translate(phrases.GUEST_USAGE)), False
        index = await self._library.index_for(Place(asker))
        html, whole = _rendered(await self._library.answer(index, question), index.thread, translate)
        if await self._library.has_several_threads(asker):
            html = replies.under(phrases.from_thread(translate, called(index.thread)), replies.Reply(html)).html
        return html, whole


def _rendered(answer: Answer, thread: Thread, translate: Translation) -> tuple[str, bool]:
    """Return what one message holds of *answer*, every post in it whole, and whether that is all of it."""
    held = _held(answer)
    if answer.quotes and not held.quotes:
        return escape(translate(phrases.TOO_LONG_HERE)), False
    html, whole = _joined(replies.answer(held, thread, translate))
    # In private, the nearest posts stand under a reply that found nothing.
    nearest = answer.confidence is Confidence.NOTHING and bool(answer.nearest)
    return html, whole and len(held.quotes) == len(answer.quotes) and not nearest


def _held(answer: Answer) -> Answer:
    """Return *answer* without the posts that no message holds, and without those that only buttons would show."""
    quotes, request = tuple(quote for quote in answer.quotes if fits(quote.post)), answer.request
    if isinstance(request, Posts):
        request = Posts(tuple(post for post in request.posts if fits(post)), request.missing)
    return replace(answer, quotes=quotes, request=request, nearest=())


def _joined(rendered: list[replies.Reply]) -> tuple[str, bool]:
    """Return the first message, joined with the second if that one is a sentence; and whether this was all."""
    first, *rest = rendered
    if rest and "<blockquote" not in first.html and units(f"{first.html}\n\n{rest[0].html}") <= UNITS:
        first, *rest = replace(rest[0], html=f"{first.html}\n\n{rest[0].html}"), *rest[1:]
    return first.html, not rest


def _is_robot(message: Message) -> bool:
    return message.from_user is not None and message.from_user.is_bot and message.sender_chat is None
