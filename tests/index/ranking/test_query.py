import pytest

from index.ranking.query import Query, parse_query
from index.text.vocabulary import Vocabulary
from index.text.words import terms

VOCABULARY = Vocabulary(["intervention, karabakh, turkey, ferry"])
KNOWN = {term for word in VOCABULARY for term in terms(word)}


def asked(question: str) -> Query:
    return parse_query(question, KNOWN, VOCABULARY)


def test_asking_words_are_not_looked_for() -> None:
    assert [word.text for word in asked("When does the ferry sail?").words] == ["the", "ferry", "sail"]


def test_stop_words_weigh_less_and_are_no_content() -> None:
    weights = asked("is the ferry late").stems()
    assert weights["the"] < weights["ferri"] == 1
    assert [word.text for word in asked("is the ferry late").content] == ["ferry", "late"]


def test_a_mistyped_word_is_expanded_with_its_correction() -> None:
    assert asked("karabkah?").stems().keys() == {"karabkah", "karabakh"}


def test_a_word_that_the_thread_contains_is_not_expanded() -> None:
    assert asked("ferry?").stems().keys() == {"ferri"}


def test_a_word_is_expanded_with_a_related_word() -> None:
    assert "intervent" in asked("will they intervene?").stems()


@pytest.mark.parametrize("name", ["Turkey", "Ankara"], ids=["the thread has it", "the thread lacks it"])
def test_a_country_weighs_more_than_the_name_that_was_typed(name: str) -> None:
    weights = asked(f"{name}?").stems()
    assert weights["=Turkey"] > weights[name.lower()] > 0


def test_neighbouring_stems_are_looked_for_as_pairs() -> None:
    assert asked("when is the old ferry due?").stem_pairs().keys() == {"is the", "the old", "old ferri", "ferri due"}


def test_only_the_beginning_of_a_very_long_question_counts() -> None:
    assert len(asked("ferry " * 5000).words) == 200


JOINED = {
    "written apart": ("the ice breaker?", {"ice", "breaker", "icebreak"}),
    "with a hyphen": ("the ice-breaker?", {"ice", "breaker", "icebreak"}),
    "in another form": ("ice breakers", {"ice", "breaker", "icebreak"}),
    "stop words with a hyphen": ("on-line", {"on", "line", "onlin"}),
    "a hashtag": ("#IceBreaker", {"ice", "breaker", "icebreak"}),
    "a letter and a number": ("the F-16", {"f", "16", "f16"}),
    "stop words over a space": ("stop on line 5", {"stop", "on", "line", "5"}),
    "with a comma between": ("ice, breaker", {"ice", "breaker"}),
    "the other way round": ("breaker ice", {"ice", "breaker"}),
}


@pytest.mark.parametrize(("question", "expected"), JOINED.values(), ids=JOINED)
def test_neighbours_are_also_looked_for_as_one_word(question: str, expected: set[str]) -> None:
    query = parse_query(question, {"icebreak", "onlin", "f16"}, Vocabulary(["icebreaker, online, F16"]))
    assert query.stems().keys() - {"the"} == expected


def test_a_word_that_the_thread_writes_apart_is_looked_for_as_its_parts() -> None:
    query = parse_query("cooperation?", {"co", "oper"}, Vocabulary(["co-operation"]))
    assert query.stems().keys() == {"cooper", "co", "oper"}


def test_of_an_address_only_words_of_the_thread_are_looked_for() -> None:
    query = asked("see https://lindholm.example/karabakh/ferries-by-night?utm_source=post")
    assert [word.text for word in query.words] == ["see", "karabakh", "ferries"]


COUNTRY = {
    "with stops": ("what did the U.S. say?", True),
    "in lower case": ("what did the u.s. say?", True),
    "without the last stop": ("u.s aid", True),
    "in capitals": ("US aid", True),
    "after the": ("the us army", True),
    "a pronoun": ("who will tell us?", False),
    "a pronoun before a name": ("did they give us Turkey?", False),
    "the end of a word": ("a bus", False),
}


@pytest.mark.parametrize(("question", "is_country"), COUNTRY.values(), ids=COUNTRY)
def test_us_is_a_country_or_a_pronoun(question: str, *, is_country: bool) -> None:
    assert ("=United States" in asked(question).stems()) == is_country
