"""/language: choose the language of the bot in a chat; in groups only administrators can."""

from contextlib import suppress

from telegram import Message
from telegram.error import BadRequest

from bot import phrases
from bot.addressing import Handler, after_command, command
from bot.handlers.callbacks import Press, answer_press, button
from bot.handlers.permissions import is_administrator, sent_by_administrator
from bot.handlers.questions.conversation import Conversation
from bot.handlers.sending import Sender
from bot.phrases import Phrase, Translation, language_named, supported_language, translation
from bot.replies import replies
from bot.replies.buttons.chat_buttons import ChooseLanguage
from bot.storage.languages import Languages


class LanguageHandlers:
    """Changes the language of a chat."""

    def __init__(self, sender: Sender, conversation: Conversation, languages: Languages) -> None:
        self._sender = sender
        self._conversation = conversation
        self._languages = languages

    def handlers(self) -> list[Handler]:
        """Return the handlers, in order."""
        return [command("language", self.language), button(ChooseLanguage, self._languages, self.choose)]

    async def language(self, message: Message) -> None:
        """Choose the language named after /language; list the languages if none or an unknown one is named."""
        if name := after_command(message):
            await self.speak(message, language_named(name) or name)
        else:
            await self.speak(message, "")

    async def speak(self, message: Message, code: str) -> None:
        """Choose the language with this *code*; list the languages if there is none, or it is none of them."""
        translate = await self._languages.of(message)
        if not code:
            reply = _choices(phrases.WHICH_LANGUAGE, translate)
        elif code not in phrases.LANGUAGES:
            reply = _choices(phrases.UNSUPPORTED_LANGUAGE, translate)
        elif await sent_by_administrator(message):
            await self._choose(message.chat_id, code)
            reply = replies.sentence(translation(code)(phrases.LANGUAGE_CHOSEN))
        else:
            reply = replies.sentence(translate(phrases.ADMINISTRATORS_ONLY))
        await self._sender.send(message, [reply])

    async def choose(self, press: Press, data: ChooseLanguage) -> None:
        """Choose the language of a button."""
        query, message, translate = press
        allowed = await is_administrator(message.chat, query.from_user)
        await answer_press(query, None if allowed else translate(phrases.ADMINISTRATORS_ONLY))
        if allowed and (code := supported_language(data.code)):
            await self._choose(message.chat_id, code)
            with suppress(BadRequest):  # the message is changed or deleted already
                await message.edit_text(replies.sentence(translation(code)(phrases.LANGUAGE_CHOSEN)).html)

    async def _choose(self, chat: int, code: str) -> None:
        """Choose a language, which ends the context of follow-up questions."""
        await self._languages.choose(chat, code)
        await self._conversation.forget(chat)


def _choices(phrase: Phrase, translate: Translation) -> replies.Reply:
    """Render *phrase* with a button for each language, the current one marked."""
    buttons = (
        replies.Button(phrases.own_name(translate, code), ChooseLanguage(code).data) for code in phrases.LANGUAGES
    )
    return replies.Reply(replies.sentence(translate(phrase)).html, tuple(buttons))
