"""The command line.

With TELEGRAM_TOKEN, `python -m bot` runs the bot on Telegram; without, or with --console, the same bot in this
terminal. `bot.command_line` lists the other commands and all exit statuses.
"""

import argparse
import asyncio
import errno
import gc
import os
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from io import TextIOWrapper
from pathlib import Path

from bot.command_line import parsed
from bot.logs import configure_logging
from bot.phrases import ENGLISH, nearest_language, translation
from bot.replies import replies
from bot.replies.telegram_html import escape
from bot.seeds import read_seeds, reader
from bot.settings import ENV_FILE, BotError, Settings, TransientBotError, UsageError, require_token
from bot.storage.connection.files import warn_of_readers
from bot.terminal.rendering import plain, styled
from bot.terminal.standard_input import next_line, terminal_restored
from index import Confidence, Reader, Thread, ThreadError, ThreadIndex, no_meaning, read_threads

_PER_MINUTE = 120_000  # characters that a slow computer embeds
_LONG_WAIT = 0.25  # minutes
_A_MINUTE = 1.5  # minutes; what takes less is said to take one
_CLOSED_PIPE = {errno.EPIPE, errno.EINVAL}  # the reader of our output is gone, as with `| head`; Windows says EINVAL


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status; an error is one sentence on standard error."""
    options = parsed(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # what the terminal's encoding lacks is replaced, and no error
            stream.reconfigure(errors="replace")
    try:
        settings = Settings.read()
        match options.command:
            case "ask":
                return _ask(options, settings)
            case "check" | "health" | "backup":
                return _operate(options, settings)
        return _run(options, settings)
    except BotError as error:
        return _fail(error, error.status)
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


def notice_of_wait(thread: Thread, meaning: Reader) -> str:
    """Return a notice for a *thread* that takes long to embed by *meaning*, an empty text for others."""
    minutes = sum(len(post.text) for post in thread.posts) / _PER_MINUTE
    if meaning is no_meaning or minutes < _LONG_WAIT:
        return ""
    wait = "a minute" if minutes < _A_MINUTE else f"{minutes:.0f} minutes"
    return f"comparing the meaning of {len(thread.posts):,} posts may take {wait}; MEANING=off looks for words only"


def _ask(options: argparse.Namespace, settings: Settings) -> int:
    translate = translation(language(os.environ))
    thread, meaning = _threads(options, settings)[0], reader(settings)
    if notice := notice_of_wait(thread, meaning):
        print(f"threadquote: {notice}", file=sys.stderr)
    index = ThreadIndex(thread, meaning)
    found = index.answer(" ".join(options.question))
    show = _printer()
    for reply in replies.answer(found, index.thread, translate):
        names = ", ".join(button.text for button in reply.buttons if not found.quotes)
        show(f"{reply.html} {escape(names)}".rstrip())
    return 1 if found.confidence is Confidence.NOTHING else 0


def _threads(options: argparse.Namespace, settings: Settings) -> list[Thread]:
    """Return the threads of --thread, a link or a file, else the seeds.

    Raises:
        BotError: there is none.
    """
    named = options.thread or settings.seeds
    if isinstance(named, Path):
        return read_seeds(named)
    if str(named).lower().startswith(("http://", "https://")):
        from bot.fetching.seeds import threads_at  # noqa: PLC0415 - each command needs its own few modules

        return asyncio.run(threads_at(str(named), settings))
    try:
        return read_threads(Path(options.thread).expanduser().read_bytes(), options.thread)
    except FileNotFoundError as error:
        raise UsageError(f"cannot read {options.thread}: no such file; a link begins with https://") from error
    except OSError as error:
        raise UsageError(f"cannot read {options.thread}: {(error.strerror or 'unreadable').lower()}") from error
    except ThreadError as error:
        raise UsageError(f"cannot read {options.thread}: {error}") from error


def _operate(options: argparse.Namespace, settings: Settings) -> int:
    """Run a command for the operation of the bot on a server."""
    match options.command:
        case "health":
            from bot.operating.health import is_alive  # noqa: PLC0415 - each command needs its own few modules

            return 0 if is_alive(settings) else 1
        case "check":
            from bot.operating.check import check  # noqa: PLC0415 - as above

            return asyncio.run(check(settings, print))
    from bot.operating.backup import back_up  # noqa: PLC0415 - as above

    asyncio.run(back_up(settings.database_url.get_secret_value(), options.file))
    return 0


def _run(options: argparse.Namespace, settings: Settings) -> int:
    from bot import app  # noqa: PLC0415 - takes half a second, for Telegram and the database, and `ask` needs neither
    from bot.operating import event_loop  # noqa: PLC0415 - as above

    in_console = options.console or bool(options.thread)
    if not in_console:
        require_token(settings)
    by_link = not options.thread and not isinstance(settings.seeds, Path)
    seeds = [] if by_link else _threads(options, settings)  # the bot keeps a copy of what is behind a link
    if in_console or not settings.telegram_token:
        configure_logging("WARNING", "")
        with terminal_restored():
            asyncio.run(app.serve_console(settings, seeds, next_line, _printer(), language(os.environ)))
    else:
        token = settings.telegram_token.get_secret_value()
        configure_logging(settings.log_level, token)
        warn_of_readers(Path(ENV_FILE))
        # What has been imported is never garbage; to look through it each time holds the event loop up for 0.1 s.
        gc.collect()
        gc.freeze()
        gc.set_threshold(10_000)  # an answer makes some hundred objects; by default, a tenth of its time is collection
        event_loop.run(app.serve_telegram(settings, token, seeds))
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
