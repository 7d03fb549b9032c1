"""A post as data from a network or a page describes it: its text, who wrote it, when, and the post it replies to."""

import re
from calendar import timegm
from email.utils import mktime_tz, parsedate_tz
from typing import NamedTuple

_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(\.\d{1,9})?)?\s?(?:([+-])(\d\d):?(\d\d)|Z|UTC)?"
)
_MOST_SECONDS = 1e11  # a bigger number of seconds is one of milli-, micro- or nanoseconds
_ID_DIGITS = 40


class Status(NamedTuple):
    """A post in data from a network; *author* identifies who wrote it, *name* is shown.

    It replies to the post with the id *parent*, written by *parent_author*. *ids* are all names under which others may
    refer to it, *authors* all names of its author. *above* and *below* are lines that are not the post's own words;
    *path* leads to the list in which it stands.
    """

    text: str
    ids: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    name: str = ""
    parent: str = ""
    parent_author: str = ""
    conversation: str = ""
    link: str = ""
    time: float = 0
    label: str = ""
    above: str = ""
    below: tuple[str, ...] = ()
    path: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The first of its ids."""
        return self.ids[0] if self.ids else ""

    @property
    def author(self) -> str:
        """The first name of its author."""
        return self.authors[0] if self.authors else ""

    @property
    def answers_another(self) -> bool:
        """Whether it replies to somebody else."""
        return self.parent_author not in {"", *self.authors}


def chronological(status: Status) -> tuple[float, int]:
    """Return a sort key: the time, then the id, which grows with time on X and Mastodon."""
    return status.time, int(status.id) if status.id.isdecimal() and len(status.id) < _ID_DIGITS else 0


def seconds(value: object) -> float:
    """Return the time in *value* in seconds since 1970, 0 if it is none.

    >>> [seconds(time) for time in ("2024-06-02T21:14:00+02:00", 1717355640000, "Sun Jun 02 19:14:00 +0000 2024", "2h")]
    [1717355640.0, 1717355640.0, 1717355640, 0]
    """
    if isinstance(value, str):
        if value.replace(".", "", 1).isdecimal():
            return seconds(float(value[:30]))
        found = _ISO.match(value)
        return _iso_seconds(found) if found else _mail_seconds(value)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < _MOST_SECONDS**2:
        return 0
    while value > _MOST_SECONDS:
        value /= 1000
    return float(value)


def _iso_seconds(found: re.Match[str]) -> float:
    year, month, day, hour, minute, second, fraction, sign, hours, minutes = found.groups()
    offset = (int(hours) * 60 + int(minutes)) * 60 if sign else 0
    try:
        whole = timegm((int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0)))
    except ValueError:
        return 0
    return whole - (-offset if sign == "-" else offset) + float(fraction or 0)


def _mail_seconds(value: str) -> float:
    try:
        parsed = parsedate_tz(value[:60])
        return mktime_tz(parsed) if parsed else 0
    except (ValueError, OverflowError):
        return 0
