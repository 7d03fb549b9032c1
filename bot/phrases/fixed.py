"""Sentences that are always the same."""

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
I keep a question until it is answered, and then only which of my messages answered it, so that you can edit it, and \
the votes on them, without whose they are; that is deleted after 30 days. I keep the threads that this chat has \
loaded until they are removed, and where I posted one in the chat, which message holds which post. Nothing goes to \
anybody else, and questions are not in my log. /forget deletes all that I keep about this chat."""
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
/thread – the whole thread; /thread post puts it in the chat, one message a post
/load – bring your own thread; /threads to choose, /export for a file
/privacy – what I store; /forget deletes it
/help – this message"""
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
