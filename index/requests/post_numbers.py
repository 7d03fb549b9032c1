"""Posts that are asked for by their numbers: "the fourth one", "2-4", "6/7", "the last two", "no. 2"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from index.requests.grammar import QUESTION, Language
from index.text.words import words
from index.thread import Post, Thread

END = 10**18
"""The stop of a range up to the last post: a number beyond any thread."""

_DIGITS = re.compile(r"(?P<hash>#)?(?P<number>\d{1,18})(?:/(?P<total>\d{1,18})|(?P<ending>-?[^\W\d_]{1,3}))?")

# Each word is classified by a letter, and the patterns below match the string of letters. P is a name of a post, A one
# that is never anything else, S a plural; N is a number, H one with "#", L "first" or "last", O another ordinal,
# F "6/7", 1 "one"; T is "to", J "and", B "between", I "in"; V is a word for content ("say", "contain"), W a name of
# the thread, f another frame word, X anything else.
_ASKED = re.compile(
    r"(?P<between>B[APS]*[NHLO][APS]*J[APS]*[NHLO])|(?P<range>[NHLOF][APS]*T[APS]*[NHLOF])"
    r"|(?P<several>LN|NL)|(?P<single>[NHLOF])"
)
_AMID = re.compile(r"(?<![TX])A[NH]|F(?![IX])|If*[LO]A(?!X)|[LO]AV")
_ONE_IS_A_NUMBER = re.compile(r"(?<=[APS])1|^1$|1(?=[TJ][NHLOF1])|(?<=[NHLOF1][TJ])1")
_ANY_FEW = re.compile(r"(?<!L)NS")  # "4 posts" names none in particular
_YEAR = 1000  # a number from here on, with no post of that number, is more likely a year


@dataclass(frozen=True, slots=True)
class Posts:
    """Posts by number; *missing* are the numbers asked for, as "9" or "8–9", that the thread does not have."""

    posts: tuple[Post, ...]
    missing: tuple[str, ...]


class Place(NamedTuple):
    """A range of posts from *start* to *stop*, both included: the author's numbers or, if *counted*, positions.

    Positions count from 1, or from -1 at the end. *total* is the 7 of "4/7", or 0.
    """

    start: int
    stop: int
    counted: bool = False
    total: int = 0


class Places(NamedTuple):
    """The ranges of posts in a request; *named* tells "post 4" and "the 4th" from a mere "4"."""

    places: tuple[Place, ...]
    named: bool


_NONE = Places((), named=False)


def numbered(asked: Sequence[str], language: Language, thread: Thread) -> Posts | None:
    """Return the posts that the words *asked* ask for, None when they ask for anything else."""
    return _resolved(places(asked, language), thread)


def numbered_amid(asked: Sequence[str], language: Language, thread: Thread) -> Posts | None:
    """Return the posts that the words *asked*, which ask about something else as well, name beyond doubt."""
    return _resolved(places_amid(asked, language), thread)


def author_number(post: Post) -> int:
    """Return the number in the label of *post*, or 0.

    >>> [author_number(Post(2, label, "")) for label in ("4/7", "4)", "")]
    [4, 4, 0]
    """
    found = re.search(r"\d{1,6}", post.label)
    return int(found[0]) if found else 0


def _resolved(wanted: Places, thread: Thread) -> Posts | None:
    if not wanted.places or not all(_plausible(place, thread, named=wanted.named) for place in wanted.places):
        return None
    found = [post for place in wanted.places for post in _posts(place, thread)]
    missing = [number for place in wanted.places for number in _missing(place, thread)]
    return Posts(tuple(dict.fromkeys(found)), tuple(dict.fromkeys(missing)))


def _plausible(place: Place, thread: Thread, *, named: bool) -> bool:
    """Return whether posts are meant: a number that no post has may be a year, a date or a score."""
    if place.total not in {0, len(thread.posts), *_totals(thread)}:
        return named
    if place.counted or _posts(place, thread):
        return True
    used = any(word.text == str(place.start) for post in thread.posts for word in words(post.text))
    return named or not used if place.start < _YEAR else named and not used


def _posts(place: Place, thread: Thread) -> list[Post]:
    if place.counted:
        start, stop = (n - 1 if n > 0 else len(thread.posts) + n for n in (place.start, place.stop))
        return list(thread.posts[max(0, start) : max(0, stop + 1)])
    numbers = _numbers(thread)
    return [post for number in sorted(numbers) if place.start <= number <= place.stop for post in numbers[number]]


def _missing(place: Place, thread: Thread) -> list[str]:
    if place.counted:
        return [] if _posts(place, thread) else [str(place.start)]
    numbers = _numbers(thread)
    stop = max(numbers, default=0) if place.stop == END else place.stop
    within = [place.start - 1, *sorted(n for n in numbers if place.start <= n <= stop), stop + 1]
    gaps = [(before + 1, after - 1) for before, after in pairwise(within) if after - before > 1]
    return [str(first) if first == last else f"{first}–{last}" for first, last in gaps]


def _numbers(thread: Thread) -> dict[int, list[Post]]:
    """Return the posts by number: the author's, and a post that has none by its position if that is free."""
    numbers: dict[int, list[Post]] = {}
    for post in sorted(thread.posts, key=lambda post: not post.label):
        number = author_number(post)
        if number or post.number not in numbers:
            numbers.setdefault(number or post.number, []).append(post)
    return numbers


