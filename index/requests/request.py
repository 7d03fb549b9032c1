"""Parse a question into a request: for posts by number, hashtags, links, a summary and the like, or else a search.

A question is a request if it says nothing else. In "can you show me the fourth one, please?", everything but "fourth
one" is politeness and grammar, so it asks for a post. "The fourth attack" has a word of its own: it is a search.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.requests.facets import Facets
from index.requests.grammar import Fact, Language, SmallTalk, ThreadRequest
from index.requests.grammars.pleasantries import pleasantry
from index.requests.hashtags import Tag, TaggedPosts, requested_hashtags
from index.requests.languages import LANGUAGES, languages_of
from index.requests.links import Links, requested_links
from index.requests.meanings import without_asking_meaning
from index.requests.mentions import MentionedPosts, Mentions, SeveralMentions, requested_mentions
from index.requests.notation.mention_frames import MentionQuestion
from index.requests.post_numbers import mentioned_posts, requested_posts
from index.requests.post_ranges import Posts
from index.requests.rewordings import TranslatedPosts, reworded_posts
from index.requests.turns import Neighbours, NoFurtherPost, Setting, Turn
from index.requests.utterance import is_courtesy, utterance, without_courtesies, words

__all__ = [
    "Fact",
    "Hashtags",
    "Links",
    "MentionQuestion",
    "MentionedPosts",
    "Mentions",
    "Neighbours",
    "NoFurtherPost",
    "Posts",
    "Request",
    "SeveralMentions",
    "SmallTalk",
    "Speak",
    "Summary",
    "TaggedPosts",
    "TranslatedPosts",
    "Turn",
    "Words",
    "parse_request",
]

_DEFAULT_SUMMARY_SIZE = 3
_CLAUSE_END = re.compile(r"[,.!;…։\n]+")
_MOST_PLEASANTRIES = 4
_SAID_ALONE = {*Turn, SmallTalk.GREETING, SmallTalk.THANKS, SmallTalk.FAREWELL, SmallTalk.PRAISE, SmallTalk.ASSENT}


@dataclass(frozen=True, slots=True)
class Words:
    """A search: the question without the courtesies around it, or the word whose meaning it asks for."""

    text: str


@dataclass(frozen=True, slots=True)
class Hashtags:
    """A request for the hashtags, with all that the thread has."""

    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """A request for a summary of *size* posts."""

    size: int


@dataclass(frozen=True, slots=True)
class Speak:
    """A request to speak the language with this ISO 639-1 *code*, empty for "another language"."""

    code: str


Request = (
    Words
    | Posts
    | TranslatedPosts
    | TaggedPosts
    | Hashtags
    | Links
    | Summary
    | Mentions
    | SeveralMentions
    | MentionedPosts
    | Fact
    | SmallTalk
    | Turn
    | NoFurtherPost
    | Neighbours
    | Speak
)


def parse_request(question: str, facets: Facets) -> Request:
    """Return the request that *question* makes of the thread with these *facets*; `Words` if it is a search.

    >>> from index.thread import Thread
    >>> parse_request("can you show me the second one?", Facets(Thread.of(["first", "second"]))).posts[0].text
    'second'
    """
    for language in languages_of(question):
        asked = _without_marker(utterance(question, language), language)
        if asked and (request := _request_in(language, question, asked, facets)):
            return request
    said = words(question)
    return (
        _said_alone(said, facets)
        or pleasantry(said)
        or _several_pleasantries(question, facets)
        or _announcement(question)
        or Words(_searched_text(question))
    )


def _request_in(language: Language, question: str, asked: Sequence[str], facets: Facets) -> Request | None:
    """Return the request of *question* in *language*; "find the links" asks for links, not for that word."""
    mentions = requested_mentions(question, language)
    finds = isinstance(mentions, Mentions) and mentions.asks is MentionQuestion.FIND
    return (None if finds else mentions) or _request(asked, language, facets) or mentions


def _without_marker(asked: Sequence[str], language: Language) -> tuple[str, ...]:
    """Return *asked* without the word that joins it to the text before: "but the third one?"."""
    return tuple(asked[1:] if asked[1:] and asked[0] in language.discourse_markers else asked)


def _several_pleasantries(question: str, facets: Facets) -> SmallTalk | None:
    """Return the last pleasantry but assent, if *question* has nothing else: "спасибо, пока"."""
    parts = [part for part in _CLAUSE_END.split(question) if part.strip()]
    if not 1 < len(parts) <= _MOST_PLEASANTRIES:
        return None
    found = [parse_request(part, facets) for part in parts]
    if not all(isinstance(each, SmallTalk) and each in _SAID_ALONE for each in found):
        return None
    return next((each for each in reversed(found) if isinstance(each, SmallTalk) and each != SmallTalk.ASSENT), None)


def _announcement(question: str) -> SmallTalk | None:
    """Return a request for help if *question* only announces another: "I have a question"."""
    text = f"{question.strip(' .,!?…։')}."
    announces = len(set(words(question))) > 1 and any(
        is_courtesy(text, language) for language in languages_of(question)
    )
    return SmallTalk.HELP if announces else None


def _said_alone(said: Sequence[str], facets: Facets) -> Turn | SmallTalk | None:
    """Return the turn or pleasantry that a word is in any language, if the thread does not use it: "anterior"."""
    if len(said) != 1 or said[0] in facets.vocabulary:
        return None
    intents = (language.intent(utterance(said[0], language)) for language in LANGUAGES)
    return next((each for each in intents if isinstance(each, Turn | SmallTalk) and each in _SAID_ALONE), None)


def _request(asked: Sequence[str], language: Language, facets: Facets) -> Request | None:
    return (
        reworded_posts(asked, language, facets.thread)
        or requested_posts(asked, language, facets.thread)
        or requested_hashtags(asked, language, facets.thread.posts, facets.hashtags, facets.vocabulary)
        or requested_links(asked, language, facets.sites, facets.vocabulary)
        or _pattern_request(asked, language, facets)
        or mentioned_posts(asked, language, facets.thread)
    )


def _pattern_request(asked: Sequence[str], language: Language, facets: Facets) -> Request | None:
    posts = facets.thread.posts
    match language.intent(asked):
        case Fact() | SmallTalk() | Turn() as request:
            return request
        case Setting.LANGUAGE:
            return _speak(asked, language, facets)
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
            summary = Summary(_summary_size(asked, language, len(posts)))
            return mentioned_posts(asked, language, facets.thread) or summary
        case None:
            return None


def _speak(asked: Sequence[str], language: Language, facets: Facets) -> Speak | None:
    """Return a request for the language named in *asked*, None for a mere name that the thread uses."""
    if len(asked) == 1 and asked[0] in facets.vocabulary:
        return None
    return Speak("".join(language.language_names.get(word, "") for word in asked))


def _summary_size(asked: Sequence[str], language: Language, most: int) -> int:
    """Return the requested number of posts, at *most* all: 10 in "in 10 posts", the default in "in 100 words"."""
    counts = [int(word) if word.isdecimal() else language.cardinals.get(word, 0) for word in asked[:-1]]
    of_posts = not language.plural_post_nouns.isdisjoint(asked)
    fitting = [min(count, most) for count in counts if count > 0 and (count <= most or of_posts)]
    return fitting[0] if fitting else min(_DEFAULT_SUMMARY_SIZE, most)


def _searched_text(question: str) -> str:
    for language in languages_of(question):
        question = without_asking_meaning(without_courtesies(question, language), language)
    return question
