"""/stats: what the owner sees of the questions, and nobody else."""

import json
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import text, update
from telegram import BotCommandScopeChat

from bot.delivery.menu import Menu
from bot.delivery.runner import App
from bot.phrases import LANGUAGES
from bot.storage.database import Database
from bot.storage.feedback import KEPT, Feedback
from bot.storage.statistics import DAY
from bot.storage.tables import asked, votes
from index import Thread
from tests.bot.conftest import in_process
from tests.bot_api import Telegram
from tests.bot_api.chat import Chat
from tests.bot_api.person import Person
from tests.support.databases import everything
from tests.support.private_chat import SIDES

pytestmark = pytest.mark.anyio
CLOSEST, NOTHING = "Will Georgia join the fighting?", "What is photosynthesis?"


@pytest.fixture
def owner(telegram: Telegram) -> Person:
    return telegram.person("Olga")


@pytest.fixture
async def owned(telegram: Telegram, seeds: list[Thread], database: Database, owner: Person) -> AsyncIterator[App]:
    async with in_process(telegram, seeds, database, owner=owner.id) as app:
        yield app
    assert not telegram.calls.refused


@pytest.fixture
def feedback(telegram: Telegram, database: Database, owner: Person) -> Feedback:
    """As the bot has it."""
    return Feedback(database, telegram.bot.id, telegram.token, owner.id)


async def ask(telegram: Telegram, app: App, person: Person, *questions: str) -> Chat:
    chat = telegram.private(person)
    for question in questions:
        person.says(chat, question)
    await telegram.deliver(app)
    return chat


async def stats(telegram: Telegram, app: App, owner: Person) -> list[str]:
    return (await ask(telegram, app, owner, "/stats")).last.text.splitlines()


async def exported(telegram: Telegram, app: App, owner: Person) -> list[dict[str, object]]:
    sent = (await ask(telegram, app, owner, "/stats export")).last
    assert sent.data["document"]["file_name"] == "questions.jsonl"
    written = telegram.files.content_of(sent.data["document"]["file_id"]).decode()
    return [json.loads(line) for line in written.removesuffix("\n").split("\n")]


async def grow_older(telegram: Telegram, app: App, owner: Person, database: Database, days: int) -> None:
    await stats(telegram, app, owner)
    for table in (asked, votes):
        await database.run(update(table).values(kept_at=table.c.kept_at - days * DAY))


async def test_counts_chats_questions_and_how_they_were_answered(
    telegram: Telegram, owned: App, owner: Person, database: Database
) -> None:
    await ask(telegram, owned, telegram.person("Alice"), SIDES, NOTHING)
    await grow_older(telegram, owned, owner, database, 10)
    await ask(telegram, owned, telegram.person("Bob"), SIDES, CLOSEST, "/summary", "/post 4", "Thanks!")

    assert (await stats(telegram, owned, owner))[:3] == [
        "In all: 4 questions in 2 chats. 2 answered, 1 with the closest post, 1 not in the thread.",
        "In the last 30 days: 4 questions in 2 chats. 2 answered, 1 with the closest post, 1 not in the thread.",
        "In the last 7 days: 2 questions in 1 chat. 1 answered, 1 with the closest post, 0 not in the thread.",
    ]


async def test_after_30_days_only_the_figures_are_left(
    telegram: Telegram, owned: App, owner: Person, database: Database, feedback: Feedback
) -> None:
    alice = telegram.person("Alice")
    for _ in range(2):
        await ask(telegram, owned, alice, SIDES, NOTHING)
        await grow_older(telegram, owned, owner, database, 31)
        await feedback.delete_old()
    await ask(telegram, owned, alice, CLOSEST)

    assert (await stats(telegram, owned, owner))[:2] == [
        "In all: 5 questions in 1 chat. 2 answered, 1 with the closest post, 2 not in the thread.",
        "In the last 30 days: 1 question in 1 chat. 0 answered, 1 with the closest post, 0 not in the thread.",
    ]
    assert "photosynthesis" not in await everything(database)


async def test_names_what_finds_nothing_most_often_however_it_is_written(
    telegram: Telegram, owned: App, owner: Person
) -> None:
    asked = ["What is photosynthesis?", "what IS  photosynthesis", "Who is <b>Zorro</b> & co?", f"Zebras? {'x' * 200}"]
    await ask(telegram, owned, telegram.person("Alice"), *asked, SIDES)
    lines = await stats(telegram, owned, owner)

    assert lines[lines.index("Most often without an answer, in the last 30 days:") + 1 : -2] == [
        "2 × what IS photosynthesis",
        "1 × Who is <b>Zorro</b> & co?",
        f"1 × Zebras? {'x' * 71}…",
    ]


