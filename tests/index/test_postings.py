from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from index.postings import postings


@given(st.lists(st.lists(st.sampled_from("abcdefg"), max_size=8), max_size=20))
def test_say_how_often_each_passage_has_each_term(bags: list[list[str]]) -> None:
    terms, found_in, passages, counts, sizes = postings(bags)
    stretch = [term for term, times in zip(terms, found_in.tolist(), strict=True) for _ in range(times)]
    said = zip(stretch, passages.tolist(), counts.tolist(), strict=True)
    assert {(term, passage): count for term, passage, count in said} == {
        (term, passage): count for passage, bag in enumerate(bags) for term, count in Counter(bag).items()
    }
    assert sizes.tolist() == [len(bag) for bag in bags]


@given(st.lists(st.lists(st.sampled_from("abcdefg"), max_size=8), max_size=20))
def test_stand_term_by_term_and_passage_by_passage(bags: list[list[str]]) -> None:
    terms, found_in, passages, _, _ = postings(bags)
    assert list(terms) == list(dict.fromkeys(term for bag in bags for term in bag))
    start = 0
    for stop in found_in.cumsum().tolist():
        assert passages[start:stop].tolist() == sorted(set(passages[start:stop].tolist()))
        start = stop
