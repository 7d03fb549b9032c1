"""Writings that are one word, and writings that are not."""

import pytest

from index.text.words import terms, words

ALIKE = {
    "soft hyphens": ("light\u00adhouse", "lighthouse"),
    "a sign of no width": ("har\u200bbour", "harbour"),
    "a byte-order mark": ("pi\ufeffer", "pier"),
    "a joiner of Persian": ("می\u200cرود", "میرود"),
    "a sign of direction": ("מפר\u200fש", "מפרש"),
    "an acute accent as apostrophe": ("couldn´t", "couldn't"),
    "a grave accent": ("couldn`t", "couldn’t"),
    "an opening quotation mark": ("fisherman‘s", "fisherman"),
    "a prime": ("harbour′s", "harbour"),
    "a full-width apostrophe": ("harbour＇s", "harbour"),
    "an Ukrainian apostrophe": ("об’єднання", "об'єднання"),
    "a possessive in capitals": ("HARBOUR'S", "harbour"),
    "vowel signs of Arabic": ("السَّفِينَةُ", "السفينة"),
    "tatweel": ("مـــيناء", "ميناء"),
    "hamza over alef": ("أحمد", "احمد"),
    "a Persian yeh": ("ایران", "ايران"),
    "points of Hebrew": ("סְפִינָה", "ספינה"),
    "stress in Russian": ("га́вань", "гавань"),
    "й keeps its sign": ("чайка", "чайка"),
    "full-width digits": ("１９９８", "1998"),
    "Arabic digits": ("١٩٩٨", "1998"),
    "Persian digits": ("۱۹۹۸", "1998"),
    "digits of Hindi": ("१९९८", "1998"),
    "full-width letters": ("ＦＥＲＲＹ", "ferry"),
    "dotless i": ("KAYIKÇI", "kayıkçı"),
    "dotted capital I": ("İZMİR", "izmir"),
    "Azerbaijani": ("QARANLIQ", "qaranlıq"),
    "typed without a dotless i": ("balıkçı", "balikci"),
    "a crossed letter": ("Łódź", "Lodz"),
    "a country with stops": ("U.S.", "US"),
    "in lower case": ("u.s.", "USA"),
    "without the last stop": ("u.s", "US"),
    "an abbreviation with stops": ("U.N.", "UN"),
    "percent sign": ("%", "percent"),
    "two words": ("per cent", "percent"),
    "a full-width percent sign": ("％", "percent"),
    "German": ("Prozent", "%"),
    "Spanish": ("por ciento", "%"),
    "Russian": ("процентов", "%"),
}

UNLIKE = {
    "a pronoun is no country": ("us", "US"),
    "и is another letter than й": ("иод", "йод"),
    "vowels of Hindi are letters": ("शांति", "शत"),
    "decimals": ("1.5", "15"),
    "a cent": ("cent", "percent"),
    "negation": ("known", "unknown"),
}


@pytest.mark.parametrize(("one", "other"), ALIKE.values(), ids=ALIKE)
def test_is_one_word_in_either_writing(one: str, other: str) -> None:
    assert [word.text for word in words(one)] == [one]
    assert terms(one) == terms(other)


@pytest.mark.parametrize(("one", "other"), UNLIKE.values(), ids=UNLIKE)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert not set(terms(one)) & set(terms(other))
