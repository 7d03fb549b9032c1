"""Answers in a chat where the thread is posted: each leads to its post by Telegram's own quote."""

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.replies.published_post import as_messages, quote_position
from bot.replies.telegram_html import escape
from bot.storage.database import Database
from index import Post, Quote, Span, Thread
from tests.bot_api import Telegram, faults, utf16
from tests.bot_api.chat import Chat
from tests.bot_api.formatting import message_text, normalized, parse_text
from tests.bot_api.message import Message
from tests.support.candidates import FRAGILE, KETTLE, UNKNOWN
from tests.support.private_chat import VOTES
from tests.support.publishing_bot import PublishingBot

pytestmark = pytest.mark.anyio
SIDES = "Why won't Russia take sides?"
REPORT = "Who wrote the report?"


@pytest.fixture
def board(telegram: Telegram, seeds: list[Thread], database: Database) -> PublishingBot:
    return PublishingBot(telegram, seeds, database)


@pytest.fixture
async def chat(board: PublishingBot) -> Chat:
    """A private chat in which the thread is posted."""
    alice = board.telegram.person("Alice")
    alice.starts("post_1")
    alice.says(board.telegram.private(alice), "/thread post")
    await board.settle()
    return board.telegram.private(alice)


async def answer(board: PublishingBot, chat: Chat, text: str = SIDES) -> Message:
    board.telegram.people[chat.id].says(chat, text)
    await board.settle()
    return chat.last


def post(board: PublishingBot, chat: Chat, label: str) -> Message:
    return next(message for message in board.posts(chat) if message.bold == [label])


async def test_an_answer_replies_to_its_post_and_quotes_what_answers(board: PublishingBot, chat: Chat) -> None:
    answered = await answer(board, chat)
    quote = answered.data["quote"]
    target = post(board, chat, "4/7")

    assert answered.reply_to is target
    assert [answered.quote] == answered.bold[1:]
    assert utf16.cut(target.text, quote["position"], utf16.units(quote["text"])) == quote["text"]
    assert answered.text.startswith("4/7\nDespite all")
    assert answered.labels == ["◀ 3/7", "5/7 ▶", *VOTES]


async def test_what_marks_nothing_leads_to_its_post_without_a_quote(board: PublishingBot, chat: Chat) -> None:
    answered = await answer(board, chat, "read me the last two")

    assert answered.bold == ["6/7", "7/7"]
    assert answered.reply_to is post(board, chat, "6/7")
    assert not answered.quote


async def test_what_quotes_nothing_replies_to_the_question(board: PublishingBot, chat: Chat) -> None:
    answered = await answer(board, chat, "What is photosynthesis?")

    assert answered.reply_to
    assert answered.reply_to.text == "What is photosynthesis?"


async def test_in_a_group_an_answer_names_the_asker_and_so_do_its_pages(board: PublishingBot) -> None:
    telegram = board.telegram
    bob = telegram.person("Bob <&> 🧵")
    group = telegram.supergroup("Readers", alice := telegram.person("Alice"), bob, telegram.bot)
    await board.publish(alice, group)
    bob.says(group, f"/ask@threadquote_bot {SIDES}")
    await board.settle()
    answered = group.last
    before = answered.text, answered.entities

    assert answered.text.startswith("Bob <&> 🧵:\n\n4/7\n")
    assert answered.entities[0]["user"]["id"] == bob.id
    assert answered.reply_to is post(board, group, "4/7")

    alice.presses(answered, "5/7 ▶")
    await board.settle()
    assert answered.text.startswith("Bob <&> 🧵:\n\n5/7\n")
    assert answered.entities[0]["user"]["id"] == bob.id
    alice.presses(answered, "Back to the answer")
    await board.settle()
    assert (answered.text, answered.entities) == before


