"""Public channels of Telegram, from their pages on the web.

https://t.me/s/NAME/ID shows about twenty messages around one, ?before=ID and ?after=ID those before and after. Nothing
about these pages is documented.
"""

import re
from collections.abc import Generator
from contextlib import suppress
from typing import Final

from index.plans.chains import chain_through
from index.plans.plan import Fetch, Fetched, LinkError, Plan, checked, no_such_post
from index.reading.draft import Draft
from index.reading.judging import Judgement
from index.reading.numbers.labels import labelled, numbered_threads
from index.reading.pages.channel import ChannelPost, channel_posts
from index.reading.threads import threads
from index.thread import Thread

_HOSTS: Final = r"https?://(?:www\.)?(?:t\.me|telegram\.(?:me|dog))/"
_LINK: Final = re.compile(
    rf"{_HOSTS}(?:s/)?(?P<name>[A-Za-z]\w{{3,31}})/(?:\d{{1,10}}/)?(?P<number>\d{{1,10}})/?(?:[?#].*)?"
)
_PRIVATE: Final = re.compile(rf"{_HOSTS}(?:c/|\+|joinchat/).*")
_COUNTED: Final = re.compile(r"(?<!\d)(?P<number>\d{1,3})\s*/\s*(?P<total>\d{1,3})(?!\d)")
_MAX_PAGES = 6  # of about twenty posts, before and after the post each
_FORWARDED: Final = b"tgme_widget_message_forwarded_from"
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
    yield from _extend(posts, name, wanted)
    found = [posts[one].post for one in _belonging(posts, wanted)]
    draft = labelled(Draft(tuple(found), author=found[0].author))
    if len(found) == 1:
        return [_alone(draft)]
    return threads(Judgement((draft,)), "t.me")


def _extend(posts: Posts, name: str, wanted: int) -> Generator[Fetch, Fetched, None]:
    """Add the posts of the pages before and after to *posts*, as long as the thread of the post *wanted* needs them."""
    for side, edge in (("before", min), ("after", max)):
        for _ in range(_MAX_PAGES):
            if side not in _missing(posts, wanted):
                break
            at = edge(posts)
            with suppress(LinkError):  # the posts that came are a thread all the same
                posts |= yield from _page(f"https://t.me/s/{name}?{side}={at}")
            if edge(posts) == at:
                break


def _missing(posts: Posts, wanted: int) -> set[str]:
    """Return on which sides of the known *posts* the thread of the post *wanted* goes on."""
    counted = _COUNTED.search(posts[wanted].post.text)
    if counted and int(counted["number"]) <= int(counted["total"]):
        found = (_COUNTED.search(post.post.text) for post in posts.values())
        known = {int(one["number"]) for one in found if one and one["total"] == counted["total"]}
        ends = ((1, "before"), (int(counted["total"]), "after"))
        return {side for number, side in ends if number not in known}
    thread = _belonging(posts, wanted)
    first, middle = posts[thread[0]].reply_to, (min(posts) + max(posts)) // 2
    sides = {"before"} if first and first not in posts else set()
    return sides | ({"after"} if len(thread) > 1 and thread[-1] > middle else set())


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
    if len(counted := _counted(posts, wanted)) > 1:
        return counted
    parents = {str(number): str(post.reply_to or "") for number, post in posts.items()}
    return list(map(int, chain_through(str(wanted), parents)))


def _counted(posts: Posts, wanted: int) -> list[int]:
    """Return the numbers of the posts around *wanted* that count to the same total, though some are missing."""
    found = {number: _COUNTED.search(one.post.text) for number, one in posts.items()}
    counts = {number: (int(one["number"]), one["total"]) for number, one in found.items() if one}
    if wanted not in counts:
        return []
    same = sorted(number for number, (_, total) in counts.items() if total == counts[wanted][1])
    chain = [wanted]
    for number in reversed(same[: same.index(wanted)]):
        if counts[number] >= counts[chain[0]]:  # it is of another thread with as many posts
            break
        chain.insert(0, number)
    for number in same[same.index(wanted) + 1 :]:
        if counts[number] <= counts[chain[-1]]:
            break
        chain.append(number)
    return chain


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
    if _FORWARDED in fetched.body:
        raise LinkError("that post was forwarded from somewhere else, so send me the link to the original")
    if _IN_APP_ONLY in fetched.body:
        raise LinkError("Telegram shows that post in its apps only, so forward it to me instead")
    if f'data-post="{name}/{number}"'.encode() in fetched.body:
        raise LinkError("that post has no words to quote")
    raise no_such_post()
