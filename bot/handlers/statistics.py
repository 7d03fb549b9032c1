"""/stats, for the owner alone: how much is asked, how it is answered, and what finds nothing."""

from telegram import InputFile, Message
from telegram.constants import ChatType
from telegram.ext import filters

from bot import phrases, replies
from bot.feedback import Feedback
from bot.handlers.hearing import Handler, after_command, command
from bot.handlers.sending import Sender
from bot.statistics import Statistics

_MOST = 10  # questions
_SHOWN = 80  # characters of each


class Stats:
    """Answers the owner; to everybody else, or where there is none, this command is unknown."""

    def __init__(self, statistics: Statistics, feedback: Feedback, sender: Sender) -> None:
        self._statistics = statistics
        self._feedback = feedback
        self._sender = sender

    def handlers(self) -> list[Handler]:
        """Return what is to be heard: before commands that are unknown."""
        owner = self._feedback.owner
        return [command("stats", self.stats, filters.User(owner))] if owner else []

    async def stats(self, message: Message) -> None:
        """Show the figures in private, or send the questions as a file; elsewhere others would see it."""
        await self._feedback.catch_up()
        if message.chat.type != ChatType.PRIVATE:
            await self._sender.send(message, [replies.sentence(phrases.STATS_IN_PRIVATE)])
        elif after_command(message).lower() == "export":
            await self._export(message)
        else:
            await self._sender.send(message, [replies.sentence(await self._figures())])

    async def _export(self, message: Message) -> None:
        if lines := await self._statistics.lines():
            await self._sender.send_file(message, InputFile(lines.encode(), phrases.QUESTIONS_FILE))
        else:
            await self._sender.send(message, [replies.sentence(phrases.NOTHING_ASKED)])

    async def _figures(self) -> str:
        periods = {
            phrases.EVER: await self._statistics.ever(),
            phrases.THIRTY_DAYS: await self._statistics.lately(30),
            phrases.SEVEN_DAYS: await self._statistics.lately(7),
        }
        counted = [phrases.asked_so_often(when, **figures._asdict()) for when, figures in periods.items()]
        votes = phrases.votes_so_far(*await self._statistics.votes())
        unanswered = [
            phrases.asked_times(question if len(question) <= _SHOWN else f"{question[: _SHOWN - 1]}…", times)
            for question, times in await self._statistics.unanswered(_MOST)
        ]
        listed = ["", phrases.UNANSWERED, *unanswered] if unanswered else []
        return "\n".join([*counted, votes, *listed, "", phrases.EXPORT_QUESTIONS])
