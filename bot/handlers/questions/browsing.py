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
from bot.handlers.long_replies import LongReplies
from bot.handlers.questions.conversation import Asker, Conversation, asker_of
from bot.handlers.questions.votes import VoteHandlers
from bot.handlers.sending import Sender
from bot.indexing.indexed_thread import IndexedThread
from bot.phrases import Translation
from bot.replies import pages, replies
from bot.replies.buttons.callback_data import ShowPosts, ShowRange, TurnPage
from bot.replies.pages import longest_post, most_candidates, quotes
from bot.storage.languages import Languages
from bot.storage.threads.library import Library
from index import Post, Posts, Thread, posts_answer

_SUMMARY = "3"  # posts, without a number
_COUNT = re.compile(r"0*[1-9][0-9]{0,5}")
_NUMBER = re.compile(r"(?<!\d)0*[1-9][0-9]{0,5}(?!\d)")
_IN_LANGUAGE = re.compile(
    r"""
    \b(?:in|into|to|en|al|auf|en|em|на|по)[ ] # "/summary in German", "/summary 5 на немецком"
    (?:english|russian|armenian|azerbaijani|turkish|spanish|german|french|italian|portuguese|polish|dutch|ukrainian|georgian
    |arabic|hebrew|persian|farsi|hindi|chinese|japanese|korean|greek|deutsch|français|español|inglés|ruso|alemán|francés
    |\w+ск(?:ом|и|ий))\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_FORMATTED = {MessageEntity.BOLD, MessageEntity.ITALIC}
_PostData: TypeAlias = TurnPage | ShowPosts | ShowRange


class BrowsingHandlers:
    """Shows posts by number, summaries, and the other pages of answers."""

    def __init__(  # noqa: PLR0913, PLR0917 - each is needed for a post
        self,
        library: Library,
        sender: Sender,
        conversation: Conversation,
        voting: VoteHandlers,
        long_replies: LongReplies,
        languages: Languages,
    ) -> None:
        self._library = library
        self._sender = sender
        self._conversation = conversation
        self._voting = voting
        self._long_replies = long_replies
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
        """Show a summary of three posts, or of the number of posts after /summary; a language there is explained.

        "/summary of post 4" shows that post.
        """
        wanted, translate = after_command(message), await self._languages.of(message)
        language, count = _in_language(wanted), _NUMBER.search(wanted)
        index = await self._library.index_for(place_of(message))
        if not wanted or language or _COUNT.fullmatch(wanted):
            summary = await index.summary(int(count[0] if count else _SUMMARY))
            first, *further = replies.summary(summary, index.thread, translate)
            note = translate(phrases.NEVER_TRANSLATED)
            rendered = [replies.with_heading(note, first) if language else first, *further]
            posts = [quote.post for quote in summary]
            limited = await self._long_replies.limited(message, rendered, posts, index.thread, translate)
            sent = await self._sender.send(message, limited)
            asker = asker_of(message, message.from_user, index.thread)
            self._remember(posts, index.thread, asker, sent)
        elif isinstance(await index.request(f"summary {wanted}"), Posts):
            await self.post(message)
        else:
            await self._sender.send(message, [replies.sentence(translate(phrases.SUMMARY_USAGE))])

    async def post(self, message: Message) -> None:
        """Show the posts with the numbers after /post."""
        index, translate = await self._library.index_for(place_of(message)), await self._languages.of(message)
        numbers = after_command(message)
        rendered = await posts_by_number(numbers, index, translate)
        request = await requested_by_number(numbers, index)
        posts = request.posts if request else ()
        limited = await self._long_replies.limited(message, rendered, posts, index.thread, translate)
        sent = await self._sender.send(message, limited)
        if posts:
            self._remember(posts, index.thread, asker_of(message, message.from_user, index.thread), sent)

    async def turn(self, press: Press, data: TurnPage) -> None:
        """Replace an answer by another page of it, or send the page below if it is too long for that."""
        thread = await self._thread(press, data)
        page = data.resolve(thread) if thread else None
        if not (thread and page):
            return
        _, message, translate = press
        candidates, longest = most_candidates(message.chat.type), longest_post(message.chat.type)
        first, *further = replies.answer_page(
            page, thread, translate, _remark(message), candidates=candidates, longest=longest
        )
        if asker := _mentioned(message):
            first = replies.with_mention(asker.id, asker.first_name, first)
        if further:
            shown = [quote.post for quote in quotes(page, thread)]
            below = replies.page_posts(page, thread, translate)
            await self._sender.send(message, await self._long_replies.limited_for_press(press, below, shown, thread))
        else:
            markup = await self._voting.page_keyboard(message, first.buttons)
            with suppress(BadRequest):  # the page is shown already
                await message.edit_text(first.html, reply_markup=markup)
        posts = [quote.post for quote in pages.quotes(page, thread)]
        self._remember(posts, thread, asker_of(message, press.query.from_user, thread), [message.message_id])

    async def show(self, press: Press, data: ShowPosts) -> None:
        """Send the posts of a button below its message."""
        if thread := await self._thread(press, data):
            numbers = data.resolve(thread)
            await self._show(press, thread, numbers)
            posts = [thread.posts[number - 1] for number in numbers]
            self._remember(posts, thread, asker_of(press.message, press.query.from_user, thread), [])

    async def more(self, press: Press, data: ShowRange) -> None:
        """Send the next part of a long list, and remove the button that asked for it."""
        if thread := await self._thread(press, data):
            with suppress(BadRequest):  # somebody else pressed it at the same moment
                await press.message.edit_reply_markup()
            await self._show(press, thread, data.resolve(thread))

    async def _show(self, press: Press, thread: Thread, numbers: Sequence[int]) -> None:
        rendered, posts = replies.posts(thread, numbers, press.translate), [thread.posts[at - 1] for at in numbers]
        limited = await self._long_replies.limited_for_press(press, rendered, posts, thread)
        await self._sender.send(press.message, limited)

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


def _in_language(wanted: str) -> bool:
    """Return whether *wanted*, the text after /summary, names a language.

    >>> [_in_language(text) for text in ("in Russian", "5 auf Deutsch", "türkçe", "на русском", "5")]
    [True, True, True, True, False]
    """
    *_, last = wanted.split() or [""]
    return bool(_IN_LANGUAGE.search(wanted) or phrases.language_named(last))


async def requested_by_number(text: str, index: IndexedThread) -> Posts | None:
    """Parse the *text* after /post, in any language: "4", "2-4", "-1", "the last"; None if it names no posts."""
    for asked in (f"post {text}", text) if text else ():
        if isinstance(request := await index.request(asked), Posts):
            return request
    return None


async def posts_by_number(numbers: str, index: IndexedThread, translate: Translation) -> list[replies.Reply]:
    """Render the posts with *numbers*, or the usage of /post if they are none."""
    request = await requested_by_number(numbers, index)
    if request is None:
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
