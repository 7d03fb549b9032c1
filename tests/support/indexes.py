"""Indexes of small threads, each made once a process."""

from index import Reader, Thread, ThreadIndex, no_meaning

_INDEXES: dict[tuple[tuple[str, ...], bool], ThreadIndex] = {}


def index_of(texts: tuple[str, ...], reader: Reader = no_meaning) -> ThreadIndex:
    """Index a thread of *texts*; *reader* is `no_meaning` or `meaning`."""
    key = texts, reader is no_meaning
    if key not in _INDEXES:
        _INDEXES[key] = ThreadIndex(Thread.of(texts), reader)
    return _INDEXES[key]
