import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Plus

from index.ranking.ranker import K1, B, Ranker

TERMS = st.sampled_from("abcdefg")
PASSAGES = st.lists(st.lists(TERMS, max_size=8), min_size=1, max_size=30).filter(any)


@given(PASSAGES, st.dictionaries(TERMS | st.just("unheard"), st.sampled_from([0.5, 1, 2, 3])))
def test_scores_as_rank_bm25_does(passages: list[list[str]], query: dict[str, float]) -> None:
    theirs = BM25Plus(passages, k1=K1, b=B, delta=0)
    expected = sum((weight * theirs.get_scores([term]) for term, weight in query.items()), np.zeros(len(passages)))
    assert Ranker(passages).scores(query) == pytest.approx(expected, abs=1e-9)


@given(PASSAGES, st.lists(TERMS | st.just("unheard"), max_size=6))
def test_a_term_counts_as_often_as_the_query_contains_it(passages: list[list[str]], query: list[str]) -> None:
    theirs = BM25Plus(passages, k1=K1, b=B, delta=0).get_scores(query)
    assert Ranker(passages).get_scores(query) == pytest.approx(theirs, abs=1e-9)


def test_a_term_in_every_passage_still_scores() -> None:
    assert (Ranker([["ferry"], ["ferry", "dawn"]]).scores({"ferry": 1}) > 0).all()


def test_a_term_of_no_passage_has_the_highest_idf() -> None:
    ranker = Ranker([["ferry"], ["ferry", "dawn"]])
    assert ranker.idf_of("ferry") < ranker.idf_of("dawn") <= ranker.idf_of("submarine")
    assert "dawn" in ranker
    assert "submarine" not in ranker


def test_shares_are_of_the_most_that_the_query_could_reach() -> None:
    met, part, none = Ranker([["ferry", "dawn"], ["ferry", "x"], ["y", "z"]]).shares({"ferry": 1, "dawn": 1})
    assert 1 > met > part > none == 0


@pytest.mark.parametrize("passages", [[], [[]], [[], []]], ids=str)
def test_empty_passages_score_zero(passages: list[list[str]]) -> None:
    assert np.array_equal(Ranker(passages).shares({"ferry": 1}), np.zeros(len(passages)))
