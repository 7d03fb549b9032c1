import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.text.words import character_ngrams, plain, terms, words

TEXTS = {
    "apostrophes": ("Russia's don’t", ["Russia's", "don’t"]),
    "hyphens part words": ("peace-plan", ["peace", "plan"]),
    "links": (
        "see https://example.org/pier now www.example.org",
        ["see", "example", "org", "pier", "now", "example", "org"],
    ),
    "hashtags and mentions": ("#Ferry @harbour_news", ["Ferry", "harbour", "news"]),
    "numbers": ("1,000 at 3.5 by 20:30.", ["1,000", "at", "3.5", "by", "20:30"]),
    "abbreviations": ("the U.S. and U.K.", ["the", "U.S.", "and", "U.K."]),
    "scripts without spaces": ("AI技術 แผน", ["AI", "技術", "แผน"]),
    "vowel signs": ("शांति योजना", ["शांति", "योजना"]),
    "too long for a word": ("a" * 100, ["a" * 64, "a" * 36]),
    "no word": ("😀 … !", []),
}

PLAIN = {
    "case": ("FERRY", "ferry"),
    "possessive": ("harbour’s", "harbour"),
    "plural possessive": ("sailors'", "sailors"),
    "accents": ("Türkiye", "turkiye"),
    "thousands": ("12,500", "12500"),
    "decimals stay": ("3.5", "3.5"),
    "the country": ("US", "usa"),
    "the country with stops": ("U.S.", "usa"),
    "the pronoun": ("us", "us"),
    "cyrillic": ("Ещё", "еще"),
}

ALIKE = {
    "inflection": ("attacks", "attacked"),
    "russian cases": ("Турция", "Турцию"),
    "typed without accents": ("São", "Sao"),
}


@pytest.mark.parametrize(("text", "expected"), TEXTS.values(), ids=TEXTS)
def test_finds_words(text: str, expected: list[str]) -> None:
    assert [word.text for word in words(text)] == expected


@pytest.mark.parametrize(("word", "expected"), PLAIN.values(), ids=PLAIN)
def test_makes_plain(word: str, expected: str) -> None:
    assert plain(word) == expected


@pytest.mark.parametrize(("one", "other"), ALIKE.values(), ids=ALIKE)
def test_forms_of_a_word_are_one_term(one: str, other: str) -> None:
    assert terms(one) == terms(other)


def test_a_mistyped_word_keeps_most_of_its_ngrams() -> None:
    assert len(set(character_ngrams("peacekeepers")) & set(character_ngrams("peacekepers"))) >= 7


@given(st.text(st.characters(exclude_categories=[])))
def test_every_word_is_where_it_says(text: str) -> None:
    for word in words(text):
        assert text[word.start : word.stop] == word.text
        assert terms(word.text)
        assert character_ngrams(word.text)
