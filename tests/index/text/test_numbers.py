import pytest

from index.text.words import terms, words

ONE_WORD = {
    "a comma before thousands": ("2,400", "2400"),
    "a dot": ("2.400", "2400"),
    "an apostrophe": ("2'400", "2400"),
    "a space": ("2 400", "2400"),
    "a space that does not break": ("12\u00a0400", "12400"),
    "a thin space": ("12\u2009400", "12400"),
    "groups": ("1.200.000", "1200000"),
    "groups of two": ("1,20,000", "120000"),
    "separators of Arabic": ("٢٬٤٠٠", "2400"),
    "a decimal point": ("3.5", "3.5"),
    "a decimal comma": ("3,5", "3.5"),
    "a decimal comma of Arabic": ("٣٫٥", "3.5"),
    "both": ("2,400.75", "2400.75"),
    "both, the other way round": ("2.400,75", "2400.75"),
    "below one": ("0.125", "0.125"),
    "a time": ("20:30", "20:30"),
    "a date": ("24.12.1998", "24.12.1998"),
    "k": ("15k", "15000"),
    "K": ("15K", "15000"),
    "decimals and k": ("1.5k", "1500"),
    "bn": ("7.5bn", "7500000000"),
    "a decimal before a scale": ("1.234 million", "1234000"),
    "thousands before a scale": ("1,200 million", "1200000000"),
    "German": ("7,5 Mrd", "7500000000"),
    "Russian": ("3 млн", "3000000"),
    "kilometres": ("15km", "15km"),
    "an ordinal": ("15th", "15th"),
    "a decade": ("1990s", "1990s"),
}

APART = {
    "a list": ("3, 400 and 500", ["3", "400", "and", "500"]),
    "a year and a number": ("in 1998 400 left", ["in", "1998", "400", "left"]),
    "two digits are no group": ("at 7 30", ["at", "7", "30"]),
    "a telephone number": ("555 123 4567", ["555", "123", "4567"]),
    "a unit": ("2 400km", ["2", "400km"]),
    "percent": ("15% off", ["15", "%", "off"]),
    "too long for a word": ("7" * 100, ["7" * 64, "7" * 36]),
    "a word that begins like a scale": ("3 millionaires", ["3", "millionaires"]),
}

MEET = {
    "short and long": ("2.5bn", "2.5 billion"),
    "digits and words": ("3,000,000", "3 million"),
    "short and digits": ("10k", "10,000"),
    "an ambiguous m": ("4m", "4 million"),
    "metres": ("4m", "4m"),
}


@pytest.mark.parametrize(("text", "digits"), ONE_WORD.values(), ids=ONE_WORD)
def test_reads_a_number(text: str, digits: str) -> None:
    assert [word.text for word in words(f"({text}) …")] == [text]
    assert terms(text)[0] == digits


@pytest.mark.parametrize(("text", "expected"), APART.values(), ids=APART)
def test_other_digits_are_words_of_their_own(text: str, expected: list[str]) -> None:
    assert [word.text for word in words(text)] == expected


@pytest.mark.parametrize(("one", "other"), MEET.values(), ids=MEET)
def test_half_of_the_terms_of_a_number_are_in_its_other_writing(one: str, other: str) -> None:
    shared = len(set(terms(one)) & set(terms(other)))
    assert shared * 2 >= len(terms(one))
    assert shared * 2 >= len(terms(other))


def test_a_scale_stays_a_word() -> None:
    assert "million" in terms("3 million")
    assert "million" not in terms("300m")
