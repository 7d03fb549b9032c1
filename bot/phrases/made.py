"""Sentences that are made with what they speak of."""

from collections.abc import Sequence

_JUST_ASK = "Just ask me something, or try /summary, /thread or /help."
_HELLO_GROUP = (
    "Hello! Ask me about the thread with /ask and your question, or reply to one of my messages. /help says more."
)
_PRIVACY = "In this group I hear only commands and replies to my messages."
_OTHER_LANGUAGE = {
    "en": "The thread is in another language, and I only look for words that stand in it. Please ask in its language.",
    "ru": "Тред написан на другом языке, а я ищу только слова, которые в нём есть. Спросите, пожалуйста, на его языке.",
}
_NAMED = 5  # words at the most; nobody reads a list of more
_SHOWN = 40  # characters of what was looked for


def greeting(posts: int, opening: str) -> str:
    """Greet somebody, and say which thread there is by its length and its first words."""
    return f"Hello! I answer questions about a thread by quoting it.\n\n{about_thread(posts, opening)}\n\n{_JUST_ASK}"


def about_thread(posts: int, opening: str) -> str:
    """Say which thread is read here."""
    return f"I'm reading a thread of {_count(posts, 'post', 'posts')}, which begins: “{opening}”"


def author(name: str) -> str:
    """Say who wrote the thread."""
    return f"It was written by {name}."


def length(posts: int) -> str:
    """Say how long the thread is."""
    return f"The thread has {_count(posts, 'post', 'posts')}."


def tagged(tags: Sequence[str]) -> str:
    """Head the posts that carry *tags*."""
    return f"Tagged {_and(_signed(tags))}:"


def unused_tags(tags: Sequence[str], *, used_as_words: bool) -> str:
    """Say that no post carries *tags*, and whether posts that use them as words follow."""
    no_post = f"No post is tagged {_or(_signed(tags))}"
    return f"{no_post}, but the word is used:" if used_as_words else f"{no_post}."


def hashtags(tags: Sequence[tuple[str, Sequence[str]]]) -> str:
    """List the hashtags of the thread, each with the posts that carry it.

    >>> hashtags([("Tea", ["1/3", "2/3"]), ("Milk", ["2/3"])])
    'The hashtags of the thread: #Tea (1/3, 2/3), #Milk (2/3).'
    """
    if not tags:
        return "The thread has no hashtags."
    listed = [f"#{tag} ({', '.join(posts)})" for tag, posts in tags]
    return f"The hashtags of the thread: {', '.join(listed)}."


def links(number: int) -> str:
    """Head the posts with links."""
    return "The thread has no links." if not number else "The link:" if number == 1 else "The links:"


def no_link_to(sites: Sequence[str]) -> str:
    """Say that the thread does not link to *sites*."""
    return f"The thread has no link to {_or(sites)}."


def full_sentence(why: str) -> str:
    """Return a remark or a reason of the index as a sentence, which it is but for its capital and its full stop."""
    return f"{why[:1].upper()}{why[1:]}."


def several_threads(number: int) -> str:
    """Head the longest of several threads in a file."""
    return f"There are {number} threads in it. This is the longest:"


def numbered(posts: int, first: str, last: str) -> str:
    """Say how many posts were read, and how they are numbered."""
    return f"{_count(posts, 'post', 'posts')}, from {first} to {last}."


def first_words(text: str) -> str:
    """Quote the beginning of the first post."""
    return f"It begins: “{text}”"


def last_words(text: str) -> str:
    """Quote the beginning of the last post."""
    return f"The last post begins: “{text}”"


def use_other(posts: int, what: str) -> str:
    """Label a button that uses another thread of a file."""
    return f"Use: {what} ({posts})"


def now_reading(posts: int, opening: str) -> str:
    """Say which thread is read from now on."""
    return f"Done. From now on I read here a thread of {_count(posts, 'post', 'posts')}, which begins: “{opening}”"


