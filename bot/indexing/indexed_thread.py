"""A thread that can be asked: a short one in this process, a long one in the worker process."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

from bot.indexing import jobs
from bot.indexing.jobs import IndexKey, NoIndexError
from bot.indexing.worker import Worker
from index import Answer, Quote, Reader, Request, Thread, ThreadIndex, no_meaning

SHORT = 20_000
"""Characters of a thread up to which an answer takes a millisecond or two."""
LONG = 100_000
"""Characters of a thread from which the worker process indexes it: it takes half a second and more."""

Call: TypeAlias = Callable[..., Awaitable[Any]]
"""Calls a function with the index of a thread, and further arguments."""


class IndexedThread:
    """A *thread* with its index, which takes *size* bytes in this process; *call* asks it.

    It is *provisional* if it searches by words only because its vectors are still being computed.
    """

    def __init__(self, thread: Thread, size: int, call: Call) -> None:
        self.thread = thread
        self.size = size
        self.provisional = False
        self._call = call

    async def request(self, question: str) -> Request:
        """Parse *question* without answering it."""
        request: Request = await self._call(ThreadIndex.request, question)
        return request

    async def answer(self, question: str, before: str = "") -> Answer:
        """Answer *question*, which may depend on the one *before* it."""
        answer: Answer = await self._call(ThreadIndex.answer, question, before)
        return answer

    async def summary(self, posts: int) -> list[Quote]:
        """Return the *posts* most central posts, in thread order."""
        quotes: list[Quote] = await self._call(ThreadIndex.summary, posts)
        return quotes

    async def matches(self, question: str, most: int) -> list[Quote]:
        """Return up to *most* posts that match *question*, best first."""
        quotes: list[Quote] = await self._call(jobs.first_matches, question, most)
        return quotes

    async def find(self, search: str) -> list[Quote]:
        """Return the posts that contain every part of *search*, in thread order."""
        quotes: list[Quote] = await self._call(jobs.search, search)
        return quotes


def characters(thread: Thread) -> int:
    """Return the characters of all posts of *thread*."""
    return sum(len(post.text) for post in thread.posts)


async def indexed_here(thread: Thread, meaning: Reader, vectors: bytes) -> IndexedThread:
    """Index *thread* in this process."""
    index = await asyncio.to_thread(ThreadIndex, thread, meaning, vectors)
    at_once = meaning is no_meaning and characters(thread) <= SHORT

    async def call(function: Callable[..., Any], /, *arguments: object) -> Any:  # noqa: ANN401 - as `function`
        return function(index, *arguments) if at_once else await asyncio.to_thread(function, index, *arguments)

    return IndexedThread(thread, index.size, call)


def indexed_in_worker(worker: Worker, chat: int, thread: Thread, meaning: Reader, vectors: bytes) -> IndexedThread:
    """Let *worker* index *thread*, of *chat*, when it is first asked, and again when it had to give the index up."""
    key = IndexKey(chat, thread.key, len(vectors))

    async def call(function: Callable[..., Any], /, *arguments: object) -> Any:  # noqa: ANN401 - as `function`
        try:
            answer = await worker.run(chat, jobs.call, key, function, *arguments)
        except NoIndexError:
            answer = await worker.run(chat, jobs.build_and_call, key, thread, meaning, vectors, function, *arguments)
        return jobs.unpickled(answer, thread)

    return IndexedThread(thread, 2 * characters(thread) + len(vectors), call)
