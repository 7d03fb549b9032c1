"""Offers are few and do not stay, and a chat stores no more than its quota."""

import time
from pathlib import Path

import pytest
from sqlalchemy import select, text, update

from bot.storage.database import Database, open_database
from bot.storage.tables import threads
from bot.storage.threads.library import Library, Place
from bot.storage.threads.offers import Offer, Offers, Quotas
from index import Thread, no_meaning

pytestmark = pytest.mark.anyio
CHAT, ALICE, BOB = 5, 5, 6
SEED = Thread.of(["Bees dance.", "A queen lives long."])


def thread(name: str) -> Thread:
    return Thread.of([f"{name} is first.", f"{name} is last."])


@pytest.fixture
def offers(any_database: Database) -> Offers:
    return Offers(any_database, 7, Quotas(threads=2, megabytes=1, offers=3))


async def stored(database: Database) -> set[str]:
    """The keys of all stored threads."""
    return {key for (key,) in await database.rows(select(threads.c.key))}


async def test_of_a_persons_unanswered_offers_the_oldest_goes(offers: Offers, any_database: Database) -> None:
    names = ["One", "Two", "Three", "Four"]
    await offers.store([thread("Bob's")], Offer(CHAT, BOB, 1))
    for message, name in enumerate(names, 10):
        await offers.store([thread(name), thread(f"{name} too")], Offer(CHAT, ALICE, message))

    kept = ["Bob's", *names[1:], *(f"{name} too" for name in names[1:])]
    assert await stored(any_database) == {thread(name).key for name in kept}


async def test_an_offer_is_discarded_with_all_its_threads(offers: Offers, any_database: Database) -> None:
    await offers.store([thread("One"), thread("Two")], Offer(CHAT, ALICE, 10))
    await offers.store([thread("Three")], Offer(CHAT, ALICE, 11))
    await offers.discard(CHAT, thread("Two").key)
    assert await stored(any_database) == {thread("Three").key}

    await offers.discard_read_from(CHAT, 11)
    assert await stored(any_database) == set()


async def test_the_newest_offer_is_found_with_its_threads(offers: Offers, any_database: Database) -> None:
    short, long = thread("One"), Thread.of(["Two is first.", "Two goes on.", "Two is last."])
    await offers.store([thread("Old")], Offer(CHAT, ALICE, 10))
    await offers.store([short, long], Offer(CHAT, BOB, 11))
    assert await offers.newest(CHAT) == [long, short]
    assert await offers.newest(CHAT + 1) == []

    await Library([SEED], any_database, 7, no_meaning).use_thread(Place(CHAT), short.key)
    await offers.discard(CHAT, short.key)
    assert await offers.newest(CHAT) == [thread("Old")]


async def test_of_an_offer_the_thread_that_is_used_stays(offers: Offers, any_database: Database) -> None:
    await offers.store([thread("One"), thread("Two")], Offer(CHAT, ALICE, 10))
    await Library([SEED], any_database, 7, no_meaning).use_thread(Place(CHAT), thread("Two").key)
    await offers.discard(CHAT, thread("Two").key)
    await offers.store([thread("Two")], Offer(CHAT, ALICE, 11))
    await offers.discard(CHAT, thread("Two").key)

    assert await stored(any_database) == {thread("Two").key}


async def test_an_offer_expires_after_a_day(offers: Offers, any_database: Database) -> None:
    await offers.store([thread("One")], Offer(CHAT, ALICE, 10))
    await offers.delete_old()
    assert await stored(any_database)

    await any_database.run(update(threads).values(kept_at=int(time.time()) - 25 * 3600))
    await offers.delete_old()
    assert await stored(any_database) == set()


async def test_a_chat_has_room_up_to_its_quota(offers: Offers, any_database: Database) -> None:
    library = Library([SEED], any_database, 7, no_meaning)
    for name in ("One", "Two"):
        assert await offers.has_room(CHAT)
        await offers.store([thread(name)], Offer(CHAT, ALICE, 10))
        await library.use_thread(Place(CHAT), thread(name).key)
    await offers.store([thread("Three")], Offer(CHAT, ALICE, 11))

    assert not await offers.has_room(CHAT)
    assert not await offers.has_room_for(CHAT, thread("Three").key)
    assert await offers.has_room_for(CHAT, thread("One").key)  # it is stored already
    assert await offers.has_room_for(CHAT, SEED.key)
    assert await offers.has_room(CHAT + 1, 1_000_000)
    assert not await offers.has_room(CHAT + 1, 1_000_001)


async def test_discarded_offers_give_their_room_back(tmp_path: Path) -> None:
    file = tmp_path / "bot.db"
    database = await open_database(f"sqlite:///{file}")
    before = await pages(database)
    offers = Offers(database, 7, Quotas())
    await offers.store([Thread.of(["long " * 5_000] * 200)], Offer(CHAT, ALICE, 10))
    assert await pages(database) > before + 1000
    await offers.discard_read_from(CHAT, 10)

    assert await pages(database) <= before + 5
    await database.close()
    assert file.stat().st_size < 1_000_000


async def test_a_file_of_an_older_version_gives_room_back_after_its_upgrade(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'bot.db'}"
    await (await open_database(address, "0008")).close()
    database = await open_database(address)

    assert await database.rows(text("PRAGMA auto_vacuum")) == [(2,)]
    await database.close()


async def pages(database: Database) -> int:
    [(number,)] = await database.rows(text("PRAGMA page_count"))
    return int(number)
