"""The vectors of threads: computed once, stored with their thread, and gone with it."""

import asyncio
from collections.abc import Sequence
from threading import Event, Semaphore

import pytest
from sqlalchemy import select, text, update

from bot.indexing.indexed_thread import IndexedThread
from bot.storage.database import Database
from bot.storage.tables import seed_vectors, threads
from bot.storage.threads.library import Library, Place
from bot.storage.threads.offers import Offer, Offers, Quotas
from bot.storage.threads.vectors import PassageVectors
from index import Reader, Thread, no_meaning
from index.ranking.embeddings import BATCH, Meaning
from tests.support.models import Counting, Letters

pytestmark = pytest.mark.anyio
SEED = Thread.of(["Bees dance to show the way.", "A queen lives for years."])
OWN = Thread.of(["Glass flows very slowly.", "Sand melts at a great heat.", "Potash makes it melt sooner."])
LONG = Thread.of([f"Harbour number {number} is frozen." for number in range(20 * BATCH)])
GROUP, SUPERGROUP = Place(-5), Place(-1005)
BROKEN = {"empty": b"", "cut off": b"z" * 99, "of other texts": b"z" * 99 * 528}


class Slow(Counting):
    """A reader that waits before each batch of the long thread."""

    def __init__(self) -> None:
        super().__init__(Letters())
        self.waits = Event()
        self.batch = Semaphore(0)

    def __call__(self, passages: Sequence[str], stored: bytes = b"", /) -> Meaning:
        if passages and passages[0].startswith("Harbour"):
            self.waits.set()
            self.batch.acquire(timeout=60)
        return super().__call__(passages, stored)


def started(database: Database, reader: Reader, bot: int = 7) -> Library:
    """The library as after a start, with nothing in memory."""
    return Library([SEED], database, bot, reader)


async def load(database: Database, library: Library, place: Place = GROUP, thread: Thread = OWN) -> None:
    await Offers(database, 7, Quotas()).store([thread], Offer(place.chat, 1, 1))
    await library.use_thread(place, thread.key)


async def loaded(database: Database, reader: Reader) -> Library:
    """The library with a thread that is loaded and has been asked about in the group."""
    library = started(database, reader)
    await load(database, library)
    await complete(library)
    return library


async def complete(library: Library, place: Place = GROUP) -> IndexedThread:
    """The thread at *place* when all vectors are there."""
    await library.index_for(place)
    await library.vectors.join()
    return await library.index_for(place)


async def stored(database: Database) -> list[bytes]:
    """The vectors of uploaded threads."""
    rows = await database.rows(select(threads.c.vectors).where(threads.c.vectors.is_not(None)))
    return [bytes(vectors) for (vectors,) in rows]


async def newly_embedded(database: Database, place: Place = GROUP, bot: int = 7) -> list[str]:
    """The passages that are embedded for a question at *place* after a start."""
    reader = Counting(Letters())
    await complete(started(database, reader, bot), place)
    return reader.embedded


async def test_no_post_is_embedded_again_after_a_restart(any_database: Database) -> None:
    reader = Counting(Letters())
    library = await loaded(any_database, reader)
    await complete(library, Place(1))

    assert reader.embedded == [post.text for thread in (OWN, SEED) for post in thread.posts]
    assert await newly_embedded(any_database) == await newly_embedded(any_database, Place(1)) == []
    assert await newly_embedded(any_database, Place(1), bot=8) == [post.text for post in SEED.posts]


async def test_answers_are_the_same_after_a_restart(database: Database) -> None:
    before = await (await loaded(database, Counting(Letters()))).index_for(GROUP)
    after = await started(database, Counting(Letters())).index_for(GROUP)

    assert (await after.answer("Why is potash there?")).by_meaning
    assert await after.answer("Why is potash there?") == await before.answer("Why is potash there?")
    assert await after.matches("flowing", 3) == await before.matches("flowing", 3) != []


