"""The hashtags of a thread, and requests for posts by hashtag."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import NamedTuple

from index.requests.grammar import Language
from index.text.words import plain, words
from index.thread import Post, Thread

# A tag is defined by the characters that end it: \w lacks the vowel signs of Hindi and the points of Hebrew.
_TAG = re.compile(r"(?<![\w/&])#(?!\d+\b)([^\s#\"'’ʼ‘“”«».,;:!?()\[\]{}<>/\\|&@*+=~^%$…–—-]+)")
# Requests that name tags without "#" are matched as strings of codes, a letter a word: T is "tag", H "hashtag" or
# "tagged", J "and" or "or", X a word that may be a name, and "-" a number. Other words that may surround a tag are left
# out: "the Turkey or the Syria tag" becomes XJXT, "what is tagged Corn?" HX. A single name after H may be any word.
_NAMES_WITHOUT_SIGN = re.compile(r"[TH]*(?:H(?P<any_name>X)|[TH]J*X[JX]*|X[JX]*[TH])[TH]*")


class Tag(NamedTuple):
    """A hashtag without its sign, as it is first written, and the posts that carry it."""

    name: str
    posts: tuple[Post, ...]


def hashtags(thread: Thread) -> tuple[Tag, ...]:
    """Return the hashtags of *thread*, in the order of their first use, ignoring case.

    >>> thread = Thread.of(["#Peace and #War", "no #peace’s end: see https://example.org/#top, #1"])
    >>> [tag.name for tag in hashtags(thread)]
    ['Peace', 'War']
    """
    found: dict[str, tuple[str, list[Post]]] = {}
    for post in thread.posts:
        for name in _TAG.findall(post.text):
            _, posts = found.setdefault(name.casefold(), (name, []))
            if post not in posts[-1:]:
                posts.append(post)
    return tuple(Tag(name, tuple(posts)) for name, posts in found.values())


@dataclass(frozen=True, slots=True)
class TaggedPosts:
    """The posts that carry one of the requested hashtags, and *mentions*: those that only have its word.

    *missing* are those of the *tags* that no post carries. A tag is spelt as in the thread, else in lower case.
    """

    tags: tuple[str, ...]
    posts: tuple[Post, ...]
    mentions: tuple[Post, ...]
    missing: tuple[str, ...]


def requested_hashtags(
    asked: Sequence[str], language: Language, posts: Sequence[Post], tags: Sequence[Tag], vocabulary: Sequence[str]
) -> TaggedPosts | None:
    """Return the posts with the hashtags that the words *asked* name, None if they are no request for hashtags.

    *posts*, *tags* and *vocabulary* are those of the thread.
    """
    tag_words = language.tag_nouns | language.hashtag_words
    if not any(word.startswith("#") or word in tag_words for word in asked):
        return None
    used = {tag.name.casefold(): tag for tag in tags}
    names = _names_with_sign(asked, language) or _names_without_sign(asked, language, used.keys() | set(vocabulary))
    if not names:
        return None
    carrying = {post for name in names if name in used for post in used[name].posts}
    mentions = [post for post in posts if post not in carrying and _uses_any(post, {plain(name) for name in names})]
    return TaggedPosts(
        tuple(used[name].name if name in used else name for name in names),
        tuple(post for post in posts if post in carrying),
        tuple(mentions),
        tuple(name for name in names if name not in used),
    )


def _names_with_sign(asked: Sequence[str], language: Language) -> list[str]:
    """Return the names in "posts with #Turkey or #Russia", none if *asked* has other words that count."""
    names = [word for word in asked if word.startswith("#") and not word[1:].isdigit()]
    others = set(asked) - set(names)
    return [name[1:] for name in dict.fromkeys(names)] if others <= language.around_tags else []


def _names_without_sign(asked: Sequence[str], language: Language, known: AbstractSet[str]) -> list[str]:
    """Return the names in "what is tagged Corn?", and in "the Turkey or the Syria tag" if all are *known* words."""
    kept = language.conjunctions | language.tag_nouns | language.hashtag_words
    said = [word for word in asked if word in kept or word not in language.around_tags]
    codes = "".join(_code(word, language) for word in said)
    request = _NAMES_WITHOUT_SIGN.fullmatch(codes)
    if not request:
        return []
    names = [word for word, code in zip(said, codes, strict=True) if code == "X"]
    return names if request["any_name"] or known >= set(map(plain, names)) else []


def _code(word: str, language: Language) -> str:
    if word in language.conjunctions:
        return "J"
    if word in language.hashtag_words:
        return "H"
    if word in language.tag_nouns:
        return "T"
    return "-" if word.isdecimal() or word in language.ordinals or word in language.cardinals else "X"


def _uses_any(post: Post, names: AbstractSet[str]) -> bool:
    return any(plain(word.text) in names for word in words(post.text))
