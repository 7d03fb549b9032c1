"""What the owner may see of the questions: how many, which find nothing, and all of them without whose they are."""

import json
import re
import time
from collections import Counter
from datetime import UTC, datetime
from typing import NamedTuple

from bot.feedback import Votes
from bot.sql import Database
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
        return await self._figures(
            """
            SELECT home, confidence, COUNT(*) FROM asked WHERE bot = :bot GROUP BY home, confidence
            UNION ALL SELECT home, confidence, number FROM tallies WHERE bot = :bot
            """
        )

    async def lately(self, days: int) -> Figures:
        """Return the figures of the last so many *days*, 30 at the most."""
        return await self._figures(
            """
            SELECT home, confidence, COUNT(*) FROM asked WHERE bot = :bot AND kept_at >= :since
            GROUP BY home, confidence
            """,
            since=int(time.time()) - days * DAY,
        )

    async def votes(self) -> Votes:
        """Return all votes that are kept."""
        thought = "SELECT helpful, COUNT(*) FROM votes WHERE bot = :bot GROUP BY helpful"
        return Votes.of(await self._database.rows(thought, bot=self._bot))

    async def unanswered(self, most: int) -> list[tuple[str, int]]:
        """Return the questions that found nothing most often, at most so many, each with how often it was asked.

        Capitals and signs make no difference.
        """
        nothing = """
            SELECT text FROM asked WHERE bot = :bot AND confidence = :nothing ORDER BY kept_at, question
        """
        rows = await self._database.rows(nothing, bot=self._bot, nothing=Confidence.NOTHING.value)
        texts = [text for (text,) in rows]
        typed = {_plain(text): text for text in texts}
        return [(typed[plain], times) for plain, times in Counter(map(_plain, texts)).most_common(most)]

    async def lines(self) -> str:
        """Return the latest questions as JSON, one a line, oldest first."""
        rows = await self._database.rows(
            """
            SELECT text, confidence, posts, kept_at,
                (SELECT COUNT(*) FROM votes
                 WHERE bot = asked.bot AND chat = asked.chat AND message = asked.answer AND helpful),
                (SELECT COUNT(*) FROM votes
                 WHERE bot = asked.bot AND chat = asked.chat AND message = asked.answer AND NOT helpful)
            FROM asked WHERE bot = :bot ORDER BY kept_at DESC, question DESC LIMIT :most
            """,
            bot=self._bot,
            most=_MOST_LINES,
        )
        return "".join(
            _line(question=text, confidence=confidence, posts=json.loads(posts), up=up, down=down, date=_date(kept_at))
            for text, confidence, posts, kept_at, up, down in reversed(rows)
        )

    async def _figures(self, sql: str, **values: int) -> Figures:
        rows = await self._database.rows(sql, bot=self._bot, **values)
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
