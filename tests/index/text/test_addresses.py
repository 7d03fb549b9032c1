import pytest

from index.text.words import word_texts, words

ADDRESSES = {
    "host and path": (
        "https://www.harbour-news.org/europe/ferry-strike",
        ["harbour", "news", "org", "europe", "ferry", "strike"],
    ),
    "without a scheme": ("www.harbour.org", ["harbour", "org"]),
    "a query is for machines": ("https://harbour.org/tides?utm_source=post&id=high", ["harbour", "org", "tides"]),
    "so is a fragment": ("https://harbour.org/tides#low-water", ["harbour", "org", "tides"]),
    "a short link": ("https://t.co/QwErTyUi", ["co"]),
    "a code": ("https://youtu.be/dQw4w9WgXcQ", ["youtu", "be"]),
    "a number and a file": ("https://harbour.org/2016/04/tides.html", ["harbour", "org", "tides", "html"]),
    "an encoded path": ("https://harbour.org/%D0%B3%D0%B0", ["harbour", "org"]),
    "words joined with underscores": ("https://harbour.org/wiki/Low_Tide", ["harbour", "org", "wiki", "Low", "Tide"]),
    "a long path": ("https://h.org/" + "-".join(["tide"] * 99), ["org", *["tide"] * 12]),
    "only a scheme": ("https://?", []),
    "text around it": ("see https://harbour.org, now", ["see", "harbour", "org", "now"]),
    "a site without a scheme": ("harbour.org", ["harbour", "org"]),
}

HASHTAGS = {
    "CamelCase": ("#LowTide", ["Low", "Tide"]),
    "an abbreviation in front": ("#EUSummit", ["EU", "Summit"]),
    "an abbreviation behind": ("#SummitEU", ["Summit", "EU"]),
    "in another script": ("#БелаяЧайка", ["Белая", "Чайка"]),
    "in one case": ("#lowtide #LOWTIDE", ["lowtide", "LOWTIDE"]),
    "a digit": ("#Euro96", ["Euro96"]),
    "no hashtag": ("YouTube McDonald", ["YouTube", "McDonald"]),
    "in an address": ("https://harbour.org/#LowTide", ["harbour", "org"]),
}


@pytest.mark.parametrize(("text", "expected"), ADDRESSES.values(), ids=ADDRESSES)
def test_an_address_has_the_words_of_its_host_and_path(text: str, expected: list[str]) -> None:
    found = words(text)
    assert [word.text for word in found] == expected
    assert all(text[word.start : word.stop] == word.text for word in found)


@pytest.mark.parametrize(("text", "expected"), HASHTAGS.values(), ids=HASHTAGS)
def test_a_hashtag_has_the_words_that_its_capitals_begin(text: str, expected: list[str]) -> None:
    found = words(text)
    assert [word.text for word in found] == expected
    assert all(text[word.start : word.stop] == word.text for word in found)


def test_texts_of_words_leave_addresses_out() -> None:
    assert word_texts("see https://harbour.org/tides, #LowTide") == ["see", "Low", "Tide"]
