"""/stats, for the owner only: usage figures, unanswered questions, and an anonymous export."""

from telegram import InputFile, Message
from telegram.constants import ChatType
from telegram.ext import filters

from bot import phrases
from bot.addressing import Handler, after_command, command
from bot.handlers.sending import Sender
from bot.phrases import Translation
from bot.replies import replies
from bot.storage.feedback import Feedback
from bot.storage.languages import Languages
from bot.storage.owner_notices import OwnerNotices
from bot.storage.statistics import Statistics
from bot.storage.threads.offers import Quotas

_MOST = 10  # questions
_SHOWN = 80  # characters of each


class StatsHandlers:
    """Shows statistics to the owner; for everybody else the command is unknown."""

    def __init__(  # noqa: PLR0913 - each is for another figure
        self,
        statistics: Statistics,
        notices: OwnerNotices,
        feedback: Feedback,
        sender: Sender,
        languages: Languages,
        *,
        quotas: Quotas,
    ) -> None:
        self._quotas = quotas
        self._statistics = statistics
        self._notices = notices
        self._feedback = feedback
        self._sender = sender
        self._languages = languages

    def handlers(self) -> list[Handler]:
        """Return the handlers; they come before the handler of unknown commands."""
        owner = self._feedback.owner
        return [command("stats", self.stats, filters.User(owner))] if owner else []

    async def stats(self, message: Message) -> None:
        """Show the figures, or send the questions as a file; only in private, because others read along in groups."""
        await self._feedback.flush()
        translate = await self._languages.of(message)
        if message.chat.type != ChatType.PRIVATE:
            await self._sender.send(message, [replies.sentence(translate(phrases.STATS_IN_PRIVATE))])
        elif after_command(message).lower() == "export":
            await self._export(message, translate)
        else:
            await self._sender.send(message, [replies.sentence(await self._figures(translate))])

    async def _export(self, message: Message, translate: Translation) -> None:
        if lines := await self._statistics.export():
            await self._sender.send_file(message, InputFile(lines.encode(), phrases.QUESTIONS_FILE))
        else:
            await self._sender.send(message, [replies.sentence(translate(phrases.NOTHING_ASKED))])

    async def _figures(self, translate: Translation) -> str:
        periods = {
            phrases.EVER: await self._statistics.all_time(),
            phrases.THIRTY_DAYS: await self._statistics.recent(30),
            phrases.SEVEN_DAYS: await self._statistics.recent(7),
        }
        counted = [
            phrases.question_counts(translate, period, **figures._asdict()) for period, figures in periods.items()
        ]
        counted.append(phrases.vote_counts(translate, *await self._statistics.votes()))
        if any(set_aside := await self._notices.set_aside()):
            counted.append(phrases.set_aside_counts(translate, *set_aside))
        size, loaded, most = await self._statistics.stored()
        counted.append(phrases.storage(translate, size, loaded, most, self._quotas.threads))
        unanswered = [
            phrases.repeated_question(question if len(question) <= _SHOWN else f"{question[: _SHOWN - 1]}…", times)
            for question, times in await self._statistics.unanswered(_MOST)
        ]
        listed = ["", translate(phrases.UNANSWERED), *unanswered] if unanswered else []
        return "\n".join([*counted, *listed, "", translate(phrases.EXPORT_QUESTIONS)])
