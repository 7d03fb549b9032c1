"""The facets of a thread, each computed on first use: its vocabulary, hashtags, links and languages."""

from functools import cached_property

from index.requests.hashtags import Tag, hashtags
from index.requests.links import Site, sites
from index.text.language import languages
from index.text.vocabulary import Vocabulary, vocabulary
from index.thread import Thread


class Facets:
    """A thread with its facets, which requests are compared with."""

    def __init__(self, thread: Thread) -> None:
        self.thread = thread

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The plain words of the thread, sorted, without repeats."""
        return vocabulary(self.thread)

    @cached_property
    def hashtags(self) -> tuple[Tag, ...]:
        """The hashtags of the thread, in the order of their first use."""
        return hashtags(self.thread)

    @cached_property
    def sites(self) -> tuple[Site, ...]:
        """The links of the thread in order, with the names of their sites."""
        return sites(self.thread)

    @cached_property
    def languages(self) -> frozenset[str]:
        """The languages of the posts, as far as they are detected."""
        return languages(self.thread)
