"""Closest answers in chats, the program being started anew before every answer."""

from collections.abc import Iterator

import pytest

from bot.storage.database import Database
from index import Thread
from tests.bot_api import Telegram
from tests.support.candidates import FRAGILE, KETTLE, UNKNOWN
from tests.support.private_chat import VOTES, PrivateChat, appearance
from tests.support.publishing_bot import PublishingBot

pytestmark = pytest.mark.anyio
UP, DOWN = VOTES
SENTENCES = ["My aunt gave us a kettle. …", "… I dropped the kettle. …", "… We filled the kettle."]
LABELS = ["1/5", "3/5", "5/5"]


@pytest.fixture
def alice(telegram: Telegram, database: Database) -> Iterator[PrivateChat]:
    yield PrivateChat(telegram, [KETTLE], database)
    assert not telegram.calls.refused


@pytest.fixture
def group(alice: PrivateChat) -> PrivateChat:
    """The group in which Alice asks."""
    telegram = alice.telegram
    alice.chat = telegram.supergroup("Readers", alice.person, telegram.person("Bob"), telegram.bot)
    return alice


async def test_in_private_three_candidates_stand_under_one_line(alice: PrivateChat) -> None:
    answer = await alice.asks(FRAGILE)

    assert answer.text.startswith(f"{UNKNOWN} Closest:\n\n")
    assert (answer.bold, answer.quotes) == (LABELS, SENTENCES)
    assert answer.labels == [*LABELS, "Other matches", *VOTES]


async def test_in_a_group_one_candidate_is_quoted_and_the_others_are_buttons(group: PrivateChat) -> None:
    answer = await group.asks(f"/ask@threadquote_bot {FRAGILE}")

    assert (answer.bold, answer.quotes) == (LABELS[:1], SENTENCES[:1])
    assert answer.labels == [*LABELS, "Other matches", *VOTES]


WHOLE = {
    "1/5": (KETTLE.posts[0].text, ["2/5 ▶"]),
    "3/5": (KETTLE.posts[2].text, ["◀ 2/5", "4/5 ▶"]),
    "5/5": (KETTLE.posts[4].text, ["◀ 4/5"]),
}


async def presses_each_button(alice: PrivateChat, question: str) -> None:
    """Press the button of each candidate of the answer to *question*, and go back from each."""
    before = appearance(await alice.asks(question))
    for label, (text, neighbours) in WHOLE.items():
        page = await alice.presses(label)
        assert (page.text, page.bold[0]) == (f"{UNKNOWN}\n\n{label}\n{text}", label)
        assert page.labels == [*neighbours, "Back to the answer", *VOTES]
        assert appearance(await alice.presses("Back to the answer")) == before
    assert len(alice.chat.sent) == 1


async def test_each_button_opens_its_post_whole_in_place(alice: PrivateChat) -> None:
    await presses_each_button(alice, FRAGILE)


async def test_in_a_group_each_button_opens_its_post_whole_in_place(group: PrivateChat) -> None:
    await presses_each_button(group, f"/ask@threadquote_bot {FRAGILE}")


async def test_the_only_candidate_is_opened_whole_too(alice: PrivateChat) -> None:
    alice.threads = [Thread.of(["It was a cold spring. We filled the kettle.", "Milk goes in last."])]
    answer = await alice.asks(FRAGILE)
    before = appearance(answer)
    assert (answer.quotes, answer.labels) == (["… We filled the kettle."], ["1/2", *VOTES])
    page = await alice.presses("1/2")

    assert page.quotes == ["It was a cold spring. We filled the kettle."]
    assert appearance(await alice.presses("2/2 ▶", "◀ 1/2", "Back to the answer")) == before


async def test_votes_stay_on_every_page_of_candidates(alice: PrivateChat) -> None:
    answer = await alice.asks(FRAGILE)
    await alice.told(UP)
    for label in ("3/5", "4/5 ▶", "Back to the answer", "Other matches", "Back to the answer"):
        page = await alice.presses(label)
        assert page.labels[-2:] == ["👍 1", DOWN]

    await alice.told(DOWN)
    assert answer.quotes == SENTENCES
    assert answer.labels[-2:] == [UP, "👎 1"]


async def test_a_post_that_no_message_holds_is_opened_below(alice: PrivateChat) -> None:
    long = Thread.of([f"The lid has a dent. {'Word. ' * 900}We filled the kettle.", "Milk goes in last."])
    alice.threads = [long]
    answer = await alice.asks(FRAGILE)
    assert answer.quotes == ["… We filled the kettle."]
    before = appearance(answer)
    await alice.presses("1/2")

    assert appearance(alice.chat.sent[0]) == before
    assert [message.bold[0] for message in alice.chat.sent[1:]] == ["1/2", "1/2"]


async def test_a_button_sent_by_an_older_version_opens_and_goes_back(alice: PrivateChat) -> None:
    answer = await alice.asks(FRAGILE)
    remark = "I'm not sure that the thread answers this. It never uses the word “fragile”."
    italic = {"type": "italic", "offset": len(remark) + 1, "length": len("The closest post:")}
    answer.change(text=f"{remark} The closest post:\n\n5/5\nIt was a cold spring.", entities=[italic])
    page = await alice.presses("3/5")
    assert page.text == f"{remark}\n\n3/5\n{KETTLE.posts[2].text}"

    assert (await alice.presses("Back to the answer")).text.startswith(f"{remark} Closest:\n\n1/5\n")


async def test_in_a_group_with_the_posts_the_candidate_is_a_native_quote(
    telegram: Telegram, database: Database
) -> None:
    board = PublishingBot(telegram, [KETTLE], database)
    group = telegram.supergroup("Readers", alice := telegram.person("Alice"), telegram.bot)
    await board.publish(alice, group)
    alice.says(group, f"/ask@threadquote_bot {FRAGILE}")
    await board.settle()

    assert group.last.reply_to is board.posts(group)[0]
    assert group.last.quote == "My aunt gave us a kettle."
    assert group.last.text == f"Alice:\n\n{UNKNOWN} Closest:\n\n1/5\nMy aunt gave us a kettle. …"
