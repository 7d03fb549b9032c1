"""Guest mode: answers to mentions in chats without the bot, from the thread of the person who mentions it.

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
from bot.handlers.inline import ignore_expired_query
from bot.phrases import Translation
from bot.replies import replies
from bot.replies.excerpts import fits_in_message
from bot.replies.headings import thread_title
from bot.replies.telegram_html import UNITS, escape, units
from bot.storage.languages import Languages
from bot.storage.threads.library import Library, Place
from index import Answer, Confidence, Posts, Thread

_ID = "answer"
_START = "guest"  # the parameter of the deep link to the private chat


class GuestHandlers:
    """Answers guest messages."""

    def __init__(self, library: Library, languages: Languages) -> None:
        self._library = library
        self._languages = languages

    def handlers(self) -> list[Handler]:
        """Return the handlers."""
        return [MessageHandler(filters.UpdateType.GUEST_MESSAGE, self.answer)]

    async def answer(self, update: Update, _context: Context) -> None:
        """Answer the text of a mention, or the text that it replies to; ignore other bots."""
        message = update.guest_message
        if message is None or _is_bot(message):
            return
        # The thread and the language are the person's: a chat without the bot has chosen none.
        asker = message.sender_chat or message.from_user or message.chat
        translate = await self._languages.personal(message.from_user, asker.id)
        html, complete = await self._reply(message, asker.id, translate)
        # The conversation can only continue in private: a guest gets no later messages, and its buttons have no chat.
        link = f"https://t.me/{message.get_bot().username}?start={_START}"
        markup = (
            None if complete else InlineKeyboardMarkup([[InlineKeyboardButton(translate(phrases.IN_PRIVATE), link)]])
        )
        content = InputTextMessageContent(html)
        with ignore_expired_query():
            await message.answer_guest_query(InlineQueryResultArticle(_ID, translate(phrases.ANSWER), content, markup))

    async def _reply(self, message: Message, asker: int, translate: Translation) -> tuple[str, bool]:
        """Return the answer as HTML, and whether it is complete."""
        question = addressed_text(message) or replied_to(message)
        if not question:
            return escape(translate(phrases.GUEST_USAGE)), False
        index = await self._library.index_for(Place(asker))
        answer = await index.answer(question)
        html, complete = _render(answer, index.thread, translate)
        if answer.confidence is not Confidence.NOTHING and await self._library.take_change(Place(asker)):
            html = replies.with_heading(
                phrases.from_thread(translate, thread_title(index.thread)), replies.Reply(html)
            ).html
        return html, complete


def _render(answer: Answer, thread: Thread, translate: Translation) -> tuple[str, bool]:
    """Render as much of *answer* as fits in one message, in whole posts or sentences of candidates.

    Return also whether it is complete.
    """
    short = _without_long_posts(answer)
    if answer.quotes and not short.quotes:
        return escape(translate(phrases.TOO_LONG_HERE)), False
    html, complete = _first_message(replies.answer(short, thread, translate))
    # In private, buttons show the whole posts of candidates, and the nearest posts of a reply without quotes.
    on_buttons = answer.confidence is not Confidence.SURE and bool(answer.nearest)
    return html, complete and len(short.quotes) == len(answer.quotes) and not on_buttons


def _without_long_posts(answer: Answer) -> Answer:
    """Remove the posts too long for one message, except candidates, and those that only buttons would show."""
    if answer.confidence is Confidence.CLOSEST:
        return answer
    quotes, request = tuple(quote for quote in answer.quotes if fits_in_message(quote.post)), answer.request
    if isinstance(request, Posts):
        request = Posts(tuple(post for post in request.posts if fits_in_message(post)), request.missing)
    return replace(answer, quotes=quotes, request=request, nearest=())


def _first_message(rendered: list[replies.Reply]) -> tuple[str, bool]:
    """Return the first message, joined with the second if it is a sentence, and whether nothing is left."""
    first, *rest = rendered
    if rest and "<blockquote" not in first.html and units(f"{first.html}\n\n{rest[0].html}") <= UNITS:
        first, *rest = replace(rest[0], html=f"{first.html}\n\n{rest[0].html}"), *rest[1:]
    return first.html, not rest


def _is_bot(message: Message) -> bool:
    return message.from_user is not None and message.from_user.is_bot and message.sender_chat is None
