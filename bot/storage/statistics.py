"""What the owner may see of the questions: how many, which find nothing, and all of them without whose they are."""

import json
import re
import time
from collections import Counter
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import CompoundSelect, Select, func, select, union_all

from bot.storage.database import Database
from bot.storage.feedback import Votes
from bot.storage.tables import asked, tallies, votes
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

    def __init__(self, database: Database, bot: int) -> None:
        self._database = database
        self._bot = bot

    async def ever(self) -> Figures:
        """Return the figures of all the time, but for chats that had everything deleted."""
        before = select(tallies.c.home, tallies.c.confidence, tallies.c.number).where(tallies.c.bot == self._bot)
        return await self._figures(union_all(self._counted(), before))

    async def lately(self, days: int) -> Figures:
        """Return the figures of the last so many *days*, 30 at the most."""
        return await self._figures(self._counted().where(asked.c.kept_at >= int(time.time()) - days * DAY))

    async def votes(self) -> Votes:
        """Return all votes that are kept."""
        counted = select(votes.c.helpful, func.count()).where(votes.c.bot == self._bot).group_by(votes.c.helpful)
        return Votes.of(await self._database.rows(counted))

    async def unanswered(self, most: int) -> list[tuple[str, int]]:
        """Return the questions that found nothing most often, at most so many, each with how often it was asked.

        Capitals and signs make no difference.
        """
        nothing = asked.c.bot == self._bot, asked.c.confidence == Confidence.NOTHING.value
        rows = await self._database.rows(
            select(asked.c.text).where(*nothing).order_by(asked.c.kept_at, asked.c.question)
        )
        texts = [text for (text,) in rows]
        typed = {_plain(text): text for text in texts}
        return [(typed[plain], times) for plain, times in Counter(map(_plain, texts)).most_common(most)]

    async def lines(self) -> str:
        """Return the latest questions as JSON, one a line, oldest first."""
        on_it = votes.c.bot == asked.c.bot, votes.c.chat == asked.c.chat, votes.c.message == asked.c.answer
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

    def _counted(self) -> Select[Any]:
        group = asked.c.home, asked.c.confidence
        return select(*group, func.count()).where(asked.c.bot == self._bot).group_by(*group)

    async def _figures(self, counted: Select[Any] | CompoundSelect[Any]) -> Figures:
        rows = await self._database.rows(counted)
        numbers: Counter[str] = Counter()
        for _, confidence, number in rows:
            numbers[confidence] += number
        return Figures(len({home for home, *_ in rows}), *(numbers[level.value] for level in Confidence))


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
