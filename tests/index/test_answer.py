from index.answer import Hit, others, quoted
from index.confidence import Confidence
from index.thread import Post

HITS = [Hit(Post(n, f"{n}/6", "x"), score) for n, score in enumerate([1, 0.9, 0.85, 0.85, 0.4, 0.2], 1)]


def test_quotes_the_posts_that_are_nearly_as_good_as_the_best() -> None:
    assert [post.number for post in quoted(HITS, Confidence.SURE)] == [1, 2, 3]
    assert [post.number for post in quoted(HITS[2:], Confidence.SURE)] == [3, 4]


def test_quotes_nothing_where_nothing_is_found() -> None:
    assert quoted(HITS, Confidence.NOTHING) == []


def test_the_others_match_less_well() -> None:
    assert [post.number for post in others(HITS, quoted(HITS, Confidence.SURE))] == [4, 5]


def test_without_quotes_there_are_no_others() -> None:
    assert others(HITS, []) == ()


def test_without_hits_there_is_nothing_to_quote() -> None:
    assert quoted([], Confidence.CLOSEST) == []
    assert others([], []) == ()
