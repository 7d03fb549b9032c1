"""Questions in the language of the thread, and in another."""

import pytest

from index import Confidence, Reader
from tests.support.indexes import index_of

pytestmark = pytest.mark.xdist_group("meaning")

PACKING = ("Tent: 2 kg, green.", "Stove + gas, 1 can.", "Socks: 3 pairs, wool!", "Map 1:50 000.", "No cotton.")
PRICES = ("Café crème 4.20 €", "Croissant 1.60 €", "Baguette 1.30 €", "Quiche 5 €, Sat only")
CREW = ("Anna Schmidt – cello.", "José García – bass.", "Yuki Tanaka – drums.", "Zoltán Kovács – vocals.")
VERSIONS = ("v2.1: dark mode.", "v2.2: faster sync, fewer crashes.", "v2.3: PDF export.", "v3.0: new UI.")
STATIONS = ("Zürich HB 08:04", "Milano Centrale 11:37", "Bologna 13:02, lunch", "Napoli 16:45")
DIVERS = (
    "The diving school opens in April and closes in October.",
    "The wreck lies at 28 metres, so a beginner may not dive there.",
    "Oxygen bottles are filled by the owner himself every evening.",
    "A moray eel has lived under the pier for eleven years.",
    "The dog of the school swims out to every boat.",
    "The cat of the school waits for every boat.",
)
PAN = ("El pan de centeno tarda dos días.", "La masa madre la heredé de mi suegra.", "El horno es de leña.")
HALI = ("Halıyı ninem dokudu.", "Boyası ceviz kabuğundan yapıldı.", "Müze onu satın almak istedi.")
PALATKA = ("Палатку мы поставили у реки.", "Ночью пришёл медведь.", "Медведь съел всю тушёнку.")

ENGLISH_TO_A_LIST = {
    "packing list": (PACKING, "how heavy is the tent"),
    "packing list, short": (PACKING, "how many pairs of socks should i take"),
    "prices with French names": (PRICES, "how much is the quiche and when can i have it"),
    "foreign names": (CREW, "who plays the drums in this band"),
    "versions": (VERSIONS, "which version brought the dark mode"),
    "stations": (STATIONS, "where does the train stop for lunch"),
}
FOREIGN = {
    "German": (DIVERS, "wann öffnet die tauchschule wieder", "de"),
    "Spanish": (DIVERS, "¿quién llena las botellas de oxígeno?", "es"),
    "Russian": (DIVERS, "кто живёт под причалом", "ru"),
    "Turkish": (DIVERS, "iskelenin altında hangi balık yaşıyor", "tr"),
    "English to Spanish": (PAN, "who gave you the sourdough starter", "en"),
    "English to Russian": (PALATKA, "what did the bear eat at night", "en"),
}
WITH_A_LEAD = {
    "German": (DIVERS, "wie tief liegt das wrack", 2),
    "Spanish": (DIVERS, "¿quién llena las botellas de oxígeno?", 3),
    "Russian": (DIVERS, "сколько лет мурена живёт под пирсом", 4),
    "Turkish": (DIVERS, "dalış okulu hangi ayda açılıyor", 1),
    "English to Russian": (PALATKA, "where did you put up the tent", 1),
}
WITHOUT_A_LEAD = {
    "German": (DIVERS, "welches tier gehört der schule"),
    "Spanish": (DIVERS, "¿qué animal tiene la escuela?"),
    "Russian": (DIVERS, "какие животные есть в школе"),
    "Turkish": (DIVERS, "okulun hangi hayvanı var"),
    "not there, German": (DIVERS, "was kostet ein tauchkurs"),
    "not there, Russian": (DIVERS, "сколько стоит курс"),
    "not there, English to Spanish": (PAN, "how much does a loaf cost"),
}
QUESTION_WORDS = {
    "Spanish, how much": (PAN, "¿cuánto tarda el pan?", "cuánto"),
    "Spanish, who, without accents": (PAN, "quien hizo el horno", "quien"),
    "Spanish, where, to English": (DIVERS, "¿dónde vive la morena?", "dónde"),
    "Turkish, who": (HALI, "halıyı kim dokudu", "kim"),
    "Turkish, why": (HALI, "müze neden istedi", "neden"),
    "Russian, how much": (PALATKA, "сколько съел медведь", "сколько"),
    "Russian, where, to English": (DIVERS, "где живёт мурена", "где"),
    "German, why": (DIVERS, "warum darf ein anfänger nicht zum wrack", "warum"),
    "German, how many": (DIVERS, "wieviel meter", "wieviel"),
    "French, how much": (DIVERS, "combien de mètres", "combien"),
    "French, why": (PRICES, "pourquoi la quiche", "pourquoi"),
    "Italian, who": (STATIONS, "chi va a napoli", "chi"),
    "Portuguese, when": (STATIONS, "quando parte o trem para bologna", "quando"),
    "Armenian, where": (DIVERS, "որտեղ է դպրոցը", "որտեղ"),
    "Azerbaijani, which": (DIVERS, "məktəb hansı ayda açılır", "hansı"),
}
CONTENT_WORDS = {
    "Spanish": (PAN, "¿lleva el pan de aceitunas?", "aceitunas"),
    "Russian": (PALATKA, "был ли там лось", "лось"),
    "Russian, a name": (PALATKA, "что сказал Пётр", "пётр"),
    "German": (("Der Esel wollte nach Bremen.", "Der Hund kam mit."), "war ein pinguin dabei", "pinguin"),
    "French": (("Le pain est cuit.", "Le four est froid."), "y a-t-il du chocolat", "chocolat"),
}


