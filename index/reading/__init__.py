"""Reading: the bytes of a file, or a pasted text, into threads.

In reading order:

reader      the way of a file, from bytes to threads
decoding    bytes into text; cleaning: what saving and copying did to it
markers     the numbers that authors write; runs: which of them count the posts
splitting   a plain text into posts: by its numbers (numbering, cutting, closing, inline) or its paragraphs (prose)
labels      the numbers in posts whose bounds are known; chains: who answers whom
pages       web pages, a site a file; networks: JSON, a network or program a file
markdown    clippings and notes; furniture, copied, telegram_copy, unrolled: what was copied from a page
threads     drafts into threads; remarks: what is odd about them
"""

from index.reading.reader import read_threads
from index.reading.texts.joining import join_pasted

__all__ = ["join_pasted", "read_threads"]