async def test_what_an_answer_says_of_itself_outlives_its_pages_below_the_name(board: PublishingBot) -> None:
    board.threads, telegram = [KETTLE], board.telegram
    group = telegram.supergroup("Readers", alice := telegram.person("Alice"), telegram.bot)
    await board.publish(alice, group)
    alice.says(group, f"/ask@threadquote_bot {FRAGILE}")
    await board.settle()
    answered = group.last
    before = answered.text
    assert before.startswith(f"Alice:\n\n{UNKNOWN} Closest:\n\n")
    assert answered.reply_to in board.posts(group)
    alice.presses(answered, answered.labels[0])
    await board.settle()
    assert answered.text.startswith(f"Alice:\n\n{UNKNOWN}\n\n")
    alice.presses(answered, "Back to the answer")
    await board.settle()
    assert answered.text == before


async def test_an_anonymous_administrator_has_no_name_to_be_told_by(board: PublishingBot) -> None:
    telegram = board.telegram
    group = telegram.supergroup("Readers", alice := telegram.person("Alice"), telegram.bot)
    await board.publish(alice, group, anonymous=True)
    alice.says(group, f"/ask@threadquote_bot {SIDES}", anonymous=True)
    await board.settle()

    assert group.last.text.startswith("4/7\n")
    assert group.last.reply_to is post(board, group, "4/7")


async def test_a_post_that_was_deleted_is_no_longer_led_to(board: PublishingBot, chat: Chat) -> None:
    target = post(board, chat, "4/7")
    board.telegram.people[chat.id].deletes(target)
    for _ in range(2):
        answered = await answer(board, chat)
        assert answered.bold[0] == "4/7"
        assert answered.reply_to
        assert answered.reply_to.text == SIDES

    assert len(board.telegram.calls.refused) == 1
    assert (await answer(board, chat, REPORT)).reply_to is post(board, chat, "3/7")


async def test_a_quote_that_telegram_does_not_find_is_left_out_this_once(board: PublishingBot, chat: Chat) -> None:
    board.telegram.faults.next("sendMessage", faults.refusal(400, "Bad Request: QUOTE_TEXT_INVALID"))
    answered = await answer(board, chat)

    assert answered.reply_to
    assert answered.reply_to.text == SIDES
    assert (await answer(board, chat)).reply_to is post(board, chat, "4/7")


async def test_an_edited_question_edits_the_answer_where_it_is(board: PublishingBot, chat: Chat) -> None:
    question = board.telegram.people[chat.id].says(chat, SIDES)
    async with board.program() as app:
        await board.telegram.deliver(app)
        answered, sent = chat.last, len(chat.sent)
        board.telegram.people[chat.id].edits(question, REPORT)
        await board.telegram.deliver(app)

    assert len(chat.sent) == sent
    assert answered.bold[0] == "3/7"
    assert answered.reply_to is post(board, chat, "4/7")


async def test_below_a_post_only_a_command_or_a_mention_is_a_question(board: PublishingBot) -> None:
    telegram = board.telegram
    group = telegram.supergroup("Readers", alice := telegram.person("Alice"), telegram.bot)
    await board.publish(alice, group)
    alice.says(group, REPORT, reply_to=post(board, group, "1/7"))
    await board.settle()
    assert group.last is board.posts(group)[-1]

    telegram.profile.reads_everything = True
    alice.says(group, f"@threadquote_bot {REPORT}", reply_to=post(board, group, "1/7"))
    await board.settle()

    assert group.last.reply_to is post(board, group, "3/7")


async def test_a_thread_that_is_not_the_one_posted_leads_nowhere(board: PublishingBot, chat: Chat) -> None:
    board.threads = [Thread.of(["The lake is deep."]), *board.threads]
    answered = await answer(board, chat, "Is the lake deep?")

    assert answered.reply_to
    assert answered.reply_to.text == "Is the lake deep?"


async def test_a_topic_leads_to_its_own_posts_only(board: PublishingBot) -> None:
    telegram = board.telegram
    forum = telegram.forum("Readers", alice := telegram.person("Alice"), telegram.bot)
    caucasus, lakes = (telegram.topic(forum, name, by=alice) for name in ("Caucasus", "Lakes"))
    for topic in (caucasus, None):
        await board.publish(alice, forum, topic=topic)
    for topic in (caucasus, lakes, None):
        question = alice.says(forum, f"/ask@threadquote_bot {SIDES}", topic=topic)
        await board.settle()
        answered, target = forum.last, forum.last.reply_to
        assert answered.topic == topic
        assert target
        assert (target is question) == (topic == lakes)
        assert target.topic == topic


