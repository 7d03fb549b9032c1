"""Posts on a copied page, told by the lines between them, and who wrote each.

Odile Marchand       Between two texts, lines of the page end one post and begin the next. A name that comes again there
Auteur               is the author's, if no line that ends a post follows it: that would end a short post by the author,
Le moulin tourne.    before somebody else's. Other people may have one post each, so their names need not come again.
1 j
J’aime
Répondre
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from index.reading.numbers.dates import is_figures
from index.reading.numbers.markers import start_markers
from index.reading.texts.copies.frames import is_name
from index.reading.texts.copies.page_texts import Text, is_dated, page_texts
from index.reading.texts.prose import ends_sentences

_FEWEST = 3  # numbered posts, comments
_TITLE = 100  # characters
_TRIED = 40  # names


class Post(NamedTuple):
    """The lines from *start* up to *stop*: a post by *author*; none for a short one that is among lines of the page."""

    start: int
    stop: int
    author: str


def posts_between(lines: Sequence[str]) -> list[Post]:
    """Return the posts of everybody in *lines*, from the author's first on; none if no author is found.

    >>> page = ["Al", "2 d", "A mill for sale.", "3 likes", "Bo", "We have three.", "1 d", "Al", "Why not, Bo?", "1 d"]
    >>> [post.author for post in posts_between(page)]
    ['Al', 'Bo', 'Al']
    """
    texts = page_texts(lines)
    if not texts:
        return []
    first = _first(texts)
    names = _owned_by_names(texts, first, "\n".join(lines[: texts[first].start]))
    author = _author(names, texts, first)
    own = names.get(author, {first})
    whole = next((at for at, text in enumerate(texts[: first + 1]) if _is_thread(text, lines)), first)
    if not author or (whole not in own and _numbered(own, texts) < _FEWEST):
        own = {whole}
        author = _commented(texts, whole, "?" * _is_thread(texts[whole], lines))
    if not author:
        return []
    if _comes_first(author, texts):
        texts = [text if at + 1 in own else _above_name(text, lines) for at, text in enumerate(texts)]
    if first + 1 not in own and _is_title(texts, first, lines):
        own = own - {first} | {first + 1}
    alike = (name for name in names if len(names[name] & own) * 2 > len(own))
    return _posts(texts, own, _inner(author, alike))


def _first(texts: Sequence[Text]) -> int:
    """Return which of *texts* is the first post: the first with a date, above it or below as it is for others."""
    dated = [at for at, text in enumerate(texts) if any(map(is_dated, text.above))]
    dates = [next(place for place, line in enumerate(texts[at].above) if is_dated(line)) for at in dated]
    named = [any(map(is_name, texts[at].above[:place])) for at, place in zip(dated, dates, strict=True)]
    is_below = sum(named) * 2 < len(named) or not all(named[:1])
    above = dated[0] - 1 if dated else 0
    return above if above >= 0 and is_below and any(map(is_name, texts[above].above)) else above + bool(dated)


def _is_title(texts: Sequence[Text], first: int, lines: Sequence[str]) -> bool:
    """Say whether the *first* of *texts* is a title: no sentence, and no date before the next text."""
    start, stop, _, numbers = texts[first]
    is_line = (
        not numbers and sum(map(len, lines[start:stop])) <= _TITLE and not any(map(_is_sentence, lines[start:stop]))
    )
    return is_line and first + 1 < len(texts) and not any(map(is_dated, texts[first + 1].above))


def _is_sentence(line: str) -> bool:
    return ends_sentences([line])


def _owned_by_names(texts: Sequence[Text], first: int, top: str) -> dict[str, set[int]]:
    """Return which *texts* are below each line that may be the author's name, which stands above the *first* text."""
    names = dict.fromkeys(line for text in texts[first:] for line in text.above if _is_person(line))
    found = {name: own for name in list(names)[:_TRIED] if (own := _owned(name, texts))}
    found = {name: own | _missing(own, texts) for name, own in found.items()}
    elsewhere = {name for name, own in found.items() if _numbered(own, texts) < _FEWEST and _is_in(name, top)}
    found = {name: own | {first} if name in elsewhere else own for name, own in found.items()}
    return {name: own for name, own in found.items() if len(own) > 1}


def _owned(name: str, texts: Sequence[Text]) -> set[int]:
    """Return which *texts* are below *name*, where no line that ends a text comes between."""
    sides = Counter[str]()
    below = {}
    for at, text in enumerate(texts):
        if name in text.above:
            place = len(text.above) - text.above[::-1].index(name)
            below[at] = text.above[place:]
            sides.update(set(below[at]))
            sides.subtract(set(text.above[: place - 1]))
    ends = {line for line, side in sides.items() if side < 0 and not is_figures(line)}
    owned = {at for at, lines in below.items() if not at or ends.isdisjoint(lines)}
    for at, text in enumerate(texts):  # an app shows only the time between messages of one person
        owned |= {at} if at - 1 in owned and not any(map(_has_words, text.above)) else set()
    return owned


def _has_words(line: str) -> bool:
    return any(map(str.isalpha, line)) and not is_dated(line) and not is_figures(line)


