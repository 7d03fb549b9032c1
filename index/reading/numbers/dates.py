r"""Dates, times and counts, as apps and sites write them beside a message, in any language.

[10:02 AM]   20/09/2025, 21:10   午後10:01   Today at 10:01   Nov 3, 2025, 19:02 ·   20h   5 мин
12.4K        3 boosts · 5 likes
"""

import re

from index.reading.numbers.counting import names_month

_MAX_LENGTH = 48
_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.hH]\d{2}(?!\d|\.\d{2,4})|\d{1,2}[時时시点]")
_TIME = re.compile(r"\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[^\W\d_]\.? ?[^\W\d_]\.?)?|[^\W\d_]{2} ?\d{1,2}:\d{2}")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMERIC_DATE = re.compile(r"(?<!\d)\d{1,4}([./-])\d{1,2}\1\d{1,4}(?!\d)|\d{1,2}[月월]\s?\d{1,2}[日일]")
_DAY_OF_MONTH = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_LETTERS = r"(?:[^\W\d_]|[\u0900-\u0903\u093a-\u094d])"
_AGO = re.compile(
    rf"\d{{1,3}}{_LETTERS}{{1,7}}\.?|\d{{1,3}} {_LETTERS}{{1,4}}\.?"
    rf"|(?:{_LETTERS}{{1,5}} ){{1,3}}\d{{1,3}} ?{_LETTERS}{{1,7}}\.?"
    rf"|\d{{1,3}} ?{_LETTERS}{{1,7}}\.?(?: {_LETTERS}{{2,6}}){{1,2}}"
)
_DIGIT, _DIGITS = re.compile(r"\d"), re.compile(r"\d+")  # the first is quick to search for
_LONGEST_KEY = 2_000  # characters; no line of a page is longer
_WORD = re.compile(r"[^\W\d_]+")
_NINE_WORDS = re.compile(r"(?:[\W\d_]*+[^\W\d_]++){9}")
_AMOUNT = r"\+?\d(?:[\d.,\u00a0\u202f]{0,8}\d)?(?: ?(?:[KkMBmb]|тыс\.?|млн\.?|mil|mln|[万千億만천]|\+))?"
_COUNTS = re.compile(
    rf"{_AMOUNT}(?: [^\W\d_]{{2,14}}){{0,2}}(?:(?: ?[·•|,] ?| ){_AMOUNT}(?: [^\W\d_]{{2,14}}){{0,2}})*"
    rf"|[^\W\d_]{{2,14}} {_AMOUNT}(?: [^\W\d_]{{2,14}} {_AMOUNT})+"
)
_AMOUNTS = re.compile(r"\d[\d.,]*")
_AMOUNT_ALONE = re.compile(_AMOUNT)
_SIGNS = re.compile(r"[·•|…⋯.\s]*")
_EDGES = " \t·•|()[]—–-,\u200e\u200f"
_SENTENCE_END = re.compile(r"[!?;]|[^\W\d_]{5}\.$")


def has_clock(text: str) -> bool:
    """Say whether *text* is a time of day, with or without a date.

    >>> [has_clock(text) for text in ("10:02 AM", "20/09/2025, 21:10", "Wednesday", "at 9:30 we all go home again")]
    [True, True, False, False]
    """
    return bool(_CLOCK.search(text)) and len(text) <= _MAX_LENGTH and _words(text) <= 4  # noqa: PLR2004  "Wed, May 1 at"


def is_time(line: str) -> bool:
    """Say whether *line* is a time of day alone.

    >>> is_time("9:10 PM"), is_time("Jun 3, 9:10 PM")
    (True, False)
    """
    return bool(_TIME.fullmatch(line.strip(_EDGES)))


def is_date(line: str) -> bool:
    """Say whether *line* is a date, a time, or an age such as "20h", and nothing else.

    >>> [is_date(line) for line in ("· 20h", "Nov 3, 2025, 19:02 ·", "3. Mai 2025 um 19:02", "vor 2 Std.", "Two cats")]
    [True, True, True, True, False]
    """
    line = line.strip(_EDGES)
    if len(line) > _MAX_LENGTH or not _DIGIT.search(line) or _SENTENCE_END.search(line):
        return False
    if line.endswith(".") and _words(line) > 2:  # noqa: PLR2004  "3 нояб.", "vor 2 Std."
        return False
    named = _DAY_OF_MONTH.search(line) and any(map(names_month, _WORD.findall(line)))
    dated = named or _CLOCK.search(line) or _NUMERIC_DATE.search(line)
    return bool(_AGO.fullmatch(line)) or (bool(dated) and _words(line) <= 5)  # noqa: PLR2004  "3 de mayo de 2025 a las"


def is_day(line: str) -> bool:
    """Say whether *line* stands above the messages of a day.

    >>> [is_day(line) for line in ("----- Wednesday, May 1, 2024 -----", "2024.05.01 水曜日", "In 2024 we bought it.")]
    [True, True, False]
    """
    line = line.strip("-—–=_* \t")
    return bool(_YEAR.search(line)) and not line.endswith((".", "!", "?", ":")) and _words(line) <= 4 and is_date(line)  # noqa: PLR2004


def is_moment(line: str) -> bool:
    """Say whether *line* has the date and the time of a post, and little else.

    >>> is_moment("10:12 AM · Jun 2, 2024 · 1.2K Views"), is_moment("Jun 2")
    (True, False)
    """
    dated = len(line) <= 2 * _MAX_LENGTH and _DIGIT.search(line) and _CLOCK.search(line) and _YEAR.search(line)
    return bool(dated) and not _NINE_WORDS.match(line)


def is_count(line: str) -> bool:
    """Say whether *line* is nothing but a number or a sign, or the date and time of a post.

    >>> [is_count(line) for line in ("12.4K", "·", "10:12 AM · Jun 2, 2024", "12 boosts")]
    [True, True, True, False]
    """
    bare = line.strip(_EDGES)
    return bool(_SIGNS.fullmatch(bare) or _AMOUNT_ALONE.fullmatch(bare)) or is_moment(line)


def is_figures(line: str) -> bool:
    """Say whether *line* has nothing but counts, dates or signs.

    >>> [is_figures(line) for line in ("12.4K", "12 boosts · 30 favorites", "·", "20h", "We sold 12 of them.")]
    [True, True, True, True, False]
    """
    line = line.strip(_EDGES)
    return len(line) <= 2 * _MAX_LENGTH and bool(_SIGNS.fullmatch(line) or _COUNTS.fullmatch(line) or is_date(line))


def are_counts(line: str) -> bool:
    """Say whether *line* has several counts, and what they count.

    >>> [are_counts(line) for line in ("3 replies 41 retweets", "Reply 3 Like 1.2K", "3 boosts", "12")]
    [True, True, False, False]
    """
    short = len(line) <= 2 * _MAX_LENGTH
    return short and len(_AMOUNTS.findall(line)) > 1 and bool(_COUNTS.fullmatch(line.strip(_EDGES)))


def key(line: str) -> str:
    """Return *line* as it comes again on a page, with a 0 for every number.

    >>> key("12 Kommentare"), key("Feed post number 3")
    ('0 kommentare', 'feed post number 0')
    """
    line = line[:_LONGEST_KEY].casefold()
    return _DIGITS.sub("0", line) if _DIGIT.search(line) else line


def _words(text: str) -> int:
    return len(_WORD.findall(text))
