"""Processor time of answers and of indexing, from the seed's 7 posts to random threads of 4,000."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from statistics import median
from time import process_time
from typing import NamedTuple

from index import Thread, ThreadIndex, no_meaning, read_threads
from tests.benchmarks.random_threads import random_questions, random_thread
from tests.benchmarks.row import Row, duration, ratio
from tests.support.questions import questions

TESTS = Path(__file__).parents[1]
SEED = TESTS.parent / "seeds" / "karabakh-ceasefire.txt"
SEED_QUESTIONS = TESTS / "relevance" / "karabakh-ceasefire.txt"
SIZES = (40, 400, 4000)
ABSENT = "Qqq?"  # no thread has even its letters
GROWTH = 1.5  # times the growth of the thread


class Case(NamedTuple):
    """A thread and questions about it."""

    thread: Thread
    questions: Sequence[str]


class Times(NamedTuple):
    """Seconds for the median answer, for indexing with the first answer, and for the first answer “not found”."""

    answer: float
    indexing: float
    not_found: float


def rows(sizes: Sequence[int] = SIZES, asked: int = 200, rounds: int = 5) -> Iterator[Row]:
    threads = [random_thread(size) for size in sizes]
    cases = [_seed(), *(Case(thread, random_questions(thread, asked)) for thread in threads)]
    posts = [len(case.thread.posts) for case in cases]
    # They take turns, so that a busy moment of the machine meets all.
    turns = [[_times(case) for case in cases] for _ in range(rounds)]
    times = [_least(column) for column in zip(*turns, strict=True)]
    yield from _growing("an answer in a thread of {:,} posts", posts, [each.answer for each in times], "≤ 0.5 ms")
    yield from _growing(
        "indexing a thread of {:,} posts, and its first answer", posts, [each.indexing for each in times], "≤ 3 ms"
    )
    yield Row(
        f"the first answer “not found” in a thread of {posts[-1]:,} posts", duration(times[-1].not_found), "", "", ""
    )


def _seed() -> Case:
    thread, *_ = read_threads(SEED.read_bytes(), SEED.name)
    return Case(thread, [each.question for each in questions(SEED_QUESTIONS)])


def _least(times: Sequence[Times]) -> Times:
    """Return the least of each time: other programs only add to it."""
    return Times(*map(min, zip(*times, strict=True)))


def _times(case: Case) -> Times:
    # Copies of the thread have nothing cached.
    index = ThreadIndex(replace(case.thread), no_meaning)
    answer = median(_seconds(partial(index.answer, each)) for each in case.questions)
    not_found = _seconds(partial(index.answer, ABSENT))
    thread = replace(case.thread)
    indexing = _seconds(lambda: ThreadIndex(thread, no_meaning).answer(case.questions[0]))
    return Times(answer, indexing, not_found)


def _seconds(call: Callable[[], object]) -> float:
    begun = process_time()
    call()
    return process_time() - begun


def _growing(what: str, posts: Sequence[int], times: Sequence[float], target: str) -> Iterator[Row]:
    """Yield a row for each number of *posts*, from the second on compared with the one before."""
    yield Row(what.format(posts[0]), duration(times[0]), "", "", target)
    for (fewer, before), (more, seconds) in pairwise(zip(posts, times, strict=True)):
        baseline, most = f"{fewer:,} posts: {duration(before)}", f"≤ {GROWTH * more / fewer:.2g} ×"
        yield Row(what.format(more), duration(seconds), baseline, ratio(seconds, before), most)
