"""/thread, posted in the chat a message a post: once, by whoever may, to its end."""

import json

import pytest
from sqlalchemy import text

from bot.storage.database import Database
from index import Thread
from tests.bot_api import Telegram, faults
from tests.bot_api.message import Message
from tests.support.publishing_bot import OFFER, PublishingBot

pytestmark = pytest.mark.anyio
ALL = [f"{number}/7" for number in range(1, 8)]
POSTING = "I'm posting the thread here, one message a post. After that, my answers link to the posts they quote."


@pytest.fixture
def board(telegram: Telegram, seeds: list[Thread], database: Database) -> PublishingBot:
    return PublishingBot(telegram, seeds, database)


CONFIRM = "Shall I post the thread here? That's 7 messages."


def labels(messages: list[Message]) -> list[str]:
    return [message.bold[0] for message in messages]


async def test_the_button_below_the_thread_posts_it_a_message_a_post(board: PublishingBot) -> None:
    chat = board.telegram.private(alice := board.telegram.person("Alice"))
    alice.says(chat, "/thread")
    await board.settle()
    [whole] = chat.sent
    press = alice.presses(whole, OFFER)
    await board.settle()

    posts = board.posts(chat)
    assert press.text == POSTING
    assert whole.labels == []
    assert labels(posts) == ALL
    assert [post.text for post in posts] == [f"{post.label}\n{post.text}" for post in board.threads[0].posts]
    assert all(post.reply_to is None for post in posts)
    assert chat.sent == [whole, *posts]


async def test_a_command_posts_it_too(board: PublishingBot) -> None:
    chat = board.telegram.private(alice := board.telegram.person("Alice"))
    asked = alice.says(chat, "/thread Post")
    await board.settle()

    assert [message.text for message in chat.answers(asked)] == [POSTING]
    assert labels(board.posts(chat)) == ALL


async def test_it_is_posted_once_and_told_again_leads_to_it(board: PublishingBot) -> None:
    chat = board.telegram.private(alice := board.telegram.person("Alice"))
    alice.says(chat, "/thread")
    await board.settle()
    offered = chat.last
    alice.says(chat, "/thread post")
    await board.settle()
    press = alice.presses(offered, OFFER)
    alice.says(chat, "/thread post")
    alice.says(chat, "/thread")
    await board.settle()

    first = board.posts(chat)[0]
    assert press.text == "The thread is posted here already."
    assert labels(board.posts(chat)) == ALL
    assert [message.reply_to for message in chat.sent if "from this message on" in message.text] == [first]
    assert chat.last.labels == []


async def test_where_its_beginning_was_deleted_it_is_posted_again(board: PublishingBot) -> None:
    chat = board.telegram.private(alice := board.telegram.person("Alice"))
    alice.says(chat, "/thread post")
    await board.settle()
    alice.deletes(board.posts(chat)[0])
    alice.says(chat, "/thread post")
    await board.settle()

    assert labels(board.posts(chat)) == [*ALL[1:], *ALL]


async def test_in_groups_administrators_decide(board: PublishingBot) -> None:
    telegram = board.telegram
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    group = telegram.supergroup("Readers", alice, bob, telegram.bot)
    bob.says(group, "/thread@threadquote_bot")
    refused = bob.says(group, "/thread@threadquote_bot post")
    await board.settle()
    press = bob.presses(group.sent[0], OFFER)
    await board.settle()

    assert press.text == group.answers(refused)[0].text == "Only the administrators of this group can do that."
    assert board.posts(group) == []

    alice.presses(group.sent[0], OFFER)
    await board.settle()
    assert group.last.text == CONFIRM
    alice.presses(group.last, "Post it")
    await board.settle()
    assert labels(board.posts(group)) == ALL


async def test_an_anonymous_administrator_decides_too(board: PublishingBot) -> None:
    telegram = board.telegram
    group = telegram.supergroup("Readers", alice := telegram.person("Alice"), telegram.bot)
    await board.publish(alice, group, anonymous=True)

    assert labels(board.posts(group)) == ALL


async def test_a_thread_too_long_for_a_chat_is_not_posted(board: PublishingBot) -> None:
    board.threads = [Thread.of(["word " * 1600] * 34)]
    chat = board.telegram.private(alice := board.telegram.person("Alice"))
    asked = alice.says(chat, "/thread post")
    whole = alice.says(chat, "/thread")
    await board.settle()

    assert chat.answers(asked)[0].text == "That would be 102 messages, and I post 100 at most."
    assert not any(OFFER in message.labels for message in chat.answers(whole))


