import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rank_bm25 import BM25Plus

from index.ranker import Ranker
from index.short_ranker import K1, B

TERMS = st.sampled_from("abcdefg")
BAGS = st.lists(st.lists(TERMS, max_size=8), min_size=1, max_size=30).filter(any)


@pytest.fixture(params=[0, 10_000], ids=["few choose", "all are scored"])
def _few(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.ranker.FEW", request.param)
    monkeypatch.setattr("index.ranker.MANY", 2)
    monkeypatch.setattr("index.ranker.MANY_FOUND", 3)


@pytest.mark.usefixtures("_few")
@given(BAGS, st.lists(TERMS | st.just("unheard"), max_size=6))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_scores_as_rank_bm25_does(bags: list[list[str]], query: list[str]) -> None:
    theirs = BM25Plus(bags, k1=K1, b=B, delta=0).get_scores(query)
    assert Ranker(bags).get_scores(query) == pytest.approx(theirs, abs=1e-9)


@given(BAGS, st.dictionaries(TERMS, st.integers(1, 3)))
def test_a_weight_counts_as_saying_it_so_often(bags: list[list[str]], query: dict[str, int]) -> None:
    ranker = Ranker(bags)
    said = [term for term, times in query.items() for _ in range(times)]
    assert ranker.scores(query) == pytest.approx(ranker.get_scores(said), abs=1e-9)


def test_a_term_in_every_passage_still_scores() -> None:
    assert (Ranker([["ferry"], ["ferry", "dawn"]]).get_scores(["ferry"]) > 0).all()


def test_what_no_passage_has_is_rarest() -> None:
    ranker = Ranker([["ferry"], ["ferry", "dawn"]])
    assert ranker.rarity("ferry") < ranker.rarity("dawn") <= ranker.rarity("submarine")
    assert "dawn" in ranker
    assert "submarine" not in ranker


def test_shares_say_how_much_of_the_query_is_met() -> None:
    met, part, none = Ranker([["ferry", "dawn"], ["ferry", "x"], ["y", "z"]]).shares({"ferry": 1, "dawn": 1})
    assert 1 > met > part > none == 0


@pytest.mark.parametrize("bags", [[], [[]], [[], []]], ids=str)
def test_nothing_to_rank_scores_nothing(bags: list[list[str]]) -> None:
    assert np.array_equal(Ranker(bags).get_scores(["ferry"]), np.zeros(len(bags)))


@pytest.mark.usefixtures("_few")
@given(BAGS, st.dictionaries(TERMS | st.just("unheard"), st.sampled_from([0.5, 1, 2])), st.integers(0, 5))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_top_are_the_best_of_all(bags: list[list[str]], query: dict[str, float], count: int) -> None:
    ranker = Ranker(bags)
    scores = ranker.scores(query)
    best = [(place, scores[place]) for place in np.argsort(-scores, kind="stable")[:count] if scores[place] > 0]
    for _ in range(2):  # what one question leaves behind is no matter to the next
        assert ranker.top(query, count) == best
