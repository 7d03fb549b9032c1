import pytest

from index.ranking.query import parse_query
from index.text.vocabulary import Vocabulary
from index.unknown_words import named_words

NAMED = {
    "a noun": ("is there a museum?", ("museum",)),
    "an adjective": ("is it waterproof", ("waterproof",)),
    "a name": ("did Erika come?", ("Erika",)),
    "at most two, the rarest": ("is the population of the harbour afraid of submarines?", ("harbour", "submarines")),
    "names first": ("did the submarine of Ann and Bob dive?", ("Ann", "Bob")),
    "a Russian noun": ("какая погода в порту", ("погода", "порту")),
    "a Spanish name": ("¿quién es Carmen?", ("Carmen",)),
}

UNNAMED = {
    "verbs of asking and doing": "does she mention, explain, keep, feel or go?",
    "past forms": "who has helped, tried and worked quietly",
    "irregular forms": "who went, came, rang and won",
    "numbers": "what of the 3 or of five hundred?",
    "general words": "which people, kind of things, number or author?",
    "very common words": "money, time, name?",
    "Russian verbs": "кто убирает, помогло и приняли",
    "Spanish words": "¿cuánto dinero hizo falta?",
    "a language that cannot be told": "rüzgar sorun",
    "words of courtesy": "sorry for the trouble and the bother, a second, a moment, out of curiosity",
    "an ordinal with a capital": "I read it. Second, what is it about",
    "words of courtesy in Spanish": "una duda, sin molestia, por curiosidad",
    "words of courtesy in Russian": "минутку, простите за беспокойство, есть вопрос",
    "a word with a digit": "what about gpt4?",
}


@pytest.mark.parametrize(("question", "expected"), NAMED.values(), ids=NAMED)
def test_names_nouns_and_names(question: str, expected: tuple[str, ...]) -> None:
    assert named(question) == expected


@pytest.mark.parametrize("question", UNNAMED.values(), ids=UNNAMED)
def test_does_not_name(question: str) -> None:
    assert named(question) == ()


def named(question: str) -> tuple[str, ...]:
    """The words that are named if the thread has none of *question*."""
    query = parse_query(question, set(), Vocabulary([]))
    return named_words(query, [word.text for word in query.content])
