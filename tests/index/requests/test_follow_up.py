import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.requests.follow_up import joined, stands_alone

FOLLOW_UPS = (
    "why?",
    "Why not?",
    "really?",
    "how many?",
    "how long?",
    "since when?",
    "when was that?",
    "what about them?",
    "did they agree?",
    "who said that?",
    "is that why Russia waits?",
    "how did Armenia react to it?",
    "what happened then?",
    "tell me more",
    "give me an example",
    "and Turkey?",
    "and 2016?",
    "and after that?",
    "but why?",
    "or Armenia and Syria?",
    "what about 2016?",
    "why not Russia?",
    "почему?",
    "а Турция?",
    "а когда это было?",
)
COMPLETE = (
    "Will Russia intervene?",
    "who won?",
    "who supports Turkey?",
    "and who supports Turkey?",
    "Turkey?",
    "casualties",
    "is there a ceasefire?",
    "what is the plan that failed?",
    "And what did the report say about the plan?",
    "Почему Россия не вмешивается?",
    "",
)
JOINED = {
    "no name": ("why?", "Will Russia intervene?", "why? Will Russia intervene?"),
    "a name for a name": ("and Turkey?", "Will Russia intervene?", "and Turkey? Will intervene?"),
    "names again": ("and France?", "and Turkey? Will intervene?", "and France? Will intervene?"),
    "no name for a name": ("and casualties?", "Will Russia intervene?", "and casualties? Will Russia intervene?"),
    "nothing but names": ("and Turkey?", "Russia?", "and Turkey? Russia?"),
    "all in capitals": ("AND TURKEY?", "WILL RUSSIA HELP?", "AND TURKEY? WILL RUSSIA HELP?"),
    "all in small letters": ("and turkey?", "will russia intervene?", "and turkey? will russia intervene?"),
}


@pytest.mark.parametrize("question", FOLLOW_UPS)
def test_a_follow_up_question_needs_the_one_before(question: str) -> None:
    assert not stands_alone(question)


@pytest.mark.parametrize("question", COMPLETE)
def test_a_complete_question_stands_alone(question: str) -> None:
    assert stands_alone(question)


@pytest.mark.parametrize(("question", "before", "text"), JOINED.values(), ids=JOINED)
def test_joins_a_question_to_the_one_before(question: str, before: str, text: str) -> None:
    assert joined(question, before) == text


@given(st.text(max_size=200), st.text(max_size=600))
def test_never_raises(question: str, before: str) -> None:
    stands_alone(question)
    assert joined(question, before).startswith(question.strip()[:1])
