import pytest

from index.confidence import Confidence, confidence_by_meaning, confidence_by_words, coverage, unknown
from index.ranking.calibration import Nearness
from index.ranking.query import Query, parse_query
from index.text.vocabulary import Vocabulary

THREAD = {"ferri", "sail", "dawn", "crew", "intervent", "=Turkey"}
NEARNESS = Nearness(near=0.04, sure=0.12, ahead=0.04)


def asked(question: str) -> Query:
    return parse_query(question, THREAD, Vocabulary(["crew dawn ferry intervention sail"]))


BY_WORDS = {
    "everything found": ("Does the ferry sail?", {"ferri", "sail"}, "sure"),
    "found, but not in one post": ("Does the crew sail to the ferry at dawn?", {"sail", "dawn"}, "closest"),
    "a word that the thread never uses": (
        "Does the ferry sail to Lindholm at dawn?",
        {"ferri", "sail", "dawn"},
        "closest",
    ),
    "nothing found": ("What is photosynthesis?", set(), "nothing"),
    "no content": ("Why?", set(), "nothing"),
    "a correction is nearly as good": ("Does the feerry sail?", {"ferri", "sail"}, "sure"),
    "a related word is nearly as good": ("Will they intervene?", {"intervent"}, "sure"),
    "another name of the country is as good": ("What about Ankara?", {"=Turkey"}, "sure"),
}

BY_MEANING = {
    "the words are sure": ("sure", 0.0, 0.0, "sure"),
    "near, and ahead of all others": ("nothing", 0.12, 0.04, "sure"),
    "near, but so are others": ("nothing", 0.2, 0.03, "closest"),
    "ahead, but not very near": ("closest", 0.11, 0.1, "closest"),
    "the words are found, but nothing is near": ("closest", 0.03, 0.01, "nothing"),
}

UNKNOWN = {
    "as typed, in order, once": ("Do Submarines dive? Do Submarines?", ("Submarines", "dive")),
    "known by its stem": ("Sailing?", ()),
    "mistyped": ("feerry?", ()),
    "related": ("intervene?", ()),
    "another name": ("Ankara?", ()),
    "stop words say nothing": ("Would you?", ()),
    "words that only ask": ("How long? How far? How old?", ()),
    "an asking word of Spanish": ("¿cuánto?", ()),
    "an asking word of Turkish": ("nerede?", ()),
    "one that is an English name, too": ("kim yazıyor?", ("yazıyor",)),
    "asking words of German": ("wie viele?", ()),
    "an asking word of Armenian": ("քանի՞", ()),
}


@pytest.mark.parametrize(("question", "post", "expected"), BY_WORDS.values(), ids=BY_WORDS)
def test_is_as_sure_as_the_match_is_good(question: str, post: set[str], expected: str) -> None:
    assert confidence_by_words(asked(question), THREAD, post) == Confidence(expected)


@pytest.mark.parametrize(("by_words", "closeness", "lead", "expected"), BY_MEANING.values(), ids=BY_MEANING)
def test_meaning_decides_where_the_words_are_not_sure(
    by_words: str, closeness: float, lead: float, expected: str
) -> None:
    assert confidence_by_meaning(Confidence(by_words), closeness, lead, NEARNESS) == Confidence(expected)


@pytest.mark.parametrize(("question", "expected"), UNKNOWN.values(), ids=UNKNOWN)
def test_knows_the_words_that_the_thread_never_uses(question: str, expected: tuple[str, ...]) -> None:
    assert unknown(asked(question), THREAD) == expected


def test_rare_words_count_for_more() -> None:
    assert coverage(asked("ferry photosynthesis"), THREAD, THREAD) < coverage(asked("ferry time"), THREAD, THREAD)
