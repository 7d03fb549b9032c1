"""What is stored about chats, deleted and moved all together: a new store only has to be named in `bot.app`."""

from collections.abc import Iterable
from typing import Protocol


class Store(Protocol):
    """Something that keeps data about chats."""

    async def forget(self, chat: int) -> None:
        """Delete what is kept about *chat*."""

    async def migrate(self, old: int, new: int) -> None:
        """Give what is kept about the group *old* to *new*, the supergroup that it became."""


async def forget(stores: Iterable[Store], chat: int) -> None:
    """Delete what *stores* keep about *chat*."""
    for store in stores:
        await store.forget(chat)


async def migrate(stores: Iterable[Store], old: int, new: int) -> None:
    """Give what *stores* keep about the group *old* to *new*, the supergroup that it became."""
    for store in stores:
        await store.migrate(old, new)
