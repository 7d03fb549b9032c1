"""Sentences with values filled in; *translate* puts them into a language."""

from collections.abc import Sequence

from bot.phrases.fixed import (
    HELP,
    HELP_COMMANDS,
    PRIVACY_OF_LINKS,
    PRIVACY_OF_QUESTIONS,
    PRIVACY_OF_THE_REST,
    PRIVACY_WITH_STATISTICS,
)
from bot.phrases.translation import LANGUAGES, Phrase, Translation, translation  # noqa: F401 - for the examples

_LISTED = 5  # parts of a search, so that the list stays readable
_SHOWN = 40  # characters of a search


def greeting(translate: Translation, posts: int, excerpt: str) -> str:
    """Greet a person, and describe the thread by its length and first words."""
    hello = translate(Phrase("Hello! I answer questions about a thread by quoting it."))
    ask = translate(Phrase("Just ask me something, or try /summary, /thread or /help."))
    return f"{hello}\n\n{about_thread(translate, posts, excerpt)}\n\n{ask}"


def about_thread(translate: Translation, posts: int, excerpt: str) -> str:
    """Describe the thread that is read here by its length and first words."""
    return translate.count(
        "I'm reading a thread of {count} post, which begins: “{opening}”",
        "I'm reading a thread of {count} posts, which begins: “{opening}”",
        posts,
        opening=excerpt,
    )


def help_text(translate: Translation, posts: int, excerpt: str) -> str:
    """Explain how to ask and what the commands do, and describe the thread that is read here."""
    paragraphs = [
        *map(translate, HELP),
        "\n".join(map(translate, HELP_COMMANDS)),
        about_thread(translate, posts, excerpt),
    ]
    return "\n\n".join(paragraphs)


def description(translate: Translation) -> str:
    """Return the description of the bot, shown to people who have not started it yet."""
    return "\n\n".join(map(translate, HELP))


def privacy_text(translate: Translation, *, statistics: bool, links: bool) -> str:
    """Explain in short lines which data is stored, and how to delete it.

    *statistics* says whether questions are kept for the owner, *links* whether links are opened.
    """
    questions = (PRIVACY_WITH_STATISTICS,) if statistics else PRIVACY_OF_QUESTIONS
    opened = (PRIVACY_OF_LINKS,) if links else ()
    *rest, last = PRIVACY_OF_THE_REST
    return "\n".join(map(translate, (*questions, *rest, *opened, last)))


def author(translate: Translation, name: str) -> str:
    """Say who wrote the thread."""
    return translate(Phrase("It was written by {name}."), name=name)


def length(translate: Translation, posts: int) -> str:
    """Say how long the thread is."""
    return translate.count("The thread has {count} post.", "The thread has {count} posts.", posts)


def tagged(translate: Translation, tags: Sequence[str]) -> str:
    """Return the heading of posts with *tags*."""
    return translate(Phrase("Tagged {tags}:"), tags=_signed(tags))


def unused_tags(translate: Translation, tags: Sequence[str], *, used_as_words: bool) -> str:
    """Say that no post has *tags*, and whether posts that use them as words follow."""
    alone, with_words = Phrase("No post is tagged {tags}."), Phrase("No post is tagged {tags}, but the word is used:")
    return translate(with_words if used_as_words else alone, tags=translate.either(_signed(tags)))


def hashtags(translate: Translation, tags: Sequence[tuple[str, Sequence[str]]]) -> str:
    """List the hashtags of the thread, each with the labels of its posts.

    >>> hashtags(translation("en"), [("Tea", ["1/3", "2/3"]), ("Milk", ["2/3"])])
    'The hashtags of the thread: #Tea (1/3, 2/3), #Milk (2/3).'
    """
    if not tags:
        return translate(Phrase("The thread has no hashtags."))
    listed = [f"#{tag} ({', '.join(posts)})" for tag, posts in tags]
    return translate(Phrase("The hashtags of the thread: {tags}."), tags=", ".join(listed))


def links(translate: Translation, number: int) -> str:
    """Return the heading of posts with links, of which there are *number*."""
    none, one, several = Phrase("The thread has no links."), Phrase("The link:"), Phrase("The links:")
    return translate(none if not number else one if number == 1 else several)


def no_link_to(translate: Translation, sites: Sequence[str]) -> str:
    """Say that the thread does not link to *sites*."""
    return translate(Phrase("The thread has no link to {sites}."), sites=translate.either(sites))


def from_thread(translate: Translation, what: str) -> str:
    """Return the heading that names the thread, for chats with several."""
    return translate(Phrase("From “{what}”:"), what=what)


def number_of_posts(translate: Translation, posts: int) -> str:
    """Return a number of posts with its noun."""
    return translate.count("{count} post", "{count} posts", posts)


