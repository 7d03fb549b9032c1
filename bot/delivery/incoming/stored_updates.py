"""The updates of a bot in the database, where several programs may store them at the same time."""

import time
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, bindparam, delete, false, func, insert, select, update

from bot.delivery.incoming.update_row import Json, update_row
from bot.storage.database import Database, Insert, Row
from bot.storage.tables import updates

_KEPT = 71 * 3600  # seconds, for less than three days with the interval of deletion; Telegram repeats updates for a day
_LARGEST_QUERY = 500  # updates whose text is read at once
_KEY = updates.c.bot == bindparam("this_bot"), updates.c.id == bindparam("this_id")
_INSERT = insert(updates)
_MARK_DONE = update(updates).where(*_KEY).values(state="done", body="")
_SET_ASIDE = update(updates).where(*_KEY).values(state=bindparam("outcome"), error=bindparam("reason"))
_CHANGE_NOTHING = update(updates).where(false()).values({column.name: column for column in updates.c})


class Outcome(NamedTuple):
    """The outcome of an update: its state, and the *error* of one that was set aside, which keeps its body."""

    state: str
    error: str


DONE = Outcome("done", "")


class Waiting(NamedTuple):
    """A stored update that is not finished; *body* is JSON."""

    id: int
    body: str
    attempts: int


class StoredUpdates:
    """The updates of the bot with the id *bot* in *database*.

    Every method raises DatabaseError when the database cannot be used.
    """

    def __init__(self, database: Database, bot: int) -> None:
        self._database = database
        self._bot = bot
        self._arrived = 0  # updates so far
        self._highest_id: int | None = None  # of the stored updates; None while unknown
        self._add = _insert_or_replace(database)

    async def add(self, arrived: Json) -> None:
        """Store an update that has *arrived*, unless it is there; other programs may be storing it, too."""
        row = update_row(self._bot, arrived)
        await self._database.run(self._add.values({**row, "arrived": self._last_place + 1}))

    async def check_writable(self) -> None:
        """Check that an update could be stored, without a change."""
        await self._database.run(_CHANGE_NOTHING)

    async def insert(self, rows: Mapping[int, Json]) -> dict[int, str]:
        """Insert the new ones of *rows*, by their ids; return the states of the others.

        No other program may store updates meanwhile.
        """
        there = await self._between(min(rows), max(rows))
        states = {(number, digest): state for number, state, digest in there}
        keys = {number: (number, row["digest"]) for number, row in rows.items()}
        known = {number: states[key] for number, key in keys.items() if key in states}
        if new := [row for number, row in rows.items() if number not in known]:
            used = [self._key(row["id"]) for row in new] if there else []
            highest, self._highest_id = self._highest_id, None  # unknown if this fails
            self._arrived += len(new)
            rows_in_order = [{**row, "arrived": self._arrived - len(new) + at} for at, row in enumerate(new, 1)]
            await self._database.write((delete(updates).where(*_KEY), used), (_INSERT, rows_in_order))
            self._highest_id = max(highest or 0, *rows)
        return known

    async def waiting(self, numbers: Sequence[int] | None = None) -> list[Waiting]:
        """Return the updates that are not finished, or the first of those with the ids *numbers*, as they arrived."""
        chosen = self._waiting(updates.c.id, updates.c.body, updates.c.attempts)
        if numbers is not None:
            chosen = chosen.where(updates.c.id.in_(numbers[:_LARGEST_QUERY]))
        return [Waiting(*row) for row in await self._database.rows(chosen)]

    async def waiting_ids(self) -> list[int]:
        """Return the ids of the updates that are not finished, as they arrived."""
        return [number for (number,) in await self._database.rows(self._waiting(updates.c.id))]

    async def record(self, outcomes: Mapping[int, Outcome]) -> None:
        """Record the *outcomes* of updates, by their ids."""
        done = [self._key(number) for number, outcome in outcomes.items() if outcome is DONE]
        set_aside = [
            {**self._key(number), "outcome": outcome.state, "reason": outcome.error}
            for number, outcome in outcomes.items()
            if outcome is not DONE
        ]
        await self._database.write((_MARK_DONE, done), (_SET_ASIDE, set_aside))

    async def delete_old(self) -> None:
        """Delete updates, of all bots, that were finished more than three days ago."""
        old = updates.c.kept_at < int(time.time()) - _KEPT
        await self._database.run(delete(updates).where(updates.c.state != "waiting", old))

    async def delete_finished(self, before: int) -> None:
        """Delete the finished updates with ids *before* this one."""
        await self._database.run(delete(updates).where(self._own, updates.c.state == "done", updates.c.id < before))

    async def forget(self, chat: int) -> None:
        """Delete the content of the finished updates of *chat*; their ids stay, for Telegram may deliver them again."""
        finished = update(updates).where(self._own, updates.c.chat == chat, updates.c.state != "waiting")
        await self._database.run(finished.values(chat=0, body="", error=""))

    async def migrate(self, old: int, new: int) -> None:
        """Give the updates of the chat *old* to *new*."""
        await self._database.run(update(updates).where(self._own, updates.c.chat == old).values(chat=new))

    @property
    def _own(self) -> ColumnElement[bool]:
        return updates.c.bot == self._bot

    @property
    def _last_place(self) -> ColumnElement[int]:
        """The place in the order of arrival of the last update that waits."""
        places = select(func.coalesce(func.max(updates.c.arrived), 0))
        return places.where(self._own, updates.c.state == "waiting").scalar_subquery()

    def _waiting(self, *columns: ColumnElement[Any]) -> Select[Any]:
        chosen = select(*columns).where(self._own, updates.c.state == "waiting")
        return chosen.order_by(updates.c.arrived, updates.c.id)

    async def _between(self, first: int, last: int) -> list[Row]:
        """Return id, state and digest of the stored updates from *first* to *last*: usually all of a batch are new."""
        if self._highest_id is None:
            highest = [func.coalesce(func.max(column), 0) for column in (updates.c.id, updates.c.arrived)]
            [(self._highest_id, self._arrived)] = await self._database.rows(select(*highest).where(self._own))
        if first > self._highest_id:
            return []
        same = self._own, updates.c.id.between(first, last)
        return await self._database.rows(select(updates.c.id, updates.c.state, updates.c.digest).where(*same))

    def _key(self, number: int) -> dict[str, int]:
        return {"this_bot": self._bot, "this_id": number}


def _insert_or_replace(database: Database) -> Insert:
    """Return an INSERT that replaces another update with the same id: ids may start anew when a bot was idle."""
    add = database.insert(updates)
    values = {column.name: add.excluded[column.name] for column in updates.c if not column.primary_key}
    different = updates.c.digest != add.excluded.digest
    return add.on_conflict_do_update(index_elements=list(updates.primary_key), set_=values, where=different)
