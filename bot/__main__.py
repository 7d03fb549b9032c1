"""The command line.

With TELEGRAM_TOKEN, `python -m bot` runs the bot on Telegram; without, or with --console, the same bot in this
terminal. `python -m bot ask "…"` gives one answer: exit status 0 answered, 1 not in the thread.

The bot's exit statuses: 0 stopped, 1 a hung event loop, 2 wrong arguments, 75 an error that a restart may cure, 78 one
that it cannot.
"""

import argparse
import asyncio
import errno
import os
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bot.logs import configure_logging
from bot.phrases import ENGLISH, Translation, nearest_language, translation
from bot.replies import replies
from bot.replies.telegram_html import escape
from bot.seeds import read_seeds, reader
from bot.settings import ENV_FILE, BotError, Settings, TransientBotError
from bot.storage.files import warn_of_readers
from bot.terminal.rendering import plain, styled
from bot.terminal.standard_input import next_line, terminal_restored
from index import Confidence, Thread, ThreadError, ThreadIndex

_CLOSED_PIPE = {errno.EPIPE, errno.EINVAL}  # the reader of our output is gone, as with `| head`; Windows says EINVAL


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status; an error is one sentence on standard error."""
    options = _parser().parse_args(arguments)
    try:
        settings = Settings.read()
        seeds = read_seeds(settings.seeds)
        if options.command == "ask":
            return _ask(options.question, ThreadIndex(seeds[0], reader(settings)), translation(language(os.environ)))
        return _run(settings, seeds, in_console=options.console or not settings.telegram_token)
    except BotError as error:
        return _fail(error, error.status)
    except ThreadError as error:
        return _fail(error, BotError.status)
    except KeyboardInterrupt:
        return 0
    except OSError as error:
        _discard_output()
        return 0 if error.errno in _CLOSED_PIPE else _fail(error, TransientBotError.status)


def language(environment: Mapping[str, str]) -> str:
    """Return the language code of a terminal, given its *environment* variables.

    >>> language({"LC_MESSAGES": "ru_RU.UTF-8", "LANG": "en_GB.UTF-8"})
    'ru'
    """
    locale = next(filter(None, map(environment.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), None)
    return nearest_language(locale) or ENGLISH.code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="threadquote",
        description="Answers questions about a thread: on Telegram with TELEGRAM_TOKEN, else in this terminal.",
    )
    parser.add_argument("--console", action="store_true", help="chat in this terminal even with a token")
    commands = parser.add_subparsers(dest="command", metavar="ask")
    ask = commands.add_parser("ask", help="answer one question; status 0 answered, 1 not in the thread")
    ask.add_argument("question", nargs="+", type=_word)
    return parser


def _word(argument: str) -> str:
    if not argument.strip():
        raise argparse.ArgumentTypeError("an empty question")
    return argument


def _ask(words: Sequence[str], index: ThreadIndex, translate: Translation) -> int:
    found = index.answer(" ".join(words))
    show = _printer()
    for reply in replies.answer(found, index.thread, translate):
        names = ", ".join(button.text for button in reply.buttons if not found.quotes)
        show(f"{reply.html} {escape(names)}".rstrip())
    return 1 if found.confidence is Confidence.NOTHING else 0


def _run(settings: Settings, seeds: Sequence[Thread], *, in_console: bool) -> int:
    from bot import app  # noqa: PLC0415 - takes half a second, for Telegram and the database, and `ask` needs neither

    if in_console:
        configure_logging("WARNING", "")
        with terminal_restored():
            asyncio.run(app.serve_console(settings, seeds, next_line, _printer(), language(os.environ)))
    else:
        token = settings.telegram_token.get_secret_value()
        configure_logging(settings.log_level, token)
        warn_of_readers(Path(ENV_FILE))
        asyncio.run(app.serve_telegram(settings, token, seeds))
    return 0


def _printer() -> Callable[[str], None]:
    """Return a function that prints a message to standard output, bold and wrapped on a terminal."""
    if not sys.stdout.isatty():
        return lambda html: print(plain(html), end="\n\n", flush=True)
    return lambda html: print(styled(html, shutil.get_terminal_size().columns), end="\n\n", flush=True)


def _fail(error: Exception, status: int) -> int:
    print(f"threadquote: {error}", file=sys.stderr)
    return status


def _discard_output() -> None:
    """Send the rest of standard output, which cannot be written, nowhere: Python would fail again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
