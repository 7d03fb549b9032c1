"""Indexes of small threads, each made once a process."""

import functools

from index import Reader, Thread, ThreadIndex, no_meaning


@functools.cache
def index_of(texts: tuple[str, ...], reader: Reader = no_meaning) -> ThreadIndex:
    """Index a thread of *texts*; *reader* is `no_meaning` or `meaning`."""
    return ThreadIndex(Thread.of(texts), reader)
