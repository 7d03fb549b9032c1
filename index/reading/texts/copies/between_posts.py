"""Posts on a copied page, told by the lines between them, and who wrote each.

Odile Marchand       Between two texts, lines of the page end one post and begin the next. A name that comes again there
Auteur               is the author's, if no line that ends a post follows it: that would end a short post by the author,
Le moulin tourne.    before somebody else's. Other people may have one post each, so their names need not come again.
1 j
J’aime
Répondre
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from index.reading.numbers.dates import is_figures
from index.reading.texts.copies.frames import is_name, shows_date
from index.reading.texts.copies.page_texts import Text, page_texts

_FEWEST = 3  # numbered posts
_TRIED = 8  # names


class Post(NamedTuple):
    """The lines from *start* up to *stop*: a post by *author*."""

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
    names = {name: owned for name in _names(texts) if (owned := _owned(name, texts))}
    if not names:
        return []
    first = min(set().union(*names.values()))
    top = "\n".join(lines[: texts[first].start])
    names = {name: own | _missing(own, texts) for name, own in names.items()}
    unnumbered = {name: own for name, own in names.items() if _numbered(own, texts) < _FEWEST}
    names |= {name: own | {first} for name, own in unnumbered.items() if _is_in(name, top)}
    author = max(names, key=lambda name: _likelihood(names[name], set().union(*names.values()), texts))
    own = names[author]
    if not (first in own or _numbered(own, texts) > 1):
        return []
    if _comes_first(author, texts):
        texts = [text if at + 1 in own else _above_name(text, lines) for at, text in enumerate(texts)]
    inner = [name for name in names if name in author and len(names[name] & own) * 2 > len(own)]
    author = min(inner, key=len)  # in "Ann's profile"
    people = [author if at in own else name for at, name in enumerate(_others(texts, author))]
    return [Post(text.start, text.stop, name) for text, name in zip(texts, people, strict=True)][min(own) :]


def _names(texts: Sequence[Text]) -> list[str]:
    """Return the lines that may be the author's name, in the order of the page."""
    times = Counter(name for text in texts for name in set(text.above) if is_name(name))
    return [name for name in dict.fromkeys(name for text in texts for name in text.above) if times[name] > 1][:_TRIED]


def _owned(name: str, texts: Sequence[Text]) -> set[int]:
    """Return which *texts* are below *name*, where no line that ends a text comes between."""
    named = {at: text.above for at, text in enumerate(texts) if name in text.above}
    sides = Counter[str]()
    for above in named.values():
        place = len(above) - above[::-1].index(name)
        sides.update(set(above[place:]))
        sides.subtract(set(above[: place - 1]))
    ends = {line for line, side in sides.items() if side < 0 and not is_figures(line)}
    below = {at: above[len(above) - above[::-1].index(name) :] for at, above in named.items()}
    owned = {at for at, lines in below.items() if not at or ends.isdisjoint(lines)}
    for at, text in enumerate(texts):  # an app shows only the time between messages of one person
        owned |= {at} if at - 1 in owned and not any(map(_is_named, text.above)) else set()
    return owned


def _is_named(line: str) -> bool:
    return any(map(str.isalpha, line)) and not shows_date(line) and not is_figures(line)


def _likelihood(own: set[int], everybody: set[int], texts: Sequence[Text]) -> tuple[float, ...]:
    """Return how likely the author of the page wrote *own* of *texts*, those by *everybody*: these have the numbers.

    Without numbers, the author wrote the first text, not all of them, and the most.
    """
    count = _numbered(own, texts)
    counted = count**2 / len(own) if count > 1 else 0
    return counted, min(everybody) in own, own != everybody, len(own)


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


def _above_name(text: Text, lines: Sequence[str]) -> Text:
    """Return *text* without its last line, if that is a name: somebody's post is below."""
    is_named = text.stop - text.start > 1 and is_name(lines[text.stop - 1])
    return text._replace(stop=text.stop - 1) if is_named else text


def _others(texts: Sequence[Text], author: str) -> list[str]:
    """Return the name above each of *texts* that is rarest on the page, a handle if *author* is one; else "?"."""
    times = Counter(line for text in texts for line in set(text.above))
    is_handle = author.startswith("@")
    names = (
        [line for line in text.above if is_name(line) and not shows_date(line) and line.startswith("@") <= is_handle]
        for text in texts
    )
    return [min(found, key=times.__getitem__, default="?") for found in names]


def _comes_first(name: str, texts: Sequence[Text]) -> bool:
    """Say whether mostly *name* is the first line of the page below a text."""
    times = Counter(line for text in texts for line in set(text.above))
    before = [text.above[: text.above.index(name)] for text in texts[1:] if name in text.above]
    below_page = sum(any(times[line] > 1 or is_figures(line) for line in lines) for lines in before)
    return below_page * 2 < len(before)


def _is_in(name: str, text: str) -> bool:
    """Say whether *name* is in *text*, and not as a part of a word."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None
