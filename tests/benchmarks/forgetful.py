"""The bot without an inbox, to see what that costs: what it hears, sends and has done is kept nowhere.

`python -m tests.benchmarks.forgetful` takes the same settings as `python -m bot`.
"""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

from telegram import Message, Update

from bot import app
from bot.answers import Answers, _Question
from bot.inbox import Inbox
from bot.seeds import read_seeds
from bot.settings import Settings


class Forgetful(Inbox):
    async def keep(self, batch: Sequence[Mapping[str, Any]]) -> None:
        self._arrived = dict.fromkeys((arrived["update_id"] for arrived in batch), True)

    async def done(self, item: Update) -> None:
        self._in_hand.discard(item.update_id)


class Unwritten(Answers):
    async def sent(self, question: Message, message: int) -> None:
        self._known(_Question(question.chat_id, question.message_id)).append(message)


def main() -> None:
    app.Inbox = Forgetful  # type: ignore[attr-defined]  # the bot has no seam for having none
    app.Answers = Unwritten  # type: ignore[attr-defined]  # as above
    settings = Settings.read()
    token = settings.telegram_token.get_secret_value()
    asyncio.run(app.serve_telegram(settings, token, read_seeds(settings.seeds)))


if __name__ == "__main__":
    main()
