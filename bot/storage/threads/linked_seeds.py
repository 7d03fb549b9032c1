"""Copies of the threads behind a link in SEEDS, for starts at which the link cannot be opened."""

import json
import time
from collections.abc import Sequence
from hashlib import blake2s

from sqlalchemy import delete, select

from bot.storage.database import Database, first_value
from bot.storage.tables import linked_seeds
from bot.storage.threads.bodies import body, parsed_body
from index import Thread


class LinkedSeeds:
    """The copy of the threads behind *link* for the bot with the id *bot*, in *database*."""

    def __init__(self, database: Database, bot: int, link: str) -> None:
        self._database = database
        self._bot = bot
        self._link = blake2s(link.encode(), digest_size=16).hexdigest()

    async def keep(self, threads: Sequence[Thread]) -> None:
        """Store *threads* in place of the copy before, and delete those of other links."""
        bodies = json.dumps(list(map(body, threads)))
        row = {"bot": self._bot, "link": self._link, "body": bodies, "kept_at": int(time.time())}
        others = linked_seeds.c.bot == self._bot, linked_seeds.c.link != self._link
        await self._database.run(
            delete(linked_seeds).where(*others),
            self._database.upsert(linked_seeds, "body", "kept_at").values(row),
        )

    async def kept(self) -> list[Thread]:
        """Return the copy, none if there is none."""
        own = linked_seeds.c.bot == self._bot, linked_seeds.c.link == self._link
        bodies = first_value(await self._database.rows(select(linked_seeds.c.body).where(*own)), "[]")
        return list(map(parsed_body, json.loads(bodies)))
