"""Each part of the table is measured, at sizes that cost nothing; no time decides a test."""

import pytest

from tests.benchmarks import answering, longest, memory, processor, starting
from tests.benchmarks.__main__ import HEADINGS, machine, main, table
from tests.benchmarks.random_threads import new_words, random_questions, random_thread
from tests.benchmarks.row import Row


def test_a_row_is_a_line_of_the_table() -> None:
    row = Row("an answer", "1 ms", "echo bot: 2 ms", "0.5 ×", "≤ 1 ×")
    header, _, line = table([("answering", row)])
    assert [cell.strip() for cell in header.strip("|").split("|")] == list(HEADINGS)
    assert [cell.strip() for cell in line.strip("|").split("|")] == ["answering", *row]


def test_an_unknown_part_ends_with_a_sentence() -> None:
    with pytest.raises(SystemExit, match="no such part: nothing; the parts are memory, processor"):
        main(["nothing"])


def test_names_the_machine() -> None:
    assert "cores, Python 3" in machine()


def test_a_random_question_has_words_of_one_post() -> None:
    thread = random_thread(30)
    posts = [set(post.text.strip(".").lower().split()) for post in thread.posts]
    for question in random_questions(thread, 20):
        words = question.strip("?").split()[1:]
        assert len(words) == 6
        assert any(post.issuperset(words) for post in posts)


def test_a_random_thread_is_the_same_in_every_run() -> None:
    assert random_thread(3) == random_thread(3)


def test_measures_memory() -> None:
    first, more = memory.rows(questions=4, chats=2, batches=1)
    assert first.baseline.startswith("echo bot: ")
    assert more.baseline == f"after 4: {first.figure}"


def test_measures_the_processor() -> None:
    [row] = processor.rows(seconds=0.1, rounds=1, chats=2)
    assert row.figure.endswith(" %")


def test_measures_answers_and_indexing() -> None:
    rows = answering.rows(sizes=(14, 28), asked=2, rounds=1)
    assert [row.target for row in rows] == ["≤ 0.5 ms", "≤ 3 ×", "≤ 3 ×", "≤ 3 ms", "≤ 3 ×", "≤ 3 ×", ""]


def test_a_thread_of_new_words_repeats_hardly_any() -> None:
    words = new_words(50).decode().split()
    assert len(set(words)) > 0.95 * len(words)


def test_measures_the_longest_thread() -> None:
    wait, memory = longest.rows(posts=500)
    assert [wait.target, memory.target] == ["≤ 50 ms", "≤ 400 MB"]


def test_measures_starts() -> None:
    ask, bot = starting.rows(runs=1)
    assert ask.baseline.startswith("imports: ")
    assert bot.baseline.startswith("echo bot: ")
