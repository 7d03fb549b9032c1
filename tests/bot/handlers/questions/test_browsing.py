"""/summary, /post, /thread, and the button that goes on with a long one."""

import pytest

from bot.delivery.runner import App
from bot.storage.database import Database
from index import Thread
from tests.bot.conftest import in_process
from tests.bot_api import Telegram

pytestmark = pytest.mark.anyio
ALL = [f"{number}/7" for number in range(1, 8)]


async def shown(telegram: Telegram, app: App, text: str) -> list[str]:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, text)
    await telegram.deliver(app)
    return [bold for message in chat.sent for bold in message.bold if "/" in bold] or [chat.last.text]


POSTS = {
    "one": ("/post 4", ["4/7"]),
    "with its total": ("/post 3/7", ["3/7"]),
    "a range": ("/post 2-4", ["2/7", "3/7", "4/7"]),
    "a list": ("/post 2, 5", ["2/7", "5/7"]),
    "in words": ("/post the last one", ["7/7"]),
    "the whole thread": ("/thread", ALL),
    "none": ("/post", ["Which post? For example /post 4, /post 2-4 or /post 3/7."]),
    "no number": ("/post banana", ["Which post? For example /post 4, /post 2-4 or /post 3/7."]),
    "not in the thread": ("/post 9", ["There is no post 9 here. The thread goes from 1/7 to 7/7."]),
    "below zero": ("/post -1", ["There is no post -1 here. The thread goes from 1/7 to 7/7."]),
    "between two": ("/post 1.5", ["There is no post 1.5 here. The thread goes from 1/7 to 7/7."]),
    "zero": ("/post 0", ["There is no post 0 here. The thread goes from 1/7 to 7/7."]),
    "backwards": ("/post 7-6", ["6/7", "7/7"]),
    "in Russian words": ("/post четыре", ["4/7"]),
    "of another total": ("/post 1/2", ["There is no post 1/2 here. The thread goes from 1/7 to 7/7."]),
    "summary of five": ("/summary 5", ["1/7", "2/7", "3/7", "4/7", "5/7"]),
    "summary of more than there are": ("/summary 999", ALL),
    "summary of nothing": ("/summary 0", ["How many posts? For example /summary 5."]),
    "summary of words": ("/summary please", ["How many posts? For example /summary 5."]),
}


@pytest.mark.parametrize(("text", "expected"), POSTS.values(), ids=POSTS)
async def test_shows_posts(telegram: Telegram, app: App, text: str, expected: list[str]) -> None:
    if text == "/summary 5":
        assert len(await shown(telegram, app, text)) == len(expected)
    else:
        assert await shown(telegram, app, text) == expected


async def test_a_summary_has_three_posts_in_thread_order(telegram: Telegram, app: App) -> None:
    labels = await shown(telegram, app, "/summary")

    assert len(labels) == 3
    assert labels == sorted(labels)


async def test_the_thread_fits_one_message(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, "/thread")
    await telegram.deliver(app)

    assert len(chat.sent) == 1
    assert len(chat.last.quotes) == 7


async def test_a_long_thread_goes_on_when_more_is_pressed(telegram: Telegram, database: Database) -> None:
    long = Thread.of([f"post {n} " + "x" * 260 for n in range(300)])
    async with in_process(telegram, [long], database) as app:
        await press_more(telegram, app)


async def press_more(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, "/thread")
    await telegram.deliver(app)
    presses = 0
    while chat.last.labels:
        alice.presses(chat.last, "More")
        await telegram.deliver(app)
        presses += 1

    assert presses == 2
    assert [bold for message in chat.sent for bold in message.bold] == [f"{n}/300" for n in range(1, 301)]
    assert not any(message.labels for message in chat.sent)


IN_A_LANGUAGE = ["in Russian", "in German please", "5 in Spanish", "en español", "на русском", "auf Deutsch", "türkçe"]


@pytest.mark.parametrize("wanted", IN_A_LANGUAGE)
async def test_a_summary_in_a_language_comes_with_a_word_on_translation(
    telegram: Telegram, app: App, wanted: str
) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, f"/summary {wanted}")
    await telegram.deliver(app)

    assert chat.last.text.startswith("I never translate posts: here are the author's own words.\n\n")
    assert len(chat.last.bold) == (5 if wanted.startswith("5") else 3)


@pytest.mark.parametrize("wanted", ["zebras", "in zebras", "0", "-3"])
async def test_a_summary_of_something_else_explains_the_command(telegram: Telegram, app: App, wanted: str) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, f"/summary {wanted}")
    await telegram.deliver(app)

    assert chat.last.text == "How many posts? For example /summary 5."


THREAD_WITH_NUMBERS = {"3": ["3/7"], "3/7": ["3/7"], "#3": ["3/7"], "2-4": ["2/7", "3/7", "4/7"]}


@pytest.mark.parametrize(("numbers", "labels"), THREAD_WITH_NUMBERS.items())
async def test_thread_with_numbers_shows_these_posts(
    telegram: Telegram, app: App, numbers: str, labels: list[str]
) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, f"/thread {numbers}")
    await telegram.deliver(app)

    assert chat.last.bold == labels
