"""/thread: show every post in as few messages as fit, or publish the thread in the chat, one message a post."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from telegram import InlineKeyboardMarkup, Message
from telegram.constants import ChatType
from telegram.error import BadRequest

from bot import phrases
from bot.addressing import Handler, after_command, command, place_of
from bot.delivery.outgoing.publisher import Publisher
from bot.handlers.callbacks import Press, answer_press, button
from bot.handlers.long_replies import LongReplies
from bot.handlers.permissions import is_administrator, sent_by_administrator
from bot.handlers.questions.browsing import posts_by_number
from bot.handlers.sending import Sender, replace_message
from bot.phrases import Translation
from bot.replies import replies
from bot.replies.buttons.callback_data import PublishThread
from bot.replies.buttons.publication_buttons import ConfirmPublishing, StopPublishing
from bot.replies.published_post import ReplyParameters, as_messages
from bot.replies.replies import Button
from bot.storage.languages import Languages
from bot.storage.threads.library import Library, Place
from bot.storage.threads.published import PublishedMessage, PublishedThreads
from index import Thread

_POST, _STOP = "post", "stop"  # the arguments of /thread
_MOST = 100  # messages; in a group they take eight minutes


class PublishingHandlers:
    """Shows the whole thread, and publishes it so that answers can reply to its posts."""

    def __init__(  # noqa: PLR0913, PLR0917 - each is needed to publish
        self,
        library: Library,
        sender: Sender,
        published: PublishedThreads,
        publisher: Publisher,
        long_replies: LongReplies,
        languages: Languages,
    ) -> None:
        self._library = library
        self._sender = sender
        self._published = published
        self._publisher = publisher
        self._long_replies = long_replies
        self._languages = languages

    def handlers(self) -> list[Handler]:
        """Return the handlers, in order."""
        return [
            command("thread", self.thread),
            button(PublishThread, self._languages, self.press),
            button(ConfirmPublishing, self._languages, self.confirm),
            button(StopPublishing, self._languages, self.stop),
        ]

    async def thread(self, message: Message) -> None:
        """Show every post, or those with the numbers after /thread, with a button to publish them all.

        /thread post publishes them, /thread stop stops that.
        """
        index, translate = await self._library.index_for(place_of(message)), await self._languages.of(message)
        thread, argument = index.thread, after_command(message).casefold()
        if argument[:1].isdecimal() or argument[:1] == "#":
            await self._sender.send(message, await posts_by_number(argument, index, translate))
        elif argument not in {_POST, _STOP}:
            await self._sender.send(message, await self._whole_thread(message, thread, translate))
        elif not await sent_by_administrator(message):
            await self._sender.send(message, [replies.sentence(translate(phrases.ADMINISTRATORS_ONLY))])
        elif argument == _POST:
            await self._publish(message, thread, translate)
        else:
            text = await self._stop(place_of(message), thread, translate) or translate(phrases.NOTHING_TO_STOP)
            await self._sender.send(message, [replies.sentence(text)])

    async def press(self, press: Press, data: PublishThread) -> None:
        """Publish the thread of a button in its chat, once; in a group, ask whether to."""
        query, message, translate = press
        if not (thread := await self._permitted(press, data.key)):
            return
        if message.chat.type != ChatType.PRIVATE and await self._published.rest(_pieces(place_of(message), thread)):
            await answer_press(query)
            await self._sender.send(message, [_confirmation(thread, translate)])
            return
        text = await self._begin(message, thread, translate) or translate(phrases.POSTED_ALREADY)
        await answer_press(query, text)
        with suppress(BadRequest):  # the button is removed already
            await message.edit_reply_markup(_without_button(data.data, message))

    async def confirm(self, press: Press, data: ConfirmPublishing) -> None:
        """Publish the thread of a confirmation, which then has a button that stops it."""
        query, message, translate = press
        if thread := await self._permitted(press, data.key):
            await answer_press(query)
            begun = await self._begin(message, thread, translate)
            stop = Button(translate(phrases.STOP_POSTING), StopPublishing(thread.key).data)
            reply = replies.sentence(begun or translate(phrases.POSTED_ALREADY))
            await replace_message(message, replace(reply, buttons=(stop,) if begun else ()))

    async def stop(self, press: Press, data: StopPublishing) -> None:
        """Stop publishing the thread of a button, or do not begin."""
        query, message, translate = press
        if thread := await self._permitted(press, data.key):
            await answer_press(query)
            place = place_of(message)
            complete = not await self._published.rest(_pieces(place, thread))
            stopped = await self._stop(place, thread, translate)
            text = stopped or translate(phrases.POSTED_ALREADY if complete else phrases.CANCELLED)
            await replace_message(message, replies.sentence(text))

    async def _permitted(self, press: Press, key: str) -> Thread | None:
        """Return the thread of a button, if it is not too long and an administrator pressed; else answer the press."""
        query, message, translate = press
        thread = await self._library.thread(message.chat_id, key)
        if thread is None:
            await answer_press(query, translate(phrases.OTHER_THREAD))
            return None
        allowed = await is_administrator(message.chat, query.from_user)
        problem = self._refusal(thread, translate) if allowed else translate(phrases.ADMINISTRATORS_ONLY)
        if problem:
            await answer_press(query, problem)
        return None if problem else thread

    async def _whole_thread(self, message: Message, thread: Thread, translate: Translation) -> list[replies.Reply]:
        rendered = replies.posts(thread, range(1, len(thread.posts) + 1), translate)
        *before, last = await self._long_replies.limited(message, rendered, thread.posts, thread, translate)
        if not self._refusal(thread, translate) and not await self._published.includes(place_of(message), thread.key):
            last = replace(
                last, buttons=(*last.buttons, Button(translate(phrases.POST_HERE), PublishThread(thread.key).data))
            )
        return [*before, last]

    async def _publish(self, message: Message, thread: Thread, translate: Translation) -> None:
        """Publish *thread*, in a group after a confirmation.

        If it is published, reply to its first message; if that is deleted, publish it again.
        """
        place = place_of(message)
        rest = await self._published.rest(_pieces(place, thread))
        if (first := await self._published.first_message(place, thread.key)) and not rest:
            with suppress(BadRequest):
                reply = replace(replies.sentence(translate(phrases.POSTED_HERE)), reply_to=ReplyParameters(first))
                await self._sender.send(message, [reply])
                return
            await self._published.unpublish(place, thread.key)
        if refusal := self._refusal(thread, translate):
            await self._sender.send(message, [replies.sentence(refusal)])
        elif message.chat.type == ChatType.PRIVATE:
            text = await self._begin(message, thread, translate) or self._announcement(message, thread, translate)
            await self._sender.send(message, [replies.sentence(text)])
        else:
            await self._sender.send(message, [_confirmation(thread, translate)])

    async def _begin(self, message: Message, thread: Thread, translate: Translation) -> str:
        """Begin to publish *thread*; return an announcement, empty if it was begun before."""
        begun = await self._published.add(_pieces(place_of(message), thread))
        self._publisher.begin(message.get_bot(), message.chat_id)
        return self._announcement(message, thread, translate) if begun else ""

    async def _stop(self, place: Place, thread: Thread, translate: Translation) -> str:
        """Stop publishing *thread*; return how far it came, empty if it was not being published."""
        counts = await self._publisher.cancel(place, thread.key)
        return phrases.stopped_posting(translate, counts.sent, _messages(thread)) if counts.waiting else ""

    def _announcement(self, message: Message, thread: Thread, translate: Translation) -> str:
        return phrases.posting(translate, self._publisher.minutes(message.chat_id, _messages(thread)))

    def _refusal(self, thread: Thread, translate: Translation) -> str:
        messages = _messages(thread)
        return phrases.too_many_to_post(translate, messages, _MOST) if messages > _MOST else ""


def _confirmation(thread: Thread, translate: Translation) -> replies.Reply:
    """Ask whether to publish *thread*."""
    buttons = (
        Button(translate(phrases.POST_IT), ConfirmPublishing(thread.key).data),
        Button(translate(phrases.CANCEL), StopPublishing(thread.key).data),
    )
    return replace(replies.sentence(phrases.confirm_posting(translate, _messages(thread))), buttons=buttons)


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
