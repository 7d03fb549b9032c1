"""Sentences that are made with what they speak of; *say* is the language."""

from collections.abc import Sequence

from bot.phrases.fixed import HELP, HELP_COMMANDS, PRIVACY_OF_QUESTIONS, PRIVACY_OF_THE_REST, PRIVACY_WITH_STATISTICS
from bot.phrases.translation import LANGUAGES, Phrase, Speech, speech

_NAMED = 5  # words at the most; nobody reads a list of more
_SHOWN = 40  # characters of what was looked for


def greeting(say: Speech, posts: int, opening: str) -> str:
    """Greet somebody, and say which thread there is by its length and its first words."""
    hello = say(Phrase("Hello! I answer questions about a thread by quoting it."))
    ask = say(Phrase("Just ask me something, or try /summary, /thread or /help."))
    return f"{hello}\n\n{about_thread(say, posts, opening)}\n\n{ask}"


def about_thread(say: Speech, posts: int, opening: str) -> str:
    """Say which thread is read here."""
    return say.count(
        "I'm reading a thread of {count} post, which begins: “{opening}”",
        "I'm reading a thread of {count} posts, which begins: “{opening}”",
        posts,
        opening=opening,
    )


def what_i_can_do(say: Speech, posts: int, opening: str) -> str:
    """Say how to ask, what the commands do, and which thread is read here."""
    paragraphs = [*map(say, HELP), "\n".join(map(say, HELP_COMMANDS)), about_thread(say, posts, opening)]
    return "\n\n".join(paragraphs)


def description(say: Speech) -> str:
    """Say what is shown to somebody who has not started the bot yet."""
    return "\n\n".join(map(say, HELP))


def what_i_keep(say: Speech, *, statistics: bool) -> str:
    """Say what is stored, for *statistics* or without, and how it is deleted."""
    questions = PRIVACY_WITH_STATISTICS if statistics else PRIVACY_OF_QUESTIONS
    return " ".join(map(say, (questions, *PRIVACY_OF_THE_REST)))


def author(say: Speech, name: str) -> str:
    """Say who wrote the thread."""
    return say(Phrase("It was written by {name}."), name=name)


def length(say: Speech, posts: int) -> str:
    """Say how long the thread is."""
    return say.count("The thread has {count} post.", "The thread has {count} posts.", posts)


def tagged(say: Speech, tags: Sequence[str]) -> str:
    """Head the posts that carry *tags*."""
    return say(Phrase("Tagged {tags}:"), tags=_signed(tags))


def unused_tags(say: Speech, tags: Sequence[str], *, used_as_words: bool) -> str:
    """Say that no post carries *tags*, and whether posts that use them as words follow."""
    alone, with_words = Phrase("No post is tagged {tags}."), Phrase("No post is tagged {tags}, but the word is used:")
    return say(with_words if used_as_words else alone, tags=say.either(_signed(tags)))


def hashtags(say: Speech, tags: Sequence[tuple[str, Sequence[str]]]) -> str:
    """List the hashtags of the thread, each with the posts that carry it.

    >>> hashtags(speech("en"), [("Tea", ["1/3", "2/3"]), ("Milk", ["2/3"])])
    'The hashtags of the thread: #Tea (1/3, 2/3), #Milk (2/3).'
    """
    if not tags:
        return say(Phrase("The thread has no hashtags."))
    listed = [f"#{tag} ({', '.join(posts)})" for tag, posts in tags]
    return say(Phrase("The hashtags of the thread: {tags}."), tags=", ".join(listed))


def links(say: Speech, number: int) -> str:
    """Head the posts with links."""
    none, one, several = Phrase("The thread has no links."), Phrase("The link:"), Phrase("The links:")
    return say(none if not number else one if number == 1 else several)


def no_link_to(say: Speech, sites: Sequence[str]) -> str:
    """Say that the thread does not link to *sites*."""
    return say(Phrase("The thread has no link to {sites}."), sites=say.either(sites))


def from_thread(say: Speech, what: str) -> str:
    """Name the thread that answers, where a chat has several."""
    return say(Phrase("From “{what}”:"), what=what)


def other_language(say: Speech, code: str) -> str:
    """Say that the thread is in another language than the question, in the question's if that is spoken here."""
    phrase = Phrase("""\
The thread is in another language, and I only look for words that stand in it. Please ask in its language.""")
    return (speech(code) if code in LANGUAGES else say)(phrase)


