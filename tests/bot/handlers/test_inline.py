"""Posts offered wherever somebody types the bot's name."""

import asyncio
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import Update

from bot.delivery.runner import App
from bot.storage.database import Database, open_database
from index import Thread
from tests.bot.conftest import in_process
from tests.bot_api import Telegram
from tests.bot_api.inline import Query
from tests.support.databases import migrated

pytestmark = pytest.mark.anyio
MANY = Thread.of([f"Tea number {number}." for number in range(1, 26)])


async def typed(telegram: Telegram, app: App, text: str, offset: str = "") -> Query:
    alice = telegram.people.get(100_001) or telegram.person("Alice")
    query = alice.asks_inline(text, offset=offset, chat_type="group")
    await telegram.deliver(app)
    assert query.answered
    return query


def numbers(query: Query) -> list[int]:
    return [int(result["id"].partition(":")[2]) for result in query.results]


async def test_offers_the_best_posts_each_by_its_label_and_first_words_and_the_sentence_that_answers(
    telegram: Telegram, app: App
) -> None:
    query = await typed(telegram, app, "why won't russia take sides?")

    best = query.results[0]
    assert best["title"] == "4/7 Despite all the military and political alliances with …"
    assert best["description"].startswith("Despite all the military and political alliances with Armenia, Russia's")
    assert len(best["description"]) <= 165
    assert len(query.results) > 1


async def test_the_chosen_post_is_sent_as_in_an_answer(telegram: Telegram, app: App) -> None:
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    elsewhere = telegram.supergroup("Elsewhere", alice, bob)
    query = await typed(telegram, app, "who has peacekeepers? will attacks exhaust azerbaijan?")
    sent = alice.chooses(query, query.results[0]["id"], elsewhere)

    assert sent.bold[0] == "7/7"
    assert sent.bold[1:] == ["At least when Azerbaijan feels exhausted with its attacks."]
    assert sent.quotes[0].startswith("Eventually ceasefire will have to happen. At least when")
    assert sent.data["link_preview_options"] == {"is_disabled": True}


async def test_what_shares_only_small_words_with_the_question_is_not_offered(telegram: Telegram, app: App) -> None:
    query = await typed(telegram, app, "will russia step back")

    assert query.titles[0].startswith("1/7 ")
    assert len(query.titles) == 6
    assert not any(title.startswith("7/7") for title in query.titles)


async def test_an_empty_query_offers_the_thread_in_order(telegram: Telegram, app: App) -> None:
    for text in ("", "  "):
        query = await typed(telegram, app, text)
        assert [title.partition(" ")[0] for title in query.titles] == [f"{number}/7" for number in range(1, 8)]
        assert "button" not in query.parameters


@pytest.mark.parametrize("text", ["photosynthesis", "what is photosynthesis?", "will", "hi", "post 99", "🧵"])
async def test_nothing_found_offers_a_way_to_private_chat(telegram: Telegram, app: App, text: str) -> None:
    query = await typed(telegram, app, text)

    assert query.results == []
    button = json.loads(query.parameters["button"])
    assert button == {"text": "Nothing found – ask me in private", "start_parameter": "inline"}
    chat = telegram.private(telegram.people[query.person.id])
    query.person.starts(button["start_parameter"])
    await telegram.deliver(app)
    assert chat.last.text.startswith("Hello!")


async def test_a_post_asked_for_by_number_is_offered(telegram: Telegram, app: App) -> None:
    assert numbers(await typed(telegram, app, "post 3")) == [3]


async def test_beyond_ten_one_pages_also_after_a_restart(telegram: Telegram, database: Database) -> None:
    for text in ("", "tea"):
        offset, offered = "", []
        for _ in range(3):
            async with in_process(telegram, [MANY], database) as app:
                query = await typed(telegram, app, text, offset)
            offset = query.next_offset
            offered.append(numbers(query))

        assert [len(page) for page in offered] == [10, 10, 5]
        assert sorted(number for page in offered for number in page) == list(range(1, 26))
        assert offset == ""


