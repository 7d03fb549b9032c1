"""Sentences about published threads, and about the messages that the bot receives."""

from bot.phrases.translation import Phrase, Translation

INLINE_OFF = Phrase("Inline mode is off. Whoever runs me can turn it on at @BotFather with /setinline.")
POSTED_ALREADY = Phrase("The thread is posted here already.")
POSTED_HERE = Phrase("The thread is posted here already, from this message on.")
POST_HERE = Phrase("Post it here, one message a post")
POST_IT = Phrase("Post it")
STOP_POSTING = Phrase("Stop")
NOTHING_TO_STOP = Phrase("I'm not posting a thread here right now.")
REST_IN_PRIVATE = Phrase("The rest in private")
_ANSWERS_LEAD = Phrase("After that, my answers link to the posts they quote.")


def posting(translate: Translation, minutes: int) -> str:
    """Announce that the thread is being posted, which takes about *minutes*, 0 for less than one."""
    announcement = translate(Phrase("I'm posting the thread here, one message a post."))
    if minutes:
        announcement = translate.count(
            "I'm posting the thread here, one message a post; it takes about {count} minute.",
            "I'm posting the thread here, one message a post; it takes about {count} minutes.",
            minutes,
        )
    return f"{announcement} {translate(_ANSWERS_LEAD)}"


def confirm_posting(translate: Translation, messages: int) -> str:
    """Ask whether to post a thread that takes so many *messages* in a group."""
    return translate.count(
        "Shall I post the thread here? That's {count} message.",
        "Shall I post the thread here? That's {count} messages.",
        messages,
    )


def stopped_posting(translate: Translation, posted: int, messages: int) -> str:
    """Say that the thread is no longer being posted; so many of its *messages* are *posted*."""
    return translate.count(
        "Stopped after {posted} of {count} message. /thread post goes on from there.",
        "Stopped after {posted} of {count} messages. /thread post goes on from there.",
        messages,
        posted=posted,
    )


def too_many_to_post(translate: Translation, messages: int, most: int) -> str:
    """Say that a thread that takes *messages* is too long to post; *most* is the limit."""
    return translate.count(
        "That would be {count} message, and I post {most} at most.",
        "That would be {count} messages, and I post {most} at most.",
        messages,
        most=most,
    )


def inline_on(translate: Translation, name: str) -> str:
    """Explain inline mode; *name* is the username of the bot."""
    return translate(Phrase("In any other chat, type @{name} and your question."), name=name)


def messages_received_here(translate: Translation, *, receives_all: bool) -> str:
    """Say which messages of this group the bot receives."""
    all_of_it = Phrase("In this group every message reaches me; I ignore what isn't meant for me.")
    some = Phrase("In this group only commands and replies to my messages reach me.")
    return translate(all_of_it if receives_all else some)


def messages_received_in_groups(translate: Translation, *, receives_all: bool) -> str:
    """Say which messages of groups the bot receives."""
    all_of_it = Phrase("In groups every message reaches me; I ignore what isn't meant for me.")
    some = Phrase("In groups only commands and replies to my messages reach me, unless I'm an administrator there.")
    return translate(all_of_it if receives_all else some)


def cannot_write(translate: Translation, title: str) -> str:
    """Say that the bot is not allowed to write in the group *title*."""
    phrase = Phrase("I'm not allowed to write in “{title}”, so I can't answer there. Its admins can change that.")
    return translate(phrase, title=title)
