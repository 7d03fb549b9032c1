"""Models that embed texts: one by their letters, one that counts the passages that another embeds."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from index.ranking.embeddings import Cohort, Meaning, cohort
from index.ranking.stored_vectors import Vectors


class Letters:
    """A model that embeds a text by its letters."""

    def query(self, texts: list[str]) -> Vectors:
        vectors = np.zeros((len(texts), 256), np.float32)
        for place, text in enumerate(texts):
            vectors[place] = [text.count(chr(code)) + 0.01 for code in range(256)]
            vectors[place] /= np.linalg.norm(vectors[place])
        return vectors

    passage = query


class Counting:
    """A reader of meaning by *model* that lists the passages that it embeds, batch by batch."""

    def __init__(self, model: Any, mean: Cohort | None = None) -> None:
        self.query = model.query
        self._model = model
        self._cohort = mean or cohort(model)
        self.batches: list[list[str]] = []

    def __call__(self, passages: Sequence[str], stored: bytes = b"", /) -> Meaning:
        return Meaning(self, passages, self._cohort, stored)

    def passage(self, texts: list[str]) -> Vectors:
        if texts:
            self.batches.append(texts)
        vectors: Vectors = self._model.passage(texts)
        return vectors

    @property
    def embedded(self) -> list[str]:
        """All passages that were embedded."""
        return [text for batch in self.batches for text in batch]
