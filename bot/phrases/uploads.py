"""Sentences about threads that are brought and kept; *translate* is the language."""

from bot.phrases.sentences import number_of_posts
from bot.phrases.translation import Phrase, Translation
from index import Remark


def full_sentence(translate: Translation, why: str) -> str:
    """Return a remark or a reason of the index as a sentence, which it is but for its capital and its full stop.

    What was kept in the database is English for ever.
    """
    said = translate.remark(why) if isinstance(why, Remark) else why
    return translate(Phrase("{sentence}."), sentence=f"{said[:1].upper()}{said[1:]}")


def several_threads(translate: Translation, number: int) -> str:
    """Head the longest of several threads in a file."""
    return translate.count(
        "There is {count} thread in it. This is the longest:",
        "There are {count} threads in it. This is the longest:",
        number,
    )


def numbered(translate: Translation, posts: int, first: str, last: str) -> str:
    """Say how many posts were read, and how they are numbered."""
    return translate.count(
        "{count} post, from {first} to {last}.", "{count} posts, from {first} to {last}.", posts, first=first, last=last
    )


def first_words(translate: Translation, text: str) -> str:
    """Quote the beginning of the first post."""
    return translate(Phrase("It begins: “{text}”"), text=text)


def last_words(translate: Translation, text: str) -> str:
    """Quote the beginning of the last post."""
    return translate(Phrase("The last post begins: “{text}”"), text=text)


def use_other(translate: Translation, posts: int, what: str) -> str:
    """Label a button that uses another thread of a file."""
    return translate(Phrase("Use: {what} ({posts})"), what=what, posts=posts)


def now_reading(translate: Translation, posts: int, opening: str) -> str:
    """Say which thread is read from now on."""
    return translate.count(
        "Done. From now on I read here a thread of {count} post, which begins: “{opening}”",
        "Done. From now on I read here a thread of {count} posts, which begins: “{opening}”",
        posts,
        opening=opening,
    )


def on_shelf(translate: Translation, number: int, what: str, posts: int, *, read: bool) -> str:
    """Name a thread in the list of those that can be read."""
    line = f"{number}. {what} ({number_of_posts(translate, posts)})"
    return translate(Phrase("{thread} – read here now"), thread=line) if read else line


def use_number(translate: Translation, number: int) -> str:
    """Label a button that has a thread of the list read."""
    return translate(Phrase("Use {number}"), number=number)


def remove_number(translate: Translation, number: int) -> str:
    """Label a button that deletes a thread of the list."""
    return translate(Phrase("Delete {number}"), number=number)
