"""Deleting and migrating the data of a chat in every store; `bot.app` lists the stores."""

from collections.abc import Iterable
from typing import Protocol


class Store(Protocol):
    """A store with data about chats."""

    async def forget(self, chat: int) -> None:
        """Delete the data of *chat*."""

    async def migrate(self, old: int, new: int) -> None:
        """Give the data of the group *old* to *new*, the supergroup that it became."""


async def forget(stores: Iterable[Store], chat: int) -> None:
    """Delete the data of *chat* from all *stores*."""
    for store in stores:
        await store.forget(chat)


async def migrate(stores: Iterable[Store], old: int, new: int) -> None:
    """Give the data of the group *old* in all *stores* to *new*, the supergroup that it became."""
    for store in stores:
        await store.migrate(old, new)
