"""How alike each of many texts is to one, in numpy."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

import numpy as np


def rows(counts: Sequence[Counter[str]], adds: Sequence[dict[str, float]]) -> Callable[[int], list[float]]:
    """Return what gives for a place how alike each text is to the one there.

    *counts* is how often each has its terms, *adds* what these add to its score.
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, gained in enumerate(adds):
        for term in gained:
            places[term].append(place)
    postings = {
        term: (
            np.array(found),
            np.array([counts[place][term] for place in found]),
            np.array([adds[place][term] for place in found]),
        )
        for term, found in places.items()
    }

    def row(place: int) -> list[float]:
        sums = np.zeros(len(adds))
        for term, gain in adds[place].items():
            others, said, added = postings[term]
            sums[others] += counts[place][term] * added + gain * said
        return sums.tolist()

    return row
