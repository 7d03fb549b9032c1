"""Requests for a post in other words, which get the post itself: "explain post 4", "translate 2/7 into Spanish"."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.requests.grammar import Language
from index.requests.post_numbers import requested_posts
from index.requests.post_ranges import Posts
from index.thread import Post, Thread


@dataclass(frozen=True, slots=True)
class TranslatedPosts:
    """The posts requested in another language, and the requested numbers that the thread does not have."""

    posts: tuple[Post, ...]
    missing: tuple[str, ...]


def reworded_posts(asked: Sequence[str], language: Language, thread: Thread) -> Posts | TranslatedPosts | None:
    """Return the posts that the words *asked* want translated, explained or summarized, None if they want none."""
    return _translated(asked, language, thread) or _explained(asked, language, thread)


def _translated(asked: Sequence[str], language: Language, thread: Thread) -> TranslatedPosts | None:
    others = language.translating | language.language_names.keys()
    rest = tuple(word for word in asked if word not in others)
    number = [word for word in rest if word not in language.filler | language.prepositions]
    bare_number = len(number) == 1 and number[0][0].isdigit()
    if language.translating.isdisjoint(asked) or not (bare_number or _names_post(rest, language)):
        return None
    found = requested_posts(rest, language, thread)
    return TranslatedPosts(found.posts, found.missing) if found else None


def _explained(asked: Sequence[str], language: Language, thread: Thread) -> Posts | None:
    """Return the posts after a verb, or before one that ends *asked*; "sum up in 2 lines" wants a summary."""
    verb = next((place for place, word in enumerate(asked) if word in language.explaining), len(asked))
    before, after = tuple(asked[:verb]), tuple(asked[verb + 1 :])
    if not language.filler.issuperset(before):
        before, after = after, before
    if verb == len(asked) or not language.filler.issuperset(before):
        return None
    return requested_posts(after, language, thread) if _names_post(after, language) else None


def _names_post(words: Sequence[str], language: Language) -> bool:
    """Return whether *words* have a number right after a noun, an ordinal, or "4/7"."""
    numbered = any(
        noun in language.post_nouns and (word.isdigit() or word in language.cardinals) for noun, word in pairwise(words)
    )
    return numbered or any(word in language.ordinals or (word[0].isdigit() and not word.isdigit()) for word in words)
