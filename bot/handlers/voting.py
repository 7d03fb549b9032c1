"""Votes: two buttons under an answer, by which anybody who sees it says whether it helped."""

from collections import OrderedDict
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.error import BadRequest, ChatMigrated
from telegram.ext import CallbackQueryHandler

from bot import phrases
from bot.feedback import KEPT, Feedback, Votes
from bot.handlers.hearing import Context, Handler
from bot.handlers.sending import keyboard
from bot.replies import AnyButton, Reply, VoteButton

_UP, _DOWN = "vote:up", "vote:down"
_OPEN = timedelta(seconds=KEPT)
_REMEMBERED = 1000  # pages


class Voting:
    """Takes votes, and has them shown under the answer, whatever page of it is turned to."""

    def __init__(self, feedback: Feedback) -> None:
        self._feedback = feedback
        self._turned: OrderedDict[tuple[int, int], tuple[_Others, InlineKeyboardMarkup]] = OrderedDict()

    def handlers(self) -> list[Handler]:
        """Return what is to be heard."""
        return [CallbackQueryHandler(self.vote, f"^({_UP}|{_DOWN})$")]

    async def vote(self, update: Update, _context: Context) -> None:
        """Count a vote: pressed again it counts once, and the other button changes it."""
        query = update.callback_query
        if query is None:
            return
        answer = query.message if isinstance(query.message, Message) else None
        if answer is None or answer.reply_markup is None or not _has_votes(answer.reply_markup):
            await _tell(query, phrases.OUT_OF_REACH)
        elif datetime.now(UTC) - answer.date > _OPEN:
            await _tell(query, phrases.VOTES_CLOSED)
        else:
            votes = await self._feedback.vote(answer, query.from_user.id, helpful=query.data == _UP)
            await _tell(query, phrases.VOTED)
            keys = _with(self._shown(answer, answer.reply_markup), votes)
            if keys != answer.reply_markup:  # an edit counts among the messages that a group may have in a minute
                with suppress(BadRequest, ChatMigrated):  # somebody deleted it, or voted at the same moment
                    await answer.edit_reply_markup(keys)

    async def page(self, answer: Message, buttons: Sequence[AnyButton]) -> InlineKeyboardMarkup | None:
        """Return the keyboard of a page in the place of *answer*: its *buttons*, and the votes if there are any."""
        before = answer.reply_markup
        if before is None or not _has_votes(before):
            return keyboard(buttons)
        after = keyboard([*buttons, *_buttons(await self._feedback.votes(answer))])
        if after:
            self._turned[answer.chat_id, answer.message_id] = _others(before), after
            self._turned.move_to_end((answer.chat_id, answer.message_id))
        if len(self._turned) > _REMEMBERED:
            self._turned.popitem(last=False)
        return after

    def _shown(self, answer: Message, pressed: InlineKeyboardMarkup) -> InlineKeyboardMarkup:
        """Return the keyboard of *answer*: that which was *pressed*, or that of the page turned to meanwhile."""
        before, after = self._turned.get((answer.chat_id, answer.message_id), ((), pressed))
        return after if before == _others(pressed) else pressed


def votable(reply: Reply) -> Reply:
    """Put the buttons under an answer; nobody has voted yet."""
    return replace(reply, buttons=(*reply.buttons, *_buttons(Votes(0, 0))))


_Others = tuple[InlineKeyboardButton, ...]


def _buttons(votes: Votes) -> list[VoteButton]:
    return [VoteButton(phrases.helpful(votes.up), _UP), VoteButton(phrases.not_helpful(votes.down), _DOWN)]


def _with(keys: InlineKeyboardMarkup, votes: Votes) -> InlineKeyboardMarkup:
    """Return the same keyboard with the present *votes*."""
    present = {button.data: InlineKeyboardButton(button.text, callback_data=button.data) for button in _buttons(votes)}
    return InlineKeyboardMarkup([[present.get(_data(key), key) for key in row] for row in keys.inline_keyboard])


def _has_votes(keys: InlineKeyboardMarkup) -> bool:
    return any(_data(key) == _UP for row in keys.inline_keyboard for key in row)


def _others(keys: InlineKeyboardMarkup) -> _Others:
    return tuple(key for row in keys.inline_keyboard for key in row if _data(key) not in {_UP, _DOWN})


def _data(key: InlineKeyboardButton) -> str:
    return key.callback_data if isinstance(key.callback_data, str) else ""


async def _tell(query: CallbackQuery, text: str) -> None:
    with suppress(BadRequest):  # it was pressed long ago
        await query.answer(text)
