"""Answers to requests that are not searches: posts by number, hashtags, links, summaries."""

from collections.abc import Iterable, Sequence

from index.answer import Answer, Quote
from index.confidence import Confidence
from index.requests.grammar import Fact, SmallTalk
from index.requests.hashtags import TaggedPosts
from index.requests.links import Link, Links
from index.requests.post_numbers import Posts
from index.requests.request import Hashtags, Request, Summary, Words
from index.summary import summary
from index.thread import Post, Span, Thread


def requested(question: str, request: Request, thread: Thread) -> Answer:
    """Return what *thread* has of what is asked for.

    It is "sure" where the thread has it, "closest" where it has what resembles it, and "nothing" where it has not, nor
    could have: who wrote a thread that does not say, or how the bot is today.
    """
    match request:
        case Posts(posts, _):
            return _answer(question, request, _plain(posts))
        case TaggedPosts(_, posts, mentions, _):
            return _answer(question, request, _plain(posts or mentions), close=not posts)
        case Links(found, _):
            return _answer(question, request, _linking(found))
        case Summary(size):
            return _answer(question, request, _plain(summary(thread.posts, size)))
        case Hashtags(tags):
            return Answer(question, Confidence.SURE if tags else Confidence.NOTHING, (), (), (), request)
        case Fact() as fact:
            known = fact is Fact.LENGTH or (fact is Fact.AUTHOR and thread.author)
            return Answer(question, Confidence.SURE if known else Confidence.NOTHING, (), (), (), request)
        case SmallTalk() | Words():
            return Answer(question, Confidence.NOTHING, (), (), (), request)


def _answer(question: str, request: Request, quotes: tuple[Quote, ...], *, close: bool = False) -> Answer:
    found = Confidence.CLOSEST if close else Confidence.SURE
    return Answer(question, found if quotes else Confidence.NOTHING, quotes, (), (), request)


def _plain(posts: Iterable[Post]) -> tuple[Quote, ...]:
    return tuple(Quote(post, ()) for post in posts)


def _linking(found: Sequence[Link]) -> tuple[Quote, ...]:
    """Return each post that links, its links marked."""
    marks: dict[Post, list[Span]] = {}
    for post, url in found:
        start = post.text.find(url)
        marks.setdefault(post, []).append(Span(start, start + len(url)))
    return tuple(Quote(post, tuple(spans)) for post, spans in marks.items())
