"""One thing under several names and spellings: states, slips, foldings; and other things that look alike."""

import pytest

from index import Confidence
from tests.support.indexes import index_of

RAIN = "It rained all day."

ONE_STATE = {
    "capital for state": ("Baku turned the offer down.", "what did Azerbaijan turn down"),
    "seat of government": ("The Kremlin expelled two diplomats.", "who did Russia expel"),
    "house of government": ("The White House froze the funds.", "did the United States freeze the funds"),
    "street of government": ("Downing Street welcomed the verdict.", "what did the British welcome"),
    "palace of government": ("The Élysée recalled its ambassador.", "did France recall the ambassador"),
    "seat that is no capital": ("The Hague raised the tax.", "did the Netherlands raise the tax"),
    "state for capital": ("Japan lent the money.", "did Tokyo lend the money"),
    "people for state": ("The Swiss closed the tunnel.", "did Switzerland close the tunnel"),
}
NO_SEAT_OF_GOVERNMENT = {
    "port": ("Rotterdam turned the offer down.", "what did the Netherlands turn down"),
    "largest city": ("Istanbul closed the bridge.", "what did Turkey close"),
    "big city": ("Munich froze the funds.", "did Germany freeze the funds"),
    "metropolis": ("New York welcomed the verdict.", "did the United States welcome the verdict"),
    "other capital": ("Oslo recalled its ambassador.", "did Sweden recall the ambassador"),
    "second city": ("Gothenburg raised the tax.", "did Sweden raise the tax"),
}
SLIPS = {
    "swapped letters": ("The lighthosue keeper retired.", "lighthouse keeper"),
    "swapped letters in the question": ("The lighthouse keeper retired.", "lihgthouse keeper retired"),
    "a missing letter": ("Cinnamon is expensive this year.", "cinamon expensive"),
    "a doubled letter": ("The committee met on Monday.", "comittee met on monday"),
    "phonetic": ("The receipt was lost.", "reciept lost"),
    "hashtag of two words": ("Take the #NightBus home.", "night bus home"),
    "hashtag in lower case": ("Take the #nightbus home.", "night bus home"),
    "two words for one": ("Take the night bus home.", "nightbus home"),
    "one word for two": ("Take the nightbus home.", "night bus home"),
    "irregular past": ("Our choir won the cup.", "who is winning the cup"),
    "irregular participle": ("She has written a novel.", "did she write a novel"),
    "irregular plural": ("Mice ate the cheese.", "a mouse and the cheese"),
    "irregular plural of a bird": ("Geese crossed the road.", "a goose crossed the road"),
    "British for American": ("The gray theater burned down.", "grey theatre burned down"),
    "American for British": ("The centre lost its licence.", "the center and its license"),
    "German umlaut written out": ("Die Tür bleibt geschlossen.", "tuer geschlossen"),
    "Russian ё": ("Ёлку привезли из леса.", "елку привезли"),
    "Turkish without dots": ("Köprü sabah açılıyor.", "kopru sabah aciliyor"),
}
LOOK_ALIKES = {
    "knight": ("Take the night bus home.", "did a knight take the bus"),
    "whale": ("The whole village danced.", "did a whale dance"),
    "nightclub": ("Take the #NightBus home.", "which nightclub"),
    "desert": ("Dessert is served at eight.", "is there a desert"),
    "moose": ("Mice ate the cheese.", "did a moose eat the cheese"),
    "angel": ("An angle of forty degrees is best.", "is there an angel"),
}
FOLDINGS = {
    "soft hyphens": ("The me\u00adtro\u00adpo\u00adlis choir sang.", "metropolis choir"),
    "soft hyphens in the question": ("The metropolis choir sang.", "metro\u00adpolis choir"),
    "hyphen": ("The co-operative sold its barn.", "cooperative barn"),
    "no hyphen": ("They reelected the chair.", "re-elected the chair"),
    "model number": ("A B-52 landed at noon.", "B52 landed"),
    "model number with hyphen": ("An A320 landed at noon.", "A-320 landed"),
    "typographic apostrophe": ("Nora’s boat sank.", "nora's boat"),
    "acute accent for an apostrophe": ("Nora's boat sank.", "nora´s boat"),
    "negation with an acute accent": ("Nora didn't sell the boat.", "why didn´t nora sell the boat"),
    "French elision": ("Elle écrit dès l’aube.", "aube"),
    "Italian elision": ("Nora vende dell'acqua.", "acqua nora"),
    "Arabic vowel signs": ("فَتَحَ التَّاجِرُ الدُّكَّانَ.", "الدكان"),
    "Arabic digits": ("افتتح المتحف سنة ١٩٧٤", "1974"),
    "full-width digits": ("The bridge opened in １９８８.", "1988"),
    "dotless ı": ("Balıkçı kıyıda ağını onardı.", "BALIKÇI NEREDE AĞINI ONARDI"),
    "abbreviation with stops": ("The US shipped wheat.", "what did the u.s. ship"),
    "abbreviation without stops": ("The U.K. shipped wheat.", "what did the UK ship"),
    "thousands with a stop": ("Rent is 2.700 euros now.", "2,700 euros"),
    "thousands with a comma": ("Some 12,500 voters came.", "12500 voters"),
    "thousands as k": ("Some 10,000 runners came.", "10k runners"),
    "percent as a word": ("Sales fell by 40%.", "40 percent"),
    "percent as a sign": ("Sales fell by 15 per cent.", "15%"),
}
NOT_FOLDED = {
    "another model": ("A B-52 landed at noon.", "did a B-17 land"),
    "another year": ("The bridge opened in １９８８.", "1989"),
    "us is no country": ("They told us a story.", "what did the U.S. tell"),
    "hundreds are no thousands": ("Rent is 270 euros now.", "2,700 euros"),
    "ten are no 10k": ("Some 10 runners came.", "10k runners"),
    "another percentage": ("Sales fell by 40%.", "45 percent"),
}


