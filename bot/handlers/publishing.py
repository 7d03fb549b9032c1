"""/thread: show every post in as few messages as fit, or publish the thread in the chat, one message a post."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from telegram import InlineKeyboardMarkup, Message
from telegram.error import BadRequest

from bot import phrases
from bot.addressing import Handler, after_command, command, place_of
from bot.delivery.publisher import Publisher
from bot.handlers.browsing import posts_by_number
from bot.handlers.callbacks import Press, answer_press, button
from bot.handlers.permissions import is_administrator, sent_by_administrator
from bot.handlers.sending import Sender
from bot.phrases import Translation
from bot.replies import replies
from bot.replies.callback_data import PublishThread
from bot.replies.published_post import ReplyParameters, as_messages
from bot.replies.replies import Button
from bot.storage.languages import Languages
from bot.storage.library import Library, Place
from bot.storage.published import PublishedMessage, PublishedThreads
from index import Thread

_POST = "post"  # the argument of /thread
_MOST = 100  # messages; in a group they take eight minutes


class PublishingHandlers:
    """Shows the whole thread, and publishes it so that answers can reply to its posts."""

    def __init__(
        self, library: Library, sender: Sender, published: PublishedThreads, publisher: Publisher, languages: Languages
    ) -> None:
        self._library = library
        self._sender = sender
        self._published = published
        self._publisher = publisher
        self._languages = languages

    def handlers(self) -> list[Handler]:
        """Return the handlers, in order."""
        return [command("thread", self.thread), button(PublishThread, self._languages, self.press)]

    async def thread(self, message: Message) -> None:
        """Show every post, or those with the numbers after /thread; after /thread post, publish the thread."""
        index, translate = await self._library.index_for(place_of(message)), await self._languages.of(message)
        thread, wanted = index.thread, after_command(message)
        if wanted[:1].isdecimal() or wanted[:1] == "#":
            await self._sender.send(message, posts_by_number(wanted, index, translate))
        elif wanted.casefold() != _POST:
            await self._sender.send(message, await self._whole_thread(thread, place_of(message), translate))
        elif await sent_by_administrator(message):
            await self._publish(message, thread, translate)
        else:
            await self._sender.send(message, [replies.sentence(translate(phrases.ADMINISTRATORS_ONLY))])

    async def press(self, press: Press, data: PublishThread) -> None:
        """Publish the thread of a button in its chat, once."""
        query, message, translate = press
        thread = await self._library.thread(message.chat_id, data.key)
        if thread is None or not await is_administrator(message.chat, query.from_user):
            await answer_press(query, translate(phrases.ADMINISTRATORS_ONLY if thread else phrases.OTHER_THREAD))
            return
        text = (
            self._refusal(thread, translate)
            or await self._begin(message, thread, translate)
            or translate(phrases.POSTED_ALREADY)
        )
        await answer_press(query, text)
        with suppress(BadRequest):  # the button is removed already
            await message.edit_reply_markup(_without_button(data.data, message))

    async def _whole_thread(self, thread: Thread, place: Place, translate: Translation) -> list[replies.Reply]:
        *before, last = replies.posts(thread, range(1, len(thread.posts) + 1), translate)
        if not self._refusal(thread, translate) and not await self._published.includes(place, thread.key):
            last = replace(
                last, buttons=(*last.buttons, Button(translate(phrases.POST_HERE), PublishThread(thread.key).data))
            )
        return [*before, last]

    async def _publish(self, message: Message, thread: Thread, translate: Translation) -> None:
        """Publish *thread*, or reply to its first message if it is published; if that is deleted, publish it again."""
        place = place_of(message)
        if first := await self._published.first_message(place, thread.key):
            with suppress(BadRequest):
                reply = replace(replies.sentence(translate(phrases.POSTED_HERE)), reply_to=ReplyParameters(first))
                await self._sender.send(message, [reply])
                return
            await self._published.unpublish(place, thread.key)
        text = self._refusal(thread, translate) or await self._begin(message, thread, translate)
        text = text or self._announcement(message, thread, translate)
        await self._sender.send(message, [replies.sentence(text)])

    async def _begin(self, message: Message, thread: Thread, translate: Translation) -> str:
        """Begin to publish *thread*; return an announcement, empty if it was begun before."""
        begun = await self._published.add(_pieces(place_of(message), thread))
        self._publisher.begin(message.get_bot(), message.chat_id)
        return self._announcement(message, thread, translate) if begun else ""

    def _announcement(self, message: Message, thread: Thread, translate: Translation) -> str:
        return phrases.posting(translate, self._publisher.minutes(message.chat_id, _messages(thread)))

    def _refusal(self, thread: Thread, translate: Translation) -> str:
        messages = _messages(thread)
        return phrases.too_many_to_post(translate, messages, _MOST) if messages > _MOST else ""


def _pieces(place: Place, thread: Thread) -> Iterator[PublishedMessage]:
    for post in thread.posts:
        for piece, _ in enumerate(as_messages(post)):
            yield PublishedMessage(place, thread.key, post.number, piece)


def _messages(thread: Thread) -> int:
    return sum(len(as_messages(post)) for post in thread.posts)


def _without_button(data: str, message: Message) -> InlineKeyboardMarkup | None:
    """Return the keyboard of *message* without the button that has this *data*."""
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    left = [[button for button in row if button.callback_data != data] for row in rows]
    return InlineKeyboardMarkup([row for row in left if row]) if any(left) else None
