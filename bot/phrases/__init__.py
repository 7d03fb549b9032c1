"""Every sentence the bot says: short, warm and true; plain text, without markup."""

from collections.abc import Sequence

from index.phrasing import Talk

COMMANDS = {
    "ask": "Ask the thread a question",
    "summary": "The posts that say most",
    "post": "Show a post by its number",
    "find": "Find every post that has a word",
    "thread": "Show the whole thread",
    "load": "Bring your own thread",
    "threads": "The threads that can be read here",
    "export": "The thread as a file",
    "privacy": "What I store, and how to delete it",
    "help": "What I can do",
}
"""The menu: each command with its description, in the order in which it is shown."""

SMALL_TALK = {
    Talk.GREETING: "Hello! Ask me something about the thread, or try /summary.",
    Talk.THANKS: "You're welcome! Ask me anything else about the thread.",
    Talk.FAREWELL: "Goodbye! I'm here whenever you have a question about the thread.",
    Talk.PRAISE: "Thank you! I only pass on what the thread says. Ask me more about it.",
    Talk.COMPLAINT: "I'm sorry. I can only quote the thread; try other words, or /thread to read it all.",
    Talk.ASSENT: "Good. Ask me something about the thread, or try /summary.",
    Talk.BOT: "I'm a bot. I answer questions about a thread by quoting its posts, and I never make anything up.",
    Talk.HELP: "Ask me about the thread and I'll quote the posts that answer. Also: /summary, /post 4, /thread, /help.",
}
"""What the bot says to what asks for nothing in the thread."""

APOLOGY = "Sorry, something went wrong on my side. Please try again in a moment."
ASK_BACK = "What would you like to know about the thread?"
ASK_BACK_HINT = "Your question"
MORE = "More"
NEAREST = "The nearest posts:"
NO_AUTHOR = "I don't know who wrote it: what I have of the thread doesn't say."
NO_DATE = "I don't know when it was written: what I have of the thread doesn't say."
NO_ORIGIN = "I don't know where it was posted: what I have of the thread doesn't say."
NOTHING = "The thread doesn't say."
ONLY_TEXT = "I can only read text. Please ask me in words."
OTHER_THREAD = "That button belongs to a thread that I no longer read here."
POST_USAGE = "Which post? For example /post 4, /post 2-4 or /post 3/7."
START = "Say hello"
SUMMARY_USAGE = "How many posts? For example /summary 5."
PRIVACY = """\
I keep a question until it is answered, and then only which of my messages answered it, so that you can edit it; that \
is deleted after 30 days. I keep the threads that this chat has loaded until they are removed. Nothing goes to anybody \
else, and questions are not in my log. /forget deletes all that I keep about this chat."""
FORGOTTEN = "Done: I have deleted what I kept about this chat."
ADMINISTRATORS_ONLY = "Only the administrators of this group can do that."
BARE_LINK = "I can't open links. Please send me the text of the thread, or the page saved as a file."
CANCEL = "Cancel"
CANCELLED = "All right, nothing has changed."
NO_SUCH_FORMAT = "I can write it as txt, md or json. For example /export md."
NOTHING_SENT = "You have sent me nothing of it. /load begins again."
NOTHING_TO_DO = "There is nothing to finish. /load begins a new thread."
OFFER_GONE = "That thread is not here any more. Please /load it again."
REMOVED = "It is deleted."
SEND_THREAD = """\
Send me the thread: its text in one message or several, or its posts forwarded, or a saved page or export as a file. \
/done ends it. In a group, please reply to this message."""
SEND_THREAD_HINT = "The thread"
THREADS = "The threads that can be read here:"
TOO_LARGE = "That file is too large for me; 20 MB is the most."
USE = "Use it"
UNSURE = "I'm not sure that the thread answers this."
UNKNOWN_COMMAND = "I don't know that command. /help lists what I can do."
ANSWER = "Answer"
FIND_GONE = "I can no longer see what you looked for. Please send /find once more."
FIND_WHAT = "Which word shall I look for? In quotation marks, I look for exactly what you write."
FIND_WHAT_HINT = "A word"
GUEST_USAGE = "Mention me with a question, or in a reply to one, and I'll quote the posts of the thread that answer."
IN_PRIVATE = "Ask me in private"
NOTHING_INLINE = "Nothing found – ask me in private"
TOO_LONG_HERE = "The post that answers is too long to be quoted here in one message. Please ask me in private."

HELP = """\
I answer questions about a thread with its own posts, word for word, each with its number. I never make up a sentence \
about it, and when the thread doesn't say, I tell you so.

In a private chat, just ask. In a group, use /ask, or reply to one of my messages.

/ask why … – ask a question; as a reply, it asks what was said there
/summary – the posts that say most; /summary 5 for five of them
/post 4 – one post; also /post 2-4 and /post 3/7
/find word – every post that has it; "take sides", in quotation marks, exactly as written
/thread – the whole thread
/load – bring your own thread; /threads to choose, /export for a file
/privacy – what I store; /forget deletes it
/help – this message"""

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


BACK = "Back to the answer"
OTHERS = "Other matches"
OTHER_MATCHES = "Other matches:"
THREAD_NOT_READ = "This thread is not the one that is read here now. /threads lists them all."
OUT_OF_REACH = "I can't reach that message any more. Please ask again."


def open_post(label: str) -> str:
    """Label a button that opens a post where it was posted."""
    return f"Open {label}"


def copy_post(label: str) -> str:
    """Label a button that copies a post."""
    return f"Copy {label}"
