"""The jobs of the worker process."""

import pickle
from collections.abc import Callable
from io import BytesIO
from itertools import islice
from typing import Any, NamedTuple

from cachetools import LRUCache

from index import (
    Post,
    Quote,
    Reader,
    Thread,
    ThreadError,
    ThreadIndex,
    find,
    parse_search,
    read_everybody,
    read_threads,
)

MOST_CACHED = 100_000_000  # bytes of indexes
_BYTES_PER_CHARACTER = 100  # that an index takes at most, or nearly


class FileContent(NamedTuple):
    """The first threads of a file, and, if it is a chat of several people, one of all messages."""

    threads: list[Thread]
    everybody: list[Thread]


class IndexKey(NamedTuple):
    """The chat, 0 for a seed, the key of its thread, and the size of its vectors, which come later."""

    chat: int
    thread: str
    vectors: int


class NoIndexError(Exception):
    """The process has no index of a thread, or no longer."""


_indexes: LRUCache[IndexKey, ThreadIndex] = LRUCache(MOST_CACHED, lambda index: min(index.size, MOST_CACHED))


def read_file(data: bytes, name: str, most: int) -> FileContent:
    """Read the content of a file: up to *most* of its threads.

    Raises:
        ThreadError: there is none.
    """
    try:
        threads = read_threads(data, name)
    except ThreadError:
        if everybody := read_everybody(data, name):
            return FileContent(everybody, [])
        raise
    everybody = read_everybody(data, name) if threads[0].remarks else []
    return FileContent(threads[:most], everybody)


def call(key: IndexKey, function: Callable[..., Any], *arguments: object) -> bytes:
    """Return what *function* returns for the index with this *key*, pickled without the texts of posts.

    Raises:
        NoIndexError: there is none.
    """
    if (index := _indexes.get(key)) is None:
        raise NoIndexError
    file = BytesIO()
    _Pickler(file, index.thread).dump(function(index, *arguments))
    return file.getvalue()


def build_and_call(
    key: IndexKey, thread: Thread, meaning: Reader, vectors: bytes, function: Callable[..., Any], *arguments: object
) -> bytes:
    """Build the index of *thread*, giving others up for the room that it takes; then do as `call` does."""
    size = _BYTES_PER_CHARACTER * sum(len(post.text) for post in thread.posts)
    while _indexes and _indexes.currsize + size > MOST_CACHED:
        _indexes.popitem()
    _indexes[key] = ThreadIndex(thread, meaning, vectors)
    return call(key, function, *arguments)


def unpickled(answer: bytes, thread: Thread) -> Any:  # noqa: ANN401 - what `call` pickled
    """Return what `call` returned, with the posts of *thread*."""
    return _Unpickler(BytesIO(answer), thread).load()


def first_matches(index: ThreadIndex, question: str, most: int) -> list[Quote]:
    """Return the first *most* posts that match *question*."""
    return list(islice(index.matches(question), most))


def search(index: ThreadIndex, text: str) -> list[Quote]:
    """Return the posts that contain every part of the search *text*."""
    return find(index.thread, parse_search(text))


class _Pickler(pickle.Pickler):
    """Pickles a post of *thread* as its number."""

    def __init__(self, file: BytesIO, thread: Thread) -> None:
        super().__init__(file)
        self._posts = thread.posts

    def persistent_id(self, value: object) -> int | None:
        known = isinstance(value, Post) and value.number <= len(self._posts) and value == self._posts[value.number - 1]
        return value.number if isinstance(value, Post) and known else None


class _Unpickler(pickle.Unpickler):
    def __init__(self, file: BytesIO, thread: Thread) -> None:
        super().__init__(file)
        self._posts = thread.posts

    def persistent_load(self, number: int) -> Post:
        return self._posts[number - 1]
