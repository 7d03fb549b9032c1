"""Country names that stand for one another: a country, its people, its capital, its seat of government.

`countries.txt` has a line for each country or union of countries: its names, separated by commas. Short names,
nationalities and capitals are those of the CIA World Factbook (public domain; read from
github.com/factbook/factbook.json, CC0). Seats of government, abbreviations and other common names ("Holland", "Azeri")
are added by hand.
"""

import functools
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from index.text.words import Word, terms, words

_Stems: TypeAlias = tuple[str, ...]
_Terms: TypeAlias = tuple[str, ...]


def countries(text: Sequence[Word]) -> Iterator[tuple[Word, str]]:
    """Yield the words of *text* that belong to the name of a country, each with the term of that country.

    >>> [(word.text, term) for word, term in countries(words("Will Baku meet the Armenians in New Delhi?"))]
    [('Baku', '=Azerbaijan'), ('Armenians', '=Armenia'), ('New', '=India'), ('Delhi', '=India')]
    """
    names = _names()
    stems = [terms(word.text)[0] for word in text]
    done = 0
    for place, stem in enumerate(stems):
        if place < done or stem not in names:
            continue
        for name, found in names[stem]:
            if tuple(stems[place : place + len(name)]) == name:
                done = place + len(name)
                yield from ((word, term) for word in text[place:done] for term in found)
                break


@functools.cache
def _names() -> Mapping[str, Sequence[tuple[_Stems, _Terms]]]:
    """Return each name, as stems, with the terms of the countries that it stands for; by first stem, longest first."""
    named: dict[_Stems, _Terms] = {}
    for line in Path(__file__).with_name("countries.txt").read_text("ascii").splitlines():
        country, *_ = names = line.split(", ")
        for name in names:
            stems = tuple(terms(word.text)[0] for word in words(name))
            named[stems] = (*named.get(stems, ()), f"={country}")
    table: dict[str, list[tuple[_Stems, _Terms]]] = {}
    for stems in sorted(named, key=len, reverse=True):
        table.setdefault(stems[0], []).append((stems, named[stems]))
    return table
