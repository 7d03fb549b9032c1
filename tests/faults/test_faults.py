"""Whatever happens: nothing lost, in order, and at most what was in flight twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot_api import faults
from tests.bot_api.chat import Chat
from tests.faults import stories
from tests.faults.stage import PATIENCE, Stage, staged

pytestmark = pytest.mark.xdist_group("faults")  # one after the other: each keeps a core busy
KILLS = 5


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with staged(tmp_path) as stage:
        yield stage
    said = stage.log.read_text(errors="replace")
    assert stage.telegram.token.partition(":")[2] not in said
    assert "sides" not in said


def test_kills_lose_nothing_and_double_at_most_one_each(stage: Stage) -> None:
    stories.kills(stage, KILLS)

    outcome = stage.settle()
    assert outcome.lost == 0
    assert outcome.doubled <= KILLS
    assert stage.unnoted <= 1
    assert stage.in_order


def test_being_stopped_in_mid_stream_loses_and_doubles_nothing(stage: Stage) -> None:
    stories.stops(stage, 2)

    outcome = stage.settle()
    assert (outcome.lost, outcome.doubled) == (0, 0)
    assert stage.in_order


def test_telegram_away_is_waited_for(stage: Stage) -> None:
    stories.away(stage, 1)

    outcome = stage.settle()
    assert outcome.lost == 0
    assert outcome.doubled <= len(stage.seats)  # the calls that were under way when the connections broke
    assert stage.in_order


def test_calls_that_go_wrong_are_made_again(stage: Stage) -> None:
    stage.start()
    for name in sorted(stories.HARMLESS):
        stories.fault(stage, 1, stories.FAULTS[name])

    outcome = stage.settle()
    assert (outcome.lost, outcome.doubled) == (0, 0)
    assert stage.in_order


def test_calls_that_went_right_unheard_are_made_twice_at_the_most(stage: Stage) -> None:
    stage.start()
    stories.fault(stage, 2, stories.FAULTS["dropped after"])

    outcome = stage.settle()
    assert outcome.lost == 0
    assert outcome.doubled <= 2
    assert stage.in_order


def test_a_full_disk_leaves_the_questions_with_telegram_until_there_is_room(stage: Stage) -> None:
    stories.full_disk(stage, 0.3)

    outcome = stage.settle()
    assert (outcome.lost, outcome.doubled) == (0, 0)
    assert stage.in_order


def test_a_locked_database_is_waited_for(stage: Stage) -> None:
    stories.locked(stage, 1)

    outcome = stage.settle()
    assert (outcome.lost, outcome.doubled) == (0, 0)
    assert stage.in_order


def test_a_second_program_is_told_of_in_the_log_and_neither_crashes(stage: Stage) -> None:
    stories.another(stage, 0.5)

    assert stage.settle().lost == 0
    assert "another program is polling with this token" in stage.log.read_text()


def test_a_flood_from_one_chat_does_not_hold_up_a_quiet_one(stage: Stage) -> None:
    stage.start(PACE="15")
    stage.ready()
    flood, quiet = [stage.ask(0) for _ in range(40)], stage.ask(1)

    assert stage.settle().lost == 0
    assert quiet.chat.answers(quiet)[0].at < flood[-1].chat.answers(flood[-1])[-1].at


def test_a_group_that_becomes_a_supergroup_is_answered_where_it_is_now(stage: Stage) -> None:
    stage.start()
    stage.ready()
    bob, friends = stage.seats[-1]
    new = bob.upgrades(friends)
    question = bob.says(new, "/ask@threadquote_bot Why won't Russia take sides?")
    stage.telegram.wait_for_answer(question, PATIENCE)

    assert new.answers(question)[0].bold[0] == "4/7"


def test_a_token_refused_in_mid_run_ends_it_with_a_sentence_and_loses_nothing(stage: Stage) -> None:
    stage.start()
    stage.ready()
    stage.telegram.faults.next("sendMessage", faults.refusal(401, "Unauthorized"), times=9)
    stage.telegram.faults.next("getUpdates", faults.refusal(401, "Unauthorized"))
    stage.ask()
    assert stage.process.wait(30) == 2
    assert stage.log.read_text().endswith(
        "threadquote: Telegram rejects TELEGRAM_TOKEN; @BotFather shows the right one\n"
    )

    stage.telegram.faults.clear()
    stage.start()
    assert stage.settle().lost == 0


def test_killed_while_it_posts_a_thread_it_goes_on_where_it_was(stage: Stage) -> None:
    alice, chat = stage.seats[0]
    stage.start(PACE="5")  # it pauses after four messages
    alice.says(chat, "/thread post")
    stage.telegram.wait(lambda: "4/7" in _published(chat), PATIENCE)
    stage.kill()
    stage.start()
    stage.telegram.wait(lambda: "7/7" in _published(chat), PATIENCE)

    posted = _published(chat)
    assert len(posted) <= 8  # one that was sent and not noted comes again
    assert list(dict.fromkeys(posted)) == [f"{number}/7" for number in range(1, 8)]


def _published(chat: Chat) -> list[str]:
    return [message.bold[0] for message in chat.sent if message.bold]
