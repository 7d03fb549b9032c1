"""The worker process: one job at a time, and whatever becomes of it, the bot goes on."""

import asyncio
import os
import time
from collections.abc import AsyncIterator

import pytest

from bot.indexing.file_reader import FileReader
from bot.indexing.indexed_thread import indexed_in_worker
from bot.indexing.worker import Worker, WorkerError
from index import Thread, ThreadError, ThreadIndex, no_meaning

pytestmark = pytest.mark.anyio
CHAT = 5
THREAD = Thread.of([f"Harbour number {number} is frozen until May." for number in range(40)])
QUESTIONS = "When is harbour 7 no longer frozen?", "read me the last two", "What is a zebra?"


@pytest.fixture
async def worker() -> AsyncIterator[Worker]:
    worker = Worker()
    yield worker
    await worker.aclose()


async def test_a_long_thread_is_answered_as_in_this_process(worker: Worker) -> None:
    index, indexed = ThreadIndex(THREAD, no_meaning), indexed_in_worker(worker, CHAT, THREAD, no_meaning, b"")

    for question in QUESTIONS:
        assert await indexed.answer(question) == index.answer(question)
        assert await indexed.request(question) == index.request(question)
    assert await indexed.summary(3) == index.summary(3)
    assert await indexed.matches("frozen", 2) == list(index.matches("frozen"))[:2]
    assert [quote.post for quote in await indexed.find('"number 7"')] == [THREAD.posts[7]]


async def test_answers_hold_the_posts_of_the_thread_and_no_copies(worker: Worker) -> None:
    answer = await indexed_in_worker(worker, CHAT, THREAD, no_meaning, b"").answer("harbour 7")

    assert all(quote.post is THREAD.posts[quote.post.number - 1] for quote in answer.quotes)


async def test_a_process_that_died_is_replaced_and_the_question_answered(worker: Worker) -> None:
    indexed = indexed_in_worker(worker, CHAT, THREAD, no_meaning, b"")
    before = await indexed.answer(QUESTIONS[0])
    assert worker.pid
    first = worker.pid
    os.kill(first, 9)

    assert await indexed.answer(QUESTIONS[0]) == before
    assert worker.pid != first


async def test_a_job_that_kills_its_process_twice_is_given_up_and_the_next_is_done(worker: Worker) -> None:
    with pytest.raises(WorkerError, match="died twice"):
        await worker.run(CHAT, os._exit, 1)

    assert await worker.run(CHAT, abs, -7) == 7


async def test_a_job_that_takes_too_long_is_given_up_and_the_next_is_done() -> None:
    worker = Worker(deadline=0.5)
    with pytest.raises(WorkerError, match=r"in 0\.5 seconds"):
        await worker.run(CHAT, time.sleep, 600)
    assert worker.pid is None

    worker = Worker()
    assert await worker.run(CHAT, abs, -7) == 7
    await worker.aclose()


async def test_the_process_ends_when_there_is_no_job_for_long() -> None:
    worker = Worker(idle=0)
    await worker.run(CHAT, abs, -7)
    while worker.pid:  # noqa: ASYNC110 - the process sets no event
        await asyncio.sleep(0.01)

    assert await worker.run(CHAT, abs, -7) == 7
    await worker.aclose()


async def test_one_persons_second_job_waits_for_everybody_elses_first(worker: Worker) -> None:
    done: list[str] = []

    async def job(whose: int, name: str) -> None:
        await worker.run(whose, abs, 1)
        done.append(name)

    await asyncio.gather(job(1, "first"), job(1, "second"), job(1, "third"), job(2, "another's"))

    assert done == ["first", "another's", "second", "third"]


async def test_a_long_file_is_read_and_refused_in_the_words_of_the_index(worker: Worker) -> None:
    reader = FileReader(worker)
    text = "\n\n".join(f"{number}/999 {'The bus is late. ' * 20}" for number in range(1, 1000))
    threads, everybody = await reader.read(CHAT, text.encode())
    assert ([len(thread.posts) for thread in threads], everybody) == ([999], [])
    assert worker.pid

    with pytest.raises(ThreadError) as refused:
        await reader.read(CHAT, b"word " * 100_000)
    assert refused.value.reason.template == str(refused.value.reason) or refused.value.reason.parts


async def test_a_short_file_needs_no_process(worker: Worker) -> None:
    await FileReader(worker).read(CHAT, b"1/2 The bus is late.\n\n2/2 It came.")

    assert worker.pid is None
