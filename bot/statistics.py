"""What the owner may see of the questions: how many, which find nothing, and all of them without whose they are."""

import json
import re
import time
from collections import Counter
from datetime import UTC, datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, CompoundSelect, Select, and_, case, func, literal, select, union_all
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.feedback import Votes
from bot.tables import ASKED, TALLIES, VOTES
from index import Confidence

DAY = 24 * 3600
"""Seconds of a day."""

_MOST_LINES = 10_000  # with the longest questions, that is still a file that Telegram takes
_WORD = re.compile(r"\w+")


class Figures(NamedTuple):
    """How many chats asked, and how many questions were answered how."""

    chats: int
    sure: int
    closest: int
    nothing: int


class Statistics:
    """What was asked of the bot with the id *bot*."""

    def __init__(self, engine: AsyncEngine, bot: int) -> None:
        self._engine = engine
        self._bot = bot

    async def ever(self) -> Figures:
        """Return the figures of all the time, but for chats that had everything deleted."""
        before = select(TALLIES.c.home, TALLIES.c.confidence, TALLIES.c.number).where(TALLIES.c.bot == self._bot)
        return await self._figures(union_all(self._asked(ASKED.c.bot == self._bot), before))

    async def lately(self, days: int) -> Figures:
        """Return the figures of the last so many *days*, 30 at the most."""
        since = ASKED.c.kept_at >= int(time.time()) - days * DAY
        return await self._figures(self._asked(and_(ASKED.c.bot == self._bot, since)))

    async def votes(self) -> Votes:
        """Return all votes that are kept."""
        thought = select(_number(VOTES.c.helpful), _number(~VOTES.c.helpful)).where(VOTES.c.bot == self._bot)
        async with self._engine.connect() as connection:
            return Votes(*(await connection.execute(thought)).one())

    async def unanswered(self, most: int) -> list[tuple[str, int]]:
        """Return the questions that found nothing most often, at most so many, each with how often it was asked.

        Capitals and signs make no difference.
        """
        nothing = and_(ASKED.c.bot == self._bot, ASKED.c.confidence == Confidence.NOTHING.value)
        async with self._engine.connect() as connection:
            texts = (
                await connection.scalars(
                    select(ASKED.c.text).where(nothing).order_by(ASKED.c.kept_at, ASKED.c.question)
                )
            ).all()
        typed = {_plain(text): text for text in texts}
        return [(typed[plain], times) for plain, times in Counter(map(_plain, texts)).most_common(most)]

    async def lines(self) -> str:
        """Return the latest questions as JSON, one a line, oldest first."""
        under = and_(VOTES.c.bot == ASKED.c.bot, VOTES.c.chat == ASKED.c.chat, VOTES.c.message == ASKED.c.answer)
        votes = _number(VOTES.c.helpful).label("up"), _number(~VOTES.c.helpful).label("down")
        told = select(ASKED.c.text, ASKED.c.confidence, ASKED.c.posts, ASKED.c.kept_at, *votes)
        told = told.outerjoin_from(ASKED, VOTES, under).where(ASKED.c.bot == self._bot)
        told = told.group_by(*ASKED.primary_key, *told.selected_columns[:4])
        async with self._engine.connect() as connection:
            rows = (
                await connection.execute(
                    told.order_by(ASKED.c.kept_at.desc(), ASKED.c.question.desc()).limit(_MOST_LINES)
                )
            ).all()
        return "".join(
            _line(question=text, confidence=confidence, posts=json.loads(posts), up=up, down=down, date=_date(kept_at))
            for text, confidence, posts, kept_at, up, down in reversed(rows)
        )

    async def _figures(self, rows: Select[tuple[int, str, int]] | CompoundSelect[tuple[int, str, int]]) -> Figures:
        row = rows.subquery().c
        by_confidence = select(row.confidence, func.sum(row.number)).group_by(row.confidence)
        async with self._engine.connect() as connection:
            chats = await connection.scalar(select(func.count(row.home.distinct()))) or 0
            numbers = {confidence: int(number) for confidence, number in await connection.execute(by_confidence)}
        return Figures(chats, *(numbers.get(level.value, 0) for level in Confidence))

    def _asked(self, where: ColumnElement[bool]) -> Select[tuple[int, str, int]]:
        return select(ASKED.c.home, ASKED.c.confidence, literal(1).label("number")).where(where)


def _number(what: ColumnElement[bool]) -> ColumnElement[int]:
    """Return how many of the rows are *what*."""
    return func.coalesce(func.sum(case((what, 1), else_=0)), 0)


def _plain(question: str) -> str:
    """Return a question as it is compared.

    >>> _plain("What IS photosynthesis?!")
    'what is photosynthesis'
    """
    return " ".join(_WORD.findall(question.casefold())) or question


def _date(kept_at: int) -> str:
    return datetime.fromtimestamp(kept_at, UTC).date().isoformat()


def _line(**told: object) -> str:
    return json.dumps(told, ensure_ascii=False) + "\n"
