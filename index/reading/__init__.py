"""Parse the bytes of a file, or a pasted text, into threads.

In reading order:

reader      a file of any format, from bytes to threads; draft: the result of a format's reader, a proposal
judging     the one place that picks among proposals
decoding    bytes into text; cleaning: traces of saving and copying, removed
dates       dates, times and counts, which frame posts
markers     the numbers that authors write; runs: which of them count the posts
labels      the numbers of posts whose bounds are known
exports/    JSON of networks and programs: networks picks the reader, reply_chains finds an author's thread
pages/      saved web pages, one module per site: pages picks the reader, markup parses the HTML
texts/      texts lists the readers: plain text, Markdown, copies of sites and apps
speakers    whose thread it is in a text by several people; everybody: all messages of a chat
remarks     gaps and repeats among the numbers, for the person who sent the file
threads     drafts into threads, within limits
"""

from index.reading.everybody import read_everybody
from index.reading.reader import read_threads
from index.reading.texts.joining import join_pasted

__all__ = ["join_pasted", "read_everybody", "read_threads"]
