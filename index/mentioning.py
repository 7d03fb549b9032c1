"""The posts that mention something: its words in any form, or another name of a country."""

import re
from collections.abc import Iterator

from index.answer import Quote
from index.requests.mentions import Mentions, SeveralMentions
from index.requests.notation.mention_frames import MentionQuestion
from index.requests.request import Request, Words
from index.search import find, parse_search
from index.text.countries import countries
from index.text.language import language, languages, script
from index.text.word_frequency import is_common
from index.text.words import Word, plain, words
from index.thread import Post, Span, Thread

# The endings of nouns in languages that have no stemmer: Turkish and Azerbaijani, then Armenian.
_ENDING = re.compile(
    r"'?(?:l[ae]r|s?[iuü]|n?[iuü]n|[yn]?[aeəiuü]|n?[dt][aeə]n?|y?l[aeə]|l[iuü]|ki|c[aeə])*"
    "|(?:ն?եր)?(?:ը|ն|ս|դ|յ?ի|յ?ին|յ?ից|յ?ով|յ?ում|յ?ի[սդ]|ան)?"
)
_LAST = re.compile("[ըն]$|(?<=[aeə])n$")  # may be an article, or belong to the ending of "Ankaranın"
_WITHOUT_STEMMER = {"tr", "az", "hy", ""}
_SHORTEST = 3  # a name of fewer letters is the beginning of too many words


def mentioning(asked: Mentions, thread: Thread) -> list[Quote]:
    """Return the posts of *thread* that mention what is *asked* for, in order, with the places marked."""
    by_number = {quote.post.number: quote for quote in (*_inflected(asked.search, thread), *_found(asked, thread))}
    return [by_number[number] for number in sorted(by_number)]


def or_search(request: Request, thread: Thread) -> Request:
    """Return *request*, or a search for the closest posts if it is to find words that no post of *thread* has."""
    if isinstance(request, Mentions) and request.asks is MentionQuestion.FIND and not mentioning(request, thread):
        return Words(request.search)
    return request


def may_be_translated(request: Request, thread: Thread, other_language: str) -> bool:
    """Return whether *thread* may mention what *request* asks for in its own language only.

    *other_language* is that of the question, empty if it is the thread's. A name that English has, too, is no word
    of another language.
    """
    return any(
        (not _has_script_of(asked.words, thread) or (other_language and not _is_english_name(asked.words)))
        and not mentioning(asked, thread)
        for asked in _mentions(request)
    )


def _has_script_of(name: str, thread: Thread) -> bool:
    written_in = script(name)
    return not written_in or any(script(post.text) == written_in for post in thread.posts)


def _mentions(request: Request) -> tuple[Mentions, ...]:
    if isinstance(request, SeveralMentions):
        return request.each
    return (request,) if isinstance(request, Mentions) else ()


def _is_english_name(name: str) -> bool:
    return name.isascii() and all(word[0].isupper() and is_common(plain(word)) for word in name.split())


def _found(asked: Mentions, thread: Thread) -> list[Quote]:
    return find(thread, parse_search(asked.search)) or _naming_country(asked.search, thread)


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


def _inflected(search: str, thread: Thread) -> Iterator[Quote]:
    """Yield the posts that have each word of *search* with endings of languages without a stemmer."""
    if '"' in search:
        return
    names = [plain(word.text) for word in words(search)]
    found = [Quote(post, marks) for post in thread.posts if (marks := _marks(names, post))]
    spoken = languages(thread) if found else frozenset()
    if not spoken or spoken & _WITHOUT_STEMMER:
        yield from (quote for quote in found if language(quote.post.text) in _WITHOUT_STEMMER)


def _marks(names: list[str], post: Post) -> tuple[Span, ...]:
    found = [[word for word in words(post.text) if _is_form(plain(word.text), name)] for name in names]
    return _spans([word for places in found for word in places]) if found and all(found) else ()


def _is_form(word: str, name: str) -> bool:
    """Return whether *word* is *name* with other endings.

    >>> _is_form("putin'in", "putin"), _is_form("աղի", "աղը"), _is_form("martin", "mart")
    (True, False, True)
    """
    stems = [stem for stem in {name, _LAST.sub("", name)} if len(stem) >= _SHORTEST and word.startswith(stem)]
    return any(_ENDING.fullmatch(word[len(stem) :]) for stem in stems)


def _spans(found: list[Word]) -> tuple[Span, ...]:
    return tuple(sorted({Span(word.start, word.stop) for word in found}))
