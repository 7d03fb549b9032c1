"""Requests for posts by number: "the fourth one", "2-4", "6/7", "the last two", "no. 2", "the 3rd from the end"."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from index.requests.grammar import QUESTION, Language
from index.requests.post_ranges import TO_THE_END, PostRange, Posts, is_plausible, posts_in
from index.requests.utterance import ORDINAL_ENDING
from index.thread import Thread

_DIGITS = re.compile(rf"(?P<hash>#)?(?P<number>\d{{1,18}})(?:/(?P<total>\d{{1,18}})|(?P<ending>{ORDINAL_ENDING}))?")

# The words of a question are replaced by codes, a letter each, and the expressions below match the string of codes:
#
#   N  4, four           A  post, tweet: always a post      B  between    V  say, contain
#   H  #4                P  part, line: also other things   T  to         W  thread
#   O  fourth, 4th       S  posts, parts: several           J  and        f  filler: show, me, the
#   L  first, last, 1st  1  one: a number or a noun         I  in, from   X  anything else
#   F  4/7               K  4th in "4th from the end"       +  plus
#   G  4/7 after A, P or S
#
# "Show me the first two posts" becomes "fffLNS". Without an X it asks for nothing but posts, and without filler it is
# "LNS": `_REQUESTED` matches "LN" as "several", the range from 1 to 2. "What does post 4 say about dams?" becomes
# "fANVVX": it asks about dams, so only `_MENTIONED` applies, and "AN" is post 4.
_REQUESTED = re.compile(
    r"""
    (?P<between>B[APS]*[NHLO][APS]*J[APS]*[NHLO])  # between the 2nd and the 4th post
    | (?P<range>[NHLOFG][APS]*T[APS]*[NHLOFG])     # 2-4, 2 to the last
    | (?P<several>LN|NL)                           # the first two, the two last
    | (?P<from_the_end>K)
    | (?P<single>[NHLOFG])
    """,
    re.VERBOSE,
)
_MENTIONED = re.compile(
    r"""
    (?<![TX])A[NH]   # post 4; not "ready to post 4 guards"
    | [FG](?![IX])   # 4/7; not "4/5 of the valley"
    | (?P<from_the_end>Kf*A)(?!X)  # the 3rd to last post
    | If*[LO]A(?!X)  # in the last post; not "in the first post war"
    | [LO]AV         # the last post says
    """,
    re.VERBOSE,
)
_NO_REQUEST = re.compile(r"X|[LO]W|^[^APSHOLK]*\+")  # "the last thread" is none of its posts, and "3 + 4" is a sum
_NO_POST_HAS = re.compile(r"[-−–]\d{1,40}|\d{1,40}\.\d{1,40}|\d{19,40}")
_FRACTION_OF_POSTS = re.compile("(?<=[APS])F")
_EXPLICIT = re.compile("[APSHLOKG]")
_COUNTED_BACK = re.compile(
    r"""
    O[APS1]*Tf?L(?=f*[AP1])                # 2nd to last post
    | (?<![IS])(?<!If)O[APS1]*Tf?L(?!f*S)  # 2nd to last; not "from the 2nd to the last", "the 2nd to the last posts"
    | (?:[OL][APS1]*|(?<!L)N[AP]*)If?L     # 3rd post from the end, post 3 from the end; not "the last 3 from the end"
    | OL                                   # 2nd last
    """,
    re.VERBOSE,
)
_ONE_IS_A_NUMBER = re.compile(r"(?<=[APS])1|^1$|1(?=[TJ][NHLOF1])|(?<=[NHLOF1][TJ])1")  # post one, one to three
_ANY_FEW = re.compile(r"(?<!L)NS")  # "4 posts" names none in particular


def requested_posts(asked: Sequence[str], language: Language, thread: Thread) -> Posts | None:
    """Return the posts whose numbers the words *asked* request, None if they ask for anything else."""
    if numbers := _impossible_numbers(asked, language):
        return Posts((), numbers)
    ranges = _requested_ranges(asked, language)
    return posts_in(ranges, thread) if all(is_plausible(each, thread) for each in ranges) else None


def mentioned_posts(asked: Sequence[str], language: Language, thread: Thread) -> Posts | None:
    """Return the posts that *asked*, a question about something else, mentions unambiguously: "in post 4", "4/7"."""
    ranges = _ranges(_MENTIONED.finditer(_codes(asked, language)), asked, language)
    return posts_in([each for each in ranges if is_plausible(each, thread)], thread)


def _impossible_numbers(asked: Sequence[str], language: Language) -> tuple[str, ...]:
    """Return the numbers in *asked* that no post can have, if it requests a post and nothing else: "post -1", "1.5"."""
    numbers = tuple(word for word in asked if _NO_POST_HAS.fullmatch(word))
    others = [word for word in asked if word not in numbers]
    names_post = any(word in language.post_nouns and next_ in numbers for word, next_ in pairwise(asked))
    return numbers if names_post and language.filler | language.post_nouns >= set(others) else ()


def _requested_ranges(asked: Sequence[str], language: Language) -> list[PostRange]:
    codes = _codes(asked, language)
    if _NO_REQUEST.search(codes):
        return []
    kept = [(code, word) for code, word in zip(codes, asked, strict=True) if code not in "fIVW"]
    codes = "".join(code for code, _ in kept)
    if _ANY_FEW.search(codes):
        return []
    explicit = bool(_EXPLICIT.search(codes))
    ranges = _ranges(_REQUESTED.finditer(codes), [word for _, word in kept], language)
    return [each if each.total else each._replace(explicit=explicit) for each in ranges]


@lru_cache(maxsize=4)  # requested and mentioned posts need the codes of the same words
def _codes(asked: Sequence[str], language: Language) -> str:
    codes = "".join(_code(word, language) for word in asked)
    for match in _COUNTED_BACK.finditer(codes):
        if _counts_back(asked[match.start() : match.end()], language):
            nouns = re.sub("[^APS]", "f", match[0][1:])
            codes = f"{codes[: match.start()]}K{nouns}{codes[match.end() :]}"
    codes = _ONE_IS_A_NUMBER.sub("N", codes).replace("1", "P")
    return _FRACTION_OF_POSTS.sub("G", codes)


def _counts_back(matched: Sequence[str], language: Language) -> bool:
    """Return whether the words *matched* are like "third from the end": not "third until the end", "third of last"."""
    number, *between, end = matched
    others = language.range_words | language.prepositions
    from_the_end = language.ordinals.get(end) == -1 and language.ordinals.get(number, 1) > 0
    return from_the_end and language.counting_back.issuperset(others.intersection(between))


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
        "+": language.plus,
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


def _ranges(matches: Iterable[re.Match[str]], asked: Sequence[str], language: Language) -> list[PostRange]:
    return [_range(match, asked[match.start() : match.end()], language) for match in matches]


def _range(match: re.Match[str], matched: Sequence[str], language: Language) -> PostRange:
    """Return the range that the words *matched* stand for; the group of *match* tells how."""
    numbers = [number for word in matched if (number := _single(word, language))]
    first, last = numbers[0], numbers[-1]
    match match.lastgroup:
        case "from_the_end":
            return PostRange(-first.first, -first.first, by_position=True, explicit=True)
        case "several":
            count = max(first.first, last.first)
            from_the_end = min(first.first, last.first) < 0
            return PostRange(-count, -1, by_position=True) if from_the_end else PostRange(1, count, by_position=True)
        case "between" | "range":
            low, high = sorted(TO_THE_END if number.first < 0 else number.first for number in (first, last))
            return PostRange(low, high)
        case _:
            return first._replace(explicit=bool(_EXPLICIT.search(match[0])))


def _single(word: str, language: Language) -> PostRange | None:
    """Return the range of one post that *word* stands for, None if it is no number."""
    if digits := _DIGITS.fullmatch(word):
        number = int(digits["number"])
        by_position = number == 1 and bool(digits["ending"])
        return PostRange(number, number, by_position, total=int(digits["total"] or 0))
    if number := language.ordinals.get(word) or language.cardinals.get(word) or 0:
        return PostRange(number, number, by_position=number < 0 or (number == 1 and word in language.ordinals))
    return None
