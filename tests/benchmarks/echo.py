"""A plain bot of python-telegram-bot, which says what it is told and keeps nothing: `python -m tests.benchmarks.echo`.

CONCURRENT=on has it answer many at once.
"""

import logging
import os

from telegram import Update
from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters


async def _echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    if update.message and update.message.text:
        await update.message.reply_text(update.message.text)


def main() -> None:
    logging.basicConfig(level=logging.WARNING)
    address = os.environ["TELEGRAM_API_URL"]
    builder = ApplicationBuilder().token(os.environ["TELEGRAM_TOKEN"]).base_url(f"{address}/bot")
    app = builder.concurrent_updates(os.environ.get("CONCURRENT") == "on").build()
    app.add_handler(MessageHandler(filters.TEXT, _echo))
    app.run_polling()


if __name__ == "__main__":
    main()
