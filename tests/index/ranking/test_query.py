from index.ranking.query import Query, query
from index.text.words import terms

VOCABULARY = sorted(["intervention", "karabakh", "turkey", "ferry"])
KNOWN = {term for word in VOCABULARY for term in terms(word)}


def asked(question: str) -> Query:
    return query(question, KNOWN, VOCABULARY)


def test_what_makes_it_a_question_is_not_looked_for() -> None:
    assert [word.text for word in asked("When does the ferry sail?").words] == ["the", "ferry", "sail"]


def test_stop_words_weigh_less_and_are_no_content() -> None:
    weights = asked("is the ferry late").stems()
    assert weights["the"] < weights["ferri"] == 1
    assert [word.text for word in asked("is the ferry late").content] == ["ferry", "late"]


def test_a_slip_stands_for_the_word_that_was_meant() -> None:
    assert asked("karabkah?").stems().keys() == {"karabkah", "karabakh"}


def test_a_word_that_the_thread_knows_is_not_repaired() -> None:
    assert asked("ferry?").stems().keys() == {"ferri"}


def test_kin_of_a_word_are_looked_for() -> None:
    assert "intervent" in asked("will they intervene?").stems()


def test_a_name_that_the_thread_uses_is_looked_for_first() -> None:
    weights = asked("Turkey?").stems()
    assert weights["turkey"] > weights["=Turkey"] > 0


def test_a_name_that_the_thread_lacks_is_its_state() -> None:
    weights = asked("Ankara?").stems()
    assert weights["=Turkey"] == weights["ankara"]


def test_neighbours_are_looked_for_together() -> None:
    assert asked("when is the old ferry due?").pairs().keys() == {"is the", "the old", "old ferri", "ferri due"}


def test_us_after_the_is_the_country() -> None:
    assert "=United States" in asked("what did the us say?").stems()
    assert "=United States" not in asked("what did they tell us?").stems()


def test_of_a_very_long_question_only_the_beginning_counts() -> None:
    assert len(asked("ferry " * 5000).words) == 200
