"""Sentences that are always the same."""

from bot.phrases.translation import Phrase
from index import SmallTalk

COMMANDS = {
    "ask": Phrase("Ask the thread a question"),
    "summary": Phrase("The key posts"),
    "post": Phrase("Show a post by its number"),
    "find": Phrase("Find every post that has a word"),
    "thread": Phrase("Show the whole thread"),
    "load": Phrase("Bring your own thread"),
    "done": Phrase("Finish sending a thread"),
    "cancel": Phrase("Cancel sending a thread"),
    "threads": Phrase("The threads I can read here"),
    "export": Phrase("The thread as a file"),
    "privacy": Phrase("What I store, and how to delete it"),
    "language": Phrase("The language I speak"),
    "help": Phrase("What I can do"),
}
"""The menu: each command with its description, in the order shown."""

SHORT_DESCRIPTION = Phrase("I answer questions about a thread by quoting its posts.")
"""The short description: shown in the bot's profile and with a link to it."""

SMALL_TALK = {
    SmallTalk.GREETING: Phrase("Hello! Ask me something about the thread, or try /summary."),
    SmallTalk.THANKS: Phrase("You're welcome! Ask me anything else about the thread."),
    SmallTalk.FAREWELL: Phrase("Goodbye! I'm here whenever you have a question about the thread."),
    SmallTalk.PRAISE: Phrase("Thank you! I only pass on what the thread says. Ask me more about it."),
    SmallTalk.COMPLAINT: Phrase("I'm sorry. I can only quote the thread; try other words, or /thread to read it all."),
    SmallTalk.ASSENT: Phrase("All right. Ask me something about the thread, or try /summary."),
    SmallTalk.BOT: Phrase(
        "I'm a bot. I answer questions about a thread by quoting its posts, and I never make anything up."
    ),
    SmallTalk.HELP: Phrase(
        "Ask me about the thread and I'll quote the posts that answer. Also: /summary, /post 4, /thread, /help."
    ),
    SmallTalk.STOP: Phrase("I only write when I'm asked. To delete what I keep about this chat, send /forget."),
    SmallTalk.DELETION: Phrase("To delete all that I keep about this chat, send /forget."),
    SmallTalk.TRANSLATION: Phrase(
        "I never translate posts: I quote the author's own words. /language changes the language I speak."
    ),
    SmallTalk.THREADS: Phrase("/load brings your own thread, and /threads lists those that I can read here."),
}
"""The answers to small talk."""

APOLOGY = Phrase("Sorry, something went wrong on my side. Please try again in a moment.")
SET_ASIDE = Phrase("Sorry, I had to give up on this: each time I tried, I broke down. Please try something else.")
OWNER_NOTICE = Phrase(
    "I broke down three times on the same message, so I set it aside and go on with the rest. /stats shows how many."
)
ASK_BACK = Phrase("What would you like to know about the thread?")
ASK_BACK_PLACEHOLDER = Phrase("Your question")
MORE = Phrase("More")
NO_AUTHOR = Phrase("I don't know who wrote it. My copy of the thread doesn't say.")
NO_DATE = Phrase("I don't know when it was written. My copy of the thread doesn't say.")
NO_ORIGIN = Phrase("I don't know where it was posted. My copy of the thread doesn't say.")
NOT_UNDERSTOOD = Phrase("I didn't get that. Ask me something about the thread, for example “why …?”")
NOTHING = Phrase("The thread doesn't say.")
ONLY_TEXT = Phrase("I can only read text. Please ask me in words.")
NO_OFFICE_FILES = Phrase("""\
I can't read PDF or office files. Please paste the text here, or send me a text file or a saved web page.""")
NO_PICTURES = Phrase(
    "I can't read pictures. Please send me the text: pasted here, as a text file or as a saved web page."
)
NO_RECORDINGS = Phrase("I can't play recordings. Please write to me instead.")
NO_STICKERS = Phrase("I can't read stickers. Please ask me in words.")
OTHER_THREAD = Phrase("That button belongs to a thread that I no longer read here.")
POST_USAGE = Phrase("Which post? For example /post 4, /post 2-4 or /post 3/7.")
START = Phrase("Say hello")
SUMMARY_USAGE = Phrase("How many posts? For example /summary 5.")
PRIVACY_OF_QUESTIONS = (
    Phrase("I keep your question until it's answered, or for three days if I can't answer it."),
    Phrase("For 30 days I keep a fingerprint of it and the votes on the answer, without names."),
)
PRIVACY_WITH_STATISTICS = Phrase(
    "I keep questions and votes for 30 days, then only their number. Whoever runs me sees what was asked, not by whom."
)
PRIVACY_OF_LINKS = Phrase(
    "If you send me a link, I open it, or ask its network's public interface, or Thread Reader for X. They see the "
    "link and my server's address."
)
PRIVACY_OF_THE_REST = (
    Phrase("For 30 days I also keep which of my messages were the answer."),
    Phrase("I keep the threads loaded here, where I posted one, and the language chosen here."),
    Phrase("So that you can ask “why?” next, I remember the last questions, in memory only."),
    Phrase("All this is in my own database. Before an upgrade it is copied; the copy is deleted after seven days."),
    Phrase("Nothing goes to anybody else or into my log. /forget deletes everything but that copy."),
)
"""The rest of /privacy, a line each."""