@pytest.mark.parametrize(("posts", "question"), ENGLISH_TO_A_LIST.values(), ids=ENGLISH_TO_A_LIST)
def test_an_english_question_is_not_foreign_to_a_terse_list(
    posts: tuple[str, ...], question: str, reader: Reader
) -> None:
    assert index_of(posts, reader).answer(question).other_language == ""


@pytest.mark.parametrize(("posts", "question", "language"), FOREIGN.values(), ids=FOREIGN)
def test_recognises_a_question_in_another_language(
    posts: tuple[str, ...], question: str, language: str, reader: Reader
) -> None:
    assert index_of(posts, reader).answer(question).other_language == language


@pytest.mark.parametrize(("posts", "question", "number"), WITH_A_LEAD.values(), ids=WITH_A_LEAD)
def test_across_languages_a_post_with_a_lead_is_first(
    posts: tuple[str, ...], question: str, number: int, with_meaning: Reader
) -> None:
    answer = index_of(posts, with_meaning).answer(question)
    assert (answer.confidence, answer.quotes[0].post.number) == (Confidence.SURE, number)


@pytest.mark.parametrize(("posts", "question"), WITHOUT_A_LEAD.values(), ids=WITHOUT_A_LEAD)
def test_across_languages_nothing_is_sure_without_a_lead(
    posts: tuple[str, ...], question: str, with_meaning: Reader
) -> None:
    assert index_of(posts, with_meaning).answer(question).confidence is not Confidence.SURE


@pytest.mark.parametrize(("posts", "question", "word"), QUESTION_WORDS.values(), ids=QUESTION_WORDS)
def test_question_words_of_any_language_are_no_content(posts: tuple[str, ...], question: str, word: str) -> None:
    assert word not in [unknown.casefold() for unknown in index_of(posts).answer(question).unknown]


@pytest.mark.parametrize(("posts", "question", "word"), CONTENT_WORDS.values(), ids=CONTENT_WORDS)
def test_names_an_unknown_noun_of_the_thread_s_language(posts: tuple[str, ...], question: str, word: str) -> None:
    assert word in [unknown.casefold() for unknown in index_of(posts).answer(question).unknown]
