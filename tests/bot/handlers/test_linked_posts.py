"""Links from a group to its posts: only its members see them."""

import pytest

from bot.delivery.runner import App
from bot.replies.deep_links import DeepLinks, PostLink
from index import Thread
from tests.bot_api import Telegram
from tests.bot_api.chat import Chat
from tests.bot_api.person import Person

pytestmark = pytest.mark.anyio
MEMBERS_ONLY = "Only members of the chat that this link is from can see its posts here."
GROUPS_OWN = "1/3 The mill burnt down.\n\n2/3 It was rebuilt in oak.\n\n3/3 The miller moved away."


@pytest.fixture
def alice(telegram: Telegram) -> Person:
    return telegram.person("Alice")


@pytest.fixture
async def group(telegram: Telegram, app: App, alice: Person) -> Chat:
    """A group of Alice that reads a thread of its own."""
    group = telegram.supergroup("Millers", alice, telegram.bot)
    alice.promotes(alice, group)
    text = alice.says(group, GROUPS_OWN)
    alice.says(group, "/load@threadquote_bot", reply_to=text)
    await telegram.deliver(app)
    alice.presses(group.last, "Use it")
    await telegram.deliver(app)
    return group


def parameter(telegram: Telegram, chat: int, key: str, first: int, last: int) -> str:
    address = DeepLinks(telegram.token).address("threadquote_bot", PostLink(chat, key, first, last))
    return address.partition("?start=")[2]


KEY = Thread.of(["The mill burnt down.", "It was rebuilt in oak.", "The miller moved away."]).key


async def test_a_member_sees_the_posts_of_the_group(telegram: Telegram, app: App, group: Chat, alice: Person) -> None:
    alice.starts(parameter(telegram, group.id, KEY, 2, 3))
    await telegram.deliver(app)

    assert telegram.private(alice).last.text == "2/3\nIt was rebuilt in oak.\n\n3/3\nThe miller moved away."


async def test_nobody_else_does(telegram: Telegram, app: App, group: Chat, alice: Person) -> None:
    bob, carol = telegram.person("Bob"), telegram.person("Carol")
    alice.adds(carol, group)
    carol.leaves(group)
    for person in (bob, carol):
        person.starts(parameter(telegram, group.id, KEY, 2, 2))
    await telegram.deliver(app)

    assert [telegram.private(person).last.text for person in (bob, carol)] == [MEMBERS_ONLY] * 2


async def test_a_post_of_a_seed_is_for_everybody(
    telegram: Telegram, app: App, group: Chat, seeds: list[Thread]
) -> None:
    bob = telegram.person("Bob")
    bob.starts(parameter(telegram, group.id, seeds[0].key, 3, 3))
    await telegram.deliver(app)

    assert telegram.private(bob).last.bold == ["3/7"]


async def test_a_thread_that_is_gone_is_said_to_be(telegram: Telegram, app: App, group: Chat, alice: Person) -> None:
    alice.starts(parameter(telegram, group.id, "00000000", 3, 3))
    await telegram.deliver(app)

    assert telegram.private(alice).last.text == "That button belongs to a thread that I no longer read here."
