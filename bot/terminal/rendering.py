"""Render Telegram's HTML for a terminal: bold text, and blockquotes with a bar at the left."""

from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import unquote


def plain(html: str) -> str:
    r"""Return a message as plain text, with "> " before quoted lines.

    >>> plain("<b>4/7</b>\n<blockquote>a &lt; <b>b</b></blockquote>")
    '4/7\n> a < b'
    >>> plain('<a href="https://a.example/4">Open original</a>')
    'Open original: https://a.example/4'
    >>> plain('<a href="https://a.example/4">https://a.example/4</a> by <a href="https://a.example/ann">@ann</a>')
    'https://a.example/4 by @ann'
    """
    return "\n".join("> " * line.quoted + "".join(run.text for run in line.runs) for line in _lines(html))


def styled(html: str, width: int) -> str:
    """Return a message wrapped to *width* columns, with escape codes for bold text."""
    from rich.console import Console  # noqa: PLC0415 - takes 50 ms, and piped output does not need it
    from rich.text import Text  # noqa: PLC0415

    console = Console(width=width, force_terminal=True, highlight=False, soft_wrap=True)
    with console.capture() as capture:
        for line in _lines(html):
            text = Text.assemble(*((run.text, "bold" if run.bold else "") for run in line.runs))
            for row in text.wrap(console, max(10, width - 2 * line.quoted)):
                console.print(Text.assemble(("▎ " * line.quoted, "cyan"), row))
    return capture.get().removesuffix("\n")


class _Run(NamedTuple):
    text: str
    bold: bool


class _Line(NamedTuple):
    quoted: bool
    runs: list[_Run]


def _lines(html: str) -> list[_Line]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.lines


class _Reader(HTMLParser):
    """A parser for the lines of a message; it knows the tags that `bot.replies.replies` writes."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = [_Line(quoted=False, runs=[])]
        self._open: list[str] = []
        self._address = ""
        self._shown = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open.append(tag)
        self._address = dict(attrs).get("href") or ""
        self._shown = ""
        if not self.lines[-1].runs:
            self.lines[-1] = self._line()

    def handle_endtag(self, tag: str) -> None:
        self._open.remove(tag)
        # A quote stays word for word; an address, a handle or a hashtag already says where it leads.
        said = self._shown.lstrip("@#").casefold() in unquote(self._address).casefold()
        if tag == "a" and not said and "blockquote" not in self._open:
            self.handle_data(f": {self._address}")

    def handle_data(self, data: str) -> None:
        self._shown += data
        for number, text in enumerate(data.split("\n")):
            if number:
                self.lines.append(self._line())
            if text:
                self.lines[-1].runs.append(_Run(text, "b" in self._open))

    def _line(self) -> _Line:
        return _Line("blockquote" in self._open, [])
