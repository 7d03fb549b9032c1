"""Votes: two buttons below an answer, with which everybody can say whether it helped, or take that back."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from cachetools import LRUCache
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message
from telegram.error import BadRequest, ChatMigrated

from bot import phrases
from bot.addressing import Handler
from bot.handlers.callbacks import Press, answer_press, button
from bot.handlers.sending import keyboard
from bot.replies.buttons.button_data import ButtonData
from bot.replies.buttons.callback_data import parse
from bot.replies.buttons.chat_buttons import Vote
from bot.replies.replies import AnyButton, Reply, VoteButton
from bot.storage.feedback import KEPT, Feedback, Votes
from bot.storage.languages import Languages

_UP, _DOWN = Vote(helpful=True), Vote(helpful=False)
_OPEN = timedelta(seconds=KEPT)
_REMEMBERED = 1000  # pages


class VoteHandlers:
    """Counts votes, and shows the counts below the answer, on each of its pages."""

    def __init__(self, feedback: Feedback, languages: Languages) -> None:
        self._feedback = feedback
        self._languages = languages
        self._turned = LRUCache[tuple[int, int], tuple[_OtherButtons, InlineKeyboardMarkup]](_REMEMBERED)

    def handlers(self) -> list[Handler]:
        """Return the handlers."""
        return [button(Vote, self._languages, self.vote)]

    async def vote(self, press: Press, data: Vote) -> None:
        """Count one vote a person, which the other button changes and the same button takes back."""
        query, message, translate = press
        if message.reply_markup is None or not _has_votes(message.reply_markup):
            await answer_press(query, translate(phrases.OUT_OF_REACH))
        elif datetime.now(UTC) - message.date > _OPEN:
            await answer_press(query, translate(phrases.VOTES_CLOSED))
        else:
            counts = await self._feedback.vote(message, query.from_user.id, query.id, helpful=data.helpful)
            await answer_press(query, translate(phrases.VOTED if counts else phrases.VOTE_TAKEN_BACK))
            markup = _with_counts(self._current(message, message.reply_markup), await self._feedback.votes(message))
            if markup != message.reply_markup:  # each edit counts towards a group's rate limit
                with suppress(BadRequest, ChatMigrated):  # it is deleted, or shows the same votes already
                    await message.edit_reply_markup(markup)

    async def page_keyboard(self, message: Message, buttons: Sequence[AnyButton]) -> InlineKeyboardMarkup | None:
        """Return the keyboard of a page that replaces *message*: its *buttons*, and vote buttons if it had them."""
        before, key = message.reply_markup, (message.chat_id, message.message_id)
        if before is None or not _has_votes(before):
            return keyboard(buttons)
        after = keyboard([*buttons, *_vote_buttons(await self._feedback.votes(message))])
        if after:
            self._turned[key] = _other_buttons(before), after
        return after

    def _current(self, message: Message, markup: InlineKeyboardMarkup) -> InlineKeyboardMarkup:
        """Return the keyboard of *message*: *markup*, or that of a page shown since the press."""
        before, after = self._turned.get((message.chat_id, message.message_id), ((), markup))
        return after if before == _other_buttons(markup) else markup


def with_votes(reply: Reply) -> Reply:
    """Add vote buttons to an answer, without votes so far."""
    return replace(reply, buttons=(*reply.buttons, *_vote_buttons(Votes(0, 0))))


_OtherButtons = tuple[InlineKeyboardButton, ...]


def _vote_buttons(votes: Votes) -> list[VoteButton]:
    return [
        VoteButton(phrases.helpful(votes.up), _UP.data),
        VoteButton(phrases.not_helpful(votes.down), _DOWN.data),
    ]


def _with_counts(markup: InlineKeyboardMarkup, votes: Votes) -> InlineKeyboardMarkup:
    """Return the keyboard with the current counts of *votes*."""
    counted = {parse(one.data): InlineKeyboardButton(one.text, callback_data=one.data) for one in _vote_buttons(votes)}
    return InlineKeyboardMarkup([[counted.get(_data(one), one) for one in row] for row in markup.inline_keyboard])


def _has_votes(markup: InlineKeyboardMarkup) -> bool:
    return any(_data(one) == _UP for row in markup.inline_keyboard for one in row)


def _other_buttons(markup: InlineKeyboardMarkup) -> _OtherButtons:
    return tuple(one for row in markup.inline_keyboard for one in row if _data(one) not in {_UP, _DOWN})


def _data(one: InlineKeyboardButton) -> ButtonData | None:
    return parse(one.callback_data) if isinstance(one.callback_data, str) else None
