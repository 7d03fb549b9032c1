"""Long replies: in a group one message at once, unless an administrator asks; the rest is in private."""

import pytest

from bot.storage.database import Database
from index import Thread
from tests.bot.conftest import in_process
from tests.bot_api import Telegram
from tests.bot_api.chat import Chat
from tests.bot_api.person import Person

pytestmark = pytest.mark.anyio
POSTS = 300
LONG = Thread.of([f"Post {number} of the diary. " + "The lake froze early. " * 20 for number in range(1, POSTS + 1)])
LINK = "The rest in private"
ASKED = {
    "the thread": "/thread@threadquote_bot",
    "a range": "/post@threadquote_bot 1-300",
    "a long summary": "/summary@threadquote_bot 300",
    "in words": "/ask@threadquote_bot show me posts 1 to 300",
    "with a number that is missing": "/post@threadquote_bot 900, 1-20",
}


@pytest.fixture
def alice(telegram: Telegram) -> Person:
    return telegram.person("Alice")


@pytest.fixture
def bob(telegram: Telegram) -> Person:
    return telegram.person("Bob")


@pytest.fixture
def group(telegram: Telegram, alice: Person, bob: Person) -> Chat:
    return telegram.supergroup("Readers", alice, bob, telegram.bot)


async def deliver(telegram: Telegram, database: Database) -> None:
    async with in_process(telegram, [LONG], database) as app:
        await telegram.deliver(app)
    assert not telegram.calls.refused


@pytest.mark.parametrize("text", ASKED.values(), ids=ASKED)
async def test_a_member_gets_one_message_and_a_link_to_the_next_post(
    telegram: Telegram, database: Database, group: Chat, bob: Person, text: str
) -> None:
    bob.says(group, text)
    await deliver(telegram, database)

    [shown] = group.sent
    [link] = [button for button in shown.buttons if button.label == LINK]
    address, parameter = link.url.split("?start=")
    assert address == "https://t.me/threadquote_bot"
    assert shown.quotes

    private = telegram.private(bob)
    bob.says(private, f"/start {parameter}")
    await deliver(telegram, database)
    assert private.sent[0].text.startswith(f"{len(shown.quotes) + 1}/")


@pytest.mark.parametrize("text", ASKED.values(), ids=ASKED)
async def test_an_administrator_gets_all(
    telegram: Telegram, database: Database, group: Chat, alice: Person, text: str
) -> None:
    alice.says(group, text)
    await deliver(telegram, database)

    assert len(group.sent) > 1
    assert not any(LINK in message.labels for message in group.sent)


async def test_in_private_everybody_gets_all(telegram: Telegram, database: Database, bob: Person) -> None:
    chat = telegram.private(bob)
    bob.says(chat, "/post 1-20")
    await deliver(telegram, database)

    assert len([quote for message in chat.sent for quote in message.quotes]) == 20


async def test_a_plain_summary_is_answered_in_full(
    telegram: Telegram, database: Database, group: Chat, bob: Person
) -> None:
    bob.says(group, "/summary@threadquote_bot")
    await deliver(telegram, database)

    [summary] = group.sent
    assert len(summary.quotes) == 3
    assert LINK not in summary.labels


async def test_the_button_for_more_is_limited_too(
    telegram: Telegram, database: Database, group: Chat, alice: Person, bob: Person
) -> None:
    alice.says(group, "/thread@threadquote_bot")
    await deliver(telegram, database)
    before = len(group.sent)
    bob.presses(group.last, "More")
    await deliver(telegram, database)

    assert len(group.sent) == before + 1
    assert group.last.labels == [LINK]
