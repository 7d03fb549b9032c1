import pytest

from index.ranking.answer_types import wanted
from index.ranking.features import Said

ANSWERED = {
    "how many": ("How many ferries sail?", "Four of them do."),
    "how long": ("How long is the trip?", "It takes 40 minutes."),
    "when": ("When does it sail?", "It sails on Monday."),
    "what year": ("In what year was it built?", "They built it in 1987."),
    "where": ("Where does it stop?", "It stops at Lindholm."),
    "why": ("Why was it late?", "It was late because of ice."),
}


@pytest.mark.parametrize(("question", "text"), ANSWERED.values(), ids=ANSWERED)
def test_sees_the_kind_of_answer(question: str, text: str) -> None:
    assert Said(text).holds(wanted(question), question) > 0


@pytest.mark.parametrize(("question", "_text"), ANSWERED.values(), ids=ANSWERED)
def test_misses_it_in_other_texts(question: str, _text: str) -> None:
    assert Said("The crew is tired").holds(wanted(question), question) == 0


def test_what_the_question_says_is_no_answer() -> None:
    question = "When was it closed in 1987?"
    assert Said("It was closed in 1987").holds(wanted(question), question) == 0


def test_a_calendar_date_is_worth_more_than_a_loose_one() -> None:
    question = "When does it sail?"
    assert (
        Said("on 3 May").holds(wanted(question), question)
        > Said("in the evening").holds(wanted(question), question)
        > 0
    )


def test_most_questions_want_nothing_in_particular() -> None:
    assert wanted("What is the ferry called?") == ()