async def test_a_question_is_offered_fifty_posts_at_the_most(telegram: Telegram, database: Database) -> None:
    offset, pages = "", 0
    async with in_process(telegram, [Thread.of(["Tea."] * 200)], database) as app:
        while offset or not pages:
            offset, pages = (await typed(telegram, app, "tea", offset)).next_offset, pages + 1

    assert pages == 5


@pytest.mark.parametrize("offset", ["", "10", "zzzzzzzz:10", f"{Thread.of(['x']).key}:0", "0" * 64, "🧵"])
async def test_a_page_of_another_thread_is_empty_and_the_last(telegram: Telegram, app: App, offset: str) -> None:
    query = await typed(telegram, app, "russia", offset)

    assert bool(query.results) == (not offset)
    assert query.next_offset == ""
    assert "button" not in query.parameters


async def test_everybody_is_offered_the_thread_that_they_read_in_private(telegram: Telegram, app: App) -> None:
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    own = telegram.private(alice)
    alice.says(own, "/load")
    alice.says(own, "1/2 Tea is hot.\n\n2/2 Milk is cold.")
    alice.says(own, "/done")
    await telegram.deliver(app)
    alice.presses(own.last, "Use it")
    hers, his = alice.asks_inline(""), bob.asks_inline("")
    await telegram.deliver(app)

    assert hers.titles == ["1/2 Tea is hot.", "2/2 Milk is cold."]
    assert len(his.titles) == 7
    for query in (hers, his):
        assert query.parameters["is_personal"] == "true"
        assert query.parameters["cache_time"] == "60"


async def test_shortens_a_long_post_and_links_to_the_whole(telegram: Telegram, database: Database) -> None:
    thread = Thread.of(["Tea is hot. " * 1000 + "Coffee is served.", "tea " * 800, "tea"])
    async with in_process(telegram, [thread], database) as app:
        assert numbers(await typed(telegram, app, "")) == [1, 2, 3]
        query = await typed(telegram, app, "coffee served?")
        sent = (alice := telegram.people[100_001]).chooses(query, query.results[0]["id"], telegram.group("Tea", alice))

    assert sent.text == "1/3\n… Coffee is served.\nRead on"
    [link] = [entity["url"] for entity in sent.entities if entity["type"] == "text_link"]
    assert link.startswith(f"https://t.me/threadquote_bot?start=post_1_{thread.key}_")


async def test_a_query_that_is_answered_too_late_does_no_harm(
    telegram: Telegram, seeds: list[Thread], database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    query = telegram.person("Alice").asks_inline("russia")
    [waiting] = telegram.updates.waiting
    for _ in range(2):
        async with in_process(telegram, seeds, database) as app:
            again = Update.de_json(waiting, app.bot)
            await app.update_processor.process_update(again, app.process_update(again))

    assert query.answered
    assert len(telegram.calls.refused) == 1
    assert not [record for record in caplog.records if record.levelname in {"ERROR", "WARNING"}]


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.sampled_from(
    ["<b>", "&", "4/7", "#tea", "🧵" * 30, "x" * 256, "\u202e", "\x00", "'\"", "post 1-999", "tea " * 60]
)
POST = st.text(max_size=40) | st.sampled_from(
    ["", "\ud800", "<i>tea", "&" * 3500, "🧵" * 1750, "tea. " * 700, "\u200b"]
)


@settings(max_examples=25)
@given(st.lists(POST, min_size=1, max_size=5), st.lists(TEXT, min_size=1, max_size=8))
def test_telegram_takes_every_answer_to_every_query(posts: list[str], asked: list[str]) -> None:
    with TemporaryDirectory() as folder:
        refused = asyncio.run(all_asked(posts, asked, migrated(Path(folder))))

    assert not refused


async def all_asked(posts: list[str], asked: list[str], address: str) -> list[Any]:
    telegram, database = Telegram(), await open_database(address)
    alice = telegram.person("Alice")
    queries = [alice.asks_inline(text[:256]) for text in ["", *asked]]
    async with in_process(telegram, [Thread.of(posts)], database) as app:
        await telegram.deliver(app)
    await database.close()
    assert all(query.answered for query in queries)
    return list(telegram.calls.refused)
