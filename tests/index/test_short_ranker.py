import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Plus

from index.long_ranker import LongRanker
from index.short_ranker import K1, B, ShortRanker

TERMS = st.sampled_from("abcdefg")
BAGS = st.lists(st.lists(TERMS, max_size=8), min_size=1, max_size=30).filter(any)
WEIGHTS = st.dictionaries(TERMS | st.just("unheard"), st.sampled_from([0.5, 1, 2]))


@given(BAGS, st.dictionaries(TERMS | st.just("unheard"), st.integers(1, 3)))
def test_scores_as_rank_bm25_does(bags: list[list[str]], query: dict[str, int]) -> None:
    said = [term for term, times in query.items() for _ in range(times)]
    theirs = BM25Plus(bags, k1=K1, b=B, delta=0).get_scores(said)
    assert ShortRanker(bags).scores(query) == pytest.approx(theirs.tolist(), abs=1e-9)


@given(BAGS, WEIGHTS)
def test_does_what_the_ranker_of_long_threads_does(bags: list[list[str]], query: dict[str, float]) -> None:
    short, long = ShortRanker(bags), LongRanker(bags)
    assert short.shares(query) == pytest.approx(long.shares(query), abs=1e-9)
    assert [short.rarity(term) for term in query] == pytest.approx([long.rarity(term) for term in query], abs=1e-9)
    assert [term in short for term in query] == [term in long for term in query]


@pytest.mark.parametrize("bags", [[], [[]], [[], []]], ids=str)
def test_nothing_to_rank_scores_nothing(bags: list[list[str]]) -> None:
    assert ShortRanker(bags).shares({"ferry": 1}) == LongRanker(bags).shares({"ferry": 1}) == [0] * len(bags)
