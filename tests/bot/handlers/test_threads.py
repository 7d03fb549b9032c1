"""/threads: the list of the threads of a chat, its pages, and deletion."""

import pytest

from bot.delivery.runner import App
from bot.storage.database import Database
from bot.storage.threads.library import Library, Place
from bot.storage.threads.offers import Offer, Offers, Quotas
from index import Thread, no_meaning
from tests.bot_api import Telegram, document
from tests.bot_api.chat import Chat
from tests.bot_api.person import Person
from tests.support.private_chat import SIDES, PrivateChat

pytestmark = pytest.mark.anyio


async def uses(telegram: Telegram, app: App, person: Person, chat: Chat, *names: str) -> None:
    """Load a thread about each of *names*, and use it."""
    for name in names:
        person.sends(chat, document(f"1/2 {name} is a lake.\n\n2/2 Nobody swims in {name}.".encode(), "lake.txt"))
        await telegram.deliver(app)
        await presses(telegram, app, person, chat, "Use it")


async def presses(telegram: Telegram, app: App, person: Person, chat: Chat, *labels: str) -> None:
    for label in labels:
        person.presses(chat.last, label)
        await telegram.deliver(app)


async def lists(telegram: Telegram, app: App, person: Person, chat: Chat) -> list[str]:
    person.says(chat, "/threads")
    await telegram.deliver(app)
    return chat.last.text.splitlines()[1:]


async def test_the_one_in_use_is_marked_and_has_no_button_to_use_it(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    await uses(telegram, app, alice, chat, "Sevan")
    own, seed = await lists(telegram, app, alice, chat)

    assert own == "1. Sevan is a lake. (2 posts) – read here now"
    assert "read here now" not in seed
    assert chat.last.labels == ["Delete 1", "Use 2"]


async def test_many_threads_have_pages(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    await uses(telegram, app, alice, chat, *(f"Lake{number}" for number in range(9)))
    assert [line.split()[0] for line in await lists(telegram, app, alice, chat)] == [f"{n}." for n in range(1, 9)]
    await presses(telegram, app, alice, chat, "Page 2 of 2 ▶")

    assert [line.split()[0] for line in chat.last.text.splitlines()[1:]] == ["9.", "10."]
    assert chat.last.labels[-1] == "◀ Page 1 of 2"
    await presses(telegram, app, alice, chat, "◀ Page 1 of 2")
    assert chat.last.labels[-1] == "Page 2 of 2 ▶"


async def test_deleting_asks_first(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    await uses(telegram, app, alice, chat, "Sevan")
    before = await lists(telegram, app, alice, chat)
    await presses(telegram, app, alice, chat, "Delete 1")
    assert chat.last.text == "Shall I delete “Sevan is a lake.”? I can't bring it back."
    await presses(telegram, app, alice, chat, "Keep it")
    assert chat.last.text.splitlines()[1:] == before
    await presses(telegram, app, alice, chat, "Delete 1", "Delete it")
    assert chat.last.text == "“Sevan is a lake.” is deleted."
    await presses(telegram, app, alice, chat, "All threads")
    assert len(chat.last.text.splitlines()) == 2


async def test_only_administrators_delete(telegram: Telegram, app: App) -> None:
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    group = telegram.supergroup("Readers", alice, bob, telegram.bot)
    text = alice.says(group, "1/2 Sevan is a lake.\n\n2/2 Nobody swims in Sevan.")
    alice.says(group, "/load@threadquote_bot", reply_to=text)
    await telegram.deliver(app)
    await presses(telegram, app, alice, group, "Use it")
    alice.says(group, "/threads@threadquote_bot")
    await telegram.deliver(app)
    press = bob.presses(group.last, "Delete 1")
    await telegram.deliver(app)

    assert press.text == "Only the administrators of this group can do that."
    assert "read here now" in group.last.text


async def test_the_thread_is_named_once_after_a_change_even_across_restarts(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    private = PrivateChat(telegram, seeds, database)
    await private.asks("1/2 Sevan is a lake.\n2/2 Nobody swims in Sevan.")
    await private.presses("Use it")
    assert (await private.asks("Who swims in Sevan?")).text.startswith("From “Sevan is a lake.”:")
    assert not (await private.asks("Who swims in Sevan?")).text.startswith("From")
    await private.asks("/threads")
    await private.presses("Delete 1", "Delete it")

    assert (await private.asks(SIDES)).text.startswith("From “This escalation")
    assert not (await private.asks(SIDES)).text.startswith("From")


async def test_a_topic_whose_thread_is_deleted_reads_that_of_the_chat(database: Database) -> None:
    sevan, van = Thread.of(["Sevan is a lake."]), Thread.of(["Van is a lake."])
    library = Library([Thread.of(["A seed."])], database, 7, no_meaning)
    for thread, place in ((van, Place(-1)), (sevan, Place(-1, 5))):
        await Offers(database, 7, Quotas()).store([thread], Offer(-1, 1, 1))
        await library.use_thread(place, thread.key)
    await library.remove(-1, sevan.key)

    assert await library.current_key(Place(-1, 5)) == van.key
    assert [await library.take_change(Place(-1, 5)) for _ in range(2)] == [True, False]
