"""An echo bot, the baseline for memory and processor time: `python -m tests.benchmarks.echo`.

It imports the three packages that the bot is built on and uses one.
"""

import logging
import os

import pydantic_settings  # noqa: F401 - only its memory counts
import rank_bm25  # noqa: F401 - the same
from telegram import Update
from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters


async def _echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    if update.message and update.message.text:
        await update.message.reply_text(update.message.text)


def main() -> None:
    logging.basicConfig(level=logging.WARNING)
    address = os.environ["TELEGRAM_API_URL"]
    builder = ApplicationBuilder().token(os.environ["TELEGRAM_TOKEN"]).base_url(f"{address}/bot")
    app = builder.concurrent_updates("CONCURRENT" in os.environ).build()
    app.add_handler(MessageHandler(filters.TEXT, _echo))
    app.run_polling()


if __name__ == "__main__":
    main()
