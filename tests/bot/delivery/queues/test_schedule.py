"""Whose update is next, with a clock of the tests' own."""

import time
from typing import Any

from telegram import Bot, Update

from bot.delivery.queues.schedule import Schedule

BOT = Bot("7:schedule")
GROUP, FRIENDS = -5, -6


def raw_message(number: int, chat: int, person: int, text: str, *, ago: float = 0) -> dict[str, Any]:
    command = {"type": "bot_command", "offset": 0, "length": len(text.partition(" ")[0])}
    return {
        "message_id": number,
        "date": int(time.time() - ago),
        "chat": {"id": chat, "type": "private" if chat > 0 else "group"},
        "from": {"id": person, "is_bot": False, "first_name": "P"},
        "text": text,
        "entities": [command] if text.startswith("/") else [],
    }


def asks(number: int, person: int, chat: int = GROUP, *, ago: float = 0, text: str = "/ask why?") -> Update:
    return Update.de_json({"update_id": number, "message": raw_message(number, chat, person, text, ago=ago)}, BOT)


def edits(number: int, person: int, message: int) -> Update:
    raw = raw_message(message, GROUP, person, f"/ask why? {number}") | {"edit_date": int(time.time())}
    return Update.de_json({"update_id": number, "edited_message": raw}, BOT)


def presses(number: int, person: int, data: str, message: int = 1) -> Update:
    query = {"id": str(number), "from": {"id": person, "is_bot": False, "first_name": "P"}, "chat_instance": "1"}
    query |= {"message": raw_message(message, GROUP, 7, "an answer"), "data": data}
    return Update.de_json({"update_id": number, "callback_query": query}, BOT)


def added(*updates: Update) -> Schedule:
    schedule = Schedule(1)
    for update in updates:
        schedule.add(update, 0.0)
    return schedule


def taken(schedule: Schedule, now: float) -> list[int]:
    """Process all that may be processed at the time *now*."""
    numbers = []
    while update := schedule.take(now):
        numbers.append(update.update_id)
        schedule.end_turn(update)
    return numbers


def test_one_update_of_a_chat_is_in_hand_and_the_chats_take_turns() -> None:
    schedule = added(asks(1, 1, GROUP), asks(2, 1, GROUP), asks(3, 2, FRIENDS))
    first, second = schedule.take(0), schedule.take(0)
    assert first
    assert second
    assert schedule.take(0) is None
    schedule.end_turn(first)

    assert [first.update_id, second.update_id, *taken(schedule, 0)] == [1, 3, 2]


def test_who_asks_too_fast_in_a_group_waits_alone() -> None:
    schedule = added(*(asks(number, 1) for number in range(20)), asks(20, 2))

    assert taken(schedule, 0) == [*range(6), 20]
    assert schedule.delay(0) == 60
    assert taken(schedule, 60) == [*range(6, 12)]


FLOODS = {
    "presses": [presses(number, 1, f"turn:12345678:{number}:s:1:") for number in range(300)],
    "edits": [edits(number, 1, number) for number in range(300)],
    "commands": [asks(number, 1, text="/summary") for number in range(300)],
}


def test_a_flood_leaves_more_than_half_of_a_minute_to_the_others() -> None:
    for flood in FLOODS.values():
        schedule = added(*flood, asks(1000, 2))
        numbers = taken(schedule, 0)
        assert 1000 in numbers
        assert len(numbers) <= 11


def test_a_flood_in_groups_counts_everywhere() -> None:
    groups = [asks(number, 1, -number - 1) for number in range(40)]

    assert len(taken(added(*groups), 0)) == 30


def test_a_later_update_replaces_one_that_it_makes_needless() -> None:
    schedule = added(edits(1, 1, 5), edits(2, 1, 5), presses(3, 1, "turn:12345678:5:s:1:"))
    assert schedule.add(presses(4, 1, "turn:12345678:5:s:1:"), 0)
    assert not schedule.add(presses(5, 1, "turn:12345678:6:s:1:"), 0)
    assert not schedule.add(presses(6, 1, "vote:up"), 0)
    assert not schedule.add(presses(7, 1, "vote:up"), 0)

    assert taken(schedule, 0) == [2, 4, 5, 6, 7]


def test_a_fresh_question_comes_before_old_ones_of_which_each_persons_last_is_answered() -> None:
    old = [asks(number, number % 3, ago=7200) for number in range(200)]
    schedule = added(*old, asks(200, 4))

    assert taken(schedule, 0) == [200]
    assert taken(schedule, schedule.delay(0) or 0) == [197, 198, 199]


def test_old_questions_leave_half_of_what_a_group_may_get() -> None:
    schedule = added(*(asks(number, number, ago=7200) for number in range(30)))

    assert len(taken(schedule, 10)) == 10


NO_BACKLOG = {
    "in private": [asks(number, 1, 1, ago=7200) for number in range(3)],
    "other commands": [asks(number, 1, ago=7200, text="/forget") for number in range(3)],
    "less than an hour": [asks(number, 1, ago=3000) for number in range(3)],
}


def test_only_questions_in_groups_are_a_backlog() -> None:
    for updates in NO_BACKLOG.values():
        assert taken(added(*updates), 0) == [0, 1, 2]