async def test_lists_ten_of_them_at_the_most(telegram: Telegram, owned: App, owner: Person) -> None:
    await ask(telegram, owned, telegram.person("Alice"), *(f"Zebra{number}s?" for number in range(12)))

    assert sum(" × " in line for line in await stats(telegram, owned, owner)) == 10


async def test_exports_a_question_a_line_and_nothing_of_people(telegram: Telegram, owned: App, owner: Person) -> None:
    alice = telegram.person("Alice", username="alice_in_wonder")
    group = telegram.group("Readers", alice, owner, telegram.bot)
    alice.says(group, f"/ask@threadquote_bot {SIDES}")
    await telegram.deliver(owned)
    for person in (alice, owner):
        person.presses(group.last, "👍")
    await telegram.deliver(owned)
    await ask(telegram, owned, alice, "Wer hat «Äpfel»?")
    lines = await exported(telegram, owned, owner)

    dates = [line.pop("date") for line in lines]
    assert all(isinstance(date, str) and len(date) == len("2000-01-01") for date in dates)
    assert sorted(lines, key=lambda line: str(line["confidence"]), reverse=True) == [
        {"question": SIDES, "confidence": "sure", "posts": ["4/7"], "up": 2, "down": 0},
        {"question": "Wer hat «Äpfel»?", "confidence": "nothing", "posts": [], "up": 0, "down": 0},
    ]


async def test_without_questions_there_is_no_file(telegram: Telegram, owned: App, owner: Person) -> None:
    chat = await ask(telegram, owned, owner, "/stats export")

    assert chat.last.text == "Nobody has asked anything in the last 30 days."


async def test_votes_are_counted(telegram: Telegram, owned: App, owner: Person) -> None:
    alice = telegram.person("Alice")
    for question, label in ((SIDES, "👍"), ("Who wrote the report?", "👎")):
        chat = await ask(telegram, owned, alice, question)
        alice.presses(chat.last, label)
        await telegram.deliver(owned)

    assert "Votes in the last 30 days: 1 helpful, 1 not helpful." in await stats(telegram, owned, owner)


async def test_an_edited_question_is_one_question(telegram: Telegram, owned: App, owner: Person) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    question = alice.says(chat, SIDES)
    await telegram.deliver(owned)
    alice.edits(question, NOTHING)
    await telegram.deliver(owned)

    assert [line["question"] for line in await exported(telegram, owned, owner)] == [NOTHING]


async def test_to_others_the_command_is_unknown(telegram: Telegram, owned: App) -> None:
    alice = telegram.person("Alice")
    group = telegram.supergroup("Readers", alice, telegram.bot)
    alice.says(group, "/stats@threadquote_bot")
    chat = await ask(telegram, owned, alice, "/stats", "/stats export")

    assert [message.text for message in chat.sent] == ["I don't know that command. /help lists what I can do."] * 2
    assert not group.sent


async def test_without_an_owner_it_is_unknown_to_everybody_and_no_question_is_kept(
    telegram: Telegram, app: App, owner: Person, database: Database
) -> None:
    chat = await ask(telegram, app, owner, NOTHING, "/stats")

    assert chat.last.text == "I don't know that command. /help lists what I can do."
    assert "photosynthesis" not in await everything(database)


async def test_whoever_takes_the_owner_away_has_what_was_kept_for_them_deleted(
    telegram: Telegram, owned: App, owner: Person, database: Database, feedback: Feedback
) -> None:
    alice = telegram.person("Alice")
    await ask(telegram, owned, alice, NOTHING)
    await grow_older(telegram, owned, owner, database, 31)
    await feedback.delete_old()
    await ask(telegram, owned, alice, NOTHING)
    await stats(telegram, owned, owner)
    assert "photosynthesis" in await everything(database)
    await Feedback(database, telegram.bot.id, telegram.token, 0).delete_old()
    left = await everything(database)

    assert "photosynthesis" not in left
    assert "nothing" not in left


async def test_in_a_group_the_owner_is_sent_to_the_private_chat(telegram: Telegram, owned: App, owner: Person) -> None:
    group = telegram.supergroup("Readers", owner, telegram.bot)
    owner.says(group, "/stats@threadquote_bot")
    await telegram.deliver(owned)

    assert group.last.text == "I show that in our private chat only."


