"""That the tables are made, at sizes that cost nothing; the times in them decide nothing."""

import pytest

from tests.benchmarks import answering, throughput
from tests.benchmarks.__main__ import machine, main, table
from tests.benchmarks.corpus import passages, questions
from tests.benchmarks.row import Row


def test_a_table_has_a_line_for_each_row() -> None:
    header, _, *lines = table(iter([Row("an answer", "1 ms", "2 ms", "0.50 ×", "≤ 1 ×")]))
    assert [cell.strip() for cell in header.strip("|").split("|")] == list(Row._fields)
    assert [cell.strip() for cell in lines[0].strip("|").split("|")] == ["an answer", "1 ms", "2 ms", "0.50 ×", "≤ 1 ×"]


def test_what_is_no_part_is_one_sentence() -> None:
    with pytest.raises(SystemExit, match="no such part: nothing"):
        main(["nothing"])


def test_the_machine_is_named() -> None:
    assert "cores, Python 3" in machine()


def test_a_question_has_words_of_a_passage() -> None:
    bags = passages(30)
    for asked in questions(bags, 20, stop_words=True):
        assert 4 <= len(asked) == len(set(asked)) <= 10
        assert any(set(asked) <= set(bag) for bag in bags)


def test_answering_is_measured() -> None:
    assert list(answering.rows(sizes=(2, 4), rounds=1))


def test_the_whole_bot_is_measured_beside_a_plain_one() -> None:
    assert len(list(throughput.rows(questions=4, rounds=1, seconds=0.1, chats=2))) == 5
