"""Sentences about threads that are brought and kept; *say* is the language."""

from bot.phrases.sentences import number_of_posts
from bot.phrases.translation import Phrase, Speech
from index import Remark


def full_sentence(say: Speech, why: str) -> str:
    """Return a remark or a reason of the index as a sentence, which it is but for its capital and its full stop.

    What was kept in the database is English for ever.
    """
    said = say.remark(why) if isinstance(why, Remark) else why
    return say(Phrase("{sentence}."), sentence=f"{said[:1].upper()}{said[1:]}")


def several_threads(say: Speech, number: int) -> str:
    """Head the longest of several threads in a file."""
    return say.count(
        "There is {count} thread in it. This is the longest:",
        "There are {count} threads in it. This is the longest:",
        number,
    )


def numbered(say: Speech, posts: int, first: str, last: str) -> str:
    """Say how many posts were read, and how they are numbered."""
    return say.count(
        "{count} post, from {first} to {last}.", "{count} posts, from {first} to {last}.", posts, first=first, last=last
    )


def first_words(say: Speech, text: str) -> str:
    """Quote the beginning of the first post."""
    return say(Phrase("It begins: “{text}”"), text=text)


def last_words(say: Speech, text: str) -> str:
    """Quote the beginning of the last post."""
    return say(Phrase("The last post begins: “{text}”"), text=text)


def use_other(say: Speech, posts: int, what: str) -> str:
    """Label a button that uses another thread of a file."""
    return say(Phrase("Use: {what} ({posts})"), what=what, posts=posts)


def now_reading(say: Speech, posts: int, opening: str) -> str:
    """Say which thread is read from now on."""
    return say.count(
        "Done. From now on I read here a thread of {count} post, which begins: “{opening}”",
        "Done. From now on I read here a thread of {count} posts, which begins: “{opening}”",
        posts,
        opening=opening,
    )


def on_shelf(say: Speech, number: int, what: str, posts: int, *, read: bool) -> str:
    """Name a thread in the list of those that can be read."""
    line = f"{number}. {what} ({number_of_posts(say, posts)})"
    return say(Phrase("{thread} – read here now"), thread=line) if read else line


def use_number(say: Speech, number: int) -> str:
    """Label a button that has a thread of the list read."""
    return say(Phrase("Use {number}"), number=number)


def remove_number(say: Speech, number: int) -> str:
    """Label a button that deletes a thread of the list."""
    return say(Phrase("Delete {number}"), number=number)