def nearest(translate: Translation, posts: int) -> str:
    """Return the lead-in to the buttons of posts that do not answer."""
    one, several = Phrase("Closest post:"), Phrase("Closest posts:")
    return translate(one if posts == 1 else several)


def group_greeting(translate: Translation, *, receives_all: bool) -> str:
    """Greet a group, and say which messages the bot receives if not all."""
    hello = translate(
        Phrase("""\
Hello! Ask me about the thread with /ask and your question, or reply to one of my messages. /help says more.""")
    )
    received = translate(Phrase("In this group I hear only commands and replies to my messages."))
    return hello if receives_all else f"{hello}\n\n{received}"


def one_moment(translate: Translation, seconds: int) -> str:
    """Ask a person who asks too fast to wait."""
    return translate.count(
        "That was a lot at once. I'll answer in {count} second.",
        "That was a lot at once. I'll answer in {count} seconds.",
        seconds,
    )


def asked_ago(translate: Translation, hours: int) -> str:
    """Return the heading of a late answer: how long ago the person asked."""
    return translate.count("You asked this {count} hour ago.", "You asked this {count} hours ago.", hours)


def not_in_thread(translate: Translation, words: Sequence[str]) -> str:
    """Name the *words* that the thread never uses, at least one.

    >>> not_in_thread(translation("en"), ["tea", "milk"])
    "“tea” and “milk” aren't in the thread."
    """
    one, several = Phrase("{words} isn't in the thread."), Phrase("{words} aren't in the thread.")
    return translate(one if len(words) == 1 else several, words=_quoted(translate, words))


def not_in_it(translate: Translation, words: Sequence[str]) -> str:
    """Name the *words* that the thread never uses, at least one, after a sentence on the thread."""
    one, several = Phrase("{words} isn't in it."), Phrase("{words} aren't in it.")
    return translate(one if len(words) == 1 else several, words=_quoted(translate, words))


def no_such_post(translate: Translation, asked: Sequence[str], first: str, last: str) -> str:
    """Say that the thread has no posts with the numbers *asked*, only those from *first* to *last*."""
    phrase = Phrase("There is no post {asked} here. The thread goes from {first} to {last}.")
    return translate(phrase, asked=translate.either(asked), first=first, last=last)


def summary_of(translate: Translation, shown: int, posts: int) -> str:
    """Return the heading of a summary."""
    if shown >= posts:
        return translate(Phrase("The whole thread:"))
    if shown == 1:
        return translate(Phrase("In one post:"))
    return translate.count(
        "The gist, in {shown} of {count} post:", "The gist, in {shown} of {count} posts:", posts, shown=shown
    )


def found(translate: Translation, parts: Sequence[str], posts: int, matches: int) -> str:
    """Return the heading of the posts that contain all *parts* of a search, at least one.

    >>> found(translation("en"), ["tea"], 3, 4)
    '“tea”: 4 matches in 3 posts.'
    """
    return translate.count(
        "{words}: {matches} in {count} post.",
        "{words}: {matches} in {count} posts.",
        posts,
        words=_all(translate, parts),
        matches=translate.count("{count} match", "{count} matches", matches),
    )


def found_nowhere(translate: Translation, parts: Sequence[str]) -> str:
    """Say that no post contains all *parts* of a search, at least one.

    >>> found_nowhere(translation("en"), ["tea", "milk"])
    'No post has “tea” and “milk” together.'
    """
    one, several = Phrase("No post has {words}."), Phrase("No post has {words} together.")
    return translate(one if len(parts) == 1 else several, words=_all(translate, parts))


def page_before(translate: Translation, number: int, pages: int) -> str:
    """Label a button that shows the previous page."""
    return translate(Phrase("◀ Page {number} of {pages}"), number=number, pages=pages)


def page_after(translate: Translation, number: int, pages: int) -> str:
    """Label a button that shows the next page."""
    return translate(Phrase("Page {number} of {pages} ▶"), number=number, pages=pages)


def own_name(translate: Translation, code: str) -> str:
    """Label a button that chooses a language; the current one has a mark."""
    name = LANGUAGES[code]
    return f"{name} ✓" if code == translate.code else name


def _all(translate: Translation, parts: Sequence[str]) -> str | Sequence[str]:
    shown = [part if len(part) <= _SHOWN else f"{part[: _SHOWN - 1]}…" for part in parts[:_LISTED]]
    quoted = _quoted(translate, shown)
    return quoted if len(quoted) == len(parts) else f"{', '.join(quoted)} …"


def _quoted(translate: Translation, words: Sequence[str]) -> list[str]:
    return [translate(Phrase("“{word}”"), word=word) for word in words]


def _signed(tags: Sequence[str]) -> list[str]:
    return [f"#{tag}" for tag in tags]
