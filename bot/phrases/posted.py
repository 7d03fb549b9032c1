"""Sentences about a thread that is posted in the chat, and about how the bot is set up there."""

INLINE_OFF = "In other chats I can't be asked by my name; whoever runs me can switch that on at @BotFather: /setinline."
POSTED_ALREADY = "The thread is posted here already."
POSTED_HERE = "The thread is posted here already, from this message on."
POST_HERE = "Post it here, one message a post"
_ANSWERS_LEAD = "From then on, my answers lead to the post that they quote."


def posting(minutes: int) -> str:
    """Say that the thread is being posted; *minutes* is about how long that takes, 0 for a moment."""
    wait = f"; it takes about {minutes} {'minute' if minutes == 1 else 'minutes'}" if minutes else ""
    return f"I'm posting the thread here, one message a post{wait}. {_ANSWERS_LEAD}"


def too_many_to_post(messages: int, most: int) -> str:
    """Say that a thread is too long to be posted."""
    return f"That would be {messages} messages, and I post {most} at most."


def inline_on(name: str) -> str:
    """Say how to ask in other chats; *name* is the bot's."""
    return f"In any other chat, type @{name} and your question."


def hears_here(*, everything: bool) -> str:
    """Say what of a group reaches the bot."""
    if everything:
        return "In this group every message reaches me; I leave alone what isn't said to me."
    return "In this group only commands and replies to my messages reach me."


def hears_in_groups(*, everything: bool) -> str:
    """Say what of the groups that it is in reaches the bot."""
    if everything:
        return "In groups every message reaches me; I leave alone what isn't said to me."
    return "In groups only commands and replies to my messages reach me, unless I'm an administrator there."


def may_not_write(title: str) -> str:
    """Tell whoever can change it that the bot cannot answer in a group."""
    return f"I may not write in “{title}”, so I can't answer there. Its administrators can allow it."
