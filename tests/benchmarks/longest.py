"""The largest legal thread, read, used and asked: how long it holds up the event loop, and the memory that it takes."""

import asyncio
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil

from bot.indexing.file_reader import FileReader
from bot.indexing.worker import Worker
from bot.storage.database import Database, open_database
from bot.storage.threads.library import Library, Place
from bot.storage.threads.offers import Offer, Offers, Quotas
from index import no_meaning
from tests.benchmarks.random_threads import new_words, random_thread
from tests.benchmarks.row import Row, duration

_PLACE = Place(1)
_BEAT = 0.005  # seconds
_QUESTIONS = ("What is a zebra?", "How many times is Armenia mentioned?", "#tea")


def rows(posts: int = 4000) -> Iterator[Row]:
    data = new_words(posts)
    with tempfile.TemporaryDirectory() as folder:
        lag, peak = asyncio.run(_lag_and_peak(Path(folder), data))
    what = f"{posts:,} posts of new words are read, used and asked"
    yield Row(f"longest wait of the event loop while {what}", duration(lag), "", "", "≤ 50 ms")
    yield Row("most memory of the process and its worker then", f"{peak:.0f} MB", "", "", "≤ 400 MB")


async def _lag_and_peak(folder: Path, data: bytes) -> tuple[float, float]:
    """Return the longest wait of the event loop in seconds, and the most megabytes of all processes together."""
    database, worker = await open_database(f"sqlite:///{folder / 'bot.db'}"), Worker()
    lags, sizes = [0.0], [0.0]
    beats = asyncio.create_task(_beat(lags)), asyncio.create_task(_weigh(sizes))
    try:
        await _read_use_and_ask(database, worker, data)
    finally:
        for task in beats:
            task.cancel()
        await worker.aclose()
        await database.close()
    return max(lags), max(sizes)


async def _read_use_and_ask(database: Database, worker: Worker, data: bytes) -> None:
    library, offers = Library([random_thread(7)], database, 7, no_meaning, worker), Offers(database, 7, Quotas())
    [thread], *_ = await FileReader(worker).read(_PLACE.chat, data, "thread.txt")
    await offers.store([thread], Offer(_PLACE.chat, 1, 1))
    await library.use_thread(_PLACE, thread.key)
    await offers.discard(_PLACE.chat, thread.key)
    indexed = await library.index_for(_PLACE)
    for question in (*_QUESTIONS, thread.posts[-1].text[:60]):
        await indexed.answer(question)
    await indexed.summary(3)
    await indexed.find(thread.posts[0].text[:9])


async def _beat(lags: list[float]) -> None:
    while True:
        begun = time.perf_counter()
        await asyncio.sleep(_BEAT)
        lags.append(time.perf_counter() - begun - _BEAT)


async def _weigh(sizes: list[float]) -> None:
    process = psutil.Process()
    while True:
        family = [process, *process.children(recursive=True)]
        sizes.append(sum(each.memory_info().rss for each in family if each.is_running()) / 2**20)
        await asyncio.sleep(0.1)
