"""Bylines of one line, and the links of tools: who wrote a post, when, and where it is.

**Ann Example** @ann [2024-06-02](https://x.com/ann/status/17)
Ann Example ([@ann](https://x.com/ann)) - March 9, 2025 at 9:10 PM
([View Tweet](https://x.com/ann/status/17))     below a post
"""

import re
from typing import NamedTuple

from index.reading.anchors import CARRIER_SIGNS, with_shown_addresses
from index.reading.numbers.dates import is_date, is_moment

_ADDRESS = re.compile(r"<?https?://[^\s<>()]+>?")
HANDLE = re.compile(r"(?<!\w)@\w[\w.-]*(?:@[\w.-]+\w)?|@\w+(?![\w.-])")  # no address of a mail
PROFILE = re.compile(r"https?://(?:www\.)?(?:twitter|x)\.com/(?P<handle>\w{1,20})(?![/\w])")
_OF_A_POST = r"https?://[^\s()]+?/(?:(?:status(?:es)?|posts?|notes)/[\w-]+|@[^/\s()]+/\d+)|https?://t\.me/\w+/\d+"
_POST = re.compile(_OF_A_POST)
_TOOL_LINK = re.compile(
    rf"[ \t]*(?:\(|^(?:[—–-] ?)?)[{CARRIER_SIGNS}]?(?P<words>[^\W\d_]+(?: [^\W\d_]+){{0,3}})[ {CARRIER_SIGNS}]"
    rf"(?P<link>{_OF_A_POST})[^\s()]*\)?[ \t]*$",
    re.MULTILINE,
)
_SIGNS = " \t()[]*|·•-—–,:"
_MAX_LENGTH = 160
_MAX_WORDS = 6


class Byline(NamedTuple):
    """Who wrote the post below, and its address; *is_sure* with a date or an address."""

    author: str
    link: str
    is_sure: bool


def byline(line: str) -> Byline | None:
    """Return the byline that *line* is.

    >>> byline("Ann Example @ann 2024-06-02 https://x.com/ann/status/17")
    Byline(author='@ann', link='https://x.com/ann/status/17', is_sure=True)
    >>> byline("It was @ann who came on 2024-06-02."), byline("Ann Example <ann@example.org>")
    (None, None)
    """
    line = with_shown_addresses(line)
    addresses = _ADDRESS.findall(line)
    words = _ADDRESS.sub("", line)
    handle = HANDLE.search(words)
    profile = next((found for address in addresses if (found := PROFILE.match(address))), None)
    if len(words) > _MAX_LENGTH or not (handle or profile):
        return None
    name, rest = (words[: handle.start()], words[handle.end() :]) if handle else _parted(words)
    name, rest = name.strip(_SIGNS), rest.strip(_SIGNS)
    if len(name.split()) > _MAX_WORDS or (rest and not (is_date(rest) or is_moment(rest))):
        return None
    link = next((found[0] for address in addresses if (found := _POST.match(address))), "")
    author = handle[0] if handle else f"@{profile['handle']}" if profile else ""
    return Byline(author, link, is_sure=bool(link or rest))


def _parted(words: str) -> tuple[str, str]:
    """Return the name and the date of a byline without a handle: "Ann Example - March 9, 2025"."""
    name, sign, rest = words.partition(" - ")
    return (name, rest) if sign else (words, "")


def tool_link(text: str) -> re.Match[str] | None:
    """Return the link of a tool to the post that *text* is, which stands at the end of a line.

    >>> tool_link("Two. (View Tweet https://x.com/ann/status/17)")["link"]
    'https://x.com/ann/status/17'
    """
    return _TOOL_LINK.search(text)
