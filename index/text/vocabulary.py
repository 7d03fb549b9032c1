"""The vocabulary of a thread."""

from index.text.words import plain, word_texts
from index.thread import Thread


def vocabulary(thread: Thread) -> list[str]:
    """Return the plain words of *thread*, sorted, each once.

    >>> vocabulary(Thread.of(["No sides.", "No side’s"]))
    ['no', 'side', 'sides']
    """
    return sorted({plain(word) for post in thread.posts for word in word_texts(post.text)})
