"""Meeting people."""

import logging

import pytest
from sqlalchemy import text

from bot.delivery.runner import App
from bot.storage.database import Database
from index import Thread
from tests.bot.conftest import in_process
from tests.bot_api import Telegram, faults

pytestmark = pytest.mark.anyio


async def test_start_says_which_thread_there_is(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice <b>"))
    alice.starts()
    await telegram.deliver(app)

    assert "a thread of 7 posts, which begins: “This escalation in #Karabakh is likely" in chat.last.text


@pytest.mark.parametrize(("parameter", "shown"), [("post_4", "4/7"), ("post_007", "7/7")])
async def test_a_link_with_start_shows_the_post_that_it_names(
    telegram: Telegram, app: App, parameter: str, shown: str
) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.starts(parameter)
    await telegram.deliver(app)

    assert chat.last.bold == [shown]
    assert chat.last.labels
    assert len(chat.sent) == 1


async def test_a_link_to_a_post_that_is_not_there_says_so(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.starts("post_9")
    await telegram.deliver(app)

    assert chat.last.text == "There is no post 9 here. The thread goes from 1/7 to 7/7."


@pytest.mark.parametrize("parameter", ["hello", "post_", "post_x", "post-4"])
async def test_a_link_that_names_nothing_known_greets(telegram: Telegram, app: App, parameter: str) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.starts(parameter)
    await telegram.deliver(app)

    assert chat.last.text.startswith("Hello! I answer questions about a thread")


async def test_a_link_with_startgroup_adds_the_bot_and_greets_once(telegram: Telegram, app: App) -> None:
    alice = telegram.person("Alice")
    group = telegram.supergroup("Readers", alice)
    alice.adds(telegram.bot, group)
    alice.says(group, "/start@threadquote_bot hello")
    await telegram.deliver(app)

    assert [message.text.partition("!")[0] for message in group.sent] == ["Hello"]


async def test_start_in_a_group_says_how_to_ask_there(telegram: Telegram, app: App) -> None:
    alice = telegram.person("Alice")
    group = telegram.supergroup("Readers", alice)
    alice.adds(telegram.bot, group)
    alice.says(group, "/start@threadquote_bot hello")
    alice.says(group, "/start@threadquote_bot hello")
    await telegram.deliver(app)

    assert [message.text for message in group.sent] == [group.sent[0].text] * 2
    assert "/ask" in group.last.text


async def test_start_in_a_topic_shows_the_post_there(telegram: Telegram, app: App) -> None:
    alice = telegram.person("Alice")
    forum = telegram.forum("Readers", alice, telegram.bot)
    topic = telegram.topic(forum, "Caucasus", by=alice)
    alice.says(forum, "/start@threadquote_bot post_4", topic=topic)
    await telegram.deliver(app)

    assert (forum.last.bold, forum.last.topic) == (["4/7"], topic)


async def test_help_names_every_command(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, "/help")
    await telegram.deliver(app)

    assert all(command in chat.last.text for command in ("/ask", "/summary", "/post", "/thread", "/help"))


@pytest.mark.parametrize(("reads_everything", "says_so"), [(False, True), (True, False)])
async def test_joining_says_once_how_to_ask(
    telegram: Telegram, app: App, *, reads_everything: bool, says_so: bool
) -> None:
    alice = telegram.person("Alice")
    telegram.profile.reads_everything = reads_everything
    await app.bot.get_me()
    group = telegram.supergroup("Readers", alice)
    alice.adds(telegram.bot, group)
    await telegram.deliver(app)
    alice.promotes(telegram.bot, group)
    await telegram.deliver(app)

    [hello] = group.sent
    assert "/ask" in hello.text
    assert ("I hear only commands" in hello.text) == says_so


SET_UP = {
    "all as it is at first": ({}, "only commands and replies to my messages reach me, unless I'm an administrator"),
    "privacy off": ({"reads_everything": True}, "In groups every message reaches me"),
    "inline on": ({}, "In any other chat, type @threadquote_bot and your question."),
    "inline off": (
        {"answers_inline": False},
        "Inline mode is off. Whoever runs me can turn it on at @BotFather with /setinline.",
    ),
}


@pytest.mark.parametrize(("switches", "said"), SET_UP.values(), ids=SET_UP)
async def test_help_in_private_says_how_the_bot_is_set_up(
    telegram: Telegram, app: App, switches: dict[str, bool], said: str
) -> None:
    for name, value in switches.items():
        setattr(telegram.profile, name, value)
    await app.bot.get_me()
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, "/help")
    await telegram.deliver(app)

    assert said in chat.last.text


@pytest.mark.parametrize("leads", [False, True])
async def test_help_in_a_group_says_what_reaches_the_bot_there(telegram: Telegram, app: App, *, leads: bool) -> None:
    group = telegram.supergroup("Readers", alice := telegram.person("Alice"), telegram.bot)
    if leads:
        alice.promotes(telegram.bot, group)
    alice.says(group, "/help@threadquote_bot")
    await telegram.deliver(app)

    says = "every message reaches me" if leads else "only commands and replies to my messages reach me."
    assert f"In this group {says}" in group.last.text
    assert "BotFather" not in group.last.text


async def test_where_it_may_not_write_it_tells_whoever_did_that(telegram: Telegram, app: App) -> None:
    alice = telegram.person("Alice")
    chat = telegram.private(alice)
    alice.starts()
    group = telegram.supergroup("Readers <b>", alice, telegram.bot)
    alice.restricts(telegram.bot, group)
    await telegram.deliver(app)

    assert chat.last.text == (
        "I'm not allowed to write in “Readers <b>”, so I can't answer there. Its admins can change that."
    )
    assert not group.sent


async def test_where_nobody_may_write_it_tells_whoever_took_it_in(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    alice = telegram.person("Alice")
    chat = telegram.private(alice)
    alice.starts()
    group = telegram.supergroup("Readers", alice)
    async with in_process(telegram, seeds, database) as app:
        await telegram.deliver(app)
        alice.adds(telegram.bot, group)
        refusal = faults.refusal(400, "Bad Request: not enough rights to send text messages to the chat")
        telegram.faults.next("sendMessage", refusal)
        await telegram.deliver(app)

    assert chat.last.text.startswith("I'm not allowed to write in “Readers”")
    assert not group.sent


async def test_it_is_not_told_to_whom_the_bot_may_not_write(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    group = telegram.supergroup("Readers", alice := telegram.person("Alice"), telegram.bot)
    telegram.private(alice)
    alice.restricts(telegram.bot, group)
    async with in_process(telegram, seeds, database) as app:
        await telegram.deliver(app)

    assert [str(call.refusal) for call in telegram.calls.refused] == [
        "Forbidden: bot can't initiate conversation with a user"
    ]


async def test_leaving_is_quiet(telegram: Telegram, app: App) -> None:
    alice = telegram.person("Alice")
    group = telegram.supergroup("Readers", alice, telegram.bot)
    alice.removes(telegram.bot, group)
    await telegram.deliver(app)

    assert not group.sent


async def test_a_failure_is_one_sentence_to_the_person_and_a_traceback_to_the_log(
    telegram: Telegram, app: App, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    await database.run(text("DROP TABLE readings"))  # breaks whatever asks
    chat = telegram.private(alice := telegram.person("Alice"))
    with caplog.at_level(logging.INFO):
        alice.says(chat, "a secret question")
        await telegram.deliver(app)

    assert [message.text for message in chat.sent] == [
        "Sorry, something went wrong on my side. Please try again in a moment."
    ]
    assert "Traceback" in caplog.text
    assert "secret" not in caplog.text
