"""When an answer is sure, closest or nothing, and which post comes first."""

import pytest

from index import Confidence, Reader
from tests.support.indexes import index_of

pytestmark = pytest.mark.xdist_group("meaning")

FERRY = (
    "The ferry to Hestra leaves at nine from the north quay.",
    "Captain Solveig Moe has steered it for twenty years.",
    "In winter ice closes the harbour, and a helicopter brings the mail.",
    "A bakery on the island sells cardamom buns.",
    "Last summer a whale swam into the bay and stayed for a week.",
)
BERGHUETTE = (
    "Die Hütte liegt auf 2100 Metern und hat vierzig Betten.",
    "Zum Frühstück gibt es Käse von der eigenen Alm.",
    "Der Wirt Toni Gruber spielt abends Zither.",
    "Bei Gewitter läutet er die Glocke auf dem Dach.",
)
WORKSHOP = (
    "I rent a workshop under the railway arches.",
    "The landlord wants me out, he plans a wine bar.",
    "My violins sell for eight thousand pounds each.",
    "Spruce comes from the Fiemme valley, maple from Bosnia.",
    "The varnish needs three weeks in the sun to dry.",
    "My apprentice Lin left me for a bank.",
)
TALLER = (
    "Aprendí a soplar vidrio con mi padre en Murano.",
    "El horno consume más gas que todo el barrio.",
    "Los turistas rompen algo cada semana y casi nadie paga.",
    "Mi hija prefiere diseñar videojuegos.",
)

UNKNOWN_WORD = {
    "a cargo": (FERRY, "does the ferry carry elephants"),
    "a name": (FERRY, "how long has captain haakon steered it"),
    "a place": (FERRY, "when does the ferry to bergen leave"),
    "a quality": (FERRY, "what colour is the ferry to hestra"),
    "a state": (FERRY, "is captain solveig moe divorced"),
    "German, a dish": (BERGHUETTE, "gibt es zum frühstück pfannkuchen"),
    "German, a name": (BERGHUETTE, "spielt der wirt sepp abends zither"),
    "Spanish, a place": (TALLER, "aprendió a soplar vidrio en lisboa"),
}
KNOWN_WORDS = {
    "when": (FERRY, "when does the ferry to hestra leave", 1),
    "how long": (FERRY, "how long has captain moe steered it", 2),
    "what": (FERRY, "what closes the harbour in winter", 3),
    "what on an island": (FERRY, "what does the bakery on the island sell", 4),
    "how long, an animal": (FERRY, "how long did the whale stay in the bay", 5),
    "German, a dish": (BERGHUETTE, "gibt es zum frühstück käse", 2),
    "German, a name": (BERGHUETTE, "spielt der wirt toni abends zither", 3),
    "Spanish, a place": (TALLER, "aprendió a soplar vidrio en murano", 1),
}
WITHOUT_NUMBER = {
    "age": (("The old mill belongs to Aunt Rosa.", "Rain fell."), "how old is the mill"),
    "count": (("The sheep graze by the river.", "Rain fell."), "how many sheep graze by the river"),
    "duration": (
        ("The climb to the tower is steep.", "It takes good shoes."),
        "how long does the climb to the tower take",
    ),
    "depth": (("The well behind the barn is deep and cold.", "Rain fell."), "how deep is the well"),
    "price": (("Honey costs little here and tastes of thyme.", "Rain fell."), "how much does honey cost here"),
    "German": (("Die alte Mühle gehört Rosa.", "Es regnete."), "wie alt ist die mühle"),
    "Russian": (("Овцы пасутся у реки.", "Шёл дождь."), "сколько овец пасётся у реки"),
}
OTHER_AMOUNT = {
    "a price": (
        ("The shoes came from Leeds, and I changed socks four times.", "Rain fell."),
        "how much were the shoes",
    ),
    "a weight": (("He lost weight on day 3.", "Rain fell."), "how heavy is he"),
    "a time": (("Airlines pay three times as much.", "Rain fell."), "what time is it"),
    "a date": (("The hall was painted for 2.400 in cash.", "Rain fell."), "when was the hall painted"),
    "another year": (("The boss was fired in 2021.", "He rose in 2020."), "was the boss fired in 2020"),
    "a slip in the first letter": (("The tram is blue.", "Rain fell."), "is the pram blue"),
}
WITH_NUMBER = {
    "age": (("Rain fell.", "The mill turned ninety in May."), "how old is the mill"),
    "count": (("Rain fell.", "Twelve sheep graze by the river."), "how many sheep graze by the river"),
    "duration": (("Rain fell.", "The climb to the tower takes an hour."), "how long does the climb take"),
    "depth": (("Rain fell.", "The well behind the barn is 30 metres deep."), "how deep is the well"),
    "price": (("Rain fell.", "Honey costs £7 a jar."), "how much does honey cost"),
    "price in words": (("Rain fell.", "The shoes were ninety euros."), "how much were the shoes"),
    "time": (("Rain fell.", "The shop opens at nine."), "what time does the shop open"),
    "date": (("Rain fell.", "The façade was repainted in May."), "when was the façade repainted"),
    "year": (("Rain fell in 2021.", "The general was fired in 2020."), "was the general fired in 2020"),
    "German": (("Es regnete.", "Die Mühle ist dreihundert Jahre alt."), "wie alt ist die mühle"),
    "Russian": (("Шёл дождь.", "У реки пасутся 12 овец."), "сколько овец пасётся у реки"),
}
FAR_IN_MEANING = {
    "computers": (FERRY, "how do i install a graphics card"),
    "music": (FERRY, "who composed the magic flute"),
    "sums": (FERRY, "whats the square root of two"),
    "animals": (WORKSHOP, "how many teeth do sharks have"),
    "football": (WORKSHOP, "did liverpool score last night"),
    "Spanish, politics": (TALLER, "quién preside el senado"),
    "German, tax": (BERGHUETTE, "bis wann muss die steuererklärung abgegeben werden"),
}
NEAR_IN_MEANING = {
    "pastry": (FERRY, "any pastry shops around"),
    "sea animal": (FERRY, "did a sea creature visit"),
    "letters": (FERRY, "how are letters delivered when it freezes"),
    "evicted": (WORKSHOP, "why is he being evicted"),
    "wood": (WORKSHOP, "where did you get the wood"),
    "Spanish, visitors": (TALLER, "qué destrozan los visitantes"),
    "German, storm": (BERGHUETTE, "wie warnt man vor einem unwetter"),
}
OTHER_WORDS = {
    "at the wheel": (FERRY, "who has been at the wheel for two decades", 2),
    "a crossing": (FERRY, "when can i cross over to hestra", 1),
    "quit": (WORKSHOP, "who quit and went into finance", 6),
    "price": (WORKSHOP, "what does an instrument of yours cost", 3),
    "owner": (WORKSHOP, "what are the owners intentions for the building", 2),
    "Spanish, teacher": (TALLER, "quién le enseñó el oficio", 1),
    "Spanish, energy": (TALLER, "gasta mucha energía", 2),
    "German, sleep": (BERGHUETTE, "wie viele gäste können dort schlafen", 1),
}
OWN_WORDS = {
    "steered": (FERRY, "who has steered it for twenty years", 2),
    "leaves": (FERRY, "when does the ferry leave", 1),
    "left": (WORKSHOP, "why did the apprentice lin leave", 6),
    "sell": (WORKSHOP, "for how much do the violins sell", 3),
    "wants": (WORKSHOP, "what does the landlord plan", 2),
    "Spanish, father": (TALLER, "qué aprendió con su padre", 1),
    "Spanish, oven": (TALLER, "cuánto consume el horno", 2),
    "German, beds": (BERGHUETTE, "wie viele betten hat die hütte", 1),
}


