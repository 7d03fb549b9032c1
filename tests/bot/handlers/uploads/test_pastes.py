"""Threads that are pasted or forwarded in a private chat, without /load."""

import pytest

from bot.delivery.runner import App
from bot.storage.database import Database
from index import Thread
from tests.bot.conftest import in_process
from tests.bot_api import Telegram
from tests.bot_api.chat import Chat
from tests.bot_api.person import Person

pytestmark = pytest.mark.anyio
FERRY = ["The ferry leaves the island at dawn.", "A ticket costs six crowns.", "Dogs travel free of charge."]
SENTENCE = "The ferry leaves the island at dawn and returns from the mainland long after the shops have closed."
QUESTION = "Why won't Russia take sides?"


def numbered(texts: list[str], between: str) -> str:
    return between.join(f"{number}/{len(texts)} {text}" for number, text in enumerate(texts, 1))


async def says(telegram: Telegram, app: App, text: str) -> Chat:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, text)
    await telegram.deliver(app)
    return chat


THREADS = {
    "numbered paragraphs": numbered(FERRY, "\n\n"),
    "numbered lines": numbered(FERRY, "\n"),
    "numbered in one line": numbered(FERRY, " "),
    "a list": "1. The ferry leaves at dawn.\n2. A ticket costs six crowns.\n3. Dogs travel free of charge.",
    "numbers at the end": "\n\n".join(f"{text} ({number}/3)" for number, text in enumerate(FERRY, 1)),
    "the first post asks": numbered(["Why is there no ferry at night?", *FERRY[1:]], "\n\n"),
    "paragraphs": "\n\n".join([SENTENCE, f"{SENTENCE} Nobody minds.", f"{SENTENCE} Dogs do."]),
    "a gap": "1/4 Rye on Mondays.\n2/4 Oats.\n4/4 Oak.",
    "short paragraphs": "\n\n".join(FERRY),
    "short paragraphs, in Spanish": "El ferri sale al alba.\n\nEl billete cuesta poco.\n\nLos perros viajan gratis.",
    "Russian": "1/3 Паром уходит на рассвете.\n2/3 Билет стоит шесть крон.\n3/3 Собаки едут бесплатно.",
    "Japanese": "1/3 フェリーは夜明けに島を出発します。\n2/3 切符は六クローネです。\n3/3 犬は無料で乗れます。",
}


@pytest.mark.parametrize("text", THREADS.values(), ids=THREADS)
async def test_a_pasted_thread_is_asked_about(telegram: Telegram, app: App, text: str) -> None:
    chat = await says(telegram, app, text)

    [offer] = chat.sent
    assert offer.text.startswith("Shall I read this as your thread? It has 3 posts, 1")
    assert offer.labels == ["Use it", "It's a question"]


QUESTIONS = {
    "one line": QUESTION,
    "a line break": "I was wondering\nwhy Russia does not take sides",
    "numbered questions": "1/3 Who?\n2/3 When?\n3/3 Where to?",
    "two short paragraphs": "\n\n".join(FERRY[:2]),
    "paragraphs around a request": "I read it twice.\n\nTell me about the ceasefire.\n\nIt is not clear to me.",
    "paragraphs of somebody who wonders": "I read it twice.\n\nRussia stays out.\n\nI wonder whether that is wise.",
    "paragraphs between greeting and thanks": "Dear bot, hello!\n\nI look for the peace plan.\n\nThank you very much!",
    "a question in paragraphs, in Russian": "Добрый день.\n\nЯ всё прочитал.\n\nОбъясните, почему Россия в стороне.",
    "a greeting above": "Good morning!\n\nWhy won't Russia take sides?",
    "two numbered questions": "1. Who wrote this?\n2. When was it written?",
    "posts by number": "show me 1/7 and 2/7",
    "numbers of posts": "1/7\n2/7\n3/7",
    "years": "what happened between 2016 and 2020",
    "a shopping list": "milk\n2 eggs\n3 apples",
    "a long question": f"{SENTENCE} " * 8 + "Is that so?",
    "paragraphs that end in a question": f"{SENTENCE}\n\n{SENTENCE}\n\n{SENTENCE}\n\nIs that so?",
    "two paragraphs": f"{SENTENCE * 2}\n\n{SENTENCE * 2}",
    "Armenian": "Բարև ձեզ։\n\nԻնչո՞ւ Ռուսաստանը կողմ չի բռնում",
}


