import importlib.resources

import pytest

from index.text.countries import countries
from index.text.words import words

NAMES = {
    "capital": ("Yerevan", "Armenia"),
    "people": ("Azerbaijanis", "Azerbaijan"),
    "adjective": ("Turkish", "Turkey"),
    "the country's own name": ("Türkiye", "Turkey"),
    "possessive": ("Baku's", "Azerbaijan"),
    "seat of government": ("Kremlin", "Russia"),
    "small letters": ("ankara", "Turkey"),
    "two words": ("White House", "United States"),
    "the longest name wins": ("South Sudanese", "South Sudan"),
    "abbreviation": ("US", "United States"),
    "abbreviation with stops": ("U.S.", "United States"),
    "united kingdom": ("Britain", "United Kingdom"),
    "european union": ("EU", "European Union"),
    "united nations": ("UN", "United Nations"),
}


@pytest.mark.parametrize(("name", "country"), NAMES.values(), ids=NAMES)
def test_names_stand_for_countries(name: str, country: str) -> None:
    assert {found for _, found in countries(words(name))} == {f"={country}"}


@pytest.mark.parametrize("text", ["tell us more", "the white dog", "a united team", ""])
def test_other_words_name_no_country(text: str) -> None:
    assert not list(countries(words(text)))


def test_a_name_may_stand_for_more_than_one() -> None:
    assert {term for _, term in countries(words("Brussels"))} == {"=Belgium", "=European Union"}


def test_the_table_is_in_order_and_repeats_nothing() -> None:
    lines = importlib.resources.files("index.text").joinpath("countries.txt").read_text("ascii").splitlines()
    assert len(lines) > 190
    assert lines == sorted(lines)
    for line in lines:
        names = line.split(", ")
        assert len(names) == len(set(names))
        assert all(name == name.strip() != "" for name in names)
