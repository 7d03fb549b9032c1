"""/find, and the buttons that turn its pages."""

import pytest

from bot import phrases
from bot.delivery.runner import App
from bot.storage.database import Database
from index import Thread
from tests.bot.conftest import in_process
from tests.bot_api import Telegram
from tests.bot_api.message import Message

pytestmark = pytest.mark.anyio
TEA = Thread.of([f"Tea number {number}: <tea> & milk." if number % 2 else "Coffee." for number in range(1, 25)])
OTHER = "That button belongs to a thread that I no longer read here."


async def asked(telegram: Telegram, app: App, text: str) -> Message:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, text)
    await telegram.deliver(app)
    assert len(chat.sent) == 1
    return chat.last


async def test_lists_the_posts_that_have_the_word_with_counts_and_the_word_in_bold(
    telegram: Telegram, app: App
) -> None:
    answer = await asked(telegram, app, "/find attack")

    assert answer.text.startswith("“attack”: 2 matches in 2 posts.\n\n5/7\nIn the past")
    assert answer.bold == ["5/7", "attacks", "7/7", "attacks"]
    assert len(answer.quotes) == 2
    assert not answer.labels


FOUND = {
    "a phrase, in any case": ('/find "TAKE sides"', "“TAKE sides”: 1 match in 1 post.", ["4/7", "take sides"]),
    "two words": ("/find syrian allies", "“syrian” and “allies”: 2 matches in 1 post.", ["6/7", "allies", "Syrian"]),
    "nowhere": ("/find zebra", "No post has “zebra”.", []),
    "nowhere together": ("/find syrian peacekeepers", "No post has “syrian” and “peacekeepers” together.", []),
    "hostile": ("/find <b> & zebra", "No post has “b”, “&” and “zebra” together.", []),
    "many words": ("/find a b c d e f g", "No post has “a”, “b”, “c”, “d”, “e” … together.", []),
}


@pytest.mark.parametrize(("text", "heading", "bold"), FOUND.values(), ids=FOUND)
async def test_finds(telegram: Telegram, app: App, text: str, heading: str, bold: list[str]) -> None:
    answer = await asked(telegram, app, text)

    assert answer.text.partition("\n")[0] == heading
    assert answer.bold == bold


async def test_asks_back_and_the_reply_is_what_is_looked_for_also_after_a_restart(
    telegram: Telegram, app: App, seeds: list[Thread], database: Database
) -> None:
    alice = telegram.person("Alice")
    group = telegram.supergroup("Readers", alice, telegram.bot)
    alice.says(group, "/find@threadquote_bot")
    await telegram.deliver(app)
    back = group.last
    reply = alice.says(group, "syrian", reply_to=back)
    async with in_process(telegram, seeds, database) as restarted:
        await telegram.deliver(restarted)

    assert back.text == phrases.FIND_WHAT.text
    assert back.force_reply["input_field_placeholder"] == "A word"
    [answer] = group.answers(reply)
    assert answer.text.startswith("“syrian”: 1 match in 1 post.")


async def test_what_only_repeats_the_bots_words_is_no_search(telegram: Telegram, app: App) -> None:
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    group = telegram.supergroup("Readers", alice, bob, telegram.bot)
    telegram.profile.reads_everything = True
    alice.says(group, "syrian", reply_to=bob.says(group, phrases.FIND_WHAT.text))
    await telegram.deliver(app)

    assert not group.sent


async def test_an_edited_search_edits_its_answer(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    search = alice.says(chat, "/find zebra")
    await telegram.deliver(app)
    alice.edits(search, "/find syrian")
    await telegram.deliver(app)

    [answer] = chat.sent
    assert answer.text.startswith("“syrian”: 1 match in 1 post.")


async def test_pages_are_turned_in_place_each_after_a_restart(telegram: Telegram, database: Database) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, '/find "<tea>"')
    shown = []
    for button in ("Page 2 of 3 ▶", "Page 3 of 3 ▶", "◀ Page 2 of 3", "◀ Page 1 of 3"):
        async with in_process(telegram, [TEA], database) as app:
            await telegram.deliver(app)
        shown.append(chat.last.bold[::2])
        alice.presses(chat.last, button)
    async with in_process(telegram, [TEA], database) as app:
        await telegram.deliver(app)

    assert [answer.text.partition("\n")[0] for answer in chat.sent] == ["“<tea>”: 12 matches in 12 posts."]
    assert shown[0] == [f"{number}/24" for number in (1, 3, 5, 7, 9)]
    assert shown[1] == shown[3] == [f"{number}/24" for number in (11, 13, 15, 17, 19)]
    assert shown[2] == ["21/24", "23/24"]
    assert chat.last.labels == ["Page 2 of 3 ▶"]
    assert not telegram.presses.unanswered
    assert not telegram.calls.refused


