"""Forums: whatever is said in a topic, General included, is answered there."""

import pytest

from bot.delivery.runner import App
from tests.bot_api import Telegram, document
from tests.bot_api.chat import Chat
from tests.bot_api.person import Person

pytestmark = pytest.mark.anyio
BUSES = "1/3 The night bus runs every hour.\n\n2/3 It costs four euros.\n\n3/3 The council votes in May."
SAID = [
    "/ask@threadquote_bot Why won't Russia take sides?",
    "/ask@threadquote_bot",
    "/summary@threadquote_bot",
    "/post@threadquote_bot 4",
    "/thread@threadquote_bot",
    "/find@threadquote_bot russia",
    "/threads@threadquote_bot",
    "/export@threadquote_bot md",
    "/load@threadquote_bot",
    "/done@threadquote_bot",
    "/privacy@threadquote_bot",
    "/forget@threadquote_bot",
    "/help@threadquote_bot",
    "/start@threadquote_bot",
]


@pytest.fixture
def alice(telegram: Telegram) -> Person:
    return telegram.person("Alice")


@pytest.fixture
def forum(telegram: Telegram, alice: Person) -> Chat:
    return telegram.forum("Readers", alice, telegram.bot)


@pytest.fixture(params=["in a topic", "in General"])
def topic(request: pytest.FixtureRequest, telegram: Telegram, alice: Person, forum: Chat) -> int | None:
    opened = telegram.topic(forum, "Buses", by=alice)
    return opened if request.param == "in a topic" else None


async def test_every_answer_is_in_the_topic_of_its_question(
    telegram: Telegram, app: App, alice: Person, forum: Chat, topic: int | None
) -> None:
    asked = [alice.says(forum, text, topic=topic) for text in SAID]
    await telegram.deliver(app)

    assert all(forum.answers(question) for question in asked)
    assert {message.topic for message in forum.sent} == {topic}
    assert all(call.parameters.get("message_thread_id", topic) in {topic, str(topic)} for call in telegram.calls)


async def test_a_thread_is_loaded_listed_searched_and_turned_where_it_is_read(
    telegram: Telegram, app: App, alice: Person, forum: Chat, topic: int | None
) -> None:
    other = telegram.topic(forum, "Trams", by=alice)
    file = alice.sends(forum, document(BUSES.encode(), "buses.txt"), "/load@threadquote_bot", topic=topic)
    await telegram.deliver(app)
    [offer] = forum.answers(file)
    alice.presses(offer, "Use it")
    lists = [alice.says(forum, "/threads@threadquote_bot", topic=place) for place in (topic, other)]
    finds = [alice.says(forum, "/find@threadquote_bot euros", topic=place) for place in (topic, other)]
    post = alice.says(forum, "/post@threadquote_bot 2", topic=topic)
    await telegram.deliver(app)
    [page] = forum.answers(post)
    press = alice.presses(page, "3/3 ▶")
    await telegram.deliver(app)

    here, there = (forum.answers(listed)[0].text for listed in lists)
    assert "1. The night bus runs every hour. (3 posts) – read here now" in here
    # What General reads is read wherever a topic has no thread of its own.
    assert ("1. The night bus runs every hour. (3 posts) – read here now" in there) == (topic is None)
    assert [bool(forum.answers(find)[0].quotes) for find in finds] == [True, topic is None]
    assert (page.bold, page.topic, press.text) == (["3/3"], topic, "")