@pytest.mark.parametrize(("post", "question"), ONE_STATE.values(), ids=ONE_STATE)
def test_names_of_a_state_are_one_name(post: str, question: str) -> None:
    _assert_sure_of(post, question)


@pytest.mark.parametrize(("post", "question"), NO_SEAT_OF_GOVERNMENT.values(), ids=NO_SEAT_OF_GOVERNMENT)
def test_a_city_that_is_no_seat_of_government_is_not_its_state(post: str, question: str) -> None:
    _assert_unsure_of(post, question)


@pytest.mark.parametrize(("post", "question"), SLIPS.values(), ids=SLIPS)
def test_forgives_slips(post: str, question: str) -> None:
    _assert_sure_of(post, question)


@pytest.mark.parametrize(("post", "question"), LOOK_ALIKES.values(), ids=LOOK_ALIKES)
def test_tells_words_that_look_alike_apart(post: str, question: str) -> None:
    _assert_unsure_of(post, question)


@pytest.mark.parametrize(("post", "question"), FOLDINGS.values(), ids=FOLDINGS)
def test_folds_spellings_into_one(post: str, question: str) -> None:
    _assert_sure_of(post, question)


@pytest.mark.parametrize(("post", "question"), NOT_FOLDED.values(), ids=NOT_FOLDED)
def test_folds_nothing_else(post: str, question: str) -> None:
    _assert_unsure_of(post, question)


def _assert_sure_of(post: str, question: str) -> None:
    answer = index_of((RAIN, post)).answer(question)
    assert (answer.confidence, [quote.post.text for quote in answer.quotes[:1]]) == (Confidence.SURE, [post])
    assert answer.unknown == ()


def _assert_unsure_of(post: str, question: str) -> None:
    assert index_of((RAIN, post)).answer(question).confidence is not Confidence.SURE