async def test_anybody_in_a_group_turns_pages_in_the_topic(telegram: Telegram, database: Database) -> None:
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    forum = telegram.forum("Readers", alice, bob, telegram.bot)
    topic = telegram.topic(forum, "Tea", by=alice)
    async with in_process(telegram, [TEA], database) as app:
        search = alice.says(forum, "/find@threadquote_bot tea", topic=topic)
        await telegram.deliver(app)
        bob.presses(forum.last, "Page 2 of 3 ▶")
        await telegram.deliver(app)

    [answer] = forum.answers(search)
    assert answer.topic == topic
    assert answer.labels == ["◀ Page 1 of 3", "Page 3 of 3 ▶"]


LONG = '/find "tea number" milk "<tea> &" "& milk" "tea> & milk" number'


async def test_a_search_too_long_for_a_button_is_read_again_from_the_question(
    telegram: Telegram, database: Database
) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    async with in_process(telegram, [TEA], database) as app:
        question = alice.says(chat, LONG)
        await telegram.deliver(app)
        first = chat.last.text
        alice.presses(chat.last, "Page 2 of 3 ▶")
    async with in_process(telegram, [TEA], database) as app:
        await telegram.deliver(app)
        assert chat.last.bold[0] == "11/24"
        assert chat.last.text.partition("\n")[0] == first.partition("\n")[0]
        alice.deletes(question)
        press = alice.presses(chat.last, "Page 3 of 3 ▶")
        await telegram.deliver(app)

    assert press.text == phrases.FIND_GONE.text
    assert chat.last.bold[0] == "11/24"


async def test_a_page_of_a_thread_that_was_replaced_says_so(telegram: Telegram, database: Database) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    async with in_process(telegram, [TEA], database) as app:
        alice.says(chat, "/find tea")
        await telegram.deliver(app)
        press = alice.presses(chat.last, "Page 2 of 3 ▶")
    async with in_process(telegram, [Thread.of(["Another one."])], database) as app:
        await telegram.deliver(app)

    assert press.text == OTHER


async def test_a_button_that_nobody_made_says_that_it_does_nothing(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, "/find syrian")
    await telegram.deliver(app)
    key = Thread.of(["x"]).key
    for data in ("find:", "find:zz:1:tea", f"find:{key}:99999:tea", f"find:{key}:1:"):
        chat.last.change(reply_markup={"inline_keyboard": [[{"text": "?", "callback_data": data}]]})
        press = alice.presses(chat.last, "?")
        await telegram.deliver(app)
        assert press.text == OTHER


HOSTILE = {
    "mark-up": ["</blockquote><b>&" * 20],
    "a word all over": ["a " * 1800, "a " * 15_000],
    "what grows when it is escaped": ["& " * 1800] * 3,
    "half a pair": ["a \ud800 & b", "b"],
}


@pytest.mark.parametrize("posts", HOSTILE.values(), ids=HOSTILE)
async def test_telegram_takes_every_page_of_every_search(
    telegram: Telegram, database: Database, posts: list[str]
) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    async with in_process(telegram, [Thread.of(posts)], database) as app:
        for number, wanted in enumerate(["a", '"&"', "b", '"', "🧵 " * 900, '"a" "b"', "(a[b\\"], 1):
            alice.says(chat, f"/find {wanted}")
            await telegram.deliver(app)
            while chat.last.labels and chat.last.labels[-1].endswith("▶"):
                alice.presses(chat.last, chat.last.labels[-1])
                await telegram.deliver(app)
            assert len(chat.sent) == number
            assert not telegram.calls.refused
