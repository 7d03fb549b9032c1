"""An index knows how much memory it takes, and takes little."""

import tracemalloc

import pytest

from index import Thread, ThreadIndex, no_meaning

THREADS = {
    "words that are all new": [" ".join(f"b{word:x}z{post:x}" for word in range(40)) for post in range(300)],
    "words that all come again": ["The night bus runs every hour and costs four euros. " * 6] * 300,
    "a script without spaces": [
        "".join(chr(0x4E00 + (post * 97 + at * 13) % 9000) for at in range(280)) for post in range(300)
    ],
}


@pytest.mark.parametrize("texts", THREADS.values(), ids=THREADS)
def test_knows_about_how_much_memory_it_takes(texts: list[str]) -> None:
    ThreadIndex(Thread.of(texts), no_meaning)  # fills the caches that all indexes share
    tracemalloc.start()
    index = ThreadIndex(Thread.of(texts), no_meaning)
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert index.size / 3 < taken < index.size * 3
    assert index.size < 120 * sum(map(len, texts))
