"""Marks: what the running program must reach in time, beside an echo bot or on a busy group's clock.

Each returns a figure and what it must be; only `python -m tests.faults` judges them.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeAlias

from tests.benchmarks.running import Running, running
from tests.bot_api.button_presses import Press
from tests.bot_api.chat import Chat
from tests.bot_api.message import Message
from tests.bot_api.person import Person
from tests.faults.harness import TIMEOUT, Harness

Act: TypeAlias = Callable[[Person, Chat, Message, int], object]
"""What a member of a group does, with an answer there; the number says how often before."""

_ASK = "/ask@threadquote_bot Why won't Russia take sides?"
_MINUTE = 90  # seconds in which a group's minute is over, on a busy machine


class Mark(NamedTuple):
    """A figure, and whether it is as good as it must be."""

    figure: str
    must_be: str
    passed: bool


def throughput(folder: Path, chats: int = 150, rounds: int = 5, latency: float = 0.1) -> Mark:
    """Measure answers a second to so many *chats*, Telegram so many seconds away, beside an echo bot."""
    with (
        running("bot", folder, chats, PACE="1") as bot,
        running("tests.benchmarks.echo", folder, chats, CONCURRENT="yes") as echo,
    ):
        # They take turns, so that a busy moment of the machine meets both.
        rates = [(_rate(bot, chats, latency), _rate(echo, chats, latency)) for _ in range(rounds)]
    ours, echos = (sum(each) / rounds for each in zip(*rates, strict=True))
    return Mark(f"{ours:.1f} beside {echos:.1f} a second, {ours / echos:.2f} ×", "≥ 0.9 ×", ours >= 0.9 * echos)


def _rate(bot: Running, questions: int, latency: float) -> float:
    time.sleep(6)  # until every chat may get a burst again
    bot.telegram.latency = latency
    begun = time.monotonic()
    bot.ask_at_once(questions)
    bot.wait()
    return questions / (time.monotonic() - begun)


def flood(harness: Harness, times: int, act: Act) -> Mark:
    """Have one member of a group *act* so many *times*; measure how long another one's question waits."""
    flooder, group = _busy_group(harness, 1)
    with harness.telegram.changing():
        for number in range(times):
            act(flooder, group, group.last, number)
    asker = next(person for person in harness.telegram.people.values() if person.name == "Bob")
    begun = time.monotonic()
    harness.telegram.wait_for_answer(asker.says(group, _ASK), 2 * _MINUTE)
    seconds = time.monotonic() - begun
    return Mark(f"{seconds:.1f} s", "≤ 10 s", seconds <= 10)


def press(person: Person, _group: Chat, answer: Message, number: int) -> None:
    person.presses(answer, answer.labels[number % 2])


def edit(person: Person, _group: Chat, answer: Message, number: int) -> None:
    assert answer.reply_to
    person.edits(answer.reply_to, f"{_ASK} {number}")


def forward(person: Person, group: Chat, answer: Message, _number: int) -> None:
    assert answer.reply_to
    person.forwards(answer.reply_to, group)


def acknowledgements(harness: Harness) -> Mark:
    """Fill a group's minute but for one message, and press three buttons; measure how long each press waits."""
    person, group = _busy_group(harness, 19)
    answer, waits = group.last, list[float]()
    for label in answer.labels[:3]:
        begun, pressed = time.monotonic(), person.presses(answer, label)
        harness.telegram.wait(lambda pressed=pressed: _is_answered(pressed), 2 * _MINUTE)  # type: ignore[misc]
        waits.append(time.monotonic() - begun)
    return Mark(", ".join(f"{wait:.1f} s" for wait in waits), "≤ 2 s each", max(waits) <= 2)


def _is_answered(pressed: Press) -> bool:
    return pressed.answered


def _busy_group(harness: Harness, answers: int) -> tuple[Person, Chat]:
    """Start the program at Telegram's pace; return a person, and a group that has got so many *answers*."""
    people = [harness.telegram.person(f"Member {number}") for number in range(4)]
    bob = harness.askers[1][0]
    group = harness.telegram.supergroup("Busy", *people, bob, harness.telegram.bot)
    harness.start(PACE="1")
    harness.wait_until_ready()
    for number in range(answers):
        people[number % 4].says(group, _ASK)
    harness.telegram.wait(lambda: len(group.sent) >= answers, TIMEOUT)
    return people[0], group
