"""What is asked for: posts by number, a hashtag, the links, the thread itself, or words to look for.

A question is a request for something when that is all it says: of "can you show me the fourth one, please?" nothing
is left without politeness and grammar but an ordinal and a name for posts. "The fourth attack" is to be looked for.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from index.requests.facets import Facets
from index.requests.grammar import Fact, Language, SmallTalk, ThreadRequest
from index.requests.hashtags import Tag, TaggedPosts, requested_hashtags
from index.requests.languages import LANGUAGES
from index.requests.links import Links, requested_links
from index.requests.post_numbers import Posts, mentioned_posts, requested_posts
from index.requests.utterance import utterance, without_courtesy

__all__ = [
    "Fact",
    "Hashtags",
    "Links",
    "Posts",
    "Request",
    "SmallTalk",
    "Summary",
    "TaggedPosts",
    "Words",
    "parse_request",
]

_SUMMARY_SIZE = 3


@dataclass(frozen=True, slots=True)
class Words:
    """Words to look for: the question without the courtesies around it."""

    text: str


@dataclass(frozen=True, slots=True)
class Hashtags:
    """All hashtags of the thread."""

    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """A short version of the thread, so many posts long."""

    size: int


Request = Words | Posts | TaggedPosts | Hashtags | Links | Summary | Fact | SmallTalk


def parse_request(question: str, facets: Facets) -> Request:
    """Return what *question* asks for, found in a thread by its *facets*; whatever else it says is words to look for.

    >>> from index.thread import Thread
    >>> parse_request("can you show me the second one?", Facets(Thread.of(["first", "second"]))).posts[0].text
    'second'
    """
    for language in LANGUAGES:
        asked = utterance(question, language)
        if asked and (request := _request(asked, language, facets)):
            return request
    return Words(_question(question))


def _request(asked: Sequence[str], language: Language, facets: Facets) -> Request | None:
    return (
        requested_posts(asked, language, facets.thread)
        or requested_hashtags(asked, language, facets.thread.posts, facets.hashtags, facets.vocabulary)
        or requested_links(asked, language, facets.sites, facets.vocabulary)
        or _meant(asked, language, facets)
        or mentioned_posts(asked, language, facets.thread)
    )


def _meant(asked: Sequence[str], language: Language, facets: Facets) -> Request | None:
    posts = facets.thread.posts
    match language.intent(asked):
        case Fact() | SmallTalk() as request:
            return request
        case ThreadRequest.EVERYTHING:
            return Posts(posts, ())
        case ThreadRequest.OPENING:
            return Posts(posts[:1], ())
        case ThreadRequest.ENDING:
            return Posts(posts[-1:], ())
        case ThreadRequest.TAGS:
            return Hashtags(facets.hashtags)
        case ThreadRequest.LINKS:
            return Links(tuple(site.link for site in facets.sites), ())
        case ThreadRequest.SUMMARY:
            return Summary(_size(asked, language, len(posts)))
        case None:
            return None


def _size(asked: Sequence[str], language: Language, most: int) -> int:
    """Return how many posts a summary is to have; "in 100 words" does not say it, "in 10 posts" does."""
    counts = [int(word) if word.isdecimal() else language.cardinals.get(word, 0) for word in asked[:-1]]
    of_posts = not language.plural_post_nouns.isdisjoint(asked)
    fitting = [min(count, most) for count in counts if count > 0 and (count <= most or of_posts)]
    return fitting[0] if fitting else min(_SUMMARY_SIZE, most)


def _question(question: str) -> str:
    for language in LANGUAGES:
        question = without_courtesy(question, language)
    return question
