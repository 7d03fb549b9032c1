"""Every sentence the bot says: short, warm and true; plain text, without markup."""

from collections.abc import Sequence

COMMANDS = {
    "ask": "Ask the thread a question",
    "summary": "The posts that say most",
    "post": "Show a post by its number",
    "thread": "Show the whole thread",
    "help": "What I can do",
}
"""The menu: each command with its description, in the order in which it is shown."""

APOLOGY = "Sorry, something went wrong on my side. Please try again in a moment."
ASK_BACK = "What would you like to know about the thread?"
ASK_BACK_HINT = "Your question"
MORE = "More"
NEAREST = "The nearest posts:"
NOTHING = "The thread doesn't say."
ONLY_TEXT = "I can only read text. Please ask me in words."
OTHER_THREAD = "That button belongs to a thread that I no longer read here."
POST_USAGE = "Which post? For example /post 4, /post 2-4 or /post 3/7."
START = "Say hello"
SUMMARY_USAGE = "How many posts? For example /summary 5."
UNSURE = "I'm not sure that the thread answers this."
UNKNOWN_COMMAND = "I don't know that command. /help lists what I can do."

HELP = """\
I answer questions about a thread with its own posts, word for word, each with its number. I never make up a sentence \
about it, and when the thread doesn't say, I tell you so.

In a private chat, just ask. In a group, use /ask, or reply to one of my messages.

/ask why … – ask a question; as a reply, it asks what was said there
/summary – the posts that say most; /summary 5 for five of them
/post 4 – one post; also /post 2-4 and /post 3/7
/thread – the whole thread
/help – this message"""

_JUST_ASK = "Just ask me something, or try /summary, /thread or /help."
_HELLO_GROUP = (
    "Hello! Ask me about the thread with /ask and your question, or reply to one of my messages. /help says more."
)
_PRIVACY = "In this group I hear only commands and replies to my messages."


def greeting(posts: int, opening: str) -> str:
    """Greet somebody, and say which thread there is by its length and its first words."""
    return f"Hello! I answer questions about a thread by quoting it.\n\n{about_thread(posts, opening)}\n\n{_JUST_ASK}"


def about_thread(posts: int, opening: str) -> str:
    """Say which thread is read here."""
    return f"I'm reading a thread of {_count(posts, 'post', 'posts')}, which begins: “{opening}”"


def closest(posts: int) -> str:
    """Head what is quoted although it may not answer."""
    return "The closest post:" if posts == 1 else "The closest posts:"


def joined(*, hears_everything: bool) -> str:
    """Greet a group, and say what is heard there."""
    return _HELLO_GROUP if hears_everything else f"{_HELLO_GROUP}\n\n{_PRIVACY}"


def never_uses(words: Sequence[str]) -> str:
    """Name the words that the thread never uses; *words* has at least one.

    >>> never_uses(["tea", "milk", "sugar"])
    'It never uses the words “tea”, “milk” and “sugar”.'
    """
    *some, last = [f"“{word}”" for word in words]
    if not some:
        return f"It never uses the word {last}."
    return f"It never uses the words {', '.join(some)} and {last}."


def no_such_post(asked: Sequence[str], first: str, last: str) -> str:
    """Say that the thread has no post of the numbers *asked*, and which it has."""
    return f"There is no post {' or '.join(asked)} here. The thread goes from {first} to {last}."


def summary_of(shown: int, posts: int) -> str:
    """Head a summary."""
    if shown >= posts:
        return "The whole thread:"
    return f"The thread in {shown} of its {_count(posts, 'post', 'posts')}:"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
