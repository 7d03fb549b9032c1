"""Hints: a command was meant, a link needs /load, or a preview waits for its button."""

from telegram import Message
from telegram.constants import ChatType

from bot import phrases
from bot.handlers.uploads.message_links import is_link
from bot.phrases import Translation
from bot.storage.threads.offers import Offers
from index import Answer, Confidence, SmallTalk, Words

_COMMANDS = {*phrases.COMMANDS, "forget", "start"}


async def hint(message: Message, answer: Answer, offers: Offers, translate: Translation) -> str:
    """Return the sentence to say in place of *answer*, or an empty text."""
    named = answer.question.strip(" .!?").casefold()
    if _finds_nothing(answer) and named in _COMMANDS:
        return phrases.did_you_mean(translate, f"/{named}")
    waits = answer.request is SmallTalk.ASSENT and await offers.open(message.chat_id)
    return phrases.press_to_use(translate) if waits else ""


async def reminder(message: Message, answer: Answer, offers: Offers, translate: Translation) -> str:
    """Return the sentence to say in place of *answer* if it finds nothing: a link was asked, or a preview waits."""
    if _finds_nothing(answer) and is_link(answer.question):
        return translate(phrases.LOAD_LINK)
    waits = message.chat.type == ChatType.PRIVATE and _finds_nothing(answer) and await offers.open(message.chat_id)
    return phrases.press_to_use(translate) if waits else ""


def _finds_nothing(answer: Answer) -> bool:
    return isinstance(answer.request, Words) and answer.confidence is Confidence.NOTHING
