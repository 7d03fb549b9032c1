"""Read the threads behind a link: fetch what the index's plan asks for, within limits for each person and for all."""

import asyncio
from collections.abc import Callable
from typing import TypeAlias
from weakref import WeakValueDictionary

from cachetools import LRUCache

from bot import phrases
from bot.delivery.queues.sliding_window import SlidingWindow
from bot.fetching.client import Fetcher, FetchError
from index import Fetch, Fetched, NotFetchedError, Plan, Thread, threads_behind

NewFetcher: TypeAlias = Callable[[], Fetcher]

_AT_ONCE = 8  # links, of all people together
_A_MINUTE = 10  # links, of one person
_REMEMBERED = 10_000  # people


async def threads_from(link: str, fetcher: NewFetcher = Fetcher) -> list[Thread]:
    """Return the threads behind *link*.

    Raises:
        FetchError: a page cannot be fetched.
        ThreadError: what is there is no thread, or the server refuses; a `LinkError` tells whether to try again later.
    """
    plan = threads_behind(link)
    async with fetcher() as client:
        step = await asyncio.to_thread(_advance, plan, None)
        while isinstance(step, Fetch):
            step = await asyncio.to_thread(_advance, plan, await _fetched(client, step))
        return step


async def _fetched(client: Fetcher, step: Fetch) -> Fetched | FetchError:
    try:
        return Fetched(*await client.fetch(step.address, step.accept))
    except FetchError as error:
        return error


class LinkReader:
    """Reads links for people: one at a time and ten a minute each, and eight at a time for all."""

    def __init__(self, fetcher: NewFetcher = Fetcher) -> None:
        self._fetcher = fetcher
        self._slots = asyncio.Semaphore(_AT_ONCE)
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._windows: LRUCache[int, SlidingWindow] = LRUCache(_REMEMBERED)

    async def read(self, link: str, person: int, begun: Callable[[], None] = lambda: None) -> list[Thread]:
        """Return the threads behind *link* for the *person* with this id; call *begun* after the wait for others.

        Raises:
            FetchError: the person has sent too many links, or a page cannot be fetched.
            ThreadError: what is there is no thread, or the server refuses.
        """
        now, window = asyncio.get_running_loop().time(), self._window(person)
        if window.wait(now):
            raise FetchError(phrases.TOO_MANY_LINKS, later=True)
        window.record(now)
        async with self._locks.setdefault(person, asyncio.Lock()), self._slots:
            begun()
            return await threads_from(link, self._fetcher)

    def _window(self, person: int) -> SlidingWindow:
        if person not in self._windows:
            self._windows[person] = SlidingWindow(_A_MINUTE, 60)
        return self._windows[person]


def _advance(plan: Plan, fetched: Fetched | FetchError | None) -> Fetch | list[Thread]:
    """Return the next step of *plan*, or, at its end, the threads.

    Raises:
        FetchError: the plan cannot do without the page that could not be fetched.
    """
    try:
        if isinstance(fetched, FetchError):
            return plan.throw(NotFetchedError())
        return plan.send(fetched) if fetched else next(plan)
    except StopIteration as end:
        threads: list[Thread] = end.value
        return threads
    except NotFetchedError:
        if isinstance(fetched, FetchError):
            raise fetched from None
        raise
