"""Votes: two buttons under an answer, for anybody who sees it, to say whether it helped."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from cachetools import LRUCache
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message
from telegram.error import BadRequest, ChatMigrated

from bot import phrases
from bot.addressing import Handler
from bot.handlers.callbacks import Press, answer, button
from bot.handlers.sending import keyboard
from bot.phrases import Translation
from bot.replies.callback_data import ButtonData, Vote, parse
from bot.replies.replies import AnyButton, Reply, VoteButton
from bot.storage.feedback import KEPT, Feedback, Votes
from bot.storage.languages import Languages

_UP, _DOWN = Vote(helpful=True), Vote(helpful=False)
_OPEN = timedelta(seconds=KEPT)
_REMEMBERED = 1000  # pages


class VoteHandlers:
    """Counts votes and shows them under the answer, on each of its pages."""

    def __init__(self, feedback: Feedback, languages: Languages) -> None:
        self._feedback = feedback
        self._languages = languages
        self._turned = LRUCache[tuple[int, int], tuple[_Others, InlineKeyboardMarkup]](_REMEMBERED)

    def handlers(self) -> list[Handler]:
        """Return the handlers."""
        return [button(Vote, self._languages, self.vote)]

    async def vote(self, press: Press, pressed: Vote) -> None:
        """Count a vote: once a person, and the other button changes it."""
        query, message, translate = press
        if message.reply_markup is None or not _has_votes(message.reply_markup):
            await answer(query, translate(phrases.OUT_OF_REACH))
        elif datetime.now(UTC) - message.date > _OPEN:
            await answer(query, translate(phrases.VOTES_CLOSED))
        else:
            votes = await self._feedback.vote(message, query.from_user.id, helpful=pressed.helpful)
            await answer(query, translate(phrases.VOTED))
            keys = _with(self._shown(message, message.reply_markup), votes, translate)
            if keys != message.reply_markup:  # an edit counts towards the limit of messages in a group
                with suppress(BadRequest, ChatMigrated):  # somebody deleted it, or voted at the same moment
                    await message.edit_reply_markup(keys)

    async def page(
        self, message: Message, buttons: Sequence[AnyButton], translate: Translation
    ) -> InlineKeyboardMarkup | None:
        """Return the keyboard of a page in the place of *message*: *buttons*, and those for votes if it had some."""
        before, key = message.reply_markup, (message.chat_id, message.message_id)
        if before is None or not _has_votes(before):
            return keyboard(buttons)
        after = keyboard([*buttons, *_buttons(await self._feedback.votes(message), translate)])
        if after:
            self._turned[key] = _others(before), after
        return after

    def _shown(self, message: Message, keys: InlineKeyboardMarkup) -> InlineKeyboardMarkup:
        """Return the keyboard of *message*: the one pressed, *keys*, or that of a page turned meanwhile."""
        before, after = self._turned.get((message.chat_id, message.message_id), ((), keys))
        return after if before == _others(keys) else keys


def votable(reply: Reply, translate: Translation) -> Reply:
    """Add the buttons for votes to an answer without votes."""
    return replace(reply, buttons=(*reply.buttons, *_buttons(Votes(0, 0), translate)))


_Others = tuple[InlineKeyboardButton, ...]


def _buttons(votes: Votes, translate: Translation) -> list[VoteButton]:
    return [
        VoteButton(phrases.helpful(translate, votes.up), _UP.data),
        VoteButton(phrases.not_helpful(translate, votes.down), _DOWN.data),
    ]


def _with(keys: InlineKeyboardMarkup, votes: Votes, translate: Translation) -> InlineKeyboardMarkup:
    """Return the keyboard with the current *votes*."""
    present = {
        parse(key.data): InlineKeyboardButton(key.text, callback_data=key.data) for key in _buttons(votes, translate)
    }
    return InlineKeyboardMarkup([[present.get(_data(key), key) for key in row] for row in keys.inline_keyboard])


def _has_votes(keys: InlineKeyboardMarkup) -> bool:
    return any(_data(key) == _UP for row in keys.inline_keyboard for key in row)


def _others(keys: InlineKeyboardMarkup) -> _Others:
    return tuple(key for row in keys.inline_keyboard for key in row if _data(key) not in {_UP, _DOWN})


def _data(key: InlineKeyboardButton) -> ButtonData | None:
    return parse(key.callback_data) if isinstance(key.callback_data, str) else None
