"""Bringing a thread: the whole conversation of /load, and the threads of a chat."""

import asyncio
import json

import pytest
from sqlalchemy import select
from telegram.ext import ApplicationBuilder

from bot.application import build
from bot.components import Components
from bot.delivery.runner import App
from bot.storage.database import Database
from bot.storage.tables import threads
from bot.storage.threads.offers import Quotas
from index import Thread, no_meaning, read_threads
from tests.bot.conftest import in_process
from tests.bot_api import InProcess, Telegram, document

pytestmark = pytest.mark.anyio
BUSES = "1/3 The night bus runs every hour.\n\n2/3 It costs four euros.\n\n3/3 The council votes in May."
FIRST = "The night bus runs every hour."
FERRY = "1/2 The ferry leaves the harbour at dawn.\n\n2/2 It returns at dusk."
COST = "Is it really four euros?"


async def test_a_pasted_thread_is_shown_first_and_used_when_told_so(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    for text in ("/load", *BUSES.split("\n\n"), "/done"):
        alice.says(chat, text)
    await telegram.deliver(app)

    assert "3 posts, from 1/3 to 3/3." in chat.last.text
    assert "It begins: “The night bus runs every hour.”" in chat.last.text
    offered = chat.last
    alice.says(chat, COST)
    await telegram.deliver(app)
    assert chat.last.text == f"Your thread “{FIRST}” (3 posts) is waiting. Press “Use it”, and I'll read it."
    alice.presses(offered, "Use it")
    alice.says(chat, COST)
    await telegram.deliver(app)
    assert chat.last.bold[0] == "2/3"
    assert "From “The night bus runs every hour.”:" in chat.last.text


async def test_cancel_changes_nothing(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, f"/load {BUSES}")
    alice.says(chat, "/done")
    await telegram.deliver(app)
    offered = chat.last
    alice.presses(offered, "Cancel")
    await telegram.deliver(app)
    assert offered.text == "All right, nothing has changed."
    alice.says(chat, "/threads")
    await telegram.deliver(app)
    assert len(chat.last.text.splitlines()) == 2


async def test_a_pause_ends_a_thread(telegram: Telegram, seeds: list[Thread], database: Database) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    async with in_process(telegram, seeds, database, pause=0.05) as app:
        alice.says(chat, "/load")
        alice.says(chat, BUSES)
        await telegram.deliver(app)
        await telegram.until(lambda: "3 posts" in chat.last.text)


async def test_a_restart_before_the_first_part_loses_nothing(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    async with in_process(telegram, seeds, database) as app:
        alice.says(chat, "/load")
        await telegram.deliver(app)
    async with in_process(telegram, seeds, database) as app:
        assert app.post_init
        await app.post_init(app)
        alice.says(chat, BUSES)
        alice.says(chat, "/done")
        await telegram.deliver(app)

    assert "3 posts" in chat.last.text


async def test_a_restart_in_the_middle_loses_nothing(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    async with in_process(telegram, seeds, database) as app:
        alice.says(chat, "/load")
        alice.says(chat, BUSES[:40])
        await telegram.deliver(app)
    async with in_process(telegram, seeds, database) as app:
        assert app.post_init
        await app.post_init(app)
        alice.says(chat, BUSES.partition("\n\n")[2])
        alice.says(chat, "/done")
        await telegram.deliver(app)
        await telegram.until(lambda: "3 posts" in chat.last.text)
        alice.presses(chat.last, "Use it")
        await telegram.deliver(app)
    async with in_process(telegram, seeds, database) as app:
        alice.says(chat, COST)
        await telegram.deliver(app)
        assert chat.last.bold[0] == "2/3"


FILES = {
    "just sent": ("", BUSES.encode()),
    "with the command": ("/load", BUSES.encode("utf-16")),
    "json": ("", json.dumps({"posts": ["The night bus runs.", "It costs four euros.", "The end."]}).encode()),
}


@pytest.mark.parametrize(("caption", "data"), FILES.values(), ids=FILES)
async def test_a_file_is_offered(telegram: Telegram, app: App, caption: str, data: bytes) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.sends(chat, document(data, "thread.txt"), caption)
    await telegram.deliver(app)

    assert "3 posts" in chat.last.text
    assert chat.last.labels == ["Use it", "Cancel"]


async def test_a_file_with_two_threads_says_so_once_and_offers_both(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.sends(chat, document(f"{BUSES}\n\n{FERRY}".encode(), "threads.txt"))
    await telegram.deliver(app)

    assert chat.last.text.startswith("3 posts, from 1/3 to 3/3.\nThis is one of 2 threads.\n\nIt begins:")
    assert chat.last.text.count("2 threads") == 1
    assert chat.last.labels == ["Use it", "Cancel", "Use: The ferry leaves the … (2)"]


@pytest.mark.parametrize("said", ["yes", "Use it.", "/done", COST])
async def test_a_preview_that_waits_can_be_used_from_its_reminder(telegram: Telegram, app: App, said: str) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.sends(chat, document(BUSES.encode(), "thread.txt"))
    alice.says(chat, "Why won't Russia take sides?")
    alice.says(chat, said)
    await telegram.deliver(app)
    assert chat.last.labels == ["Use it", "Cancel"]
    alice.presses(chat.last, "Use it")
    await telegram.deliver(app)

    assert chat.last.text == f"Done! I'm now reading “{FIRST}” (3 posts)."


async def test_a_reminder_has_a_button_for_each_of_several_threads(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.sends(chat, document(f"{BUSES}\n\n{FERRY}".encode(), "threads.txt"))
    alice.says(chat, "yes")
    await telegram.deliver(app)
    assert chat.last.text == "Your thread is waiting. Which of these shall I read?"
    assert chat.last.labels == ["Use: The night bus runs every … (3)", "Use: The ferry leaves the … (2)", "Cancel"]
    alice.presses(chat.last, "Use: The ferry leaves the … (2)")
    alice.says(chat, "yes")
    await telegram.deliver(app)

    assert chat.last.text == "All right. Ask me something about the thread, or try /summary."


async def test_load_takes_what_it_replies_to(telegram: Telegram, app: App) -> None:
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    group = telegram.supergroup("Readers", alice, bob, telegram.bot)
    text = bob.says(group, BUSES)
    file = bob.sends(group, document(BUSES.encode(), "thread.txt"))
    for original in (text, file):
        alice.says(group, "/load@threadquote_bot", reply_to=original)
        await telegram.deliver(app)
        assert "3 posts" in group.last.text


async def test_forwarded_posts_are_a_thread_by_their_author(telegram: Telegram, app: App) -> None:
    alice, zoe = telegram.person("Alice"), telegram.person("Zoe")
    chat, channel = telegram.private(alice), telegram.channel("Night Buses", zoe)
    posts = [zoe.says(channel, text) for text in BUSES.split("\n\n")]
    alice.says(chat, "/load")
    for post in posts:
        alice.forwards(post, chat)
    alice.says(chat, "/done")
    await telegram.deliver(app)

    assert "It was written by Night Buses." in chat.last.text
    assert "3 posts" in chat.last.text


async def test_forwarded_posts_of_a_public_channel_lead_back_to_it(telegram: Telegram, app: App) -> None:
    alice, zoe = telegram.person("Alice"), telegram.person("Zoe")
    chat, channel = telegram.private(alice), telegram.channel("Night Buses", zoe)
    channel.username = "nightbuses"
    posts = [zoe.says(channel, text) for text in BUSES.split("\n\n")]
    alice.says(chat, "/load")
    for post in posts:
        alice.forwards(post, chat)
    alice.says(chat, "/done")
    await telegram.deliver(app)
    alice.presses(chat.last, "Use it")
    alice.says(chat, "/post 2")
    await telegram.deliver(app)

    [link] = [entity["url"] for entity in chat.last.entities if entity["type"] == "text_link"]
    assert link == f"https://t.me/nightbuses/{posts[1].id}"
    assert chat.last.text.endswith("\nOpen original")


REFUSED = {
    "a link": ("https://x.com/a/status/1", "I can't open links."),
    "a shopping list": ("/load milk", ""),
}


@pytest.mark.parametrize(("text", "says"), REFUSED.values(), ids=REFUSED)
async def test_what_is_no_thread_gets_one_sentence(telegram: Telegram, app: App, text: str, says: str) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, text)
    alice.says(chat, "/done")
    await telegram.deliver(app)

    assert chat.sent[0].text.startswith(says)
    assert not any(message.labels for message in chat.sent)


@pytest.mark.parametrize("data", [b"", b"\x00\xff\xd8" * 99, b"hello"], ids=["empty", "binary", "short"])
async def test_a_file_that_is_no_thread_gets_one_sentence(telegram: Telegram, app: App, data: bytes) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.sends(chat, document(data, "x.bin"))
    await telegram.deliver(app)

    assert chat.last.text.endswith(".")
    assert not chat.last.labels


async def test_a_refusal_is_said_at_most_three_times_a_minute(telegram: Telegram, app: App) -> None:
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    group = telegram.supergroup("Readers", alice, bob, telegram.bot)
    for _ in range(5):
        bob.says(group, "/load@threadquote_bot")
    await telegram.deliver(app)
    assert len(group.sent) == 3


async def test_only_administrators_load_in_a_group_and_others_are_told_each_time(telegram: Telegram, app: App) -> None:
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    group = telegram.supergroup("Readers", alice, bob, telegram.bot)
    text = bob.says(group, BUSES)
    for _ in range(2):
        bob.says(group, "/load@threadquote_bot", reply_to=text)
    await telegram.deliver(app)
    assert [message.text for message in group.sent] == ["Only the administrators of this group can do that."] * 2
    alice.says(group, "/load@threadquote_bot", reply_to=text, anonymous=True)
    await telegram.deliver(app)
    press = bob.presses(group.last, "Use it")
    await telegram.deliver(app)
    assert press.text == "Only the administrators of this group can do that."
    alice.presses(group.last, "Use it")
    bob.says(group, f"/ask@threadquote_bot {COST}")
    await telegram.deliver(app)
    assert group.last.bold[0] == "2/3"


async def test_a_topic_reads_its_own_thread_and_the_rest_of_the_forum_another(telegram: Telegram, app: App) -> None:
    alice = telegram.person("Alice")
    forum = telegram.forum("Readers", alice, telegram.bot)
    alice.says(forum, "Let us open a topic.")
    topic = telegram.topic(forum, "Buses", by=alice)
    text = alice.says(forum, BUSES, topic=topic)
    alice.says(forum, "/load@threadquote_bot", reply_to=text, topic=topic)
    await telegram.deliver(app)
    alice.presses(forum.last, "Use it")
    inside = alice.says(forum, f"/ask@threadquote_bot {COST}", topic=topic)
    outside = alice.says(forum, f"/ask@threadquote_bot {COST}")
    await telegram.deliver(app)

    assert forum.answers(inside)[0].bold[0] == "2/3"
    assert "doesn't say" in forum.answers(outside)[0].text


async def test_a_thread_of_one_chat_is_not_seen_in_another(telegram: Telegram, app: App) -> None:
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    mine, his = telegram.private(alice), telegram.private(bob)
    alice.sends(mine, document(BUSES.encode(), "thread.txt"))
    await telegram.deliver(app)
    alice.presses(mine.last, "Use it")
    bob.says(his, "/threads")
    bob.says(his, COST)
    await telegram.deliver(app)

    assert "night bus" not in " ".join(message.text for message in his.sent)


async def test_a_removed_thread_is_gone_and_the_seed_is_read_again(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.sends(chat, document(BUSES.encode(), "thread.txt"))
    await telegram.deliver(app)
    alice.presses(chat.last, "Use it")
    alice.says(chat, "/threads")
    await telegram.deliver(app)
    assert "read here now" in chat.last.text.splitlines()[1]
    for label in ("Delete 1", "Delete it"):
        alice.presses(chat.last, label)
        await telegram.deliver(app)
    assert chat.last.text == "“The night bus runs every hour.” is deleted."
    alice.says(chat, "Why won't Russia take sides?")
    await telegram.deliver(app)
    assert chat.last.bold[0] == "4/7"


async def test_the_same_thread_loaded_twice_is_one(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    for _ in range(2):
        alice.sends(chat, document(BUSES.encode(), "thread.txt"))
        await telegram.deliver(app)
        alice.presses(chat.last, "Use it")
        await telegram.deliver(app)
    alice.says(chat, "/threads")
    await telegram.deliver(app)

    assert chat.last.labels == ["Delete 1", "Use 2"]


async def test_forget_deletes_the_threads_too(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.sends(chat, document(BUSES.encode(), "thread.txt"))
    await telegram.deliver(app)
    alice.presses(chat.last, "Use it")
    alice.says(chat, "/forget")
    await telegram.deliver(app)
    alice.presses(chat.last, "Delete it all")
    alice.says(chat, "/threads")
    await telegram.deliver(app)

    assert "night bus" not in chat.last.text


async def test_a_forgotten_upload_is_not_missed(telegram: Telegram, seeds: list[Thread], database: Database) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    async with in_process(telegram, seeds, database, pause=0.1) as app:
        for text in ("/load", BUSES, "/forget"):
            alice.says(chat, text)
        await telegram.deliver(app)
        await asyncio.sleep(0.3)

    assert not [message for message in chat.sent if "You haven't sent me anything" in message.text]


async def test_a_supergroup_keeps_the_threads_of_its_group(telegram: Telegram, app: App) -> None:
    alice = telegram.person("Alice")
    group = telegram.group("Readers", alice, telegram.bot)
    text = alice.says(group, BUSES)
    alice.says(group, "/load@threadquote_bot", reply_to=text)
    await telegram.deliver(app)
    alice.presses(group.last, "Use it")
    await telegram.deliver(app)
    new = alice.upgrades(group)
    alice.says(new, f"/ask@threadquote_bot {COST}")
    await telegram.deliver(app)

    assert new.last.bold[0] == "2/3"


async def test_an_offer_survives_the_upgrade_of_its_group(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    alice = telegram.person("Alice")
    group = telegram.group("Readers", alice, telegram.bot)
    text = alice.says(group, BUSES)
    alice.says(group, "/load@threadquote_bot", reply_to=text)
    async with in_process(telegram, seeds, database) as app:
        await telegram.deliver(app)
    new = alice.upgrades(group)
    async with in_process(telegram, seeds, database) as app:
        await telegram.deliver(app)
        alice.presses(group.last, "Use it")
        alice.says(new, f"/ask@threadquote_bot {COST}")
        await telegram.deliver(app)

    assert new.last.bold[0] == "2/3"


@pytest.mark.parametrize("kind", ["txt", "md", "json"])
async def test_an_export_reads_back_to_the_same_thread(
    telegram: Telegram, app: App, seeds: list[Thread], kind: str
) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, f"/export {kind}")
    await telegram.deliver(app)
    sent = chat.last.data["document"]
    content = telegram.files.content_of(sent["file_id"])

    assert sent["file_name"] == f"thread.{kind}"
    assert read_threads(content)[0].posts == seeds[0].posts


CHAT = """\
Ann, [02.06.2024 21:14]
The night bus runs every hour.

Bob, [02.06.2024 21:15]
A ticket costs four euros, I think.

Ann, [02.06.2024 21:16]
The council votes in May.
"""


async def test_everybodys_messages_are_read_with_their_names(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.sends(chat, document(CHAT.encode(), "chat.txt"))
    await telegram.deliver(app)
    assert "1 message by Bob is left out." in chat.last.text
    assert chat.last.labels == ["Use it", "Cancel", "Read everybody's (3)"]
    alice.presses(chat.last, "Read everybody's (3)")
    alice.says(chat, "How much is a ticket?")
    await telegram.deliver(app)

    assert chat.last.bold[0] == "2/3 · Bob"
    assert chat.last.quotes[0] == "A ticket costs four euros, I think."


async def test_a_chat_at_its_quota_is_told_so_before_anything_is_read(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    builder = ApplicationBuilder().token(telegram.token)
    builder = builder.request(InProcess(telegram)).get_updates_request(InProcess(telegram))
    quotas = Quotas(threads=2)
    components = Components(seeds, database, telegram.token, 1000, no_meaning, pause=60, quotas=quotas)
    async with build(builder, components) as app:
        for name in ("bus", "tram", "ferry"):
            alice.sends(chat, document(BUSES.replace("bus", name).encode(), "thread.txt"))
        await telegram.deliver(app)
        offered = list(chat.sent)
        for message in offered:
            alice.presses(message, "Use it")
        alice.sends(chat, document(BUSES.replace("bus", "train").encode(), "thread.txt"))
        await telegram.deliver(app)

    refusal = (
        "There is no room for another thread in this chat: I keep 2 threads and 50 MB at most. "
        "Please delete one with /threads first."
    )
    assert [message.labels for message in offered] == [[], [], ["Use it", "Cancel"]]
    assert [message.text for message in chat.sent[3:]] == [refusal, refusal]


async def test_a_pasted_text_that_is_asked_as_a_question_is_no_longer_kept(
    telegram: Telegram, app: App, database: Database
) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, BUSES)
    await telegram.deliver(app)
    assert len(await database.rows(select(threads.c.key))) == 1
    alice.presses(chat.last, "It's a question")
    await telegram.deliver(app)

    assert await database.rows(select(threads.c.key)) == []


async def test_another_reading_of_the_same_text_is_a_button_away(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    lines = [f"The {name} ferry leaves at noon. {'It is late. ' * 12}" for name in ("red", "blue")]
    short = "\n\n".join(f"The {name} ferry leaves at dusk." for name in ("green", "grey", "white"))
    alice.sends(chat, document(f"{short}\n\n{lines[0]}\n{lines[1]}".encode(), "ferries.txt"))
    await telegram.deliver(app)
    assert "I'm not sure where each post begins, so I offer a second reading." in chat.last.text
    alice.presses(chat.last, "Read it as 5 posts")
    await telegram.deliver(app)
    assert "(5 posts)" in chat.last.text
