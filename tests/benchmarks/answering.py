"""A question to a thread, by words only: from the seed's 7 posts to 4,000."""

import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import process_time

import numpy as np

from index import Thread, ThreadIndex, no_meaning, read_threads
from tests.benchmarks.corpus import passages
from tests.benchmarks.row import Row
from tests.benchmarks.timing import ratio, shown, side_by_side, times
from tests.relevance.questions import questions

HERE = Path(__file__).parent
SEED = HERE.parents[1] / "seeds" / "karabakh-ceasefire.txt"
ASKED = HERE.parent / "relevance" / "karabakh-ceasefire.txt"
SIZES = (7, 40, 400, 4000)
# µs
ANSWER, READY = 500, 3000


def rows(sizes: Sequence[int] = SIZES, rounds: int = 5) -> Iterator[Row]:
    thread = read_threads(SEED.read_bytes(), SEED.name)[0]
    index = ThreadIndex(thread, no_meaning)
    asked = [asked.question for asked in questions(ASKED)]
    answer, rank = side_by_side([index.answer, index.rank], asked, rounds)
    yield Row(f"an answer on 7 posts, {len(asked)} questions", shown(answer), "", ratio(answer, ANSWER), "≤ 0.5 ms")
    yield Row("their posts ranked", shown(rank), "", "", "")
    ready = _ready(thread, 10 * rounds)
    yield Row("7 posts made ready", shown(ready), "", ratio(ready, READY), "≤ 3 ms")
    yield from _growing(sizes)


def _growing(sizes: Sequence[int]) -> Iterator[Row]:
    """Yield how much more a question takes where there are more posts, beside how many more there are."""
    texts = [" ".join(passage).capitalize() + "." for passage in passages(max(sizes))]
    chance = np.random.default_rng(3)
    before = (0, 0.0)
    for size in sizes:
        index = ThreadIndex(Thread.of(texts[:size]), no_meaning)
        asked = [
            f"What {' '.join(chance.permutation(texts[place].rstrip('.').split())[:6])}?"
            for place in chance.integers(0, size, 40).tolist()
        ]
        answer = statistics.median(times(index.answer, asked))
        posts, earlier = before
        more = f"{answer / earlier:.1f} × for {size / posts:.0f} × the posts" if posts else ""
        mark = f"≤ {size / posts:.0f} ×" if posts else ""
        yield Row(f"an answer on {size:,} posts", shown(answer), more, ratio(answer, earlier) if posts else "", mark)
        before = (size, answer)


def _ready(thread: Thread, rounds: int) -> float:
    """Return the µs of processor time that it takes to make *thread* ready: long enough to be interrupted."""
    taken = []
    for _ in range(rounds):
        begun = process_time()
        ThreadIndex(thread, no_meaning)
        taken.append(1e6 * (process_time() - begun))
    return statistics.median(taken)
