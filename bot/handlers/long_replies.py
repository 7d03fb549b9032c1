"""Long replies in groups: one message at once, with a link to the rest in private, unless an administrator asks."""

from collections.abc import Sequence
from dataclasses import replace

from telegram import Message

from bot import phrases
from bot.handlers.callbacks import Press
from bot.handlers.permissions import is_administrator, sent_by_administrator
from bot.phrases import Translation
from bot.replies.replies import OpenButton, Reply
from bot.replies.telegram_html import UNITS, units
from index import Post


async def limited(
    message: Message, rendered: list[Reply], posts: Sequence[Post], translate: Translation
) -> list[Reply]:
    """Return *rendered*, which quotes *posts*, or one message of it if the sender of *message* may not have more."""
    if len(rendered) == 1 or not posts or await sent_by_administrator(message):
        return rendered
    return [_one_message(message, rendered, posts, translate)]


async def limited_for_press(press: Press, rendered: list[Reply], posts: Sequence[Post]) -> list[Reply]:
    """Return *rendered*, which quotes *posts*, or one message of it if the person who pressed may not have more."""
    if len(rendered) == 1 or not posts or await is_administrator(press.message.chat, press.query.from_user):
        return rendered
    return [_one_message(press.message, rendered, posts, press.translate)]


def _one_message(message: Message, rendered: Sequence[Reply], posts: Sequence[Post], translate: Translation) -> Reply:
    """Return the first message of *rendered*, with a link to the first post that it does not show whole."""
    first, second = rendered[:2]
    joined = f"{first.html}\n\n{second.html}"
    if "<blockquote" not in first.html and units(joined) <= UNITS:  # a sentence above the posts
        first = Reply(joined)
    shown = first.html.count("<blockquote")
    following = posts[min(shown, len(posts) - 1)].number
    link = f"https://t.me/{message.get_bot().username}?start=post_{following}"
    return replace(first, buttons=(OpenButton(translate(phrases.REST_IN_PRIVATE), link),))
