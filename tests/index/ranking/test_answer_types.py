import pytest

from index.ranking.answer_types import answer_types
from index.ranking.features import Features

ANSWERED = {
    "how many": ("How many ferries sail?", "Four of them do."),
    "how long": ("How long is the trip?", "It takes 40 minutes."),
    "when": ("When does it sail?", "It sails on Monday."),
    "what year": ("In what year was it built?", "They built it in 1987."),
    "where": ("Where does it stop?", "It stops at Lindholm."),
    "why": ("Why was it late?", "It was late because of ice."),
}


@pytest.mark.parametrize(("question", "text"), ANSWERED.values(), ids=ANSWERED)
def test_gives_a_bonus_for_an_answer(question: str, text: str) -> None:
    assert Features(text).bonus(answer_types(question), question) > 0


@pytest.mark.parametrize(("question", "_text"), ANSWERED.values(), ids=ANSWERED)
def test_gives_none_to_other_texts(question: str, _text: str) -> None:
    assert Features("The crew is tired").bonus(answer_types(question), question) == 0


def test_what_the_question_contains_is_no_answer() -> None:
    question = "When was it closed in 1987?"
    assert Features("It was closed in 1987").bonus(answer_types(question), question) == 0


def test_a_calendar_date_has_a_larger_bonus_than_a_vague_one() -> None:
    question = "When does it sail?"
    assert (
        Features("on 3 May").bonus(answer_types(question), question)
        > Features("in the evening").bonus(answer_types(question), question)
        > 0
    )


def test_most_questions_have_no_answer_type() -> None:
    assert answer_types("What is the ferry called?") == ()
