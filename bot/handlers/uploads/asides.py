"""What people say when they are expected to send a thread: requests, told from its first paragraph."""

import re

from telegram import Message

from bot import phrases
from bot.addressing import MessageCallback, place_of
from bot.handlers.sending import Sender
from bot.handlers.uploads.pastes import is_question
from bot.replies import replies
from bot.storage.languages import Languages
from bot.storage.threads.library import Library
from index import Answer, Confidence, SmallTalk, Words, has_question_form

_MOST_WORDS = 12  # of a request; a longer text without a question mark is the beginning of a thread
_FEW_WORDS = 6  # of one that is no search, such as "summary please"
_ENDS = (".", "!", "…", ":", "🧵", "👇", "。", "։")
_INVERTED = re.compile(  # "what's the weather", "does it rain", but not "how we saved the mill"
    r"(?:(?:wh\w+|how)(?:['’]s|(?: \w+)? (?:is|are|was|were|do|does|did|will|would|can|could|should|has|have))\b"
    r"|(?:is|are|was|were|do|does|did|will|would|can|could|should) (?:it|this|that|there|the|they|he|she|you|i|we)\b)",
    re.IGNORECASE,
)
_NEVER_MIND = {SmallTalk.ASSENT, SmallTalk.STOP, SmallTalk.COMPLAINT}
_LEAVING = {
    *("cancel", "quit", "exit", "abort", "wait", "nothing"),
    *("отмена", "отмени", "подожди", "выход", "не надо", "не важно"),
    *("չեղարկել", "սպասիր", "սպասեք", "պետք չէ"),
    *("ləğv et", "gözlə", "lazım deyil"),
    *("iptal", "vazgeç", "vazgeçtim", "bekle", "boş ver", "boşver"),
    *("cancelar", "cancela", "olvídalo", "espera", "salir", "no importa"),
}


class Asides:
    """Answers what is said before the first message of a thread; *ask* answers a message as a question."""

    def __init__(self, library: Library, sender: Sender, languages: Languages, ask: MessageCallback) -> None:
        self._library = library
        self._sender = sender
        self._languages = languages
        self._ask = ask

    async def answer(self, message: Message) -> bool:
        """Answer *message* if it is not the beginning of a thread; return whether it was answered."""
        text = message.text or message.caption or ""
        index = await self._library.index_for(place_of(message))
        found = await index.answer(text)
        if _leaves(text, found):
            translate = await self._languages.of(message)
            await self._sender.send(message, [replies.sentence(translate(phrases.WAITING))])
        elif is_question(text) or _is_request(text, found):
            await self._ask(message)
        else:
            return False
        return True


def _leaves(text: str, found: Answer) -> bool:
    """Return whether *text* is a word that ends a command, or small talk such as "never mind"."""
    return found.request in _NEVER_MIND or text.strip(" .!").casefold() in _LEAVING


def _is_request(text: str, found: Answer) -> bool:
    """Return whether *text*, for which *found* is the answer, is a request: "summary please", "what about Russia"."""
    words = text.split()
    if len(words) > _MOST_WORDS or "\n" in text.strip() or text[:1].isdecimal():
        return False
    if not isinstance(found.request, Words):
        return len(words) <= _FEW_WORDS
    if text.rstrip().endswith(_ENDS):
        return False
    framed = found.request.text.strip(" ?") != text.strip(" ?") or has_question_form(text)
    return bool(_INVERTED.match(text)) or (framed and found.confidence is Confidence.SURE)
