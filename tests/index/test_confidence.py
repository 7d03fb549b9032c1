import pytest

from index.confidence import Confidence, confidence, coverage, unknown
from index.ranking.query import Query, parse_query
from index.text.vocabulary import Vocabulary

THREAD = {"ferri", "sail", "dawn", "crew", "intervent", "=Turkey"}


def asked(question: str) -> Query:
    return parse_query(question, THREAD, Vocabulary(["crew dawn ferry intervention sail"]))


CONFIDENCE = {
    "everything found": ("Does the ferry sail?", {"ferri", "sail"}, "sure"),
    "found, but not in one post": ("Does the crew sail to Lindholm at dawn?", {"sail"}, "closest"),
    "nothing found": ("What is photosynthesis?", set(), "nothing"),
    "no content": ("Why?", set(), "nothing"),
    "a correction is nearly as good": ("Does the feerry sail?", {"ferri", "sail"}, "sure"),
    "a related word is nearly as good": ("Will they intervene?", {"intervent"}, "sure"),
    "so is another name of the country": ("What about Ankara?", {"=Turkey"}, "sure"),
}

UNKNOWN = {
    "as typed, in order, once": ("Do Submarines dive? Do Submarines?", ("Submarines", "dive")),
    "known by its stem": ("Sailing?", ()),
    "mistyped": ("feerry?", ()),
    "related": ("intervene?", ()),
    "another name": ("Ankara?", ()),
    "stop words say nothing": ("Would you?", ()),
}


@pytest.mark.parametrize(("question", "post", "expected"), CONFIDENCE.values(), ids=CONFIDENCE)
def test_is_as_sure_as_the_match_is_good(question: str, post: set[str], expected: str) -> None:
    assert confidence(asked(question), THREAD, post) == Confidence(expected)


@pytest.mark.parametrize(("question", "expected"), UNKNOWN.values(), ids=UNKNOWN)
def test_names_the_words_that_the_thread_never_uses(question: str, expected: tuple[str, ...]) -> None:
    assert unknown(asked(question), THREAD) == expected


def test_rare_words_count_for_more() -> None:
    assert coverage(asked("ferry photosynthesis"), THREAD, THREAD) < coverage(asked("ferry time"), THREAD, THREAD)
