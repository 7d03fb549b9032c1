"""A thread, searchable: no Telegram, no settings, no network, no clock, no database."""

from index.answer import Answer, Quote
from index.confidence import Confidence
from index.reading import read_threads
from index.thread import Post, Thread, ThreadError
from index.thread_index import ThreadIndex

__all__ = ["Answer", "Confidence", "Post", "Quote", "Thread", "ThreadError", "ThreadIndex", "read_threads"]
