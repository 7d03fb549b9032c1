"""What is said after /load and is not the thread; what /cancel and /done do with a thread that is previewed."""

import functools

import pytest

from bot.delivery.runner import App
from bot.storage.database import Database
from index import Thread
from tests.bot.conftest import in_process
from tests.bot_api import Telegram
from tests.bot_api.chat import Chat

pytestmark = pytest.mark.anyio
RYE = "1/2 Our mill grinds rye on Mondays.\n2/2 Wheat has its turn on Fridays."
WAITING = "I'm waiting for your thread."

ASIDES = {
    "a request": ("summary please", "The gist, in 3 of 7 posts:"),
    "a post by number": ("show me post 4", "4/7"),
    "a question without its mark": ("what does it say about Russia", "1/7"),
    "a question that finds nothing": ("what's the weather like", "The thread doesn't say."),
    "a question about the thread": ("who wrote this", "I don't know who wrote it."),
    "a greeting": ("hello", "Hello!"),
    "never mind": ("never mind", WAITING),
    "cancel": ("Cancel!", WAITING),
    "cancel, in Spanish": ("olvídalo", WAITING),
    "a request in Russian": ("резюме, пожалуйста", "The gist, in 3 of 7 posts:"),
}


@pytest.mark.parametrize(("text", "says"), ASIDES.values(), ids=ASIDES)
async def test_a_request_after_load_is_answered_and_no_part_of_the_thread(
    telegram: Telegram, app: App, text: str, says: str
) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    for line in ("/load", text):
        alice.says(chat, line)
    await telegram.deliver(app)
    assert chat.last.text.startswith(says)
    for line in (RYE, "/done"):
        alice.says(chat, line)
    await telegram.deliver(app)

    assert chat.last.text.startswith("2 posts, from 1/2 to 2/2.")


BEGINNINGS = {
    "a sentence": "Our mill grinds rye on Mondays.",
    "a title": "How we saved the mill",
    "a sentence with a question word": "What happened to our mill in June is a long story.",
    "an order to the reader": "Tell me you have never seen a mill, and I will tell you who you are.",
    "words of the thread in use": "Russia bought our mill in 1912.",
    "an opener": "Why our mill stands still: a thread",
    "a title in Russian": "Как мы спасли мельницу",
}


@pytest.mark.parametrize("text", BEGINNINGS.values(), ids=BEGINNINGS)
async def test_the_beginning_of_a_thread_is_kept(telegram: Telegram, app: App, text: str) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    for line in ("/load", text, "Wheat has its turn on Fridays, when the bakers come.", "/done"):
        alice.says(chat, line)
    await telegram.deliver(app)

    assert f"It begins: “{text[:20]}" in chat.last.text


async def test_a_pause_after_one_message_asks_for_the_rest(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    async with in_process(telegram, seeds, database, pause=0.05) as app:
        for line in ("/load", "How we saved the mill"):
            alice.says(chat, line)
        await telegram.deliver(app)
        await telegram.until(lambda: "I have 1 message so far. Send the rest, then /done" in chat.last.text)
    async with in_process(telegram, seeds, database) as app:
        assert app.post_init
        await app.post_init(app)
        for line in ("It was a wet June, and the wheel stood still.", "/done"):
            alice.says(chat, line)
        await telegram.deliver(app)

    assert chat.last.text.startswith("2 posts")
    assert "It begins: “How we saved the mill”" in chat.last.text


SLOW = {
    "numbers up to the last": (
        "1/3 The mill is old.\n2/3 It leaks.",
        "3/3 We mend it.",
        "",
        "3 posts, from 1/3 to 3/3.",
    ),
    "numbers with a word": ("1 of 3. It is old.\n2 of 3. It leaks.", "3 of 3. We mend it.", "", "3 posts, from 1 of 3"),
    "no last number": ("1/5 The mill is old.", "2/5 It leaks.", "/done", "2 posts, from 1/5 to 2/5."),
    "no numbers": ("How we saved the mill", "It was a wet June.", "/done", "2 posts, from 1/2 to 2/2."),
}


@pytest.mark.parametrize(("first", "late", "end", "preview"), SLOW.values(), ids=SLOW)
async def test_posts_that_come_after_a_pause_belong_to_the_thread(  # noqa: PLR0917 - three are fixtures
    telegram: Telegram, seeds: list[Thread], database: Database, first: str, late: str, end: str, preview: str
) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    steps = {"/load": "Send me the thread", first: "I have 1 message so far. Send the rest, then /done"}
    steps |= {late: "I have 2 messages so far.", end: preview} if end else {late: preview}
    async with in_process(telegram, seeds, database, pause=0.05) as app:
        for line, said in steps.items():
            alice.says(chat, line)
            await telegram.deliver(app)
            await telegram.until(functools.partial(_says, chat, said))


def _says(chat: Chat, text: str) -> bool:
    return chat.last.text.startswith(text)


async def test_a_post_that_comes_after_the_preview_is_told_how_to_be_added(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    for line in ("/load", "The mill is old.", "It leaks.", "/done", "Mending costs forty thousand zloty."):
        alice.says(chat, line)
    await telegram.deliver(app)

    assert chat.last.text == (
        "Your thread “The mill is old.” (2 posts) is waiting. Press “Use it”, and I'll read it.\n"
        "To add posts, send /load and then the whole thread again."
    )


async def test_cancel_discards_a_preview(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, RYE)
    await telegram.deliver(app)
    preview = chat.last
    for line in ("/done", "/cancel"):
        alice.says(chat, line)
    press = alice.presses(preview, "Use it")
    await telegram.deliver(app)

    assert [message.text for message in chat.sent[1:]] == [
        "Your thread “Our mill grinds rye on Mondays.” (2 posts) is waiting. Press “Use it”, and I'll read it.",
        "All right, I won't read that thread.",
    ]
    assert press.text == "That thread isn't here any more. Please /load it again."


@pytest.mark.parametrize("label", ["Use it", "It's a question"])
async def test_an_answered_preview_is_not_open(telegram: Telegram, app: App, label: str) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, RYE)
    await telegram.deliver(app)
    alice.presses(chat.last, label)
    alice.says(chat, "/cancel")
    await telegram.deliver(app)

    assert chat.last.text.startswith("There is nothing to cancel.")


async def test_only_administrators_of_a_group_discard_a_preview(telegram: Telegram, app: App) -> None:
    telegram.profile.reads_everything = True
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    chat = telegram.supergroup("Readers", alice, bob, telegram.bot)
    for person, line in ((alice, f"/load {RYE}"), (alice, "/done"), (bob, "/cancel"), (alice, "/cancel")):
        person.says(chat, line)
    await telegram.deliver(app)

    assert [message.text.split(".")[0] for message in chat.sent[1:]] == [
        "There is nothing to cancel",
        "All right, I won't read that thread",
    ]


async def test_talk_in_a_group_is_no_part_of_the_thread_that_is_awaited(telegram: Telegram, app: App) -> None:
    telegram.profile.reads_everything = True
    chat = telegram.supergroup("Readers", alice := telegram.person("Alice"), telegram.bot)
    alice.says(chat, "/load")
    await telegram.deliver(app)
    prompt = chat.last
    alice.says(chat, "Lunch is at noon, everybody.")
    alice.says(chat, RYE, reply_to=prompt)
    alice.says(chat, "/done")
    await telegram.deliver(app)

    assert chat.last.text.startswith("2 posts, from 1/2 to 2/2.")
