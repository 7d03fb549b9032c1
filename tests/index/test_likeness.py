import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.likeness import FEW, Likeness
from index.short_ranker import ShortRanker

BAGS = st.lists(st.lists(st.sampled_from("abcdefg"), max_size=6), min_size=1, max_size=12)
MANY = [[random.Random(each).choice("abcdefghij") for _ in range(each % 7)] for each in range(FEW + 20)]  # noqa: S311


def check(bags: list[list[str]]) -> None:
    """As each finds each other, both ways together."""
    ranker, alike = ShortRanker(bags), Likeness(bags)
    found = [ranker.scores(Counter(bag)) for bag in bags]
    pairs = [
        [one[other] + found[other][place] if other != place else 0 for other in range(len(bags))]
        for place, one in enumerate(found)
    ]
    # what only one text has makes it like none
    assert [alike.to(place) for place in range(len(bags))] == [pytest.approx(row, abs=1e-9) for row in pairs]
    assert alike.to_all_others() == pytest.approx(list(map(sum, pairs)), abs=1e-9)
    assert alike.largest() == pytest.approx(max(map(max, pairs)), abs=1e-9)


@given(BAGS)
def test_is_what_the_ranker_finds_both_ways(bags: list[list[str]]) -> None:
    check(bags)


def test_is_the_same_for_many() -> None:
    check(MANY)
