"""Parse the bytes of a file, or a pasted text, into threads.

In reading order:

reader      a file of any format, from bytes to threads; draft: the result of a format's reader, a proposal
judging     the one place that picks among proposals
files/      opening: the text in a file, also in an archive, a mail, rich text; values: JSON, XML, tables
decoding    bytes into text; cleaning: traces of saving and copying, removed
refusals    files that are no thread, each with a sentence that is true of it
counting    numbers in any writing; markers: numbers with the signs around them; runs: which of them count the posts
dates       dates, times and counts, which frame posts
labels      the numbers of posts whose bounds are known
status      a post as data describes it; reply_chains, sequences: threads among such posts, with and without replies
exports/    JSON of any program: records finds the posts by the names of their facts, statuses says who wrote each
pages/      saved web pages: sites is a table of selectors, unknown finds what parts the posts of other pages
beside      lines that are not a post's own words: warnings, polls, pictures, quotes
texts/      texts lists the readers: plain text, Markdown, copies of sites and apps
speakers    whose thread it is in a text by several people; everybody: all messages of a chat
remarks     gaps and repeats among the numbers, for the person who sent the file
threads     drafts into threads, within limits
"""

from index.reading.everybody import read_everybody
from index.reading.reader import read_threads
from index.reading.texts.joining import join_pasted

__all__ = ["join_pasted", "read_everybody", "read_threads"]
