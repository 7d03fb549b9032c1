"""/summary, /post, and the buttons that show posts."""

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import TypeAlias

from telegram import Message, MessageEntity, User
from telegram.error import BadRequest

from bot import phrases
from bot.addressing import Handler, after_command, command, place_of
from bot.handlers.callbacks import Press, answer_press, button
from bot.handlers.conversation import Asker, Conversation, asker_of
from bot.handlers.sending import Sender
from bot.handlers.votes import VoteHandlers
from bot.phrases import Translation
from bot.replies import pages, replies
from bot.replies.callback_data import ShowPosts, ShowRange, TurnPage
from bot.replies.pages import most_candidates
from bot.storage.languages import Languages
from bot.storage.library import Library
from index import Post, Posts, Thread, ThreadIndex, posts_answer

_SUMMARY = "3"  # posts, without a number
_COUNT = re.compile(r"0*[1-9][0-9]{0,5}")
_FORMATTED = {MessageEntity.BOLD, MessageEntity.ITALIC}
_PostData: TypeAlias = TurnPage | ShowPosts | ShowRange


class BrowsingHandlers:
    """Shows posts by number, summaries, and the other pages of answers."""

    def __init__(
        self,
        library: Library,
        sender: Sender,
        conversation: Conversation,
        voting: VoteHandlers,
        languages: Languages,
    ) -> None:
        self._library = library
        self._sender = sender
        self._conversation = conversation
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
        """Show a summary of three posts, or of the number of posts after /summary."""
        count, translate = after_command(message) or _SUMMARY, await self._languages.of(message)
        if _COUNT.fullmatch(count):
            index = await self._library.index_for(place_of(message))
            quotes = await self._library.summary(index, int(count))
            sent = await self._sender.send(message, replies.summary(quotes, index.thread, translate))
            asker = asker_of(message, message.from_user, index.thread)
            self._remember([quote.post for quote in quotes], index.thread, asker, sent)
        else:
            await self._sender.send(message, [replies.sentence(translate(phrases.SUMMARY_USAGE))])

    async def post(self, message: Message) -> None:
        """Show the posts with the numbers after /post."""
        index = await self._library.index_for(place_of(message))
        numbers, translate = after_command(message), await self._languages.of(message)
        sent = await self._sender.send(message, posts_by_number(numbers, index, translate))
        if isinstance(request := index.request(f"post {numbers}"), Posts):
            self._remember(request.posts, index.thread, asker_of(message, message.from_user, index.thread), sent)

    async def turn(self, press: Press, data: TurnPage) -> None:
        """Replace an answer by another page of it, or send the page below if it is too long for that."""
        thread = await self._thread(press, data)
        page = data.resolve(thread) if thread else None
        if not (thread and page):
            return
        _, message, translate = press
        candidates = most_candidates(message.chat.type)
        first, *further = replies.answer_page(page, thread, translate, _remark(message), candidates=candidates)
        if asker := _mentioned(message):
            first = replies.with_mention(asker.id, asker.first_name, first)
        if further:
            await self._sender.send(message, replies.page_posts(page, thread, translate))
        else:
            markup = await self._voting.page_keyboard(message, first.buttons, translate)
            with suppress(BadRequest):  # the page is shown already
                await message.edit_text(first.html, reply_markup=markup)
        posts = [quote.post for quote in pages.quotes(page, thread)]
        self._remember(posts, thread, asker_of(message, press.query.from_user, thread), [message.message_id])

    async def show(self, press: Press, data: ShowPosts) -> None:
        """Send the posts of a button below its message."""
        if thread := await self._thread(press, data):
            numbers = data.resolve(thread)
            await self._sender.send(press.message, replies.posts(thread, numbers, press.translate))
            posts = [thread.posts[number - 1] for number in numbers]
            self._remember(posts, thread, asker_of(press.message, press.query.from_user, thread), [])

    async def more(self, press: Press, data: ShowRange) -> None:
        """Send the next part of a long list, and remove the button that asked for it."""
        if thread := await self._thread(press, data):
            with suppress(BadRequest):  # somebody else pressed it at the same moment
                await press.message.edit_reply_markup()
            await self._sender.send(press.message, replies.posts(thread, data.resolve(thread), press.translate))

    def _remember(self, posts: Sequence[Post], thread: Thread, asker: Asker, messages: list[int]) -> None:
        """Remember *posts*, which *messages* show, for "next" and "previous"."""
        answer = posts_answer(posts, thread)
        self._conversation.remember(answer, asker, messages=messages, now=datetime.now(UTC).timestamp())

    async def _thread(self, press: Press, data: _PostData) -> Thread | None:
        """Answer a press; return the thread of the button if it has the posts that the button names."""
        query, message, translate = press
        thread = await self._library.thread(message.chat_id, data.key)
        if thread is None or not data.resolve(thread):
            await answer_press(query, translate(phrases.OTHER_THREAD))
            return None
        replaced = await self._library.current_key(place_of(message)) != thread.key
        await answer_press(query, translate(phrases.THREAD_NOT_READ) if replaced else None)
        return thread


def posts_by_number(numbers: str, index: ThreadIndex, translate: Translation) -> list[replies.Reply]:
    """Render the posts with *numbers*, or the usage of /post if they are none."""
    request = index.request(f"post {numbers}")
    if not numbers or not isinstance(request, Posts):
        return [replies.sentence(translate(phrases.POST_USAGE))]
    return replies.requested(request, index.thread, translate)


def _mentioned(message: Message) -> User | None:
    """Return the person mentioned at the beginning of an answer, if any."""
    return next((entity.user for entity in message.entities if entity.offset == 0), None)


def _remark(message: Message) -> str:
    """Return the remark of an answer: the text before its quotes and their lead-in, which are formatted."""
    formatted = [entity.offset for entity in message.entities if entity.type in _FORMATTED]
    start = message.entities[0].length if _mentioned(message) else 0
    text = (message.text or "").encode("utf-16-le", "surrogatepass")
    remark = text[2 * start : 2 * min(formatted, default=len(text))].decode("utf-16-le", "replace")
    return (remark.removeprefix(":") if start else remark).strip()