@pytest.mark.parametrize("text", QUESTIONS.values(), ids=QUESTIONS)
async def test_a_question_however_long_is_answered(telegram: Telegram, app: App, text: str) -> None:
    chat = await says(telegram, app, text)

    assert chat.sent
    assert "Shall I" not in chat.sent[0].text
    assert "Use it" not in chat.sent[0].labels


async def test_a_pasted_thread_is_read_when_told_so(telegram: Telegram, app: App) -> None:
    chat = await says(telegram, app, numbered(FERRY, "\n"))
    alice = next(member.person for member in chat.members.values() if not member.person.is_this_bot)
    alice.presses(chat.last, "Use it")
    alice.says(chat, "How much is a ticket?")
    await telegram.deliver(app)

    assert chat.sent[0].text == "Done! I'm now reading “The ferry leaves the island at dawn.” (3 posts)."
    assert chat.last.bold[0] == "2/3"


async def test_a_pasted_question_is_answered_in_the_place_of_the_preview(telegram: Telegram, app: App) -> None:
    chat = await says(telegram, app, f"1. {QUESTION}\n2. I do not understand the sides here.")
    assert chat.last.labels == ["Use it", "It's a question"]
    alice = next(member.person for member in chat.members.values() if not member.person.is_this_bot)
    alice.presses(chat.last, "It's a question")
    await telegram.deliver(app)

    [answer] = chat.sent
    assert "4/7" in answer.text


def pieces(length: int) -> list[str]:
    """A thread of 100 posts, cut as a client does."""
    text, cut = numbered([SENTENCE] * 100, "\n\n"), []
    while text:
        end = len(text) if len(text) <= length else text.rindex(" ", 0, length)
        cut.append(text[:end])
        text = text[end + 1 :]
    return cut


