"""Questions with the question before: which need it as context, and which are answered without it."""

import pytest

from index import Confidence, Reader
from tests.support.indexes import index_of

pytestmark = pytest.mark.xdist_group("meaning")

ZOO = (
    "The lions are fed at noon, with horse meat from the village butcher.",
    "Penguins get herring twice a day; they refuse anything that isn't silver.",
    "The zoo was founded by Countess Adele in 1893 because she had been given a bear.",
    "Visitors pay nine euros, children under six nothing.",
    "Keeper Mbeki raised the otter Pip by hand after a flood.",
)
BRAUEREI = (
    "Die Brauerei Hopfner steht seit 1872 am Marktplatz.",
    "Das dunkle Bier lagert neun Wochen im Felsenkeller.",
    "Das helle Bier ist nach vier Wochen fertig.",
    "Braumeisterin Ulla Rehm lernte in Gent.",
)

WITHOUT_A_POST = {
    "another animal": (ZOO, "what about zebras?", "when are the lions fed", 1),
    "another animal, and": (ZOO, "and giraffes?", "what do the penguins get", 2),
    "another person": (ZOO, "and the mayor?", "who founded the zoo", 3),
    "another fee": (ZOO, "what about parking?", "how much do visitors pay", 4),
    "German, another beer": (BRAUEREI, "und das alkoholfreie?", "wie lange lagert das dunkle bier", 2),
    "German, another person": (BRAUEREI, "und martin vogt?", "wo lernte ulla rehm", 4),
}
WITH_A_POST = {
    "another animal": (ZOO, "what about penguins?", "when are the lions fed", 2),
    "another animal, and": (ZOO, "and the lions?", "what do the penguins get", 1),
    "another group": (ZOO, "and children?", "how much do visitors pay", 4),
    "a name": (ZOO, "what about mbeki?", "who founded the zoo", 5),
    "German, another beer": (BRAUEREI, "und das helle?", "wie lange lagert das dunkle bier", 3),
    "German, another person": (BRAUEREI, "und ulla rehm?", "seit wann steht die brauerei", 4),
}
NEEDS_THE_QUESTION_BEFORE = {
    "why": (ZOO, "why?", "who founded the zoo", 3),
    "when was that": (ZOO, "when was that?", "who founded the zoo", 3),
    "him": (ZOO, "who raised him?", "who is pip the otter", 5),
    "they": (ZOO, "what do they refuse?", "how often do the penguins get herring", 2),
    "how often": (ZOO, "how often?", "do penguins get herring", 2),
    "German, since when": (BRAUEREI, "seit wann?", "steht die brauerei am marktplatz", 1),
}
STANDS_ALONE = {
    "another subject": (ZOO, "how much do visitors pay", "when are the lions fed", 4),
    "a subject that both have": (ZOO, "who founded the zoo", "how much do visitors of the zoo pay", 3),
    "one word": (ZOO, "otter", "when are the lions fed", 5),
    "with a pronoun for its own subject": (ZOO, "do penguins like herring and do they refuse anything", "lions", 2),
    "a relative clause": (ZOO, "the otter that mbeki raised", "what do penguins get", 5),
    "German": (BRAUEREI, "wo lernte ulla rehm", "wie lange lagert das dunkle bier", 4),
}


@pytest.mark.parametrize(("posts", "question", "before", "number"), WITHOUT_A_POST.values(), ids=WITHOUT_A_POST)
def test_does_not_repeat_the_answer_before(
    posts: tuple[str, ...], question: str, before: str, number: int, reader: Reader
) -> None:
    index = index_of(posts, reader)
    answer = index.answer(question, before)
    assert answer.confidence is not Confidence.SURE
    # Alone it may be near that post in meaning.
    assert (
        number not in [quote.post.number for quote in answer.quotes] or answer.quotes == index.answer(question).quotes
    )


@pytest.mark.parametrize(("posts", "question", "before", "number"), WITH_A_POST.values(), ids=WITH_A_POST)
def test_answers_for_the_new_subject(
    posts: tuple[str, ...], question: str, before: str, number: int, reader: Reader
) -> None:
    assert _first(posts, question, before, reader) == [number]


@pytest.mark.parametrize(
    ("posts", "question", "before", "number"), NEEDS_THE_QUESTION_BEFORE.values(), ids=NEEDS_THE_QUESTION_BEFORE
)
def test_uses_the_question_before(
    posts: tuple[str, ...], question: str, before: str, number: int, reader: Reader
) -> None:
    assert _first(posts, question, before, reader) == [number]


@pytest.mark.parametrize(("posts", "question", "before", "number"), STANDS_ALONE.values(), ids=STANDS_ALONE)
def test_answers_a_question_that_stands_alone_without_the_one_before(
    posts: tuple[str, ...], question: str, before: str, number: int, reader: Reader
) -> None:
    assert _first(posts, question, before, reader) == [number]
    assert _first(posts, question, "", reader) == [number]


def _first(posts: tuple[str, ...], question: str, before: str, reader: Reader) -> list[int]:
    return [quote.post.number for quote in index_of(posts, reader).answer(question, before).quotes][:1]
