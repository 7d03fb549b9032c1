"""/thread: shows every post in as few messages as fit, or posts the thread in the chat, one message a post."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from telegram import InlineKeyboardMarkup, Message
from telegram.error import BadRequest

from bot import phrases
from bot.addressing import Handler, after_command, command, place_of
from bot.delivery.publisher import Publisher
from bot.handlers.callbacks import Press, answer, button
from bot.handlers.permissions import leads, may_decide
from bot.handlers.sending import Sender
from bot.phrases import Translation
from bot.replies import replies
from bot.replies.callback_data import PublishThread
from bot.replies.published_post import Jump, as_messages
from bot.replies.replies import Button
from bot.storage.languages import Languages
from bot.storage.library import Library, Place
from bot.storage.published import PublishedMessage, PublishedThreads
from index import Thread

_POST = "post"  # the argument of /thread
_MOST = 100  # messages; in a group, eight minutes of them


class PublishingHandlers:
    """Shows the whole thread, and has it posted for answers to link to."""

    def __init__(
        self, library: Library, sender: Sender, posted: PublishedThreads, publisher: Publisher, languages: Languages
    ) -> None:
        self._library = library
        self._sender = sender
        self._published = posted
        self._publisher = publisher
        self._languages = languages

    def handlers(self) -> list[Handler]:
        """Return the handlers, in order."""
        return [command("thread", self.thread), button(PublishThread, self._languages, self.press)]

    async def thread(self, message: Message) -> None:
        """Show every post with a button that posts them; after /thread post, post them."""
        thread, translate = (await self._library.index_for(place_of(message))).thread, await self._languages.of(message)
        if after_command(message).casefold() != _POST:
            await self._sender.send(message, await self._whole(thread, place_of(message), translate))
        elif await may_decide(message):
            await self._wanted(message, thread, translate)
        else:
            await self._sender.send(message, [replies.sentence(translate(phrases.ADMINISTRATORS_ONLY))])

    async def press(self, press: Press, pressed: PublishThread) -> None:
        """Post the thread of a button where the button stands, once."""
        query, message, translate = press
        thread = await self._library.thread(message.chat_id, pressed.key)
        if thread is None or not await leads(message.chat, query.from_user):
            await answer(query, translate(phrases.ADMINISTRATORS_ONLY if thread else phrases.OTHER_THREAD))
            return
        said = (
            self._refusal(thread, translate)
            or await self._begun(message, thread, translate)
            or translate(phrases.POSTED_ALREADY)
        )
        await answer(query, said)
        with suppress(BadRequest):  # somebody else pressed it at the same moment
            await message.edit_reply_markup(_without(pressed.data, message))

    async def _whole(self, thread: Thread, place: Place, translate: Translation) -> list[replies.Reply]:
        *before, last = replies.posts(thread, range(1, len(thread.posts) + 1), translate)
        if not self._refusal(thread, translate) and not await self._published.includes(place, thread.key):
            last = replace(
                last, buttons=(*last.buttons, Button(translate(phrases.POST_HERE), PublishThread(thread.key).data))
            )
        return [*before, last]

    async def _wanted(self, message: Message, thread: Thread, translate: Translation) -> None:
        """Post *thread*, or link to where it was posted; if its first message is deleted, post it again."""
        place = place_of(message)
        if first := await self._published.first_message(place, thread.key):
            with suppress(BadRequest):
                here = replace(replies.sentence(translate(phrases.POSTED_HERE)), jump=Jump(first))
                await self._sender.send(message, [here])
                return
            await self._published.unpublish(place, thread.key)
        said = self._refusal(thread, translate) or await self._begun(message, thread, translate)
        said = said or self._posting(message, thread, translate)
        await self._sender.send(message, [replies.sentence(said)])

    async def _begun(self, message: Message, thread: Thread, translate: Translation) -> str:
        """Begin to post *thread*; return the sentence to say then, empty if it was begun before."""
        begun = await self._published.add(_pieces(place_of(message), thread))
        self._publisher.begin(message.get_bot(), message.chat_id)
        return self._posting(message, thread, translate) if begun else ""

    def _posting(self, message: Message, thread: Thread, translate: Translation) -> str:
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


def _without(data: str, message: Message) -> InlineKeyboardMarkup | None:
    """Return the buttons of *message* without the one that carries *data*."""
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    left = [[button for button in row if button.callback_data != data] for row in rows]
    return InlineKeyboardMarkup([row for row in left if row]) if any(left) else None
