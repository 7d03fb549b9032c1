"""/summary, /post, /thread and the buttons under answers."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.serving import App
from index import Thread
from tests.bot.conftest import in_process
from tests.telegram import Telegram
from tests.telegram.message import Message

pytestmark = pytest.mark.anyio
SIDES = "Why won't Russia take sides?"
LONG = Thread.of(["Ice comes in May. " * 20, "word " * 2000, "It goes in June."])
ALL = [f"{number}/7" for number in range(1, 8)]
_DEEP = Thread.of(["The lake is deep.", "Nobody swims there.", "x" * 300])
LINKS = ("https://x.com/ann/status/1", "https://x.com/ann/status/2", "https://nowhere")
LINKED = replace(_DEEP, posts=tuple(replace(post, link=link) for post, link in zip(_DEEP.posts, LINKS, strict=True)))


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


class Reader:
    """Somebody who presses buttons in a chat; the program is started anew between press and answer."""

    def __init__(self, telegram: Telegram, threads: list[Thread], engine: AsyncEngine) -> None:
        self.telegram, self.threads, self.engine = telegram, threads, engine
        self.person = telegram.person("Alice")
        self.chat = telegram.private(self.person)

    async def asks(self, text: str, **how: Any) -> Message:
        self.person.says(self.chat, text, **how)
        return await self._answered()

    async def presses(self, *labels: str) -> Message:
        for label in labels:
            press = self.person.presses(self.chat.last, label)
            await self._answered()
            assert press.answered
            assert not press.text
        return self.chat.last

    async def told(self, label: str) -> str:
        press = self.person.presses(self.chat.last, label)
        await self._answered()
        assert press.answered
        return press.text

    async def _answered(self) -> Message:
        async with in_process(self.telegram, self.threads, self.engine) as app:
            await self.telegram.deliver(app)
        return self.chat.last


@pytest.fixture
def alice(telegram: Telegram, seeds: list[Thread], engine: AsyncEngine) -> Iterator[Reader]:
    yield Reader(telegram, seeds, engine)
    refused = [call for call in telegram.calls.refused if "message is not modified" not in str(call.refusal)]
    assert not refused, "Telegram refused what the bot sent"


def face(message: Message) -> tuple[object, ...]:
    return message.text, message.entities, [[button.raw for button in row] for row in message.rows]


async def test_under_a_sure_answer_stand_the_posts_around_it_in_one_row(alice: Reader) -> None:
    answer = await alice.asks("How did the 2016 peace plan deal with territories?")

    assert answer.bold[0] == "2/7"
    assert [[button.label for button in row] for row in answer.rows] == [["◀ 1/7", "3/7 ▶", "Other matches"]]
    assert (await alice.asks("Who wrote the report?")).labels == ["◀ 2/7", "4/7 ▶"]


async def test_without_other_matches_there_is_no_button_for_them(alice: Reader) -> None:
    answer = await alice.asks("/post 4")

    assert answer.labels == ["◀ 3/7", "5/7 ▶"]


async def test_the_first_and_the_last_post_have_one_neighbour(alice: Reader) -> None:
    assert (await alice.asks("/post 1")).labels == ["2/7 ▶"]
    assert (await alice.asks("/post 7")).labels == ["◀ 6/7"]


async def test_a_post_alone_has_no_neighbours(alice: Reader) -> None:
    alice.threads = [Thread.of(["x" * 300])]

    assert (await alice.asks("/post 1")).labels == []


async def test_the_message_turns_its_page_in_place_and_shows_the_label(alice: Reader) -> None:
    await alice.asks(SIDES)
    for label, shown in [("5/7 ▶", "5/7"), ("6/7 ▶", "6/7"), ("7/7 ▶", "7/7"), ("◀ 6/7", "6/7")]:
        page = await alice.presses(label)
        assert page.bold == [shown]
        assert len(page.quotes) == 1

    assert page.labels == ["◀ 5/7", "7/7 ▶", "Back to the answer"]
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
async def test_back_restores_the_answer_as_it_was(alice: Reader, question: str) -> None:
    answer = await alice.asks(question)
    before = face(answer)
    for label in answer.labels:
        page = await alice.presses(label)
        assert face(page) != before
        assert face(await alice.presses("Back to the answer")) == before

    assert len(alice.chat.sent) == 1


async def test_back_after_many_pages_restores_the_answer(alice: Reader) -> None:
    before = face(await alice.asks(SIDES))
    await alice.presses("5/7 ▶", "6/7 ▶", "◀ 5/7", "◀ 4/7", "◀ 3/7", "◀ 2/7", "Back to the answer")

    assert face(alice.chat.last) == before


async def test_paging_back_to_the_only_post_quoted_is_the_answer(alice: Reader) -> None:
    before = face(await alice.asks(SIDES))

    assert face(await alice.presses("5/7 ▶", "◀ 4/7")) == before


async def test_back_names_the_thread_where_a_chat_has_several(alice: Reader) -> None:
    alice.threads = [*alice.threads, Thread.of(["Another one."])]
    answer = await alice.asks(SIDES)
    before = face(answer)
    page = await alice.presses("5/7 ▶")

    assert answer.text.startswith("From “This escalation")
    assert page.text.startswith("From “This escalation")
    assert face(await alice.presses("Back to the answer")) == before


async def test_other_matches_are_shown_whole_in_place(alice: Reader) -> None:
    quoted = (await alice.asks(ANSWERS["with other matches"])).bold[0]
    others = await alice.presses("Other matches")

    assert others.text.startswith("Other matches:\n\n")
    assert others.quotes
    assert quoted not in others.bold
    assert "Other matches" not in others.labels
    assert others.labels[-1] == "Back to the answer"


async def test_a_page_of_a_weak_answer_keeps_what_the_answer_says_of_itself(alice: Reader) -> None:
    answer = await alice.asks(ANSWERS["closest"])
    assert "The closest post:" in answer.text
    page = await alice.presses(answer.labels[0])

    assert page.text.startswith("I'm not sure that the thread answers this. It never uses the word")
    assert "The closest post" not in page.text


async def test_a_nearest_post_is_shown_below_the_no_and_keeps_the_others(alice: Reader) -> None:
    offered = (await alice.asks("What is photosynthesis?")).labels
    for label in [*offered, offered[-1]]:
        page = await alice.presses(label)
        assert page.text.startswith("The thread doesn't say. It never uses the word “photosynthesis”.")
        assert page.bold == [label]
        assert page.labels[:4] == [*offered, "Back to the answer"]
    assert len(alice.chat.sent) == 1


async def test_in_a_group_anyone_may_page_and_anyone_may_go_back(alice: Reader) -> None:
    telegram, bob = alice.telegram, alice.telegram.person("Bob")
    group = alice.chat = telegram.supergroup("Readers", alice.person, bob, telegram.bot)
    before = face(await alice.asks(f"/ask@threadquote_bot {SIDES}"))
    alice.person, asker = bob, alice.person
    page = await alice.presses("5/7 ▶")
    assert page.bold == ["5/7"]
    alice.person = asker
    await alice.presses("Back to the answer")

    assert face(group.last) == before
    assert len(group.sent) == 1


async def test_presses_of_two_people_at_once_end_at_the_last_one(alice: Reader) -> None:
    telegram, bob = alice.telegram, alice.telegram.person("Bob")
    group = alice.chat = telegram.supergroup("Readers", alice.person, bob, telegram.bot)
    await alice.asks(f"/ask@threadquote_bot {SIDES}")
    early = bob.presses(group.last, "◀ 3/7")
    page = await alice.presses("5/7 ▶")

    assert early.answered
    assert page.bold == ["5/7"]


@pytest.mark.parametrize("in_general", [False, True])
async def test_in_a_forum_a_page_is_turned_in_its_topic_with_its_thread(alice: Reader, *, in_general: bool) -> None:
    telegram = alice.telegram
    alice.chat = telegram.forum("Readers", alice.person, telegram.bot)
    topic = None if in_general else telegram.topic(alice.chat, "Caucasus", by=alice.person)
    await alice.asks("/ask@threadquote_bot Nothing to do with the topic: who wrote the report?")
    answer = await alice.asks(f"/ask@threadquote_bot {SIDES}", topic=topic)
    page = await alice.presses("5/7 ▶")

    assert (answer.topic, page.topic, page.id) == (topic, topic, answer.id)
    assert page.bold == ["5/7"]


@pytest.mark.parametrize("in_general", [False, True])
async def test_in_a_forum_what_is_shown_below_stays_in_the_topic(alice: Reader, *, in_general: bool) -> None:
    alice.threads = [LONG]
    telegram = alice.telegram
    alice.chat = telegram.forum("Readers", alice.person, telegram.bot)
    topic = None if in_general else telegram.topic(alice.chat, "Lakes", by=alice.person)
    await alice.asks("/post@threadquote_bot 1", topic=topic)
    await alice.presses("2/3 ▶")

    assert {message.topic for message in alice.chat.sent} == {topic}
    assert len(alice.chat.sent) == 4


async def test_a_post_too_long_for_the_answers_place_is_shown_below_with_buttons_of_its_own(alice: Reader) -> None:
    alice.threads = [LONG]
    before = face(await alice.asks("/post 1"))
    last = await alice.presses("2/3 ▶")
    [answer, *below] = alice.chat.sent

    assert face(answer) == before
    assert [message.bold for message in below] == [["2/3"]] * 3
    assert [message.labels for message in below] == [[], [], ["◀ 1/3", "3/3 ▶"]]
    assert all(message.reply_to is answer for message in below)

    await alice.presses("3/3 ▶")
    assert alice.chat.last.reply_to is last
    assert alice.chat.last.bold == ["3/3"]
    assert alice.chat.last.labels == ["◀ 2/3", "Copy 3/3"]


async def test_an_answer_of_several_messages_is_not_turned_but_added_to(alice: Reader) -> None:
    alice.threads = [Thread.of(["lakes " * 600, "lakes " * 600, "Ice comes in May."])]
    await alice.asks("lakes?")
    before = [face(message) for message in alice.chat.sent]
    await alice.presses(alice.chat.last.labels[0])

    assert len(before) == 2
    assert [face(message) for message in alice.chat.sent[:2]] == before
    assert len(alice.chat.sent) == 3


async def test_a_post_opens_where_it_was_posted_and_a_short_one_can_be_copied(alice: Reader) -> None:
    alice.threads = [LINKED]
    answer = await alice.asks("How deep is the lake?")

    opens, copies = answer.buttons[-2:]
    assert (opens.label, opens.url) == ("Open 1/3", "https://x.com/ann/status/1")
    assert (copies.label, copies.raw["copy_text"]) == ("Copy 1/3", {"text": "The lake is deep."})
    assert len(answer.rows) <= 2


async def test_a_page_has_the_link_of_its_own_post(alice: Reader) -> None:
    alice.threads = [LINKED]
    await alice.asks("/post 1")
    page = await alice.presses("2/3 ▶")

    assert [button.url for button in page.buttons if button.url] == ["https://x.com/ann/status/2"]
    assert page.rows[0] == page.rows[0][:2]


async def test_what_telegram_would_refuse_as_an_address_is_no_button(alice: Reader) -> None:
    alice.threads = [LINKED]
    page = await alice.asks("/post 3")

    assert page.labels == ["◀ 2/3"]


async def test_a_button_of_a_thread_that_is_still_here_but_not_read_works_and_says_so(alice: Reader) -> None:
    other = Thread.of(["Another one.", "And its end."])
    await alice.asks(SIDES)
    alice.threads = [other, *alice.threads]

    assert "not the one that is read here now" in await alice.told("5/7 ▶")
    assert alice.chat.last.bold == ["5/7"]


async def test_a_button_of_a_thread_that_is_gone_says_so_and_changes_nothing(alice: Reader) -> None:
    before = face(await alice.asks(SIDES))
    alice.threads = [Thread.of(["Another one."])]

    assert await alice.told("5/7 ▶") == "That button belongs to a thread that I no longer read here."
    assert face(alice.chat.last) == before


async def test_a_thread_of_another_chat_is_not_shown_by_its_key(alice: Reader) -> None:
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
async def test_every_press_is_answered_whatever_it_carries(alice: Reader, data: str) -> None:
    answer = await alice.asks(SIDES)
    answer.data["reply_markup"]["inline_keyboard"][0][0]["callback_data"] = data

    assert await alice.told(data) == "That button belongs to a thread that I no longer read here."


async def test_a_press_under_a_message_that_is_gone_is_answered(alice: Reader) -> None:
    answer = await alice.asks(SIDES)
    answer.deleted = True
    press = alice.person.presses(answer, "5/7 ▶")
    await alice.asks("/help")

    assert press.text == "I can't reach that message any more. Please ask again."


async def test_a_press_that_is_too_old_to_be_answered_turns_the_page_all_the_same(
    telegram: Telegram, seeds: list[Thread], engine: AsyncEngine
) -> None:
    alice = Reader(telegram, seeds, engine)
    answer = await alice.asks(SIDES)
    alice.person.presses(answer, "5/7 ▶").expired = True
    await alice.asks("/help")

    assert answer.bold == ["5/7"]


async def test_a_long_thread_goes_on_when_more_is_pressed(telegram: Telegram, engine: AsyncEngine) -> None:
    long = Thread.of([f"post {n} " + "x" * 260 for n in range(300)])
    async with in_process(telegram, [long], engine) as app:
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