def _is_in(name: str, text: str) -> bool:
    """Say whether *name* is in *text*, and not as a part of a word."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _author(names: Mapping[str, set[int]], texts: Sequence[Text], first: int) -> str:
    """Return which of *names* is the author's: that of the numbered *texts*, else of the *first*; or an empty text.

    A line that other people have below their names, too, is above more texts than the author's name.
    """
    counts = {name: count**2 / len(own) for name, own in names.items() if (count := _numbered(own, texts)) > 1}
    if counts:
        return max(counts, key=counts.__getitem__)
    likely = sorted((name for name, own in names.items() if first in own), key=lambda name: -len(names[name]))
    author = next(iter(likely), "")
    for name in likely:
        if names[name] < names[author] and _are_others(names[author] - names[name], names[name], texts):
            author = name
    return author


def _are_others(rest: set[int], own: set[int], texts: Sequence[Text]) -> bool:
    """Say whether most of *rest* have names above that *own* do not have."""
    known = {line for at in own for line in texts[at].above}
    return sum(any(is_name(line) and line not in known for line in texts[at].above) for at in rest) * 2 > len(rest)


def _is_thread(text: Text, lines: Sequence[str]) -> bool:
    """Say whether *text* has several posts that are numbered from 1."""
    markers = [marker for line in lines[text.start : text.stop] for marker in start_markers(line)]
    numbers = {(marker.style, marker.number) for marker in markers}
    return any({(style, 1), (style, 2), (style, 3)} <= numbers for style, _ in numbers)


def _commented(texts: Sequence[Text], first: int, unnamed: str) -> str:
    """Return the name above the *first* of *texts* if the others are comments, else an empty text.

    *unnamed* is returned where there is no name.
    """
    names = [line for line in texts[first].above if is_name(line) and not is_dated(line)]
    comments = [any(map(is_dated, text.above)) for text in texts[first + 1 :]]
    above = texts[first].above
    likely = [name for name in names if sum(name in line for line in above) > 1 or name in _above_handles(above)]
    are_comments = len(comments) >= _FEWEST and sum(comments) * 2 > len(comments)
    return next(iter([*likely, *names]), unnamed) if are_comments else ""


def _above_handles(lines: Sequence[str]) -> set[str]:
    return {line for line, below in pairwise(lines) if below.startswith("@")}


def _numbered(own: set[int], texts: Sequence[Text]) -> int:
    """Return how many numbers of one style *own* of *texts* have."""
    found = set().union(*(texts[at].numbers for at in own))
    return max(Counter(style for style, _ in found).values(), default=0)


def _missing(own: set[int], texts: Sequence[Text]) -> set[int]:
    """Return which *texts* have numbers that are missing among *own*: the page may name their author another way."""
    found = set().union(*(texts[at].numbers for at in own))
    last = {style: number for style, number in sorted(found) if (style, number - 1) in found}
    wanted = {(style, number) for style, most in last.items() for number in range(1, most)} - found
    return {at for at, text in enumerate(texts) if at not in own and not text.numbers.isdisjoint(wanted)}


def _comes_first(name: str, texts: Sequence[Text]) -> bool:
    """Say whether mostly *name* is the first line of the page below a text."""
    times = Counter(line for text in texts for line in set(text.above))
    before = [text.above[: text.above.index(name)] for text in texts[1:] if name in text.above]
    below_page = sum(any(times[line] > 1 or is_figures(line) for line in lines) for lines in before)
    return below_page * 2 < len(before)


def _above_name(text: Text, lines: Sequence[str]) -> Text:
    """Return *text* without its last line, if that is a name: somebody's post is below."""
    is_named = text.stop - text.start > 1 and is_name(lines[text.stop - 1])
    return text._replace(stop=text.stop - 1) if is_named else text


def _posts(texts: Sequence[Text], own: set[int], author: str) -> list[Post]:
    """Return the posts from the author's first on: *own* of *texts*, and those of others."""
    interrupted = _interrupted(texts)
    posts: list[Post] = []
    for at, (text, name) in enumerate(zip(texts, _others(texts, author), strict=True)):
        posts += [Post(text.start, text.start, "?")] if at in interrupted and posts else []
        posts += [Post(text.start, text.stop, author if at in own else name)] if posts or at in own else []
    return posts


def _interrupted(texts: Sequence[Text]) -> set[int]:
    """Return above which *texts* a line of the page comes again: it ends a short post that is among these lines."""
    counts = defaultdict[str, dict[int, int]](dict)
    for at, text in enumerate(texts):
        for line, count in Counter(filter(_has_words, text.above)).items():
            counts[line][at] = count
    recurring = [found for found in counts.values() if len(found) * 2 > len(texts)]
    return {at for found in recurring for at, count in found.items() if count >= 2 * median(found.values())}


def _others(texts: Sequence[Text], author: str) -> list[str]:
    """Return the name above each of *texts* that is rarest on the page, a handle if *author* is one; else "?".

    Of equally rare lines it is the last, if the author's name is the last of such lines, else the first.
    """
    times = Counter(line for text in texts for line in set(text.above))
    is_handle = author.startswith("@")
    named = [[line for line in text.above if _is_person(line) and line.startswith("@") <= is_handle] for text in texts]
    own = [lines for lines in named if author in lines]
    step = -1 if sum(lines[-1] == author for lines in own) * 2 > len(own) else 1
    rarest = (min(lines[::step], key=times.__getitem__, default="?") for lines in named)
    return [_inner(name, lines) for name, lines in zip(rarest, named, strict=True)]


def _inner(name: str, lines: Iterable[str]) -> str:
    """Return the shortest of *lines* that is in *name*: "Ann" in "Ann's profile"; else *name*."""
    return min((line for line in lines if line in name and len(line) > 1), key=len, default=name)


def _is_person(line: str) -> bool:
    return is_name(line) and not is_dated(line) and any(map(str.isalpha, line))
