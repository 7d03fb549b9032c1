"""The buttons under answers that turn them in place."""

from collections.abc import Iterator

import pytest

from bot.storage.database import Database
from index import Thread
from tests.bot_api import Telegram
from tests.support.candidates import FRAGILE, KETTLE, UNKNOWN
from tests.support.private_chat import SIDES, VOTES, PrivateChat, appearance

pytestmark = pytest.mark.anyio


@pytest.fixture
def alice(telegram: Telegram, seeds: list[Thread], database: Database) -> Iterator[PrivateChat]:
    yield PrivateChat(telegram, seeds, database)
    refused = [call for call in telegram.calls.refused if "message is not modified" not in str(call.refusal)]
    assert not refused, "Telegram refused what the bot sent"


async def test_under_a_sure_answer_stand_the_posts_around_it_in_one_row(alice: PrivateChat) -> None:
    answer = await alice.asks("How did the 2016 peace plan deal with territories?")

    assert answer.bold[0] == "2/7"
    assert [[button.label for button in row] for row in answer.rows] == [
        ["◀ 1/7", "3/7 ▶", "Other matches"],
        VOTES,
    ]
    assert (await alice.asks("Who wrote the report?")).labels == ["◀ 2/7", "4/7 ▶", *VOTES]


async def test_without_other_matches_there_is_no_button_for_them(alice: PrivateChat) -> None:
    answer = await alice.asks("/post 4")

    assert answer.labels == ["◀ 3/7", "5/7 ▶"]


async def test_the_first_and_the_last_post_have_one_neighbour(alice: PrivateChat) -> None:
    assert (await alice.asks("/post 1")).labels == ["2/7 ▶"]
    assert (await alice.asks("/post 7")).labels == ["◀ 6/7"]


async def test_a_post_alone_has_no_neighbours(alice: PrivateChat) -> None:
    alice.threads = [Thread.of(["x" * 300])]

    assert (await alice.asks("/post 1")).labels == []


async def test_the_message_turns_its_page_in_place_and_shows_the_label(alice: PrivateChat) -> None:
    await alice.asks(SIDES)
    for label, shown in [("5/7 ▶", "5/7"), ("6/7 ▶", "6/7"), ("7/7 ▶", "7/7"), ("◀ 6/7", "6/7")]:
        page = await alice.presses(label)
        assert page.bold == [shown]
        assert len(page.quotes) == 1

    assert page.labels == ["◀ 5/7", "7/7 ▶", "Back to the answer", *VOTES]
    assert len(alice.chat.sent) == 1


ANSWERS = {
    "sure": SIDES,
    "of several posts": "Azerbaijan",
    "with other matches": "How did the 2016 peace plan deal with territories?",
    "closest": "Will Georgia join the fighting?",
    "nothing": "What is photosynthesis?",
    "a post by its number": "/post 4",
}


@pytest.mark.parametrize("question", ANSWERS.values(), ids=ANSWERS)
async def test_back_restores_the_answer_as_it_was(alice: PrivateChat, question: str) -> None:
    answer = await alice.asks(question)
    before = appearance(answer)
    for label in [label for label in answer.labels if label not in VOTES]:
        page = await alice.presses(label)
        assert appearance(page) != before
        assert appearance(await alice.presses("Back to the answer")) == before

    assert len(alice.chat.sent) == 1


async def test_back_after_many_pages_restores_the_answer(alice: PrivateChat) -> None:
    before = appearance(await alice.asks(SIDES))
    await alice.presses("5/7 ▶", "6/7 ▶", "◀ 5/7", "◀ 4/7", "◀ 3/7", "◀ 2/7", "Back to the answer")

    assert appearance(alice.chat.last) == before


async def test_paging_back_to_the_only_post_quoted_is_the_answer(alice: PrivateChat) -> None:
    before = appearance(await alice.asks(SIDES))

    assert appearance(await alice.presses("5/7 ▶", "◀ 4/7")) == before


async def test_other_matches_are_shown_whole_in_place(alice: PrivateChat) -> None:
    quoted = (await alice.asks(ANSWERS["with other matches"])).bold[0]
    others = await alice.presses("Other matches")

    assert others.text.startswith("Other matches:\n\n")
    assert others.quotes
    assert quoted not in others.bold
    assert "Other matches" not in others.labels
    assert others.labels[-3:] == ["Back to the answer", *VOTES]


async def test_a_page_of_a_weak_answer_keeps_what_the_answer_says_of_itself(alice: PrivateChat) -> None:
    alice.threads = [KETTLE]
    answer = await alice.asks(FRAGILE)
    assert answer.text.startswith(f"{UNKNOWN} Closest:\n\n")
    page = await alice.presses(answer.labels[0])

    assert page.text.startswith(f"{UNKNOWN}\n\n{page.bold[0]}\n")


async def test_a_nearest_post_is_shown_below_the_no_and_keeps_the_others(alice: PrivateChat) -> None:
    offered = (await alice.asks("What is photosynthesis?")).labels
    for label in [*offered, offered[-1]]:
        page = await alice.presses(label)
        assert page.text.startswith("The thread doesn't say. “photosynthesis” isn't in it.")
        assert page.bold == [label]
        assert page.labels[:4] == [*offered, "Back to the answer"]
    assert len(alice.chat.sent) == 1


async def test_in_a_group_anyone_may_page_and_anyone_may_go_back(alice: PrivateChat) -> None:
    telegram, bob = alice.telegram, alice.telegram.person("Bob")
    group = alice.chat = telegram.supergroup("Readers", alice.person, bob, telegram.bot)
    before = appearance(await alice.asks(f"/ask@threadquote_bot {SIDES}"))
    alice.person, asker = bob, alice.person
    page = await alice.presses("5/7 ▶")
    assert page.bold == ["5/7"]
    alice.person = asker
    await alice.presses("Back to the answer")

    assert appearance(group.last) == before
    assert len(group.sent) == 1


async def test_presses_of_two_people_at_once_end_at_the_last_one(alice: PrivateChat) -> None:
    telegram, bob = alice.telegram, alice.telegram.person("Bob")
    group = alice.chat = telegram.supergroup("Readers", alice.person, bob, telegram.bot)
    await alice.asks(f"/ask@threadquote_bot {SIDES}")
    early = bob.presses(group.last, "◀ 3/7")
    page = await alice.presses("5/7 ▶")

    assert early.answered
    assert page.bold == ["5/7"]
