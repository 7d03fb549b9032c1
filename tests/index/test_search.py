"""Search for every post that contains a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Quote, Thread
from index.search import find, parse_search

THREAD = Thread.of(
    [
        "Attacks were seen. An attack won’t end the attacks, said Russia's envoy.",
        "It takes sides; it does not TAKE  SIDES\nlightly. #Russia 🧵",
        "Ещё одна атака. Russian take on it: mistake sides. https://example.org/attack",
        "双方签署停火协议。",
        "",
    ]
)


def found(text: str) -> dict[str, list[str]]:
    quotes = find(THREAD, parse_search(text))
    return {quote.post.label: [quote.post.text[slice(*mark)] for mark in quote.marks] for quote in quotes}


FOUND = {
    "any form of a word": ("attack", {"1/5": ["Attacks", "attack", "attacks"], "3/5": ["attack"]}),
    "in any case": ("SIDE", {"2/5": ["sides", "SIDES"], "3/5": ["sides"]}),
    "a word in a link": ("example", {"3/5": ["example"]}),
    "a possessive, and a hashtag": ("russia", {"1/5": ["Russia's"], "2/5": ["Russia"]}),
    "a word in another script": ("атаки", {"3/5": ["атака"]}),
    "every word of several": ("envoy attack", {"1/5": ["Attacks", "attack", "attacks", "envoy"]}),
    "no post has all": ("envoy sides", {}),
    "a phrase as it is written, over any white space": ('"take sides"', {"2/5": ["TAKE  SIDES"]}),
    "a phrase in any quotation marks": ("«take sides»", {"2/5": ["TAKE  SIDES"]}),
    "a phrase is not found within words": ('"side"', {}),
    "an apostrophe of any kind": ('"won\'t end"', {"1/5": ["won’t end"]}),
    "ё as е": ('"еще одна"', {"3/5": ["Ещё одна"]}),
    "a phrase and a word": ('take "does not"', {"2/5": ["takes", "does not", "TAKE"]}),
    "a link, exactly": ('"example.org"', {"3/5": ["example.org"]}),
    "an emoji": ("🧵", {"2/5": ["🧵"]}),
    "a word without spaces around it": ("停火", {"4/5": ["停火"]}),
    "a phrase without spaces around it": ('"签署停火"', {"4/5": ["签署停火"]}),
    "what overlaps, once": ('sides "take sides"', {"2/5": ["sides", "TAKE  SIDES"]}),
    "a quotation mark that is not closed": ('"takes', {"2/5": ["takes", "TAKE"], "3/5": ["take"]}),
    "nowhere": ("zebra", {}),
    "nothing": ("", {}),
    "nothing in quotation marks": ('" "', {}),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_finds(text: str, expected: dict[str, list[str]]) -> None:
    assert found(text) == expected


WRITINGS = {
    "with a hyphen, as one": ("re-entry", "reentry", ["re-entry"]),
    "as one, with a hyphen": ("reentry", "re-entry", ["reentry"]),
    "a hashtag": ("#LowTide", "lowtide", ["LowTide"]),
    "the words of a hashtag": ("#LowTide", "tide low", ["Low", "Tide"]),
    "a letter and a number": ("the Q-7", "Q7", ["Q-7"]),
    "a soft hyphen": ("light­house", "lighthouse", ["light­house"]),
    "vowel signs": ("مَرْكَب", "مركب", ["مَرْكَب"]),
    "thousands": ("2.400 gulls", "2400", ["2.400"]),
    "percent": ("40% more", "40 percent", ["40", "%"]),
    "an address": ("https://harbour.org/tides", "harbour.org", ["harbour", "org"]),
    "a pronoun": ("tell us", "U.S.", []),
    "words apart": ("low-tide", "tidelow", []),
    "no compound": ("re: entry", "reentry", []),
}


@pytest.mark.parametrize(("post", "text", "marked"), WRITINGS.values(), ids=WRITINGS)
def test_finds_words_in_other_writings(post: str, text: str, marked: list[str]) -> None:
    quotes = find(Thread.of([post]), parse_search(text))
    assert [quote.post.text[slice(*mark)] for quote in quotes for mark in quote.marks] == marked


def test_a_search_has_each_part_once() -> None:
    assert parse_search("tea “green  leaves” Tea tea").parts == ("tea", "green leaves", "Tea")
    assert parse_search(' "" «»').parts == ('""', "«»")
    assert not parse_search(" \n").parts


def test_a_search_has_at_most_twenty_parts() -> None:
    assert len(parse_search(" ".join(f"word{number}" for number in range(100))).parts) == 20


HOSTILE = st.text(st.characters(exclude_categories=[]), max_size=30) | st.sampled_from(
    ['"', "“”", "'", "(((", "\\", "[a-", "\ud800", "x" * 400, '"' * 99, "a " * 99, "\u0301", "İstanbul", "\x00"]
)


@given(st.lists(HOSTILE, max_size=4).map(" ".join), st.lists(HOSTILE, min_size=1, max_size=4))
def test_marks_are_apart_within_the_post_and_in_order(text: str, posts: list[str]) -> None:
    thread = Thread.of(posts)
    for quote in find(thread, parse_search(text)):
        assert quote.post in thread.posts
        ends = [place for mark in quote.marks for place in mark]
        assert ends == sorted(ends)
        assert 0 <= ends[0] <= ends[-1] <= len(quote.post.text)
        assert all(mark.start < mark.stop for mark in quote.marks)


@given(st.from_regex(r"[a-z]{1,9}( [a-z]{1,9}){0,3}", fullmatch=True), HOSTILE)
def test_finds_any_phrase_of_a_post_exactly(phrase: str, other: str) -> None:
    thread = Thread.of([other, f"… {phrase}. "])
    [*_, quote] = find(thread, parse_search(f'"{phrase}"'))

    assert isinstance(quote, Quote)
    assert [quote.post.text[slice(*mark)] for mark in quote.marks] == [phrase]
