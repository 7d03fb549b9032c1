"""Long replies in groups: one message at once, with a link to the rest in private, unless an administrator asks."""

from collections.abc import Sequence
from dataclasses import replace

from telegram import Message

from bot import phrases
from bot.handlers.callbacks import Press
from bot.handlers.permissions import is_administrator, sent_by_administrator
from bot.phrases import Translation
from bot.replies.deep_links import DeepLinks, PostLink
from bot.replies.replies import OpenButton, Reply
from bot.replies.telegram_html import UNITS, units
from index import Post, Thread


class LongReplies:
    """Limits long replies; *links* lead to the rest, in private."""

    def __init__(self, links: DeepLinks) -> None:
        self._links = links

    async def limited(
        self, message: Message, rendered: list[Reply], posts: Sequence[Post], thread: Thread, translate: Translation
    ) -> list[Reply]:
        """Return *rendered*, which quotes *posts*, or one message of it if the sender may not have more."""
        if len(rendered) == 1 or not posts or await sent_by_administrator(message):
            return rendered
        return [self._one_message(message, rendered, posts, thread, translate)]

    async def limited_for_press(
        self, press: Press, rendered: list[Reply], posts: Sequence[Post], thread: Thread
    ) -> list[Reply]:
        """Return *rendered*, which quotes *posts*, or one message of it if the person who pressed may not have more."""
        if len(rendered) == 1 or not posts or await is_administrator(press.message.chat, press.query.from_user):
            return rendered
        return [self._one_message(press.message, rendered, posts, thread, press.translate)]

    def _one_message(
        self, message: Message, rendered: Sequence[Reply], posts: Sequence[Post], thread: Thread, translate: Translation
    ) -> Reply:
        """Return the first message of *rendered*, with a link to the posts that it does not show whole."""
        first, second = rendered[:2]
        joined = f"{first.html}\n\n{second.html}"
        if "<blockquote" not in first.html and units(joined) <= UNITS:  # a sentence above the posts
            first = Reply(joined)
        shown = first.html.count("<blockquote")
        if shown >= len(posts) and len(rendered) <= 2:  # noqa: PLR2004 - the sentence and the posts
            return replace(first, buttons=second.buttons)
        rest = posts[min(shown, len(posts) - 1) :]
        link = PostLink(message.chat_id, thread.key, rest[0].number, _last_in_a_row(rest))
        address = self._links.address(message.get_bot().username, link)
        return replace(first, buttons=(OpenButton(translate(phrases.REST_IN_PRIVATE), address),) if address else ())


def _last_in_a_row(posts: Sequence[Post]) -> int:
    """Return the number of the last of *posts* that follow one another."""
    number = posts[0].number
    for post in posts[1:]:
        if post.number != number + 1:
            break
        number = post.number
    return number