async def test_where_nothing_may_be_kept_any_more_answers_reply_to_their_questions(
    board: PublishingBot, chat: Chat
) -> None:
    await answer(board, chat, "/forget")
    board.telegram.people[chat.id].presses(chat.last, "Delete it all")
    await board.settle()
    answered = await answer(board, chat)

    assert answered.reply_to
    assert answered.reply_to.text == SIDES


async def test_a_group_that_becomes_a_supergroup_can_post_it_anew(board: PublishingBot) -> None:
    telegram = board.telegram
    group = telegram.group("Readers", alice := telegram.person("Alice"), telegram.bot)
    await board.publish(alice, group)
    supergroup = alice.upgrades(group)
    question = alice.says(supergroup, f"/ask@threadquote_bot {SIDES}")
    await board.settle()
    assert supergroup.last.reply_to is question
    await board.publish(alice, supergroup)
    alice.says(supergroup, f"/ask@threadquote_bot {SIDES}")
    await board.settle()
    alice.says(supergroup, f"/ask@threadquote_bot {SIDES}")
    await board.settle()

    assert supergroup.last.reply_to is post(board, supergroup, "4/7")
    assert not telegram.calls.refused


async def test_what_stands_in_a_later_message_of_its_post_is_led_to_there(board: PublishingBot) -> None:
    board.threads = [Thread.of(["Ice comes in May.", f"{'Word. ' * 700}Nobody swims in the lake. {'Word. ' * 700}"])]
    chat = board.telegram.private(alice := board.telegram.person("Alice"))
    alice.says(chat, "/thread post")
    await board.settle()
    alice.says(chat, "Who swims in the lake?")
    await board.settle()
    first = next(message for message in chat.sent if message.quote)

    assert first.reply_to is board.posts(chat)[2]
    assert "Nobody swims in the lake." in first.quote


async def test_opens_the_original_of_a_published_post(board: PublishingBot) -> None:
    thread = Thread.of(["The lake is deep.", "Nobody swims there."])
    linked = replace(thread.posts[0], link="https://x.com/ann/status/1")
    board.threads = [replace(thread, posts=(linked, *thread.posts[1:]))]
    chat = board.telegram.private(alice := board.telegram.person("Alice"))
    alice.says(chat, "/thread post")
    await board.settle()
    alice.says(chat, "Is the lake deep?")
    await board.settle()

    assert chat.last.reply_to is board.posts(chat)[0]
    assert [entity["url"] for entity in chat.last.entities if entity["type"] == "text_link"] == [linked.link]


ODD = st.sampled_from(
    [
        "\u202a",
        "\u202e",
        "\r",
        "\t",
        "\x00",
        "\ud800",
        "🧵",
        "<b>",
        "&amp;",
        " \n",
        "word " * 900,
        "#tag",
        "@ann_a",
        "/go ",
        "\u0333",
    ]
)
TEXTS = st.lists(st.text(max_size=20) | ODD, max_size=8).map("".join)


@example("\u202a  deep", 0, 7)
@example("A lake \u202a", 7, 1)
@given(TEXTS, st.integers(0, 5000), st.integers(1, 3000))
def test_whatever_is_marked_telegram_finds_it_where_it_is_said_to_stand(text: str, start: int, length: int) -> None:
    marks = (Span(start, min(start + length, len(text))),) if start < len(text) else ()
    found = Post(4, "4/7", text)
    piece, words, position = quote_position(Quote(found, marks))
    sent = message_text(as_messages(found)[piece], "HTML").text
    quote = normalized(parse_text(escape(words), "HTML")).text

    assert utf16.units(quote) <= 1024
    assert quote in sent
    places = [utf16.units(sent[:at]) for at in range(len(sent)) if sent.startswith(quote, at)]
    dropped = utf16.units(text) + 4 - utf16.units(sent)  # by Telegram, or into other messages
    assert not words or min(abs(place - position) for place in places) <= dropped
