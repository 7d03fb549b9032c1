import pytest

from index.ranking.query import Query, parse_query
from index.text.words import terms

VOCABULARY = sorted(["intervention", "karabakh", "turkey", "ferry"])
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


def test_us_after_the_is_the_country() -> None:
    assert "=United States" in asked("what did the us say?").stems()
    assert "=United States" not in asked("what did they tell us?").stems()


def test_only_the_beginning_of_a_very_long_question_counts() -> None:
    assert len(asked("ferry " * 5000).words) == 200
