"""/summary, /post, and the buttons that show posts."""

import re
from contextlib import suppress
from typing import TypeAlias

from telegram import Message, MessageEntity, User
from telegram.error import BadRequest

from bot import phrases
from bot.addressing import Handler, after_command, command, place_of
from bot.handlers.callbacks import Press, answer, button
from bot.handlers.sending import Sender
from bot.handlers.votes import VoteHandlers
from bot.phrases import Translation
from bot.replies import replies
from bot.replies.callback_data import ShowPosts, ShowRange, TurnPage
from bot.storage.languages import Languages
from bot.storage.library import Library
from index import Posts, Thread, ThreadIndex

_SUMMARY = "3"  # posts, without a number
_COUNT = re.compile(r"0*[1-9][0-9]{0,5}")
_FORMATTED = {MessageEntity.BOLD, MessageEntity.ITALIC}
_Shows: TypeAlias = TurnPage | ShowPosts | ShowRange


class BrowsingHandlers:
    """Shows posts by number, summaries of the thread, and the pages of answers."""

    def __init__(self, library: Library, sender: Sender, voting: VoteHandlers, languages: Languages) -> None:
        self._library = library
        self._sender = sender
        self._voting = voting
        self._languages = languages

    def handlers(self) -> list[Handler]:
        """Return the handlers, in order."""
        return [
            command("summary", self.summary),
            command("post", self.post),
            button(TurnPage, self._languages, self.turn),
            button(ShowPosts, self._languages, self.show),
            button(ShowRange, self._languages, self.more),
        ]

    async def summary(self, message: Message) -> None:
        """Show a summary of three posts, or of as many as the command says."""
        wanted = after_command(message) or _SUMMARY
        translate = await self._languages.of(message)
        if _COUNT.fullmatch(wanted):
            index = await self._library.index_for(place_of(message))
            await self._sender.send(message, replies.summary(index.summary(int(wanted)), index.thread, translate))
        else:
            await self._sender.send(message, [replies.sentence(translate(phrases.SUMMARY_USAGE))])

    async def post(self, message: Message) -> None:
        """Show posts by their numbers."""
        index = await self._library.index_for(place_of(message))
        await self._sender.send(message, asked(after_command(message), index, await self._languages.of(message)))

    async def turn(self, press: Press, pressed: TurnPage) -> None:
        """Show a page in the place of the answer above it; below, if it does not fit there."""
        thread = await self._thread(press, pressed)
        page = pressed.found_in(thread) if thread else None
        if not (thread and page):
            return
        _, message, translate = press
        first, *further = replies.page(page, thread, translate, _head(message))
        if asker := _asker(message):
            first = replies.to(asker.id, asker.first_name, first)
        if further:
            await self._sender.send(message, replies.beside(page, thread, translate))
        else:
            keys = await self._voting.page(message, first.buttons, translate)
            with suppress(BadRequest):  # it shows that already
                await message.edit_text(first.html, reply_markup=keys)

    async def show(self, press: Press, pressed: ShowPosts) -> None:
        """Show the posts of a button below its message."""
        if thread := await self._thread(press, pressed):
            await self._sender.send(press.message, replies.posts(thread, pressed.found_in(thread), press.translate))

    async def more(self, press: Press, pressed: ShowRange) -> None:
        """Show the next part of a long list below its message, whose button goes."""
        if thread := await self._thread(press, pressed):
            with suppress(BadRequest):  # somebody else pressed it at the same moment
                await press.message.edit_reply_markup()
            await self._sender.send(press.message, replies.posts(thread, pressed.found_in(thread), press.translate))

    async def _thread(self, press: Press, pressed: _Shows) -> Thread | None:
        """Answer a press; return the thread of the button if it still contains what the button names."""
        query, message, translate = press
        thread = await self._library.thread(message.chat_id, pressed.key)
        if thread is None or not pressed.found_in(thread):
            await answer(query, translate(phrases.OTHER_THREAD))
            return None
        replaced = await self._library.current_key(place_of(message)) != thread.key
        await answer(query, translate(phrases.THREAD_NOT_READ) if replaced else None)
        return thread


def asked(wanted: str, index: ThreadIndex, translate: Translation) -> list[replies.Reply]:
    """Render the posts that are asked for by number, or say how to ask."""
    request = index.request(f"post {wanted}")
    if not wanted or not isinstance(request, Posts):
        return [replies.sentence(translate(phrases.POST_USAGE))]
    return replies.requested(request, index.thread, translate)


def _asker(message: Message) -> User | None:
    """Return the person named at the beginning of an answer, if any."""
    return next((entity.user for entity in message.entities if entity.offset == 0), None)


def _head(message: Message) -> str:
    """Return the remark of an answer on itself: the text above its quotes and the sentence that leads over to them."""
    begins = [entity.offset for entity in message.entities if entity.type in _FORMATTED]
    start = message.entities[0].length if _asker(message) else 0
    text = (message.text or "").encode("utf-16-le", "surrogatepass")
    head = text[2 * start : 2 * min(begins, default=len(text))].decode("utf-16-le", "replace")
    return (head.removeprefix(":") if start else head).strip()
