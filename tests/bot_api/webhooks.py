"""Deliveries of updates to a webhook, as Telegram makes them.

The updates of a chat are delivered one at a time, the next after a 2xx; different chats in parallel. A delivery that
fails is made again after as long as Retry-After says, else after 1, 2, 4, … seconds. The programs listen on the
loopback interface without HTTPS, as behind a proxy, which gives the requests to them in turn, and to the next if one
does not listen.
"""

from __future__ import annotations

import asyncio
import json
import random
import threading
from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import httpx

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from tests.bot_api.telegram import Telegram

Update = dict[str, Any]

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_CONNECTIONS = 40
_INTERVAL = 0.005
_LONGEST_PAUSE = 60
_TIMEOUT = 30


@contextmanager
def delivering(telegram: Telegram, *ports: int, unheard: float = 0, doubled: float = 0) -> Iterator[Deliveries]:
    """Deliver the updates of *telegram* to programs at *ports* from a background thread, while a webhook is set.

    Of the deliveries, the part *unheard* arrives but the connection breaks before the answer, and the part *doubled*
    arrives twice at the same time.
    """
    deliveries = Deliveries(telegram, ports, unheard, doubled)
    thread = threading.Thread(target=deliveries.run, name="deliveries", daemon=True)
    thread.start()
    try:
        yield deliveries
    finally:
        deliveries.stop()
        thread.join()


class Deliveries:
    """The deliveries of *telegram* to *ports*, which a test may change; `answers` are the statuses with Retry-After."""

    def __init__(self, telegram: Telegram, ports: tuple[int, ...], unheard: float, doubled: float) -> None:
        self.ports = list(ports)
        self.answers: Counter[tuple[int, str]] = Counter()
        self.repeated = 0
        self._telegram = telegram
        self._unheard = unheard
        self._doubled = doubled
        self._random = random.Random(1)  # noqa: S311 - reproducible
        self._turn = 0
        self._busy: set[Hashable] = set()
        self._stopped = False

    def run(self) -> None:
        asyncio.run(self._deliver())

    def stop(self) -> None:
        self._stopped = True

    async def _deliver(self) -> None:
        connections = asyncio.Semaphore(_CONNECTIONS)
        tasks = set[asyncio.Task[None]]()
        async with httpx.AsyncClient(trust_env=False, timeout=_TIMEOUT) as client:
            while not self._stopped:
                for update in self._due():
                    tasks.add(task := asyncio.create_task(self._until_taken(client, connections, update)))
                    task.add_done_callback(tasks.discard)
                await asyncio.sleep(_INTERVAL)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def _due(self) -> list[Update]:
        """Return the first update of each chat that has none on its way."""
        updates, due = self._telegram.updates, list[Update]()
        if not updates.webhook or self._telegram.faults.away:
            return due
        with self._telegram.changing():
            for update in updates.waiting:
                if (queue := queue_of(update)) not in self._busy:
                    self._busy.add(queue)
                    due.append(update)
        return due

    async def _until_taken(self, client: httpx.AsyncClient, connections: asyncio.Semaphore, update: Update) -> None:
        updates, pause = self._telegram.updates, 1.0
        try:
            while updates.webhook:
                async with connections:
                    wait = await self._attempt(client, update)
                if wait is None:
                    with self._telegram.changing():
                        updates.waiting.remove(update)
                    return
                await asyncio.sleep(wait or pause)
                pause = min(2 * pause, _LONGEST_PAUSE)
        finally:
            self._busy.discard(queue_of(update))

    async def _attempt(self, client: httpx.AsyncClient, update: Update) -> float | None:
        """Deliver *update* once; return None if it was taken, else the seconds to wait, 0 if the answer tells none."""
        twice = 2 if self._random.random() < self._doubled else 1
        sent = [self._request(client, update) for _ in range(twice)]
        answer, *_ = await asyncio.gather(*sent)
        unheard = self._random.random() < self._unheard
        self.repeated += unheard + twice - 1
        if answer is None or unheard:
            self._telegram.updates.last_error = "Connection reset by peer"
            return 0
        if answer.is_success:
            return None
        self._telegram.updates.last_error = (
            f"Wrong response from the webhook: {answer.status_code} {answer.reason_phrase}"
        )
        return float(answer.headers.get("Retry-After", 0))

    async def _request(self, client: httpx.AsyncClient, update: Update) -> httpx.Response | None:
        """Send *update* to the program whose turn it is, or the next that listens; return None if it breaks off."""
        updates = self._telegram.updates
        path = urlsplit(updates.webhook).path or "/"
        headers = {"Content-Type": "application/json"} | ({SECRET_HEADER: updates.secret} if updates.secret else {})
        for port in self._in_turn():
            try:
                answer = await client.post(
                    f"http://127.0.0.1:{port}{path}", content=json.dumps(update), headers=headers
                )
            except httpx.ConnectError:
                continue
            except httpx.HTTPError:
                return None
            self.answers[answer.status_code, answer.headers.get("Retry-After", "")] += 1
            return answer
        return None

    def _in_turn(self) -> list[int]:
        """Return the ports, another one first each time."""
        self._turn += 1
        first = self._turn % len(self.ports) if self.ports else 0
        return [*self.ports[first:], *self.ports[:first]]


def queue_of(update: Update) -> Hashable:
    """Return the queue of *update*, in which updates are delivered one after the other: a chat's, or a person's.

    >>> queue_of({"update_id": 1, "edited_message": {"chat": {"id": 5}}})
    ('chat', 5)
    >>> queue_of({"update_id": 1, "inline_query": {"from": {"id": 7}}})
    ('inline_query', 7)
    """
    for kind, content in update.items():
        match content:
            case {"chat": {"id": chat}}:
                return "chat", chat
            case {"from": {"id": person}}:
                return kind, person
    return "", 0
