"""The command line: its commands, and the help that names the settings and the exit statuses."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from bot.version import program_version

_DESCRIPTION = "Answers questions about a thread: on Telegram with TELEGRAM_TOKEN, else in this terminal."
_MORE = """\
settings, from the environment, from files of secrets, or from the file .env:
  TELEGRAM_TOKEN   the bot's token; without one, the bot talks in this terminal
  DATABASE_URL     a SQLite file or a PostgreSQL server
  WEBHOOK_URL      the public https address of a webhook; empty: polling
  ALLOWED_CHATS    the chats that may use the bot, as numbers; with ALLOWED_USERS; both empty: everybody
  .env.example explains these and the others

exit status of the bot and of check:
  0   stopped, or all is well
  1   the bot stopped turning and ended itself
  2   wrong use of this command
  75  what a restart may cure: no network, the database is away, Telegram silent for 90 seconds
  78  what a restart cannot cure: the token, a setting, a seed, a database of a newer version
of ask: 0 answered, 1 not in the thread; of health: 0 alive, 1 not
"""


_COMMANDS = "ask", "backup", "check", "health"


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """Parse the *arguments* of the command; end the program if they are wrong.

    A path or a link in place of a command is the thread for the terminal.
    """
    at = next((at for at, argument in enumerate(arguments) if not argument.startswith("-")), len(arguments))
    options, first = arguments[:at], "".join(arguments[at : at + 1])
    is_thread = first not in _COMMANDS and ("/" in first or "." in first) and options[-1:] != ["--thread"]
    return parser().parse_args([*options, "--thread", *arguments[at:]] if is_thread else arguments)


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    top = argparse.ArgumentParser(
        prog="threadquote",
        description=_DESCRIPTION,
        epilog=_MORE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"threadquote {program_version()}")
    top.add_argument("--console", action="store_true", help="chat in this terminal even with a token")
    top.add_argument("--thread", default="", metavar="LINK_OR_FILE", help="chat about this thread in this terminal")
    commands = top.add_subparsers(dest="command", title="commands", metavar="COMMAND")
    ask = commands.add_parser("ask", help="answer one question")
    ask.add_argument("--thread", default="", metavar="LINK_OR_FILE", help="the thread to ask, in place of SEEDS")
    ask.add_argument("question", nargs="+", type=_word)
    commands.add_parser("check", help="check the settings, without changing anything")
    commands.add_parser("health", help="tell whether the bot is alive that runs with the same settings")
    backup = commands.add_parser("backup", help="copy the SQLite database to a new file while the bot runs")
    backup.add_argument("file", type=Path)
    return top


def _word(argument: str) -> str:
    if not argument.strip():
        raise argparse.ArgumentTypeError("an empty question")
    return argument