def _totals(thread: Thread) -> set[int]:
    return {int(total[1]) for post in thread.posts if (total := re.search(r"/\s?(\d{1,6})", post.label))}


def places(words: Sequence[str], language: Language) -> Places:
    """Return the places that *words* ask for, none if they ask for anything else."""
    letters = _letters(words, language)
    if re.search("X|[LO]W", letters):  # "the last thread" is none of its posts
        return _NONE
    kept = [(letter, word) for letter, word in zip(letters, words, strict=True) if letter not in "fIVW"]
    letters = "".join(letter for letter, _ in kept)
    return _NONE if _ANY_FEW.search(letters) else _found(_ASKED, letters, [word for _, word in kept], language)


def places_amid(words: Sequence[str], language: Language) -> Places:
    """Return the unambiguous places in a question about something else, such as "in post 4" or "4/7"."""
    return _found(_AMID, _letters(words, language), words, language)


def _found(pattern: re.Pattern[str], letters: str, words: Sequence[str], language: Language) -> Places:
    items = [(match, words[match.start() : match.end()]) for match in pattern.finditer(letters)]
    found = tuple(_place(match.lastgroup or "single", item, language) for match, item in items)
    return Places(found, named=bool(re.search("[APSHLO]", letters)))


@lru_cache(maxsize=4)  # `places` and `places_amid` classify the same words
def _letters(words: Sequence[str], language: Language) -> str:
    letters = "".join(_letter(word, language) for word in words)
    return _ONE_IS_A_NUMBER.sub("N", letters).replace("1", "P")


def _letter(word: str, language: Language) -> str:
    if not word[0].isalpha() and (digits := _DIGITS.fullmatch(word)):
        return _digits_letter(digits) if word not in language.idioms else "X"
    return _vocabulary_letters(language).get(word, "X")


@cache
def _vocabulary_letters(language: Language) -> dict[str, str]:
    sets = {
        "f": language.filler,
        "V": language.reporting_words,
        "W": language.thread_nouns,
        "I": language.prepositions,
        "B": language.between,
        "J": language.conjunctions,
        "T": language.range_words,
        "N": language.cardinals,
        "P": language.post_nouns,
        "S": language.plural_post_nouns,
        "A": language.unambiguous_post_nouns,
        "1": {language.one},
        "O": language.ordinals,
        "L": {word for word, number in language.ordinals.items() if number in {1, -1}},
        "X": {QUESTION, *language.idioms},
    }  # a word in several sets takes the last letter
    return {word: letter for letter, members in sets.items() for word in members}


def _digits_letter(digits: re.Match[str]) -> str:
    if digits["total"]:
        return "F"
    if digits["ending"]:
        return "L" if digits["number"] == "1" else "O"
    return "H" if digits["hash"] else "N"


def _place(manner: str, words: Sequence[str], language: Language) -> Place:
    numbers = [place for word in words if (place := _single(word, language))]
    first, last = numbers[0], numbers[-1]
    if manner == "single":
        return first
    if manner == "several":
        count = max(place.start for place in numbers)
        backwards = any(place.start < 0 for place in numbers)
        return Place(-count, -1, counted=True) if backwards else Place(1, count, counted=True)
    low, high = sorted(END if place.start < 0 else place.start for place in (first, last))
    return Place(low, high)


def _single(word: str, language: Language) -> Place | None:
    number = language.ordinals.get(word) or language.cardinals.get(word)
    if digits := _DIGITS.fullmatch(word):
        number = int(digits["number"])
        total = int(digits["total"] or 0)
        return Place(number, number, counted=number == 1 and bool(digits["ending"]), total=total)
    if number is None:
        return None
    return Place(number, number, counted=number < 0 or (number == 1 and word in language.ordinals))