async def test_vectors_go_with_their_thread(any_database: Database) -> None:
    library = await loaded(any_database, Counting(Letters()))
    assert len(await stored(any_database)) == 1
    await library.remove(GROUP.chat, OWN.key)
    assert await stored(any_database) == []
    await load(any_database, library)
    await complete(library)
    assert len(await stored(any_database)) == 1
    await library.forget(GROUP.chat)
    assert await stored(any_database) == []


async def test_a_supergroup_takes_the_vectors_along(any_database: Database) -> None:
    library = await loaded(any_database, Counting(Letters()))
    await library.migrate(GROUP.chat, SUPERGROUP.chat)

    assert await newly_embedded(any_database, SUPERGROUP) == []


async def test_a_thread_that_is_deleted_meanwhile_leaves_nothing(database: Database) -> None:
    reader = Slow()
    library = started(database, reader)
    await load(database, library, thread=LONG)
    await library.index_for(GROUP)
    await asyncio.to_thread(reader.waits.wait, 60)
    await library.forget(GROUP.chat)
    reader.batch.release(1000)
    await library.vectors.join()

    assert await stored(database) == []


@pytest.mark.parametrize("vectors", BROKEN.values(), ids=BROKEN)
async def test_broken_vectors_are_computed_again(database: Database, vectors: bytes) -> None:
    await loaded(database, Counting(Letters()))
    right = await stored(database)
    await database.run(update(threads).values(vectors=vectors))

    assert await newly_embedded(database) == [post.text for post in OWN.posts]
    assert await stored(database) == right


async def test_vectors_that_cannot_be_stored_disturb_nobody(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    full = "BEFORE UPDATE OF vectors ON threads BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"
    await database.run(text(f"CREATE TRIGGER no_room {full}"))
    index = await (await loaded(database, Counting(Letters()))).index_for(GROUP)

    assert index.thread == OWN
    assert (await index.answer("What melts?")).by_meaning
    [record] = caplog.records
    assert "cannot store the vectors of a thread" in record.getMessage()
    assert not record.exc_info


async def test_words_only_stores_no_vectors_and_reads_none(database: Database) -> None:
    await database.run(text("DROP TABLE seed_vectors"), text("ALTER TABLE threads DROP COLUMN vectors"))
    library = await loaded(database, no_meaning)

    assert (await library.index_for(GROUP)).thread == OWN
    assert (await library.index_for(Place(1))).thread == SEED


async def test_the_vectors_of_a_former_seed_are_deleted(any_database: Database) -> None:
    for seed in (SEED, OWN):
        await complete(Library([seed], any_database, 7, Counting(Letters())), Place(1))
    await complete(Library([SEED], any_database, 8, Counting(Letters())), Place(1))

    rows = await any_database.rows(select(seed_vectors.c.bot, seed_vectors.c.key).order_by(seed_vectors.c.bot))
    assert rows == [(7, OWN.key), (8, SEED.key)]


async def test_until_its_vectors_are_there_a_thread_answers_by_words(database: Database) -> None:
    library = started(database, Counting(Letters()))
    by_words = await (await library.index_for(Place(1))).answer("How do bees dance?")

    assert by_words.quotes
    assert not by_words.by_meaning
    assert (await (await complete(library, Place(1))).answer("How do bees dance?")).by_meaning


async def test_vectors_are_computed_in_slices_the_shortest_thread_first(database: Database) -> None:
    reader = Slow()
    vectors = PassageVectors((LONG.key, SEED.key), database, 7, reader)
    await vectors.of(0, LONG)
    await asyncio.to_thread(reader.waits.wait, 60)
    await vectors.of(0, SEED)
    reader.batch.release(1000)
    await vectors.join()

    places = [text[:4] for batch in reader.batches for text in batch[:1]]
    assert len(reader.batches) > 10
    assert places.index("Bees") == 1
