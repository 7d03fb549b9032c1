"""Memory of the running bot beside the echo bot, and whether it grows with the number of questions.

RSS counts shared libraries in full, so it does not depend on the other programs that happen to run.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.row import Row
from tests.benchmarks.running import Running, running


def rows(questions: int = 1500, chats: int = 200, batches: int = 6) -> Iterator[Row]:
    with (
        tempfile.TemporaryDirectory() as folder,
        running("bot", Path(folder), chats) as bot,
        running("tests.benchmarks.echo", Path(folder), chats) as echo,
    ):
        ours, baseline = (_after(each, questions - chats) for each in (bot, echo))
        what = f"after {questions:,} questions from {chats:,} chats"
        yield _row(what, ours, "echo bot", baseline, "≤ +40 MB")
        *_, later = (_after(bot, questions) for _ in range(batches))
        yield _row(f"after {batches * questions:,} more questions", later, f"after {questions:,}", ours, "≤ +5 MB")


def _after(bot: Running, questions: int) -> float:
    """Return the megabytes that *bot* holds after so many *questions* more."""
    bot.ask_at_once(questions)
    bot.wait()
    return bot.megabytes()


def _row(what: str, ours: float, name: str, baseline: float, target: str) -> Row:
    return Row(what, f"{ours:.1f} MB", f"{name}: {baseline:.1f} MB", f"{ours - baseline:+.1f} MB", target)
