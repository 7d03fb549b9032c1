"""/language: the language that the bot speaks in a chat; in groups administrators choose it."""

from contextlib import suppress

from telegram import Message
from telegram.error import BadRequest

from bot import phrases
from bot.addressing import Handler, after_command, command
from bot.handlers.callbacks import Press, answer, button
from bot.handlers.permissions import leads, may_decide
from bot.handlers.sending import Sender
from bot.phrases import Phrase, Translation, named, spoken, translation
from bot.replies import replies
from bot.replies.callback_data import ChooseLanguage
from bot.storage.languages import Languages


class LanguageHandlers:
    """Lets a chat choose its language."""

    def __init__(self, sender: Sender, languages: Languages) -> None:
        self._sender = sender
        self._languages = languages

    def handlers(self) -> list[Handler]:
        """Return the handlers, in order."""
        return [command("language", self.language), button(ChooseLanguage, self._languages, self.choose)]

    async def language(self, message: Message) -> None:
        """Choose the language after /language; without one, or with an unknown one, offer those there are."""
        translate, wanted = await self._languages.of(message), after_command(message)
        if not wanted:
            reply = _offer(phrases.WHICH_LANGUAGE, translate)
        elif not (code := named(wanted)):
            reply = _offer(phrases.LANGUAGE_NOT_SPOKEN, translate)
        elif await may_decide(message):
            await self._languages.choose(message.chat_id, code)
            reply = replies.sentence(translation(code)(phrases.NOW_SPOKEN))
        else:
            reply = replies.sentence(translate(phrases.ADMINISTRATORS_ONLY))
        await self._sender.send(message, [reply])

    async def choose(self, press: Press, pressed: ChooseLanguage) -> None:
        """Choose the language of a button."""
        query, message, translate = press
        allowed = await leads(message.chat, query.from_user)
        await answer(query, None if allowed else translate(phrases.ADMINISTRATORS_ONLY))
        if allowed and (code := spoken(pressed.code)):
            await self._languages.choose(message.chat_id, code)
            with suppress(BadRequest):  # somebody else was faster
                await message.edit_text(replies.sentence(translation(code)(phrases.NOW_SPOKEN)).html)


def _offer(phrase: Phrase, translate: Translation) -> replies.Reply:
    """Render *phrase* with a button for each language, by its own name; the current one, *translate*, is marked."""
    buttons = (
        replies.Button(phrases.own_name(translate, code), ChooseLanguage(code).data) for code in phrases.LANGUAGES
    )
    return replies.Reply(replies.sentence(translate(phrase)).html, tuple(buttons))
