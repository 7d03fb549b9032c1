"""Under every fault no question is lost, answers are in order, and only unrecorded ones are repeated."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot_api import faults
from tests.bot_api.chat import Chat
from tests.faults import deaths, marks, measured, stories
from tests.faults.harness import TIMEOUT, Harness, running_harness

pytestmark = pytest.mark.xdist_group("faults")  # one after the other, because each keeps a core busy
KILLS = 5


@pytest.fixture
def harness(tmp_path: Path) -> Iterator[Harness]:
    with running_harness(tmp_path) as harness:
        yield harness
    logged = harness.log.read_text(errors="replace")
    assert harness.telegram.token.partition(":")[2] not in logged
    assert "sides" not in logged


def test_kills_lose_nothing_and_repeat_at_most_what_was_on_its_way(harness: Harness) -> None:
    stories.kills(harness, KILLS)

    outcome = harness.wait_for_answers()
    assert outcome.lost == 0
    assert harness.most_repeated <= 1  # in each chat
    assert harness.in_order


def test_being_stopped_in_mid_stream_loses_and_doubles_nothing(harness: Harness) -> None:
    stories.stops(harness, 2)

    outcome = harness.wait_for_answers()
    assert (outcome.lost, outcome.repeated) == (0, 0)
    assert harness.in_order


def test_telegram_away_is_waited_for(harness: Harness) -> None:
    stories.unreachable(harness, 1)

    outcome = harness.wait_for_answers()
    assert outcome.lost == 0
    assert outcome.repeated <= len(harness.askers)  # the calls in progress when the connections broke
    assert harness.in_order


def test_calls_that_go_wrong_are_made_again(harness: Harness) -> None:
    harness.start()
    for name in sorted(stories.HARMLESS):
        stories.fault(harness, 1, stories.FAULTS[name])

    outcome = harness.wait_for_answers()
    assert (outcome.lost, outcome.repeated) == (0, 0)
    assert harness.in_order


def test_calls_that_went_right_unheard_are_made_twice_at_the_most(harness: Harness) -> None:
    harness.start()
    stories.fault(harness, 2, stories.FAULTS["dropped after"])

    outcome = harness.wait_for_answers()
    assert outcome.lost == 0
    assert outcome.repeated <= 2
    assert harness.in_order


def test_a_full_disk_leaves_the_questions_with_telegram_until_there_is_room(harness: Harness) -> None:
    stories.full_disk(harness, 0.3)

    outcome = harness.wait_for_answers()
    assert (outcome.lost, outcome.repeated) == (0, 0)
    assert harness.in_order


def test_a_locked_database_is_waited_for(harness: Harness) -> None:
    stories.locked(harness, 1)

    outcome = harness.wait_for_answers()
    assert (outcome.lost, outcome.repeated) == (0, 0)
    assert harness.in_order


def test_a_second_program_is_told_of_in_the_log_and_neither_crashes(harness: Harness) -> None:
    stories.second_program(harness, 0.5)

    assert harness.wait_for_answers().lost == 0
    assert "another program is polling with this token" in harness.log.read_text()


def test_a_flood_from_one_chat_does_not_hold_up_a_quiet_one(harness: Harness) -> None:
    harness.start(PACE="15")
    harness.wait_until_ready()
    flood, quiet = [harness.ask(0) for _ in range(40)], harness.ask(1)

    assert harness.wait_for_answers().lost == 0
    assert quiet.chat.answers(quiet)[0].at < flood[-1].chat.answers(flood[-1])[-1].at


FLOODS = {"presses": marks.press, "edits": marks.edit, "forwarded commands": marks.forward}


@pytest.mark.parametrize("act", FLOODS.values(), ids=FLOODS)
def test_a_flood_in_a_group_does_not_hold_up_a_question_of_another_member(harness: Harness, act: marks.Act) -> None:
    marks.flood(harness, 30, act)

    harness.telegram.wait(lambda: not harness.telegram.presses.unanswered, TIMEOUT)


def test_a_group_that_becomes_a_supergroup_is_answered_where_it_is_now(harness: Harness) -> None:
    harness.start()
    harness.wait_until_ready()
    bob, friends = harness.askers[-1]
    new = bob.upgrades(friends)
    question = bob.says(new, "/ask@threadquote_bot Why won't Russia take sides?")
    harness.telegram.wait_for_answer(question, TIMEOUT)

    assert new.answers(question)[0].bold[0] == "4/7"


def test_a_token_refused_in_mid_run_ends_it_with_a_sentence_and_loses_nothing(harness: Harness) -> None:
    harness.start()
    harness.wait_until_ready()
    harness.telegram.faults.next("sendMessage", faults.refusal(401, "Unauthorized"), times=9)
    harness.telegram.faults.next("getUpdates", faults.refusal(401, "Unauthorized"))
    harness.ask()
    assert harness.process.wait(30) == 78
    assert harness.log.read_text().endswith(
        "threadquote: Telegram rejects TELEGRAM_TOKEN; @BotFather shows the right one\n"
    )

    harness.telegram.faults.clear()
    harness.start()
    assert harness.wait_for_answers().lost == 0


def test_a_file_that_is_too_long_is_read_in_part_while_others_are_answered(harness: Harness) -> None:
    measured.a_big_file(harness, measured.big_file(posts=45))

    preview = harness.askers[0][1].sent[1].versions[0]["text"]
    assert "I can read 1,200,000, so this is only the first part." in preview
    assert harness.outcome.lost == 0


def test_of_eight_offers_three_are_kept_until_they_are_cancelled(harness: Harness) -> None:
    measured.eight_offers(harness, 300_000)

    with sqlite3.connect(harness.folder / "bot.db") as database:
        assert [*database.execute("SELECT count(*) FROM threads")] == [(0,)]
    database.close()


def test_killed_while_it_posts_a_thread_it_goes_on_where_it_was(harness: Harness) -> None:
    alice, chat = harness.askers[0]
    harness.start(PACE="5")  # so that it pauses after four messages
    alice.says(chat, "/thread post")
    harness.telegram.wait(lambda: "4/7" in _published(chat), TIMEOUT)
    harness.kill()
    harness.start()
    harness.telegram.wait(lambda: "7/7" in _published(chat), TIMEOUT)

    posted = _published(chat)
    assert len(posted) <= 8  # a post that was sent and not recorded is sent again
    assert list(dict.fromkeys(posted)) == [f"{number}/7" for number in range(1, 8)]


def test_of_two_programs_on_one_database_one_stands_by_and_takes_over(harness: Harness) -> None:
    deaths.two_programs(harness, 2)

    outcome = harness.wait_for_answers()
    assert outcome.lost == 0
    assert harness.most_repeated <= 1
    assert harness.in_order


def test_a_program_that_is_replaced_by_another_doubles_nothing(harness: Harness) -> None:
    deaths.standing_by(harness, 0.5)

    assert harness.wait_for_answers().lost == 0
    assert harness.in_order


def test_a_question_that_kills_is_set_aside_and_the_others_are_answered(harness: Harness) -> None:
    deaths.deadly_question(harness)

    assert harness.wait_for_answers().lost == 0
    assert "cyanide" not in harness.log.read_text()


def test_a_database_file_that_is_replaced_ends_the_program(harness: Harness) -> None:
    deaths.replaced_file(harness)

    assert harness.wait_for_answers().lost == 0


@pytest.mark.xdist_group("postgresql")
def test_a_stopped_server_is_logged_and_survived(harness: Harness) -> None:
    deaths.stopped_server(harness, 0)

    assert harness.wait_for_answers().lost == 0


@pytest.mark.xdist_group("postgresql")
def test_a_stop_does_not_wait_for_a_silent_server(harness: Harness) -> None:
    deaths.stop_without_server(harness)

    assert harness.wait_for_answers().lost == 0
    assert harness.most_repeated <= 1


def _published(chat: Chat) -> list[str]:
    return [message.bold[0] for message in chat.sent if message.bold]
