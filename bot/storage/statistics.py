"""Usage figures for the owner: counts, unanswered questions, an anonymous export."""

import json
import re
import time
from collections import Counter
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import CompoundSelect, Select, func, select, union_all

from bot.storage.database import Database
from bot.storage.feedback import Votes
from bot.storage.tables import asked, tallies, threads, votes
from index import Confidence

DAY = 24 * 3600
"""Seconds of a day."""

_MOST_LINES = 10_000  # even of the longest questions, which make a file that Telegram still accepts
_WORD = re.compile(r"\w+")


class Figures(NamedTuple):
    """The number of chats that asked, and of questions by the confidence of the answer."""

    chats: int
    sure: int
    closest: int
    nothing: int


class Statistics:
    """Statistics of the bot with the id *bot*, from *database*."""

    def __init__(self, database: Database, bot: int) -> None:
        self._database = database
        self._bot = bot

    async def all_time(self) -> Figures:
        """Return the figures since the first start, without chats whose data was deleted."""
        before = select(tallies.c.home, tallies.c.confidence, tallies.c.number).where(tallies.c.bot == self._bot)
        return await self._figures(union_all(self._counts(), before))

    async def recent(self, days: int) -> Figures:
        """Return the figures of the last *days* days, at most 30."""
        return await self._figures(self._counts().where(asked.c.kept_at >= int(time.time()) - days * DAY))

    async def stored(self) -> tuple[int, int, int]:
        """Return the size of the database in bytes, the number of loaded threads, and the most that one chat has."""
        loaded = threads.c.bot == self._bot, threads.c.used
        by_chat = select(func.count()).where(*loaded).group_by(threads.c.chat)
        numbers = [number for (number,) in await self._database.rows(by_chat)]
        return await self._database.size(), sum(numbers), max(numbers, default=0)

    async def votes(self) -> Votes:
        """Return the number of all stored votes."""
        counted = (
            select(votes.c.helpful, func.count())
            .where(votes.c.bot == self._bot, votes.c.counts)
            .group_by(votes.c.helpful)
        )
        return Votes.of(await self._database.rows(counted))

    async def unanswered(self, most: int) -> list[tuple[str, int]]:
        """Return the *most* most frequent unanswered questions, each with how often it was asked.

        Questions that differ only in case and punctuation count as one.
        """
        nothing = asked.c.bot == self._bot, asked.c.confidence == Confidence.NOTHING.value
        rows = await self._database.rows(
            select(asked.c.text).where(*nothing).order_by(asked.c.kept_at, asked.c.question)
        )
        texts = [text for (text,) in rows]
        typed = {_plain(text): text for text in texts}
        return [(typed[plain], times) for plain, times in Counter(map(_plain, texts)).most_common(most)]

    async def export(self) -> str:
        """Return the latest questions as JSON Lines, oldest first."""
        on_it = (
            votes.c.bot == asked.c.bot,
            votes.c.chat == asked.c.chat,
            votes.c.message == asked.c.answer,
            votes.c.counts,
        )
        up, down = (
            select(func.count()).where(*on_it, votes.c.helpful if helpful else ~votes.c.helpful).scalar_subquery()
            for helpful in (True, False)
        )
        latest = select(asked.c.text, asked.c.confidence, asked.c.posts, asked.c.kept_at, up, down)
        latest = latest.where(asked.c.bot == self._bot).order_by(asked.c.kept_at.desc(), asked.c.question.desc())
        rows = await self._database.rows(latest.limit(_MOST_LINES))
        return "".join(
            _line(question=text, confidence=confidence, posts=json.loads(posts), up=up, down=down, date=_date(kept_at))
            for text, confidence, posts, kept_at, up, down in reversed(rows)
        )

    def _counts(self) -> Select[Any]:
        group = asked.c.home, asked.c.confidence
        return select(*group, func.count()).where(asked.c.bot == self._bot).group_by(*group)

    async def _figures(self, counted: Select[Any] | CompoundSelect[Any]) -> Figures:
        rows = await self._database.rows(counted)
        numbers: Counter[str] = Counter()
        for _, confidence, number in rows:
            numbers[confidence] += number
        return Figures(len({home for home, *_ in rows}), *(numbers[level.value] for level in Confidence))


def _plain(question: str) -> str:
    """Return *question* without case and punctuation.

    >>> _plain("What IS photosynthesis?!")
    'what is photosynthesis'
    """
    return " ".join(_WORD.findall(question.casefold())) or question


def _date(kept_at: int) -> str:
    return datetime.fromtimestamp(kept_at, UTC).date().isoformat()


def _line(**values: object) -> str:
    return json.dumps(values, ensure_ascii=False) + "\n"
