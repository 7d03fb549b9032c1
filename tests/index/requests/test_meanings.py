import pytest

from index.requests.facets import Facets
from index.requests.grammar import Language
from index.requests.languages import LANGUAGES
from index.requests.notation.meaning_frames import MeaningFrame
from index.requests.request import Words, parse_request
from index.thread import Thread

FACETS = Facets(Thread.of(("The tare of the cart is 90 kilos.", "Net is gross without it.")))
FRAMES = [frame for language in LANGUAGES for frame in language.meaning_frames]
MEANINGS = {
    "tare": (
        "what does 'tare' mean; What does “tare” mean?; what’s meant by tare?; what is meant by «tare»; "
        "meaning of tare; what's the meaning of tare?; the meaning of 'tare'; define tare; "
        "what does the word tare mean here?; "
        "and what does tare mean?; Hi! Could you explain what tare means?; I don't understand what “tare” means.; "
        "what do you mean by tare?; what does the author mean by tare; what is the definition of tare?"
    ),
    "net weight": "what does net weight mean; what do they mean by 'net weight'?; so what does net weight stand for?",
    "тара": (
        "что значит «тара»?; что такое тара; что слово тара значит?; значение слова тара; "
        "что автор имеет в виду под тара"
    ),
    "that": "what does that mean?; what that means",
}
SEARCHES = (
    "who means well?",
    "what is the mean weight?",
    "what means of transport are used?",
    "does it mean war?",
    "by all means",
    "what does the delay mean for bakers?",
    "what changes does the law define?",
    "what happened to the meaning of the law?",
    "what do the bakers refer to?",
    "what principles does the guild stand for?",
    "define",
    "what does it weigh?",
    "что значит?",
    "это значит война?",
    "какое значение имеет вес?",
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_asks_for_meanings(language: Language) -> None:
    assert language.meaning_frames


@pytest.mark.parametrize("frame", FRAMES, ids=[frame.example for frame in FRAMES])
def test_an_example_searches_for_its_word(frame: MeaningFrame) -> None:
    assert parse_request(frame.example, FACETS) in {Words("tare"), Words("тара"), Words("տարա")}


@pytest.mark.parametrize(
    ("question", "word"), [(question, word) for word, said in MEANINGS.items() for question in said.split("; ")]
)
def test_a_question_for_a_meaning_searches_for_the_word(question: str, word: str) -> None:
    assert parse_request(question, FACETS) == Words(word)


@pytest.mark.parametrize("question", SEARCHES)
def test_a_question_that_shares_words_with_questions_for_meanings_is_searched_as_it_is(question: str) -> None:
    assert parse_request(question, FACETS) == Words(question)
