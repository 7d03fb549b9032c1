"""Answers to requests that are not searches: posts by number, hashtags, links, summaries."""

from collections.abc import Iterable, Sequence

from index.answer import Answer, Quote
from index.confidence import Confidence
from index.requests.grammar import Fact, SmallTalk
from index.requests.hashtags import TaggedPosts
from index.requests.links import Link, Links
from index.requests.mention_frames import MentionQuestion
from index.requests.mentions import Mentions
from index.requests.post_ranges import Posts
from index.requests.request import Hashtags, Request, Speak, Summary, Words
from index.requests.rewordings import TranslatedPosts
from index.requests.turns import Neighbours, NoFurtherPost, Turn
from index.search import find, parse_search
from index.summary import summary
from index.text.countries import countries
from index.text.words import words
from index.thread import Post, Span, Thread


def lookup(question: str, request: Request, thread: Thread) -> Answer:
    """Answer *question*, which was parsed as *request*, with the posts of *thread* that it asks for.

    The answer is "sure" where the thread has them, "closest" where it has similar ones, and "nothing" where it has
    none, or the question is none for a thread: "how are you?".
    """
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
        case Fact() | SmallTalk() | Words() | Turn() | NoFurtherPost() | Neighbours() | Speak():
            return Confidence.NOTHING, ()


def _mentioning(mentions: Mentions, thread: Thread) -> tuple[Quote, ...]:
    """Return the posts that *mentions* asks for: all that mention its words, all others, the first or the last."""
    found = find(thread, parse_search(mentions.search)) or _naming_country(mentions.search, thread)
    match mentions.asks:
        case MentionQuestion.WITHOUT:
            mentioning = {quote.post for quote in found}
            return _unmarked(post for post in thread.posts if post not in mentioning)
        case MentionQuestion.FIRST:
            return tuple(found[:1])
        case MentionQuestion.LAST:
            return tuple(found[-1:])
        case _:
            return tuple(found)


def _naming_country(name: str, thread: Thread) -> list[Quote]:
    """Return the posts with another name of the country that *name* stands for, none if it is no name of a country."""
    named = list(countries(words(name)))
    if len(named) < len(words(name)):
        return []
    terms = {term for _, term in named}
    marks = (
        (post, tuple(Span(word.start, word.stop) for word, term in countries(words(post.text)) if term in terms))
        for post in thread.posts
    )
    return [Quote(post, spans) for post, spans in marks if spans]


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
