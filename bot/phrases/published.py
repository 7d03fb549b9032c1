"""Sentences about threads published in a chat, and about what reaches the bot there."""

from bot.phrases.translation import Phrase, Translation

INLINE_OFF = Phrase(
    "In other chats I can't be asked by my name; whoever runs me can switch that on at @BotFather: /setinline."
)
POSTED_ALREADY = Phrase("The thread is posted here already.")
POSTED_HERE = Phrase("The thread is posted here already, from this message on.")
POST_HERE = Phrase("Post it here, one message a post")
_ANSWERS_LEAD = Phrase("From then on, my answers lead to the post that they quote.")


def posting(translate: Translation, minutes: int) -> str:
    """Say that the thread is being posted; *minutes* is about how long that takes, 0 for a moment."""
    begun = translate(Phrase("I'm posting the thread here, one message a post."))
    if minutes:
        begun = translate.count(
            "I'm posting the thread here, one message a post; it takes about {count} minute.",
            "I'm posting the thread here, one message a post; it takes about {count} minutes.",
            minutes,
        )
    return f"{begun} {translate(_ANSWERS_LEAD)}"


def too_many_to_post(translate: Translation, messages: int, most: int) -> str:
    """Say that a thread is too long to be posted."""
    return translate.count(
        "That would be {count} message, and I post {most} at most.",
        "That would be {count} messages, and I post {most} at most.",
        messages,
        most=most,
    )


def inline_on(translate: Translation, name: str) -> str:
    """Say how to ask in other chats; *name* is the bot's."""
    return translate(Phrase("In any other chat, type @{name} and your question."), name=name)


def hears_here(translate: Translation, *, everything: bool) -> str:
    """Say what of a group reaches the bot."""
    all_of_it = Phrase("In this group every message reaches me; I leave alone what isn't said to me.")
    some = Phrase("In this group only commands and replies to my messages reach me.")
    return translate(all_of_it if everything else some)


def hears_in_groups(translate: Translation, *, everything: bool) -> str:
    """Say what of the groups that it is in reaches the bot."""
    all_of_it = Phrase("In groups every message reaches me; I leave alone what isn't said to me.")
    some = Phrase("In groups only commands and replies to my messages reach me, unless I'm an administrator there.")
    return translate(all_of_it if everything else some)


def may_not_write(translate: Translation, title: str) -> str:
    """Tell whoever can change it that the bot cannot answer in a group."""
    phrase = Phrase("I may not write in “{title}”, so I can't answer there. Its administrators can allow it.")
    return translate(phrase, title=title)
