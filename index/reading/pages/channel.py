"""The messages of a public channel of Telegram, from a page of t.me/s or of one message."""

from typing import NamedTuple

from index.reading.draft import DraftPost
from index.reading.pages.items import items_of, posts_of
from index.reading.pages.markup import link_address, parsed_html
from index.reading.pages.sites import CHANNEL


class ChannelPost(NamedTuple):
    """A post of a channel, its *number* in the address, and that of the post it replies to, 0 for none."""

    number: int
    reply_to: int
    post: DraftPost


def channel_posts(text: str) -> list[ChannelPost]:
    """Return the posts on the page *text*, in order, without forwarded ones and those without words."""
    items = items_of(parsed_html(text), CHANNEL)
    found = zip(items, posts_of(items, CHANNEL), strict=True)
    return [
        ChannelPost(number, _number(link_address(item, "a.tgme_widget_message_reply")), post)
        for item, post in found
        if (post.text or post.below) and (number := _number(post.link))
    ]


def _number(address: str) -> int:
    last = address.partition("?")[0].rstrip("/").rpartition("/")[2]
    return int(last) if last.isascii() and last.isdecimal() else 0
