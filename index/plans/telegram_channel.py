"""Public channels of Telegram, from their pages on the web.

https://t.me/s/NAME/ID shows about twenty messages around one, ?before=ID and ?after=ID those before and after. Nothing
about these pages is documented.
"""

import re
from collections.abc import Generator
from typing import Final

from index.plans.chains import chain_through
from index.plans.plan import Fetch, Fetched, LinkError, Plan, checked, no_such_post
from index.reading.draft import Draft
from index.reading.judging import Judgement
from index.reading.labels import labelled, numbered_threads
from index.reading.pages.channel import ChannelPost, channel_posts
from index.reading.threads import threads
from index.thread import Thread

_HOSTS: Final = r"https?://(?:www\.)?(?:t\.me|telegram\.(?:me|dog))/"
_LINK: Final = re.compile(rf"{_HOSTS}(?:s/)?(?P<name>[A-Za-z]\w{{3,31}})/(?P<number>\d{{1,10}})/?(?:[?#].*)?")
_PRIVATE: Final = re.compile(rf"{_HOSTS}(?:c/|\+|joinchat/).*")
_COUNTED: Final = re.compile(r"\d\s*/\s*\d")  # in a post that is one of several
_IN_APP_ONLY: Final = b"Please open Telegram to view this post"

Posts = dict[int, ChannelPost]


def telegram_post(link: str) -> tuple[str, str]:
    """Return the channel and the number in a *link* to a post, empty if it is none.

    >>> telegram_post("https://t.me/s/night_bus/41?single")
    ('night_bus', '41')

    Raises:
        LinkError: the link is to a private chat or an invitation.
    """
    if _PRIVATE.fullmatch(link):
        raise LinkError("that is a private chat, and I can't look inside; forward the posts to me instead")
    found = _LINK.fullmatch(link)
    return (found["name"], found["number"]) if found else ("", "")


def telegram_channel(name: str, number: str) -> Plan:
    """Read the post *number* of the channel *name*, and those that belong to it by their numbers or as replies.

    Raises:
        LinkError: the channel shows no posts on the web, or not this one.
    """
    posts = yield from _page(f"https://t.me/s/{name}/{number}")
    if int(number) not in posts:
        posts |= yield from _single(name, number)
    wanted = int(number)
    if len(_belonging(posts, wanted)) == 1 and _COUNTED.search(posts[wanted].post.text):
        for page in (f"before={min(posts)}", f"after={max(posts)}"):
            posts |= yield from _page(f"https://t.me/s/{name}?{page}")
    drafts = _belonging(posts, wanted)
    found = [posts[one].post for one in drafts]
    draft = labelled(Draft(tuple(found), author=found[0].author))
    if len(found) == 1:
        return [_alone(draft)]
    return threads(Judgement((draft,)), "t.me")


def _alone(draft: Draft) -> Thread:
    thread = Thread.of([draft.posts[0].text])
    return Thread("", thread.posts, draft.author)


def _belonging(posts: Posts, wanted: int) -> list[int]:
    """Return the numbers of the posts of the thread of the post *wanted*."""
    in_order = sorted(posts)
    log = Draft(tuple(posts[number].post for number in in_order))
    for draft in numbered_threads(log):
        links = {post.link for post in draft.posts}
        if posts[wanted].post.link in links:
            return [number for number in in_order if posts[number].post.link in links]
    parents = {str(number): str(post.reply_to or "") for number, post in posts.items()}
    return list(map(int, chain_through(str(wanted), parents)))


def _page(address: str) -> Generator[Fetch, Fetched, Posts]:
    fetched = checked((yield Fetch(address)))
    return {post.number: post for post in channel_posts(fetched.body.decode("utf-8", "replace"))}


def _single(name: str, number: str) -> Generator[Fetch, Fetched, Posts]:
    """Return the post from a page of its own: a channel may show no others on the web.

    Raises:
        LinkError: it is not shown.
    """
    fetched = checked((yield Fetch(f"https://t.me/{name}/{number}?embed=1&mode=tme")))
    posts = {post.number: post for post in channel_posts(fetched.body.decode("utf-8", "replace"))}
    if int(number) in posts:
        return posts
    if _IN_APP_ONLY in fetched.body:
        raise LinkError("Telegram shows that post in its apps only, so forward it to me instead")
    raise no_such_post()
