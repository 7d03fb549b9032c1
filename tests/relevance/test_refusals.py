"""The words that a refusal names: at most two, the rarest nouns or names of the question."""

import pytest

from tests.support.indexes import index_of

ORCHARD = (
    "We planted forty apple trees on the slope behind the chapel.",
    "Hail took the first harvest, deer the second.",
    "Cider from our own press won a medal in Hereford.",
)

NAMED = {
    "a name": ("what does the author mention about Reykjavik", {"Reykjavik"}),
    "a name in lower case": ("what do people think of reykjavik", {"reykjavik"}),
    "a noun with a verb of feeling": ("how do you feel about sushi", {"sushi"}),
    "a noun with a verb of keeping": ("how long should i keep tulips", {"tulips"}),
    "a noun with a number": ("did 50 accordions arrive", {"accordions"}),
    "a noun with a verb of going": ("when did they go to the laundromat", {"laundromat"}),
    "two nouns": ("is there a telescope next to the aquarium", {"telescope", "aquarium"}),
    "a noun and a name": ("which sculptor came from Ljubljana", {"sculptor", "Ljubljana"}),
    "only what the thread lacks": ("did the deer eat the asparagus", {"asparagus"}),
}
TOO_MANY = {
    "a list": "does the museum show sextants, telescopes, compasses, globes and astrolabes",
    "a long sentence": "could a plumber from Toulouse repair the boiler of the observatory before Easter",
    "names": "did Beatrice, Ferdinand and Leopold travel from Antwerp to Salzburg",
    "keywords": "laptop battery replacement warranty refund",
    "shouted": "IS THERE A MUSEUM, A TELESCOPE AND A COMPASS",
}
NOTHING_TO_NAME = {
    "a verb of feeling": "what do people feel",
    "a verb of going on": "how long does it go on",
    "a verb of saying": "what does the author mention most often",
    "a number": "did the author say 300",
    "a verb of keeping": "why would they keep doing that",
    "people": "what do people want",
    "an author": "what does the author think",
    "asking": "can i ask how long it takes",
}
FEW_ARE_NAMED = {
    "all known": ("did hail take the harvest", set[str]()),
    "plural of a known word": ("how many chapels", set[str]()),
    "known but for the name": ("did cider win a medal in Bristol", {"Bristol"}),
    "known but for a noun": ("is there a goat behind the chapel", {"goat"}),
    "typed in capitals": ("is there a GIRAFFE behind the chapel", {"GIRAFFE"}),
}


@pytest.mark.parametrize(("question", "names"), NAMED.values(), ids=NAMED)
def test_names_the_rarest_nouns_and_names_as_typed(question: str, names: set[str]) -> None:
    assert set(index_of(ORCHARD).answer(question).unknown) == names


@pytest.mark.parametrize("question", TOO_MANY.values(), ids=TOO_MANY)
def test_names_two_words_at_most(question: str) -> None:
    assert 1 <= len(index_of(ORCHARD).answer(question).unknown) <= 2


@pytest.mark.parametrize("question", NOTHING_TO_NAME.values(), ids=NOTHING_TO_NAME)
def test_names_nothing_where_no_word_deserves_it(question: str) -> None:
    assert index_of(ORCHARD).answer(question).unknown == ()


@pytest.mark.parametrize(("question", "names"), FEW_ARE_NAMED.values(), ids=FEW_ARE_NAMED)
def test_names_no_word_that_the_thread_uses(question: str, names: set[str]) -> None:
    assert set(index_of(ORCHARD).answer(question).unknown) == names
