"""Reading: the bytes of a file, or a pasted text, into threads."""

from index.reading.pasted import join_pasted
from index.reading.reader import read_threads

__all__ = ["join_pasted", "read_threads"]
