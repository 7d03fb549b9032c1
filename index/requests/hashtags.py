"""The hashtags of a thread, and the posts that are asked for by one."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import NamedTuple

from index.requests.grammar import Language
from index.text.words import plain, words
from index.thread import Post, Thread

# What may stand in a tag is told by what may not: \w lacks the vowel signs of Hindi and the points of Hebrew.
_TAG = re.compile(r"(?<![\w/&])#(?!\d+\b)([^\s#\"'’ʼ‘“”«».,;:!?()\[\]{}<>/\\|&@*+=~^%$…–—-]+)")


class Tag(NamedTuple):
    """A hashtag without its sign, as it is first written, and the posts that carry it."""

    name: str
    posts: tuple[Post, ...]


def hashtags(thread: Thread) -> tuple[Tag, ...]:
    """Return the hashtags of *thread*, in the order of their first use; capitals do not tell them apart.

    >>> [tag.name for tag in hashtags(Thread.of(["#Peace and #War", "no #peace’s end"]))]
    ['Peace', 'War']
    """
    found: dict[str, tuple[str, list[Post]]] = {}
    for post in thread.posts:
        for name in tags_of(post.text):
            _, posts = found.setdefault(name.casefold(), (name, []))
            if post not in posts[-1:]:
                posts.append(post)
    return tuple(Tag(name, tuple(posts)) for name, posts in found.values())


def tags_of(text: str) -> list[str]:
    """Return the hashtags in *text* without their signs.

    >>> tags_of("#Turkey's part: see https://example.org/#top, #1")
    ['Turkey']
    """
    return _TAG.findall(text)


@dataclass(frozen=True, slots=True)
class Tagged:
    """Hashtags asked for, the posts that carry one, and the posts that merely have its word.

    *missing* are those of the *tags* that no post carries. A tag is spelt as in the thread, else in lower case.
    """

    tags: tuple[str, ...]
    posts: tuple[Post, ...]
    mentions: tuple[Post, ...]
    missing: tuple[str, ...]


def tagged(
    asked: Sequence[str], language: Language, posts: Sequence[Post], tags: Sequence[Tag], vocabulary: Sequence[str]
) -> Tagged | None:
    """Return what the words *asked* ask for when they ask for hashtags by name, else None.

    *posts*, *tags* and *vocabulary* are those of the thread.
    """
    called = language.tag | language.tagged
    if not any(word.startswith("#") or word in called for word in asked):
        return None
    used = {tag.name.casefold(): tag for tag in tags}
    names = _signed(asked, language) or _called_tags(asked, language, used.keys() | set(vocabulary))
    if not names:
        return None
    carrying = {post for name in names if name in used for post in used[name].posts}
    mentions = [post for post in posts if post not in carrying and _uses_any(post, {plain(name) for name in names})]
    return Tagged(
        tuple(used[name].name if name in used else name for name in names),
        tuple(post for post in posts if post in carrying),
        tuple(mentions),
        tuple(name for name in names if name not in used),
    )


def _signed(asked: Sequence[str], language: Language) -> list[str]:
    """Return the names in "posts with #Turkey or #Russia"; none when anything else is said."""
    names = [word for word in asked if word.startswith("#") and not word[1:].isdigit()]
    others = set(asked) - set(names)
    return [name[1:] for name in dict.fromkeys(names)] if others <= language.around_tags else []


def _called_tags(asked: Sequence[str], language: Language, known: AbstractSet[str]) -> list[str]:
    """Return the names in "what is tagged Turkey?" and, of the words *known*, in "the Turkey or the Syria tag"."""
    kept = language.joins | language.tag | language.tagged
    said = [word for word in asked if word in kept or word not in language.around_tags]
    letters = "".join(_letter(word, language) for word in said)
    form = re.fullmatch(r"[TC]*(?:C(?P<any>X)|[TC]J*X[JX]*|X[JX]*[TC])[TC]*", letters)
    if not form:
        return []
    names = [word for word, letter in zip(said, letters, strict=True) if letter == "X"]
    return names if form["any"] or known >= set(map(plain, names)) else []


def _letter(word: str, language: Language) -> str:
    """Return C for "tagged", which any name may follow, T for "tag", J for "and", X for what may be a name."""
    if word in language.joins:
        return "J"
    if word in language.tagged:
        return "C"
    if word in language.tag:
        return "T"
    return "-" if word.isdecimal() or word in language.ordinals or word in language.cardinals else "X"


def _uses_any(post: Post, names: AbstractSet[str]) -> bool:
    return any(plain(word.text) in names for word in words(post.text))