FORGET = Phrase(
    "Shall I delete all that I keep about this chat: its threads, its language, its questions and votes? "
    "That can't be undone."
)
FORGET_EVERYTHING = Phrase("Delete it all")
FORGOTTEN = Phrase("Done: I have deleted what I kept about this chat.")
ADMINISTRATORS_ONLY = Phrase("Only the administrators of this group can do that.")
BARE_LINK = Phrase("I can't open links. Please send me the text of the thread, or the page saved as a file.")
CANCEL = Phrase("Cancel")
CANCELLED = Phrase("All right, nothing has changed.")
NO_SUCH_FORMAT = Phrase("I can write it as txt, md or json. For example /export md.")
NOTHING_SENT = Phrase("You haven't sent me anything yet. Send /load to start over.")
NOTHING_TO_CANCEL = Phrase("There is nothing to cancel. Just ask me something about the thread.")
OFFER_DISCARDED = Phrase("All right, I won't read that thread.")
NOTHING_TO_DO = Phrase("You haven't begun to send me a thread. /load starts one.")
WAITING = Phrase("I'm waiting for your thread. Send it now, or send /cancel to stop.")
TO_ADD_POSTS = Phrase("To add posts, send /load and then the whole thread again.")
WHICH_TO_USE = Phrase("Your thread is waiting. Which of these shall I read?")
OFFER_GONE = Phrase("That thread isn't here any more. Please /load it again.")
DELETE = Phrase("Delete it")
KEEP = Phrase("Keep it")
ALL_THREADS = Phrase("All threads")
SEND_THREAD = Phrase("""\
Send me the thread: paste its text, forward its posts, or send a saved page or an export as a file. Then send /done.""")
SEND_THREAD_IN_GROUP = Phrase("""\
Please reply to this message with the thread: its text in one message or several, or a saved page or an export as a \
file. Then send /done, or /cancel to stop.""")
SEND_THREAD_PLACEHOLDER = Phrase("The thread")
THREADS = Phrase("The threads I can read here:")
TOO_LARGE = Phrase("That file is too large for me; 20 MB is the most.")
USE = Phrase("Use it")
A_QUESTION = Phrase("It's a question")
WHICH_LANGUAGE = Phrase("Which language shall I speak here?")
UNSUPPORTED_LANGUAGE = Phrase("I don't speak that language yet. I speak these:")
# For translators: name the language that you translate into
LANGUAGE_CHOSEN = Phrase("From now on I speak English here.")
UNSURE = Phrase("The thread may not say.")
# For translators: the lead-in to one quote or several, those that are closest to the question
CLOSEST = Phrase("Closest:")
UNKNOWN_COMMAND = Phrase("I don't know that command. /help lists what I can do.")
ANSWER = Phrase("Answer")
FIND_GONE = Phrase("I can no longer see what you looked for. Please send /find once more.")
FIND_WHAT = Phrase("What should I search for? Put an exact phrase in quotation marks.")
FIND_WHAT_PLACEHOLDER = Phrase("A word")
GUEST_USAGE = Phrase(
    "Mention me with a question, or in a reply to one, and I'll quote the posts of the thread that answer."
)
IN_PRIVATE = Phrase("Ask me in private")
MEMBERS_ONLY = Phrase("Only members of the chat that this link is from can see its posts here.")
READ_ON = Phrase("Read on")
NOTHING_INLINE = Phrase("Nothing found – ask me in private")
TOO_LONG_HERE = Phrase("The post that answers is too long to be quoted here in one message. Please ask me in private.")

HELP = (
    Phrase("""\
I answer questions about a thread with its own posts, word for word, each with its number. I never make up a sentence \
about it, and when the thread doesn't say, I tell you so."""),
    Phrase("In a private chat, just ask. In a group, use /ask, or reply to one of my messages."),
)
"""The beginning of /help, a paragraph each."""

HELP_COMMANDS = (
    Phrase("/ask why … – ask a question; /ask in reply to a question answers that"),
    Phrase("/summary – the key posts; /summary 5 for five of them"),
    Phrase("/post 4 – one post; also /post 2-4 and /post 3/7"),
    Phrase('/find word – every post that has it; "take sides", in quotation marks, exactly as written'),
    Phrase("/thread – the whole thread; /thread post puts it in the chat, one message a post"),
    Phrase("/load – bring your own thread; /threads to choose, /export for a file"),
    Phrase("/language – the language I speak"),
    Phrase("/privacy – what I store; /forget deletes it"),
    Phrase("/help – this message"),
)
"""The commands in /help, a line each."""

BACK = Phrase("Back to the answer")
OPEN_ORIGINAL = Phrase("Open original")
OTHERS = Phrase("Other matches")
OTHER_MATCHES = Phrase("Other matches:")
THREAD_NOT_READ = Phrase("I read another thread here now. /threads lists them all.")
OUT_OF_REACH = Phrase("I can't reach that message any more. Please ask again.")