async def test_the_pieces_of_a_long_paste_are_one_thread(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    for piece in pieces(4096):
        alice.says(chat, piece)
    await telegram.deliver(app)

    [offer] = chat.sent
    assert offer.text.startswith("Shall I read this as your thread? It has 100 posts, 1/100 … 100/100.")


async def test_a_last_piece_that_is_full_is_completed_by_a_pause(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    async with in_process(telegram, seeds, database, pause=0.2) as app:
        for piece in pieces(4096)[:2]:
            alice.says(chat, piece)
        await telegram.deliver(app)
        await telegram.until(lambda: bool(chat.sent))

    assert chat.last.text.startswith("Shall I read this as your thread?")


async def test_a_restart_in_the_middle_of_a_paste_loses_nothing(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    first, *further = pieces(4096)
    async with in_process(telegram, seeds, database) as app:
        alice.says(chat, first)
        await telegram.deliver(app)
    async with in_process(telegram, seeds, database) as app:
        assert app.post_init
        await app.post_init(app)
        for piece in further:
            alice.says(chat, piece)
        await telegram.deliver(app)

    assert "It has 100 posts" in chat.last.text


async def forwarded(telegram: Telegram, texts: list[str], seeds: list[Thread], database: Database) -> Chat:
    """The chat of a person who has forwarded posts of a channel."""
    alice, zoe = telegram.person("Alice"), telegram.person("Zoe")
    chat, channel = telegram.private(alice), telegram.channel("Ferries", zoe)
    async with in_process(telegram, seeds, database, pause=0.2) as app:
        for text in texts:
            alice.forwards(zoe.says(channel, text), chat)
        await telegram.deliver(app)
        await telegram.until(lambda: bool(chat.sent))
    return chat


async def test_forwarded_posts_are_asked_about(telegram: Telegram, seeds: list[Thread], database: Database) -> None:
    chat = await forwarded(telegram, FERRY, seeds, database)

    [offer] = chat.sent
    assert offer.text.startswith("Shall I read this as your thread? It has 3 posts, 1/3 … 3/3.")


async def test_a_single_forwarded_message_is_a_question(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    chat = await forwarded(telegram, [QUESTION], seeds, database)

    assert chat.last.bold[0] == "4/7"


async def test_a_single_forwarded_message_with_a_thread_is_asked_about(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    chat = await forwarded(telegram, [numbered(FERRY, "\n")], seeds, database)

    assert chat.last.labels == ["Use it", "It's a question"]


async def begins(telegram: Telegram, app: App) -> tuple[Person, Chat]:
    """A person who has sent /load, and the chat."""
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, "/load")
    await telegram.deliver(app)
    assert chat.last.labels == ["Cancel"]
    return alice, chat


async def test_load_is_cancelled_by_its_button(telegram: Telegram, app: App) -> None:
    alice, chat = await begins(telegram, app)
    alice.presses(chat.last, "Cancel")
    alice.says(chat, QUESTION)
    await telegram.deliver(app)

    assert chat.sent[0].text == "All right, nothing has changed."
    assert chat.last.bold[0] == "4/7"


async def test_load_is_cancelled_by_a_command(telegram: Telegram, app: App) -> None:
    alice, chat = await begins(telegram, app)
    for text in (FERRY[0], "/cancel", "/cancel", QUESTION):
        alice.says(chat, text)
    await telegram.deliver(app)

    _, cancelled, again, answer = chat.sent
    assert cancelled.text == "All right, nothing has changed."
    assert again.text == "There is nothing to cancel. Just ask me something about the thread."
    assert answer.bold[0] == "4/7"


async def test_a_question_after_load_is_answered_and_the_thread_may_follow(telegram: Telegram, app: App) -> None:
    alice, chat = await begins(telegram, app)
    for text in (QUESTION, numbered(FERRY, "\n"), "/done"):
        alice.says(chat, text)
    await telegram.deliver(app)

    _, answer, offer = chat.sent
    assert answer.bold[0] == "4/7"
    assert "3 posts, from 1/3 to 3/3." in offer.text


async def test_a_post_that_asks_is_part_of_the_thread(telegram: Telegram, app: App) -> None:
    alice, chat = await begins(telegram, app)
    for text in ("1/2 Why is there no ferry at night?", "2/2 Is it the cost?", "/done"):
        alice.says(chat, text)
    await telegram.deliver(app)

    assert "2 posts, from 1/2 to 2/2." in chat.last.text


async def test_in_a_group_load_is_answered_by_replies(telegram: Telegram, app: App) -> None:
    alice = telegram.person("Alice")
    group = telegram.supergroup("Readers", alice, telegram.bot)
    alice.says(group, "/load@threadquote_bot")
    await telegram.deliver(app)
    assert "/cancel" in group.last.text
    alice.says(group, numbered(FERRY, "\n"), reply_to=group.last)
    alice.says(group, "/done@threadquote_bot")
    await telegram.deliver(app)

    assert "3 posts, from 1/3 to 3/3." in group.last.text


async def test_two_numbered_posts_are_asked_about(telegram: Telegram, app: App) -> None:
    chat = await says(telegram, app, numbered(FERRY[:2], "\n"))

    assert chat.last.text.startswith("Shall I read this as your thread? It has 2 posts, 1/2 … 2/2.")


@pytest.mark.parametrize("command", ["/load", "/load 3/3 Dogs travel free of charge."])
async def test_load_right_after_posts_loses_none(telegram: Telegram, app: App, command: str) -> None:
    alice, zoe = telegram.person("Alice"), telegram.person("Zoe")
    chat, channel = telegram.private(alice), telegram.channel("Ferries", zoe)
    for text in numbered(FERRY, "\n").split("\n")[:2]:
        alice.forwards(zoe.says(channel, text), chat)
    alice.says(chat, command)
    await telegram.deliver(app)
    if command == "/load":
        assert chat.last.text == "I have 2 messages so far. Send the rest, then /done, or /cancel to stop."
        alice.says(chat, f"3/3 {FERRY[2]}")
    alice.says(chat, "/done")
    await telegram.deliver(app)
    assert chat.last.text.startswith("3 posts, from 1/3 to 3/3.")


async def test_load_after_the_bot_has_asked_for_the_rest_keeps_what_was_sent(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    first, *others = numbered(FERRY, "\n").split("\n")
    for text in (first, "/load", *others, "/done"):
        alice.says(chat, text)
        await telegram.deliver(app)
    assert chat.last.text.startswith("3 posts, from 1/3 to 3/3.")