async def test_how_long_it_takes_in_a_group_is_said(board: PublishingBot) -> None:
    board.threads = [Thread.of(["word"] * 60)]
    group = board.telegram.supergroup("Readers", alice := board.telegram.person("Alice"), board.telegram.bot)
    alice.says(group, "/thread@threadquote_bot post")
    await board.settle()
    alice.presses(group.last, "Post it")
    async with board.program(pace=1) as app:
        await board.telegram.deliver(app)

    assert "one message a post; it takes about 5 minutes." in group.sent[0].text


async def test_a_long_post_goes_over_several_messages_each_under_its_label(board: PublishingBot) -> None:
    board.threads = [Thread.of(["Short.", "word " * 1600])]
    chat = board.telegram.private(alice := board.telegram.person("Alice"))
    alice.says(chat, "/thread post")
    await board.settle()

    assert labels(board.posts(chat)) == ["1/2", "2/2", "2/2", "2/2"]
    assert " ".join(post.text.removeprefix("2/2\n") for post in board.posts(chat)[1:]) == ("word " * 1600).strip()


async def test_stopped_in_the_middle_it_goes_on_at_the_next_start(board: PublishingBot) -> None:
    chat = board.telegram.private(alice := board.telegram.person("Alice"))
    alice.says(chat, "/thread post")
    async with board.program(pace=1) as app:  # so that it pauses after three messages
        await board.telegram.deliver(app)
        await board.telegram.until(lambda: board.posts(chat))
    begun = len(board.posts(chat))
    await board.settle()

    assert begun < 7
    assert labels(board.posts(chat)) == ALL


async def test_what_is_asked_meanwhile_is_answered_before_it_ends(board: PublishingBot) -> None:
    chat = board.telegram.private(alice := board.telegram.person("Alice"))
    alice.says(chat, "/thread post")
    question = alice.says(chat, "Why won't Russia take sides?")
    async with board.program(pace=1) as app:
        await board.telegram.deliver(app)

    assert [answer.bold[0] for answer in chat.answers(question)] == ["4/7"]
    assert len(board.posts(chat)) < 7


async def test_a_message_that_telegram_does_not_take_at_once_is_posted_in_its_place(board: PublishingBot) -> None:
    chat = board.telegram.private(alice := board.telegram.person("Alice"))
    asked = alice.says(chat, "/thread post")
    async with board.program() as app:
        await board.telegram.deliver(app)
        board.telegram.faults.next("sendMessage", faults.dropped_before())
        await board.telegram.until(lambda: not board.telegram.faults.left)
    await board.settle()

    assert len(chat.answers(asked)) == 1
    assert labels(board.posts(chat)) == ALL


