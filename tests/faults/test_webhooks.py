"""Behind a webhook no question is lost, answers are in order, and no delivery or stop repeats one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults import webhooks
from tests.faults.harness import Harness, running_harness
from tests.support.databases import migrated

pytestmark = pytest.mark.xdist_group("webhook")


@pytest.fixture
def harness(tmp_path: Path) -> Iterator[Harness]:
    with running_harness(tmp_path) as harness:
        yield harness
    logged = harness.log.read_text(errors="replace")
    assert harness.telegram.token.partition(":")[2] not in logged
    assert "sides" not in logged
    assert harness.in_order
    assert harness.outcome.lost == 0


def test_updates_that_are_delivered_twice_to_two_programs_are_answered_once(harness: Harness) -> None:
    webhooks.many_chats(harness, 100, 20)


def test_rolling_updates_behind_a_webhook_lose_and_double_nothing(harness: Harness) -> None:
    webhooks.rolling_with_webhook(harness, 2)


def test_rolling_updates_with_polling_lose_and_double_nothing(harness: Harness) -> None:
    webhooks.rolling_with_polling(harness, 2)


def test_a_program_that_is_killed_behind_a_webhook_repeats_at_most_what_was_on_its_way(harness: Harness) -> None:
    harness.settings["DATABASE_URL"] = migrated(harness.folder)  # sooner there than a server
    webhooks.kills_with_webhook(harness, 1)

    assert harness.most_repeated <= 1


def test_updates_are_refused_while_the_database_is_away_and_answered_afterwards(harness: Harness) -> None:
    webhooks.away(harness, 0.3)


def test_a_program_that_stops_waits_for_nobody_for_long_and_another_answers(harness: Harness) -> None:
    harness.settings["DATABASE_URL"] = migrated(harness.folder)  # sooner there than a server
    webhooks.slow_stop(harness)


def test_programs_that_start_at_once_on_an_empty_database_become_ready(harness: Harness) -> None:
    webhooks.empty_database(harness, 3)