def on_shelf(number: int, what: str, posts: int, *, read: bool) -> str:
    """Name a thread in the list of those that can be read."""
    return f"{number}. {what} ({_count(posts, 'post', 'posts')}){' – read here now' if read else ''}"


def use_number(number: int) -> str:
    """Label a button that has a thread of the list read."""
    return f"Use {number}"


def remove_number(number: int) -> str:
    """Label a button that deletes a thread of the list."""
    return f"Delete {number}"


def from_thread(what: str) -> str:
    """Name the thread that answers, where a chat has several."""
    return f"From “{what}”:"


def other_language(code: str) -> str:
    """Say that the thread is in another language than the question, in the question's if that is known."""
    return _OTHER_LANGUAGE.get(code, _OTHER_LANGUAGE["en"])


def closest(posts: int) -> str:
    """Head what is quoted although it may not answer."""
    return "The closest post:" if posts == 1 else "The closest posts:"


def joined(*, hears_everything: bool) -> str:
    """Greet a group, and say what is heard there."""
    return _HELLO_GROUP if hears_everything else f"{_HELLO_GROUP}\n\n{_PRIVACY}"


def one_moment(seconds: int) -> str:
    """Ask somebody who asks very fast to wait."""
    return f"One moment, {_count(seconds, 'second', 'seconds')}: that was a lot at once."


def never_uses(words: Sequence[str]) -> str:
    """Name the words that the thread never uses; *words* has at least one.

    >>> never_uses(["tea", "milk", "sugar"])
    'It never uses the words “tea”, “milk” and “sugar”.'
    """
    quoted = [f"“{word}”" for word in words[:_NAMED]]
    return f"It never uses the {'word' if len(words) == 1 else 'words'} {_and(quoted)}."


def no_such_post(asked: Sequence[str], first: str, last: str) -> str:
    """Say that the thread has no post of the numbers *asked*, and which it has."""
    return f"There is no post {_or(asked)} here. The thread goes from {first} to {last}."


def summary_of(shown: int, posts: int) -> str:
    """Head a summary."""
    if shown >= posts:
        return "The whole thread:"
    return f"The thread in {shown} of its {_count(posts, 'post', 'posts')}:"


def found(parts: Sequence[str], posts: int, times: int) -> str:
    """Head the posts that have all *parts* of a search; *parts* has at least one.

    >>> found(["tea"], 3, 4)
    '“tea”: 3 posts, 4 times.'
    """
    return f"{_all(parts)}: {_count(posts, 'post', 'posts')}, {_count(times, 'time', 'times')}."


def found_nowhere(parts: Sequence[str]) -> str:
    """Say that no post has all *parts* of a search; *parts* has at least one.

    >>> found_nowhere(["tea", "milk"])
    'No post has “tea” and “milk” together.'
    """
    return f"No post has {_all(parts)}{' together' if len(parts) > 1 else ''}."


def page_before(number: int, pages: int) -> str:
    """Label a button that shows the page before."""
    return f"◀ Page {number} of {pages}"


def page_after(number: int, pages: int) -> str:
    """Label a button that shows the next page."""
    return f"Page {number} of {pages} ▶"


def _all(parts: Sequence[str]) -> str:
    shown = [f"“{part if len(part) <= _SHOWN else part[: _SHOWN - 1] + '…'}”" for part in parts[:_NAMED]]
    return _and(shown) if len(shown) == len(parts) else f"{', '.join(shown)} …"


def _signed(tags: Sequence[str]) -> list[str]:
    return [f"#{tag}" for tag in tags]


def _and(parts: Sequence[str]) -> str:
    return _joined(parts, "and")


def _or(parts: Sequence[str]) -> str:
    return _joined(parts, "or")


def _joined(parts: Sequence[str], word: str) -> str:
    *some, last = parts
    return f"{', '.join(some)} {word} {last}" if some else last


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
