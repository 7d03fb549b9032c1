"""Vectors of texts as bytes, to be stored: a row each, with a digest of the text and the vector in 8-bit integers.

The numbers of a vector are its integers times its scale, by which the largest becomes 127. The scale is a 16-bit float,
so these products are exact, and a vector that was rounded once stays as it is.

A row is found by its digest only, which also depends on the model: a text that has changed, or is cut otherwise, has no
row and is embedded again, and so is every text when the model changes. Rows can be joined in any order.
"""

from collections.abc import Container, Sequence
from hashlib import blake2s
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Vectors: TypeAlias = NDArray[np.float32]

_DIGEST = 16  # bytes
_LARGEST = 127  # of the 8-bit integers


def pack(digests: Sequence[bytes], vectors: Vectors) -> bytes:
    """Return the rows of *vectors*, whose texts have these *digests*."""
    rows = np.empty(len(digests), _row(vectors.shape[1]))
    rows["digest"] = np.frombuffer(b"".join(digests), f"V{_DIGEST}")
    rows["scale"] = scales = _scales(vectors)
    rows["vector"] = np.rint(vectors / scales[:, None])
    return rows.tobytes()


def unpack(packed: bytes, dimensions: int, digests: Container[bytes]) -> dict[bytes, Vectors]:
    """Return the vectors in *packed* of the texts with these *digests*; none if its length is wrong.

    >>> packed = pack([b"digest of a text", b"digest of others"], np.array([[254, 9], [127, 0]], np.float32))
    >>> unpack(packed, 2, {b"digest of a text"})
    {b'digest of a text': array([254.,   8.], dtype=float32)}
    >>> unpack(packed[1:], 2, {b"digest of a text"})
    {}
    """
    row = _row(dimensions)
    if len(packed) % row.itemsize:
        return {}
    rows = np.frombuffer(packed, row)
    places = {key: place for place, key in enumerate(rows["digest"].tolist()) if key in digests}
    return {key: rows["vector"][place] * np.float32(rows["scale"][place]) for key, place in places.items()}


def rounded(vectors: Vectors) -> Vectors:
    """Return *vectors* as they will be after they were stored."""
    scales = _scales(vectors)[:, None]
    result: Vectors = np.rint(vectors / scales) * scales
    return result


def digest(text: str, model: bytes) -> bytes:
    """Return the digest of *text* for the model with this digest, 32 bytes at most."""
    return blake2s(text.encode(), digest_size=_DIGEST, key=model).digest()


def _row(dimensions: int) -> np.dtype[Any]:
    return np.dtype([("digest", f"V{_DIGEST}"), ("scale", "<f2"), ("vector", "i1", (dimensions,))])


def _scales(vectors: Vectors) -> Vectors:
    """Return the scale of each vector."""
    scales: Vectors = np.abs(vectors).max(axis=1, initial=0) / _LARGEST
    return np.maximum(scales, np.finfo(np.float16).tiny).astype(np.float16).astype(np.float32)
