"""What a question costs the bot, with ever longer threads, and with ever more threads in its database."""

import asyncio
import json
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from bot.database import open_database
from index import as_text
from tests.benchmarks import made
from tests.benchmarks.row import Row
from tests.benchmarks.running import Running, running
from tests.telegram import Telegram

if TYPE_CHECKING:
    from bot.sql import Values

POSTS = (7, 40, 400, 4000)
STORED = (1, 100, 10_000)
_SILENCE = "qqq"  # shares not even letters with a thread


class Cost(NamedTuple):
    """Milliseconds for a question: of processor time, and until it is answered, or told that the thread is silent."""

    processor: float
    answer: float
    silence: float


def rows(questions: int = 400, chats: int = 200) -> Iterator[Row]:
    yield from _rows("posts in the thread", POSTS, [_long(size, questions, chats) for size in POSTS], "≤ linear")
    stored = [_stored(number, questions, chats) for number in STORED]
    yield from _rows("threads stored, each its chat's", STORED, stored, "flat")


def _rows(what: str, sizes: Sequence[int], costs: Sequence[Cost], mark: str) -> Iterator[Row]:
    heading = f"{what}: {', '.join(map(str, sizes))}"
    for name, values in zip(Cost._fields, zip(*costs, strict=True), strict=True):
        figures = " ".join(f"{value:.1f}" for value in values)
        yield Row(f"{heading}; ms ({name})", figures, "", f"× {values[-1] / values[0]:.1f}", mark)


def _long(posts: int, questions: int, chats: int) -> Cost:
    """Have every chat read the same thread, of so many *posts*."""
    thread = made.thread(posts)
    with tempfile.TemporaryDirectory() as folder:
        seed = Path(folder, "thread.txt")
        seed.write_text(as_text(thread), encoding="utf-8")
        with running("bot", Path(folder), chats, {"SEEDS": str(seed)}) as bot:
            return _cost(bot, made.questions(thread, questions))


def _stored(threads: int, questions: int, chats: int) -> Cost:
    """Have the chats, as many as there are *threads* for, read a thread of their own."""
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_store(Path(folder), threads))
        with running("bot", Path(folder), chats) as bot:
            return _cost(bot, made.questions(made.thread(POSTS[0]), questions))


async def _store(folder: Path, number: int) -> None:
    telegram = Telegram()
    first, bot = telegram.person("the first").id, telegram.bot.id
    threads = [(first + at, made.thread(POSTS[0], chance=at)) for at in range(number)]
    now = int(time.time())
    rows: list[Values] = [
        {"bot": bot, "chat": chat, "key": thread.key, "body": json.dumps(asdict(thread)), "now": now}
        for chat, thread in threads
    ]
    database = await open_database(f"sqlite:///{folder / 'bot.db'}")
    await database.write(
        ("INSERT INTO threads VALUES (:bot, :chat, :key, :body, TRUE, :now)", rows),
        ("INSERT INTO readings VALUES (:bot, :chat, 0, :key)", rows),
    )
    await database.close()


def _cost(bot: Running, questions: Sequence[str]) -> Cost:
    chats = cycle(range(len(bot.chats)))
    spent = bot.processor()
    with bot.telegram.changing():
        for chat, text in zip(chats, questions, strict=False):
            bot.say(chat, text)
    bot.settle()
    spent = bot.processor() - spent
    answered = _alone(bot, questions[:100])
    return Cost(1000 * spent / len(questions), answered, _alone(bot, [_SILENCE] * 5))


def _alone(bot: Running, questions: Sequence[str]) -> float:
    """Return how many milliseconds each of *questions* waits when nothing else is asked."""
    late = []
    for chat, text in zip(cycle(range(len(bot.chats))), questions, strict=False):
        asked = bot.say(chat, text)
        bot.settle()
        late += bot.latencies([asked])
    return 1000 * median(late)
