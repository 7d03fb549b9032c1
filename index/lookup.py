"""Answers to requests that are not searches: posts by number, hashtags, links, summaries."""

from collections.abc import Iterable, Sequence

from index.answer import Answer, Quote
from index.confidence import Confidence
from index.mentioning import mentioning
from index.requests.grammar import Fact
from index.requests.hashtags import TaggedPosts
from index.requests.links import Link, Links
from index.requests.mentions import MentionedPosts, Mentions, SeveralMentions
from index.requests.notation.mention_frames import MentionQuestion
from index.requests.post_ranges import Posts
from index.requests.request import Hashtags, Request, Summary
from index.requests.rewordings import TranslatedPosts
from index.summary import summary
from index.thread import Post, Span, Thread


def lookup(question: str, request: Request, thread: Thread) -> Answer:
    """Answer *question*, which was parsed as *request*, with the posts of *thread* that it asks for.

    The answer is "sure" where the thread has them, "closest" where it has similar ones, and "nothing" where it has
    none, or the question is none for a thread: "how are you?".
    """
    if isinstance(request, SeveralMentions):
        return _several(question, request, thread)
    confidence, quotes = _found(request, thread)
    return Answer(question, confidence, quotes, unknown=(), nearest=(), request=request)


def posts_answer(posts: Iterable[Post], thread: Thread) -> Answer:
    """Return *posts* as an answer, as if they had been asked for by number."""
    return lookup("", Posts(tuple(posts), ()), thread)


def _found(request: Request, thread: Thread) -> tuple[Confidence, tuple[Quote, ...]]:
    match request:
        case TaggedPosts(_, (), mentions, _) if mentions:
            return Confidence.CLOSEST, _unmarked(mentions)
        case Mentions() as mentions:
            quotes = _mentioning(mentions, thread)
            return _sure_if(quotes), quotes
        case Posts(posts, _) | TranslatedPosts(posts, _) | TaggedPosts(_, posts, _, _):
            return _sure_if(posts), _unmarked(posts)
        case Links(links, _):
            return _sure_if(links), _marked(links)
        case Summary(size):
            central = summary(thread.posts, size)
            return _sure_if(central), _unmarked(central)
        case Hashtags(tags):
            return _sure_if(tags), ()
        case Fact.LENGTH:
            return Confidence.SURE, ()
        case Fact.AUTHOR:
            return _sure_if(thread.author), ()
        case _:
            return Confidence.NOTHING, ()


def _several(question: str, request: SeveralMentions, thread: Thread) -> Answer:
    """Return the posts that mention each of several things, with all their places marked."""
    found = [mentioning(mentions, thread) for mentions in request.each]
    marks: dict[Post, set[Span]] = {}
    for quote in (quote for quotes in found for quote in quotes):
        marks.setdefault(quote.post, set()).update(quote.marks)
    quotes = tuple(Quote(post, tuple(sorted(marks[post]))) for post in thread.posts if post in marks)
    names = tuple(mentions.words for mentions in request.each)
    posts = MentionedPosts(names, tuple(tuple(quote.post for quote in quotes) for quotes in found))
    return Answer(question, _sure_if(quotes), quotes, unknown=(), nearest=(), request=posts)


def _mentioning(mentions: Mentions, thread: Thread) -> tuple[Quote, ...]:
    """Return the posts that *mentions* asks for: all that mention its words, all others, the first or the last."""
    found = mentioning(mentions, thread)
    match mentions.asks:
        case MentionQuestion.WITHOUT:
            excluded = {quote.post for quote in found}
            return _unmarked(post for post in thread.posts if post not in excluded)
        case MentionQuestion.FIRST:
            return tuple(found[:1])
        case MentionQuestion.LAST:
            return tuple(found[-1:])
        case _:
            return tuple(found)


def _sure_if(found: object) -> Confidence:
    return Confidence.SURE if found else Confidence.NOTHING


def _unmarked(posts: Iterable[Post]) -> tuple[Quote, ...]:
    return tuple(Quote(post, ()) for post in posts)


def _marked(links: Sequence[Link]) -> tuple[Quote, ...]:
    """Return a quote of each post that has one of *links*, with its links marked."""
    marks: dict[Post, list[Span]] = {}
    for post, _, mark in links:
        marks.setdefault(post, []).append(mark)
    return tuple(Quote(post, tuple(spans)) for post, spans in marks.items())
