"""Runs a plan for a link on pages that are written down."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from index import Thread
from index.plans.plan import Fetched, Plan


class Outcome(NamedTuple):
    threads: list[Thread]
    asked: list[str]


def run(plan: Plan, pages: Mapping[str, tuple[int, bytes]] | Callable[[str], tuple[int, bytes]]) -> Outcome:
    """Answer the fetches of *plan* from *pages*, 404 for others, and return its threads and what it asked for."""
    find = pages if callable(pages) else lambda address: pages.get(address, (404, b""))
    asked = list[str]()
    try:
        fetch = next(plan)
        while True:
            asked.append(fetch.address)
            status, body = find(fetch.address)
            fetch = plan.send(Fetched(fetch.address, status, body))
    except StopIteration as done:
        return Outcome(done.value, asked)
