"""Hints: a command was meant, a link needs /load, or a preview waits for its button."""

from telegram import Message
from telegram.constants import ChatType

from bot import phrases
from bot.handlers.uploads.message_links import is_link
from bot.handlers.uploads.offers import reminder_of_offer
from bot.handlers.uploads.pastes import is_question
from bot.phrases import Translation
from bot.replies import replies
from bot.replies.replies import Reply
from bot.storage.threads.offers import Offers
from index import Answer, Confidence, SmallTalk, Words, has_question_form

_COMMANDS = {*phrases.COMMANDS, "forget", "start"}


async def hint(message: Message, answer: Answer, offers: Offers, translate: Translation) -> list[Reply]:
    """Return what to say in place of *answer*, or an empty list: a command was meant, or the button of a preview."""
    named = answer.question.strip(" .!?").casefold()
    if _finds_nothing(answer) and named in _COMMANDS:
        return [replies.sentence(phrases.did_you_mean(translate, f"/{named}"))]
    if answer.request is SmallTalk.ASSENT or named == translate(phrases.USE).casefold():
        return await reminder_of_offer(offers, message.chat_id, translate)
    return []


async def reminder(message: Message, answer: Answer, offers: Offers, translate: Translation) -> list[Reply]:
    """Return what to say in place of *answer* if it finds nothing, or an empty list.

    It was asked for a link, or a preview waits; a text that is no question may be a post that comes too late.
    """
    if _finds_nothing(answer) and is_link(answer.question):
        return [replies.sentence(translate(phrases.LOAD_LINK))]
    if _finds_nothing(answer) and message.chat.type == ChatType.PRIVATE:
        asks = is_question(answer.question) or has_question_form(answer.question)
        further = "" if asks else translate(phrases.TO_ADD_POSTS)
        return await reminder_of_offer(offers, message.chat_id, translate, further)
    return []


def _finds_nothing(answer: Answer) -> bool:
    return isinstance(answer.request, Words) and answer.confidence is Confidence.NOTHING