def number_of_posts(say: Speech, posts: int) -> str:
    """Say how many posts."""
    return say.count("{count} post", "{count} posts", posts)


def closest(say: Speech, posts: int) -> str:
    """Head what is quoted although it may not answer."""
    one, several = Phrase("The closest post:"), Phrase("The closest posts:")
    return say(one if posts == 1 else several)


def joined(say: Speech, *, hears_everything: bool) -> str:
    """Greet a group, and say what is heard there."""
    hello = say(
        Phrase("""\
Hello! Ask me about the thread with /ask and your question, or reply to one of my messages. /help says more.""")
    )
    heard = say(Phrase("In this group I hear only commands and replies to my messages."))
    return hello if hears_everything else f"{hello}\n\n{heard}"


def one_moment(say: Speech, seconds: int) -> str:
    """Ask somebody who asks very fast to wait."""
    return say.count(
        "One moment, {count} second: that was a lot at once.",
        "One moment, {count} seconds: that was a lot at once.",
        seconds,
    )


def never_uses(say: Speech, words: Sequence[str]) -> str:
    """Name the words that the thread never uses; *words* has at least one.

    >>> never_uses(speech("en"), ["tea", "milk", "sugar"])
    'It never uses the words “tea”, “milk” and “sugar”.'
    """
    one, several = Phrase("It never uses the word {words}."), Phrase("It never uses the words {words}.")
    return say(one if len(words) == 1 else several, words=_quoted(say, words[:_NAMED]))


def no_such_post(say: Speech, asked: Sequence[str], first: str, last: str) -> str:
    """Say that the thread has no post of the numbers *asked*, and which it has."""
    phrase = Phrase("There is no post {asked} here. The thread goes from {first} to {last}.")
    return say(phrase, asked=say.either(asked), first=first, last=last)


def summary_of(say: Speech, shown: int, posts: int) -> str:
    """Head a summary."""
    if shown >= posts:
        return say(Phrase("The whole thread:"))
    return say.count(
        "The thread in {shown} of its {count} post:", "The thread in {shown} of its {count} posts:", posts, shown=shown
    )


def found(say: Speech, parts: Sequence[str], posts: int, times: int) -> str:
    """Head the posts that have all *parts* of a search; *parts* has at least one.

    >>> found(speech("en"), ["tea"], 3, 4)
    '“tea”: 3 posts, 4 times.'
    """
    often = say.count("{count} time", "{count} times", times)
    return say(
        Phrase("{words}: {posts}, {times}."), words=_all(say, parts), posts=number_of_posts(say, posts), times=often
    )


def found_nowhere(say: Speech, parts: Sequence[str]) -> str:
    """Say that no post has all *parts* of a search; *parts* has at least one.

    >>> found_nowhere(speech("en"), ["tea", "milk"])
    'No post has “tea” and “milk” together.'
    """
    one, several = Phrase("No post has {words}."), Phrase("No post has {words} together.")
    return say(one if len(parts) == 1 else several, words=_all(say, parts))


def page_before(say: Speech, number: int, pages: int) -> str:
    """Label a button that shows the page before."""
    return say(Phrase("◀ Page {number} of {pages}"), number=number, pages=pages)


def page_after(say: Speech, number: int, pages: int) -> str:
    """Label a button that shows the next page."""
    return say(Phrase("Page {number} of {pages} ▶"), number=number, pages=pages)


def own_name(say: Speech, code: str) -> str:
    """Label a button that chooses a language; the one that is spoken now says so."""
    name = LANGUAGES[code]
    return say(Phrase("{language} – now"), language=name) if code == say.code else name


def open_post(say: Speech, label: str) -> str:
    """Label a button that opens a post where it was posted."""
    return say(Phrase("Open {label}"), label=label)


def copy_post(say: Speech, label: str) -> str:
    """Label a button that copies a post."""
    return say(Phrase("Copy {label}"), label=label)


def _all(say: Speech, parts: Sequence[str]) -> str | Sequence[str]:
    shown = [part if len(part) <= _SHOWN else f"{part[: _SHOWN - 1]}…" for part in parts[:_NAMED]]
    quoted = _quoted(say, shown)
    return quoted if len(quoted) == len(parts) else f"{', '.join(quoted)} …"


def _quoted(say: Speech, words: Sequence[str]) -> list[str]:
    return [say(Phrase("“{word}”"), word=word) for word in words]


def _signed(tags: Sequence[str]) -> list[str]:
    return [f"#{tag}" for tag in tags]
