"""Requests for posts by number: "the fourth one", "2-4", "6/7", "the last two", "no. 2"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from index.requests.grammar import QUESTION, Language
from index.text.words import words
from index.thread import Post, Thread

_YEAR = 1000  # a number from here on, with no post of that number, is more likely a year
_TO_THE_END = 10**18  # the last number of "from 4 to the last": beyond any thread
_DIGITS = re.compile(r"(?P<hash>#)?(?P<number>\d{1,18})(?:/(?P<total>\d{1,18})|(?P<ending>-?[^\W\d_]{1,3}))?")

# The words of a question are replaced by codes, a letter each, and the expressions below match the string of codes:
#
#   N  4, four           A  post, tweet: always a post      B  between    V  say, contain
#   H  #4                P  part, line: also other things   T  to         W  thread
#   O  fourth, 4th       S  posts, parts: several           J  and        f  filler: show, me, the
#   L  first, last, 1st  1  one: a number or a noun         I  in         X  anything else
#   F  4/7
#
# "Show me the first two posts" becomes "fffLNS". Without an X it asks for nothing but posts, and without filler it is
# "LNS": `_REQUESTED` matches "LN" as "several", the range from 1 to 2. "What does post 4 say about dams?" becomes
# "fANVVX": it asks about dams, so only `_MENTIONED` applies, and "AN" is post 4.
_REQUESTED = re.compile(
    r"""
    (?P<between>B[APS]*[NHLO][APS]*J[APS]*[NHLO])  # between the 2nd and the 4th post
    | (?P<range>[NHLOF][APS]*T[APS]*[NHLOF])       # 2-4, 2 to the last
    | (?P<several>LN|NL)                           # the first two, the two last
    | (?P<single>[NHLOF])
    """,
    re.VERBOSE,
)
_MENTIONED = re.compile(
    r"""
    (?<![TX])A[NH]   # post 4; not "ready to post 4 guards"
    | F(?![IX])      # 4/7; not "4/5 of the valley"
    | If*[LO]A(?!X)  # in the last post; not "in the first post war"
    | [LO]AV         # the last post says
    """,
    re.VERBOSE,
)
_ONE_IS_A_NUMBER = re.compile(r"(?<=[APS])1|^1$|1(?=[TJ][NHLOF1])|(?<=[NHLOF1][TJ])1")  # post one, one to three
_ANY_FEW = re.compile(r"(?<!L)NS")  # "4 posts" names none in particular


@dataclass(frozen=True, slots=True)
class Posts:
    """The requested posts; *missing* are the requested numbers that the thread does not have, as "9" or "8–9"."""

    posts: tuple[Post, ...]
    missing: tuple[str, ...]


class PostRange(NamedTuple):
    """A range of posts from *first* to *last*, both included: the author's numbers or, *by_position*, their places.

    Positions count from 1, or back from -1, the last. *total* is the 7 of "4/7", or 0.
    """

    first: int
    last: int
    by_position: bool = False
    total: int = 0


class PostRanges(NamedTuple):
    """The ranges in a question; they are *explicit* in "post 4" and "the 4th", where a mere "4" may be a quantity."""

    ranges: tuple[PostRange, ...]
    explicit: bool


_NONE = PostRanges((), explicit=False)


def requested_posts(asked: Sequence[str], language: Language, thread: Thread) -> Posts | None:
    """Return the posts whose numbers the words *asked* request, None if they ask for anything else."""
    return _resolved(_requested_ranges(asked, language), thread)


def mentioned_posts(asked: Sequence[str], language: Language, thread: Thread) -> Posts | None:
    """Return the posts that *asked*, a question about something else, mentions unambiguously: "in post 4", "4/7"."""
    return _resolved(_mentioned_ranges(asked, language), thread)


def _requested_ranges(asked: Sequence[str], language: Language) -> PostRanges:
    codes = _codes(asked, language)
    if re.search("X|[LO]W", codes):  # "the last thread" is none of its posts
        return _NONE
    kept = [(code, word) for code, word in zip(codes, asked, strict=True) if code not in "fIVW"]
    codes = "".join(code for code, _ in kept)
    return _NONE if _ANY_FEW.search(codes) else _ranges(_REQUESTED, codes, [word for _, word in kept], language)


def _mentioned_ranges(asked: Sequence[str], language: Language) -> PostRanges:
    return _ranges(_MENTIONED, _codes(asked, language), asked, language)


@lru_cache(maxsize=4)  # requested and mentioned posts need the codes of the same words
def _codes(asked: Sequence[str], language: Language) -> str:
    codes = "".join(_code(word, language) for word in asked)
    return _ONE_IS_A_NUMBER.sub("N", codes).replace("1", "P")


def _code(word: str, language: Language) -> str:
    if not word[0].isalpha() and (digits := _DIGITS.fullmatch(word)):
        return _digits_code(digits) if word not in language.idioms else "X"
    return _codes_of_words(language).get(word, "X")


def _digits_code(digits: re.Match[str]) -> str:
    if digits["total"]:
        return "F"
    if digits["ending"]:
        return "L" if digits["number"] == "1" else "O"
    return "H" if digits["hash"] else "N"


@cache
def _codes_of_words(language: Language) -> dict[str, str]:
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
    }  # a word in several sets takes the last code
    return {word: code for code, members in sets.items() for word in members}


def _ranges(pattern: re.Pattern[str], codes: str, asked: Sequence[str], language: Language) -> PostRanges:
    matches = [(match, asked[match.start() : match.end()]) for match in pattern.finditer(codes)]
    found = tuple(_range(match.lastgroup or "single", matched, language) for match, matched in matches)
    return PostRanges(found, explicit=bool(re.search("[APSHLO]", codes)))


def _range(kind: str, matched: Sequence[str], language: Language) -> PostRange:
    """Return the range that the words *matched* by the group *kind* of a pattern stand for."""
    numbers = [number for word in matched if (number := _single(word, language))]
    if kind == "single":
        return numbers[0]
    if kind == "several":
        count = max(number.first for number in numbers)
        from_the_end = any(number.first < 0 for number in numbers)
        return PostRange(-count, -1, by_position=True) if from_the_end else PostRange(1, count, by_position=True)
    low, high = sorted(_TO_THE_END if number.first < 0 else number.first for number in (numbers[0], numbers[-1]))
    return PostRange(low, high)


def _single(word: str, language: Language) -> PostRange | None:
    """Return the range of one post that *word* stands for, None if it is no number."""
    if digits := _DIGITS.fullmatch(word):
        number = int(digits["number"])
        by_position = number == 1 and bool(digits["ending"])
        return PostRange(number, number, by_position, total=int(digits["total"] or 0))
    if number := language.ordinals.get(word) or language.cardinals.get(word) or 0:
        return PostRange(number, number, by_position=number < 0 or (number == 1 and word in language.ordinals))
    return None


def _resolved(wanted: PostRanges, thread: Thread) -> Posts | None:
    """Return the posts of *thread* in the *wanted* ranges, None if there is a range that hardly means posts."""
    ranges = wanted.ranges
    if not ranges or not all(_is_plausible(each, thread, explicit=wanted.explicit) for each in ranges):
        return None
    found = [post for each in ranges for post in _posts(each, thread)]
    missing = [number for each in ranges for number in _missing(each, thread)]
    return Posts(tuple(dict.fromkeys(found)), tuple(dict.fromkeys(missing)))


def _is_plausible(wanted: PostRange, thread: Thread, *, explicit: bool) -> bool:
    """Return whether *wanted* means posts: a number that no post has may be a year, a date or a score."""
    if wanted.total not in {0, len(thread.posts), *_totals(thread)}:
        return explicit
    if wanted.by_position or _posts(wanted, thread):
        return True
    used = any(word.text == str(wanted.first) for post in thread.posts for word in words(post.text))
    return explicit or not used if wanted.first < _YEAR else explicit and not used


def _posts(wanted: PostRange, thread: Thread) -> list[Post]:
    if wanted.by_position:
        start, stop = (n - 1 if n > 0 else len(thread.posts) + n for n in (wanted.first, wanted.last))
        return list(thread.posts[max(0, start) : max(0, stop + 1)])
    numbers = _numbers(thread)
    return [post for number in sorted(numbers) if wanted.first <= number <= wanted.last for post in numbers[number]]


def _missing(wanted: PostRange, thread: Thread) -> list[str]:
    if wanted.by_position:
        return [] if _posts(wanted, thread) else [str(wanted.first)]
    numbers = _numbers(thread)
    last = max(numbers, default=0) if wanted.last == _TO_THE_END else wanted.last
    present = [wanted.first - 1, *sorted(n for n in numbers if wanted.first <= n <= last), last + 1]
    gaps = [(before + 1, after - 1) for before, after in pairwise(present) if after - before > 1]
    return [str(start) if start == stop else f"{start}–{stop}" for start, stop in gaps]


def _numbers(thread: Thread) -> dict[int, list[Post]]:
    """Return the posts by the author's number; a post without one has its position, unless another has that number."""
    numbers: dict[int, list[Post]] = {}
    for post in sorted(thread.posts, key=lambda post: not post.label):
        number = _author_number(post)
        if number or post.number not in numbers:
            numbers.setdefault(number or post.number, []).append(post)
    return numbers


def _author_number(post: Post) -> int:
    """Return the number in the label of *post*, or 0.

    >>> [_author_number(Post(2, label, "")) for label in ("4/7", "4)", "")]
    [4, 4, 0]
    """
    found = re.search(r"\d{1,6}", post.label)
    return int(found[0]) if found else 0


def _totals(thread: Thread) -> set[int]:
    return {int(total[1]) for post in thread.posts if (total := re.search(r"/\s?(\d{1,6})", post.label))}