async def test_forgetting_a_chat_deletes_its_questions_and_its_figures(
    telegram: Telegram, owned: App, owner: Person, database: Database, feedback: Feedback
) -> None:
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    for person in (alice, bob):
        await ask(telegram, owned, person, NOTHING)
    await grow_older(telegram, owned, owner, database, 31)
    await feedback.delete_old()
    chat = await ask(telegram, owned, alice, NOTHING, "/forget")
    alice.presses(chat.last, "Delete it all")
    await telegram.deliver(owned)

    assert (await stats(telegram, owned, owner))[0].startswith("In all: 1 question in 1 chat.")
    assert "photosynthesis" not in await everything(database)


async def test_a_group_that_becomes_a_supergroup_stays_one_chat(
    telegram: Telegram, owned: App, owner: Person, database: Database, feedback: Feedback
) -> None:
    alice = telegram.person("Alice")
    group = telegram.group("Readers", alice, telegram.bot)
    alice.says(group, f"/ask@threadquote_bot {SIDES}")
    await telegram.deliver(owned)
    await grow_older(telegram, owned, owner, database, 31)
    await feedback.delete_old()
    alice.says(group, f"/ask@threadquote_bot {SIDES}")
    await telegram.deliver(owned)
    successor = alice.upgrades(group)
    alice.says(successor, f"/ask@threadquote_bot {SIDES}")
    await telegram.deliver(owned)

    assert (await stats(telegram, owned, owner))[0].startswith("In all: 3 questions in 1 chat.")


@pytest.mark.parametrize("says_so", [True, False])
async def test_privacy_says_how_long_questions_are_kept(
    telegram: Telegram, seeds: list[Thread], database: Database, owner: Person, *, says_so: bool
) -> None:
    async with in_process(telegram, seeds, database, owner=owner.id if says_so else 0) as app:
        chat = await ask(telegram, app, telegram.person("Alice"), "/privacy")

    assert chat.last.text.startswith(
        "I keep questions and votes for 30 days" if says_so else "I keep your question until"
    )
    assert KEPT == 30 * DAY


@pytest.mark.parametrize("said", ["a\x00b \ud800 zebra?", "zebra " * 600])
async def test_a_question_is_kept_whatever_it_is_made_of(
    telegram: Telegram, owned: App, owner: Person, said: str
) -> None:
    alice = telegram.person("Alice")
    alice.says(telegram.private(alice), "?")
    telegram.updates.waiting[0]["message"]["text"] = said
    await telegram.deliver(owned)
    [line] = await exported(telegram, owned, owner)

    assert "zebra" in str(line["question"])
    assert len(str(line["question"])) <= 1000


async def test_what_cannot_be_written_now_is_later_and_holds_up_no_answer(
    telegram: Telegram, owned: App, owner: Person, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    await database.run(text("ALTER TABLE asked RENAME TO elsewhere"))
    chat = await ask(telegram, owned, telegram.person("Alice"), SIDES)
    owner.says(telegram.group("Readers", owner, telegram.bot), "/stats@threadquote_bot")
    await telegram.deliver(owned)
    await database.run(text("ALTER TABLE elsewhere RENAME TO asked"))

    assert [message.bold[0] for message in chat.sent] == ["4/7"]
    assert "cannot record questions" in caplog.text
    assert "Russia" not in caplog.text
    assert (await stats(telegram, owned, owner))[0].startswith("In all: 1 question in 1 chat.")


async def test_the_command_stands_in_the_menu_of_the_owner_alone(
    telegram: Telegram, owned: App, owner: Person, database: Database
) -> None:
    await ask(telegram, owned, owner, "/start")
    await Menu(database, "", owner.id).show(owned.bot)

    everybody = [command["command"] for menu in telegram.profile.commands.values() for command in menu]
    mine = [command.command for command in await owned.bot.get_my_commands(BotCommandScopeChat(owner.id))]
    assert mine.count("stats") == 1
    assert everybody.count("stats") == len(LANGUAGES)


async def test_an_owner_who_never_wrote_to_the_bot_has_no_menu_and_nothing_goes_wrong(
    telegram: Telegram, seeds: list[Thread], database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    async with in_process(telegram, seeds, database, owner=1) as app:
        await Menu(database, "", 1).show(app.bot)

    assert len(telegram.profile.commands) == 2 * len(LANGUAGES)
    assert "menu" not in caplog.text