async def test_a_message_that_cannot_be_noted_at_once_is_noted_later_and_not_sent_again(
    board: PublishingBot, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    chat = board.telegram.private(alice := board.telegram.person("Alice"))
    alice.says(chat, "/thread")
    await board.settle()
    board.telegram.faults.next("sendMessage", faults.slow(0.2))
    alice.presses(chat.last, OFFER)
    async with board.program() as app:
        await board.telegram.deliver(app)
        await board.telegram.until(lambda: board.posts(chat))
        await database.run(text("ALTER TABLE posted RENAME TO elsewhere"))
        await board.telegram.until(lambda: "cannot record that a post was sent" in caplog.text)
        await database.run(text("ALTER TABLE elsewhere RENAME TO posted"))
        await board.idle()

    assert labels(board.posts(chat)) == ALL


SHUT = {
    "blocked": faults.refusal(403, "Forbidden: bot was blocked by the user"),
    "no rights": faults.refusal(400, "Bad Request: not enough rights to send text messages to the chat"),
}


@pytest.mark.parametrize("fault", SHUT.values(), ids=SHUT)
async def test_where_it_may_not_write_it_stops_and_can_be_told_again(board: PublishingBot, fault: faults.Fault) -> None:
    chat = board.telegram.private(alice := board.telegram.person("Alice"))
    alice.says(chat, "/thread")
    await board.settle()
    board.telegram.faults.next("sendMessage", fault)
    alice.presses(chat.last, OFFER)
    await board.settle()
    assert board.posts(chat) == []

    alice.says(chat, "/thread post")
    await board.settle()
    assert labels(board.posts(chat)) == ALL


@pytest.mark.parametrize("in_general", [False, True])
async def test_a_topic_has_posts_of_its_own(board: PublishingBot, *, in_general: bool) -> None:
    telegram = board.telegram
    forum = telegram.forum("Readers", alice := telegram.person("Alice"), telegram.bot)
    topics = [telegram.topic(forum, "Caucasus", by=alice), telegram.topic(forum, "Lakes", by=alice)]
    topic = None if in_general else topics[0]
    await board.publish(alice, forum, topic=topic)
    alice.says(forum, "/thread@threadquote_bot", topic=topics[1])
    alice.says(forum, "/thread@threadquote_bot", topic=topic)
    await board.settle()

    assert [(post.bold[0], post.topic) for post in board.posts(forum)] == [(label, topic) for label in ALL]
    assert [message.labels for message in forum.sent[-2:]] == [[OFFER], []]
    assert not any(json.loads(call.parameters.get("message_thread_id", "0")) == 1 for call in telegram.calls)


async def test_a_thread_that_is_deleted_meanwhile_is_posted_no_further(board: PublishingBot) -> None:
    chat = board.telegram.private(alice := board.telegram.person("Alice"))
    alice.says(chat, "/thread post")
    async with board.program(pace=1) as app:
        await board.telegram.deliver(app)
        await board.telegram.until(lambda: board.posts(chat))
    begun = len(board.posts(chat))
    board.threads = [Thread.of(["Another."])]
    await board.settle()

    assert len(board.posts(chat)) == begun


async def test_in_a_group_nothing_is_posted_before_an_administrator_confirms(board: PublishingBot) -> None:
    telegram = board.telegram
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    group = telegram.supergroup("Readers", alice, bob, telegram.bot)
    alice.says(group, "/thread@threadquote_bot post")
    await board.settle()
    assert (group.last.text, group.last.labels) == (CONFIRM, ["Post it", "Cancel"])
    press = bob.presses(group.last, "Post it")
    await board.settle()
    assert press.text == "Only the administrators of this group can do that."

    alice.presses(group.last, "Cancel")
    await board.settle()
    assert (group.last.text, group.last.labels) == ("All right, nothing has changed.", [])
    assert board.posts(group) == []


@pytest.mark.parametrize("by_button", [True, False])
async def test_an_administrator_stops_it_and_goes_on_later(board: PublishingBot, *, by_button: bool) -> None:
    telegram = board.telegram
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    group = telegram.supergroup("Readers", alice, bob, telegram.bot)
    alice.says(group, "/thread@threadquote_bot post")
    await board.settle()
    announced = group.last
    alice.presses(announced, "Post it")
    async with board.program(pace=1) as app:  # so that it pauses after four messages
        await telegram.deliver(app)
        await telegram.until(lambda: board.posts(group))
        refused = bob.presses(announced, "Stop")
        if by_button:
            alice.presses(announced, "Stop")
        else:
            alice.says(group, "/thread@threadquote_bot stop")
        await telegram.deliver(app)
    stopped, begun = announced if by_button else group.last, len(board.posts(group))
    await board.settle()

    assert refused.text == "Only the administrators of this group can do that."
    assert stopped.text == f"Stopped after {begun} of 7 messages. /thread post goes on from there."
    assert len(board.posts(group)) == begun < 7

    alice.says(group, "/thread@threadquote_bot post")
    await board.settle()
    alice.presses(group.last, "Post it")
    await board.settle()
    assert labels(board.posts(group)) == ALL


async def test_where_nothing_is_being_posted_there_is_nothing_to_stop(board: PublishingBot) -> None:
    telegram = board.telegram
    group = telegram.supergroup("Readers", alice := telegram.person("Alice"), telegram.bot)
    alice.says(group, "/thread@threadquote_bot stop")
    await board.settle()
    assert group.last.text == "I'm not posting a thread here right now."

    alice.says(group, "/thread@threadquote_bot post")
    await board.settle()
    announced = group.last
    alice.presses(announced, "Post it")
    await board.settle()
    alice.presses(announced, "Stop")
    await board.settle()
    assert (announced.text, announced.labels) == ("The thread is posted here already.", [])
    assert labels(board.posts(group)) == ALL
