"""Buttons in topics, of long posts and with addresses, and those whose thread is gone."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import select

from bot import phrases
from bot.storage.database import Database
from bot.storage.tables import languages, readings, threads, votes
from index import Thread
from tests.bot_api import Telegram
from tests.support.private_chat import LONG, SIDES, PrivateChat, appearance

pytestmark = pytest.mark.anyio
_DEEP = Thread.of(["The lake is deep.", "Nobody swims there.", "x" * 300])
LINKS = ("https://x.com/ann/status/1", "https://x.com/ann/status/2", "https://nowhere")
LINKED = replace(_DEEP, posts=tuple(replace(post, link=link) for post, link in zip(_DEEP.posts, LINKS, strict=True)))


@pytest.fixture
def alice(telegram: Telegram, seeds: list[Thread], database: Database) -> Iterator[PrivateChat]:
    yield PrivateChat(telegram, seeds, database)
    refused = [call for call in telegram.calls.refused if "message is not modified" not in str(call.refusal)]
    assert not refused, "Telegram refused what the bot sent"


@pytest.mark.parametrize("in_general", [False, True])
async def test_in_a_forum_a_page_is_turned_in_its_topic_with_its_thread(
    alice: PrivateChat, *, in_general: bool
) -> None:
    telegram = alice.telegram
    alice.chat = telegram.forum("Readers", alice.person, telegram.bot)
    topic = None if in_general else telegram.topic(alice.chat, "Caucasus", by=alice.person)
    await alice.asks("/ask@threadquote_bot Nothing to do with the topic: who wrote the report?")
    answer = await alice.asks(f"/ask@threadquote_bot {SIDES}", topic=topic)
    page = await alice.presses("5/7 ▶")

    assert (answer.topic, page.topic, page.id) == (topic, topic, answer.id)
    assert page.bold == ["5/7"]


@pytest.mark.parametrize("in_general", [False, True])
async def test_in_a_forum_what_is_shown_below_stays_in_the_topic(alice: PrivateChat, *, in_general: bool) -> None:
    alice.threads = [LONG]
    telegram = alice.telegram
    alice.chat = telegram.forum("Readers", alice.person, telegram.bot)
    topic = None if in_general else telegram.topic(alice.chat, "Lakes", by=alice.person)
    await alice.asks("/post@threadquote_bot 1", topic=topic)
    await alice.presses("2/3 ▶")

    assert {message.topic for message in alice.chat.sent} == {topic}
    assert len(alice.chat.sent) == 4


async def test_a_post_too_long_for_the_answers_place_is_shown_below_with_buttons_of_its_own(alice: PrivateChat) -> None:
    alice.threads = [LONG]
    before = appearance(await alice.asks("/post 1"))
    last = await alice.presses("2/3 ▶")
    [answer, *below] = alice.chat.sent

    assert appearance(answer) == before
    assert [message.bold for message in below] == [["2/3"]] * 3
    assert [message.labels for message in below] == [[], [], ["◀ 1/3", "3/3 ▶"]]
    assert all(message.reply_to is answer for message in below)

    await alice.presses("3/3 ▶")
    assert alice.chat.last.reply_to is last
    assert alice.chat.last.bold == ["3/3"]
    assert alice.chat.last.labels == ["◀ 2/3"]


async def test_an_answer_of_several_messages_is_not_turned_but_added_to(alice: PrivateChat) -> None:
    alice.threads = [Thread.of(["lakes " * 600, "lakes " * 600, "Ice comes in May."])]
    await alice.asks("lakes?")
    before = [appearance(message) for message in alice.chat.sent]
    await alice.presses(alice.chat.last.labels[0])

    assert len(before) == 2
    assert [appearance(message) for message in alice.chat.sent[:2]] == before
    assert len(alice.chat.sent) == 3


async def test_a_page_has_the_link_of_its_own_post(alice: PrivateChat) -> None:
    alice.threads = [LINKED]
    answer = await alice.asks("Is the lake deep?")
    first = [entity["url"] for entity in answer.entities if "url" in entity]
    page = await alice.presses("2/3 ▶")

    assert first == ["https://x.com/ann/status/1"]
    assert [entity["url"] for entity in page.entities if "url" in entity] == ["https://x.com/ann/status/2"]


async def test_what_telegram_would_refuse_as_an_address_is_no_button(alice: PrivateChat) -> None:
    alice.threads = [LINKED]
    page = await alice.asks("/post 3")

    assert page.labels == ["◀ 2/3"]


async def test_a_button_of_a_thread_that_is_still_here_but_not_read_works_and_says_so(alice: PrivateChat) -> None:
    other = Thread.of(["Another one.", "And its end."])
    await alice.asks(SIDES)
    alice.threads = [other, *alice.threads]

    assert "I read another thread here now" in await alice.told("5/7 ▶")
    assert alice.chat.last.bold == ["5/7"]


async def test_a_button_of_a_thread_that_is_gone_says_so_and_changes_nothing(alice: PrivateChat) -> None:
    before = appearance(await alice.asks(SIDES))
    alice.threads = [Thread.of(["Another one."])]

    assert await alice.told("5/7 ▶") == "That button belongs to a thread that I no longer read here."
    assert appearance(alice.chat.last) == before


async def test_a_thread_of_another_chat_is_not_shown_by_its_key(alice: PrivateChat) -> None:
    bob = alice.telegram.person("Bob")
    alice.chat, mine = alice.telegram.private(bob), alice.chat
    alice.person, asker = bob, alice.person
    bob.says(alice.chat, "/load 1/2 A secret lake.\n\n2/2 Nobody swims there.")
    await alice.asks("/done")
    await alice.presses("Use it")
    secret = (await alice.asks("/post 1")).buttons[0].data
    alice.chat, alice.person = mine, asker
    answer = await alice.asks("/post 1")
    answer.data["reply_markup"]["inline_keyboard"][0][0]["callback_data"] = secret

    assert await alice.told(secret) == "That button belongs to a thread that I no longer read here."


@pytest.mark.parametrize("data", ["post:12345678:4", "turn:", "turn:x", "show:00000000:1", "turn:00000000:1:s:1:"])
async def test_every_press_is_answered_whatever_it_carries(alice: PrivateChat, data: str) -> None:
    answer = await alice.asks(SIDES)
    answer.data["reply_markup"]["inline_keyboard"][0][0]["callback_data"] = data

    assert await alice.told(data) == "That button belongs to a thread that I no longer read here."


async def kept(database: Database) -> list[object]:
    return [await database.rows(select(table)) for table in (threads, readings, languages, votes)]


@pytest.mark.parametrize("data", ["forget:yes", "language:ru", "erase:{key}", "use:{key}", "drop:{key}", "vote:up"])
async def test_data_that_no_button_of_the_message_carries_changes_nothing(alice: PrivateChat, data: str) -> None:
    alice.person.says(alice.chat, "/load 1/2 A deep lake.\n\n2/2 Nobody swims there.")
    await alice.asks("/done")
    await alice.presses("Use it")
    answer = await alice.asks("/post 1")
    [(key,)] = await alice.database.rows(select(threads.c.key))
    before, looks = await kept(alice.database), appearance(answer)
    press = alice.person.forges(answer, data.format(key=key))
    await alice.asks("/help")

    assert press.answered
    assert press.text == ""
    assert appearance(answer) == looks
    assert await kept(alice.database) == before


DATA = {
    "turn": "turn:{key}:5:s:4:",
    "show": "show:{key}:5",
    "more": "more:{key}:4-5",
    "find": "find:{key}:1:tea",
    "use": "use:{key}",
    "drop": "drop:{key}",
    "remove": "remove:{key}",
    "here": "here:{key}",
    "language": "language:ru",
    "vote": "vote:up",
}


@pytest.mark.parametrize("data", DATA.values(), ids=DATA)
async def test_a_press_under_a_message_that_is_gone_is_answered(alice: PrivateChat, data: str) -> None:
    answer = await alice.asks(SIDES)
    pressed = data.format(key=alice.threads[0].key)
    answer.data["reply_markup"]["inline_keyboard"][0][0]["callback_data"] = pressed
    answer.deleted = True
    press = alice.person.presses(answer, "◀ 3/7")
    await alice.asks("/help")

    assert press.text == "I can't reach that message any more. Please ask again."


@pytest.mark.parametrize("data", ["unknown", *DATA.values()], ids=["unknown", *DATA])
async def test_a_press_that_is_too_old_to_be_answered_is_no_failure(alice: PrivateChat, data: str) -> None:
    answer = await alice.asks(SIDES)
    pressed = data.format(key="00000000")
    answer.data["reply_markup"]["inline_keyboard"][0][0]["callback_data"] = pressed
    alice.person.presses(answer, "◀ 3/7").expired = True
    await alice.asks("/help")

    assert phrases.APOLOGY.text not in [message.text for message in alice.chat.sent]
    alice.telegram.calls.clear()  # Telegram refused the answer


async def test_a_press_that_is_too_old_to_be_answered_turns_the_page_all_the_same(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    alice = PrivateChat(telegram, seeds, database)
    answer = await alice.asks(SIDES)
    alice.person.presses(answer, "5/7 ▶").expired = True
    await alice.asks("/help")

    assert answer.bold == ["5/7"]
