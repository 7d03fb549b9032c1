"""The benchmarks run; what they measure judges nothing here."""

from tests.benchmarks import throughput


def test_the_whole_bot_is_measured_beside_a_plain_one() -> None:
    rows = list(throughput.rows(questions=4, rounds=1, seconds=0.1, chats=2))

    assert len(rows) == 5