@pytest.mark.parametrize(("posts", "question"), UNKNOWN_WORD.values(), ids=UNKNOWN_WORD)
def test_is_not_sure_where_the_thread_never_uses_a_word(posts: tuple[str, ...], question: str, reader: Reader) -> None:
    assert index_of(posts, reader).answer(question).confidence is not Confidence.SURE


@pytest.mark.parametrize(("posts", "question", "number"), KNOWN_WORDS.values(), ids=KNOWN_WORDS)
def test_is_sure_where_a_post_has_all_words(posts: tuple[str, ...], question: str, number: int, reader: Reader) -> None:
    answer = index_of(posts, reader).answer(question)
    assert (answer.confidence, answer.quotes[0].post.number) == (Confidence.SURE, number)


@pytest.mark.parametrize(("posts", "question"), WITHOUT_NUMBER.values(), ids=WITHOUT_NUMBER)
def test_is_not_sure_of_a_number_where_the_post_has_none(posts: tuple[str, ...], question: str, reader: Reader) -> None:
    assert index_of(posts, reader).answer(question).confidence is not Confidence.SURE


@pytest.mark.parametrize(("posts", "question"), OTHER_AMOUNT.values(), ids=OTHER_AMOUNT)
def test_is_not_sure_of_another_amount(posts: tuple[str, ...], question: str, reader: Reader) -> None:
    assert index_of(posts, reader).answer(question).confidence is not Confidence.SURE


@pytest.mark.parametrize(("posts", "question"), WITH_NUMBER.values(), ids=WITH_NUMBER)
def test_is_sure_of_a_number_that_the_post_has(posts: tuple[str, ...], question: str, reader: Reader) -> None:
    answer = index_of(posts, reader).answer(question)
    assert (answer.confidence, answer.quotes[0].post.number) == (Confidence.SURE, 2)


@pytest.mark.parametrize(("posts", "question"), FAR_IN_MEANING.values(), ids=FAR_IN_MEANING)
def test_refuses_where_nothing_is_near_in_meaning(posts: tuple[str, ...], question: str, with_meaning: Reader) -> None:
    assert index_of(posts, with_meaning).answer(question).confidence is Confidence.NOTHING


@pytest.mark.parametrize(("posts", "question"), NEAR_IN_MEANING.values(), ids=NEAR_IN_MEANING)
def test_shows_the_closest_where_a_post_is_near_in_meaning(
    posts: tuple[str, ...], question: str, with_meaning: Reader
) -> None:
    assert index_of(posts, with_meaning).answer(question).confidence is Confidence.CLOSEST


@pytest.mark.parametrize(("posts", "question", "number"), OTHER_WORDS.values(), ids=OTHER_WORDS)
def test_finds_the_post_that_answers_in_other_words(
    posts: tuple[str, ...], question: str, number: int, with_meaning: Reader
) -> None:
    assert [quote.post.number for quote in index_of(posts, with_meaning).answer(question).quotes][:1] == [number]


@pytest.mark.parametrize(("posts", "question", "number"), OWN_WORDS.values(), ids=OWN_WORDS)
def test_finds_the_post_that_answers_in_its_own_words(
    posts: tuple[str, ...], question: str, number: int, with_meaning: Reader
) -> None:
    assert [quote.post.number for quote in index_of(posts, with_meaning).answer(question).quotes][:1] == [number]
