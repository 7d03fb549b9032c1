"""Files that are no thread at all, each refused with a sentence that is true of it: a link, an error, an empty page."""

import re

from index.reading.cleaning import LINE_BREAKS
from index.reading.exports.json_values import Json, text_at, value_at
from index.thread import ThreadError

_LINKS = re.compile(r"\s*(?:(?:https?://|www\.)\S+\s*){1,3}")
_SHORTCUT = re.compile(r"\s*\[(?:InternetShortcut|Desktop Entry)\]|.{0,400}<plist\b.{0,400}<key>URL</key>", re.DOTALL)
_PATH = re.compile(r"\s*(?:file://|~?/|[A-Za-z]:[\\/])[^\n]{1,500}\.\w{1,5}\s*")
_SUBTITLES = re.compile(r"\s*(?:WEBVTT\b|1\n\d\d:\d\d:\d\d[,.]\d{3} --> )")
_WITHOUT_POSTS = re.compile(
    r"javascript|<noscript|http-equiv=.?refresh|captcha|cloudflare|<script"
    r"|<input\b[^<>]{0,300}\btype=.?password",
    re.IGNORECASE,
)
_ERROR = re.compile(
    r"<(?:title|h1)\b[^<>]{0,300}>\s*"
    r"(?P<message>[^<>]{0,60}?\b(?:[45]\d\d|error|not found|rate limit(?:ed)?)\b[^<>]{0,60})<",
    re.IGNORECASE,
)
_CODE = re.compile(r"-?\d|.*(?:err|fail|denied|invalid|forbidden|not)", re.IGNORECASE)  # "draft" is none
_LEVEL = "TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL|SEVERE"
_LOG_LINE = re.compile(
    rf"[^a-z\n]{{0,60}}?\b(?:{_LEVEL})\b|.{{0,60}}?\[(?:{_LEVEL.lower()})\]"  # 12:00:11 INFO, [info]
    rf"|\{{.*\"(?:level|levelname|severity)\": ?\"(?i:{_LEVEL})\""
    r"|\W?(?:[\d./-]{5,10}[T ])?\d\d:\d\d:\d\d[.,]\d{3}"  # with milliseconds, by no clock of a chat
    r"|\w{3} [ \d]?\d \d\d:\d\d:\d\d \S+ [^\s\[]+\[\d+\]: "  # Jun  2 12:00:11 host sshd[1000]:
    r"|\S+ \S+ \S+ \[\d\d/\w{3}/\d{4}:"  # 10.0.0.1 - - [02/Jun/2024:
)
_FIELD = re.compile(r"[A-Z][A-Z-]{1,30}(?:;[^:\n]{1,200})?:\S")  # DTSTART;VALUE=DATE:20240602
_LOG_LINES = 200  # that are looked at
_FEWEST_LOG_LINES = 5
MAX_TEXT = 2_000_000  # characters; of a longer text the first part is read
MAX_LINES = 20_000  # of that part
SHORT_PAGE = 1_500  # characters
_LONGEST_ERROR = 200


def refuse_references(text: str) -> None:
    """Raise the refusal of *text* if it is no thread but only where one is: a link or the path of a file.

    Raises:
        ThreadError: it is.
    """
    beginning = text[:SHORT_PAGE]
    if len(text) < SHORT_PAGE and (_LINKS.fullmatch(text) or _SHORTCUT.match(text)):
        raise ThreadError("that is only a link, so save the page that it opens and send me the file, or copy its text")
    if len(text) < SHORT_PAGE and _PATH.fullmatch(text):
        raise ThreadError("that is only the path of a file, so send me the file itself")
    if _SUBTITLES.match(beginning):
        raise ThreadError("these are subtitles, so send me the posts of a thread instead")


def refuse_logs(text: str) -> None:
    """Raise the refusal of *text* if it is the log of a program.

    Raises:
        ThreadError: it is.
    """
    beginning = text[:100_000].split("\n", _LOG_LINES)[:_LOG_LINES]
    lines = [line[:1000] for line in beginning if line[:1].strip()]  # an indented line belongs to the one above
    logged = sum(map(bool, map(_LOG_LINE.match, lines)))
    if len(lines) >= _FEWEST_LOG_LINES and logged * 5 > len(lines) * 4:
        raise ThreadError("this is the log of a program, so send me the posts of a thread instead")


def refuse_fields(text: str) -> None:
    """Raise the refusal of *text* if its lines are the fields of a program, as of a calendar or an address book.

    Raises:
        ThreadError: they are.
    """
    lines = text[:100_000].split("\n", _LOG_LINES)[:_LOG_LINES]
    lines = [line for line in lines if line[:1].strip()]  # an indented line goes on with the one above
    if len(lines) >= _FEWEST_LOG_LINES and sum(map(bool, map(_FIELD.match, lines))) * 5 > len(lines) * 4:
        raise nothing_found()


def refuse_many_lines(text: str) -> None:
    """Raise the refusal of *text* if the part that is read has too many lines.

    Raises:
        ThreadError: it has.
    """
    if _lines(text[:MAX_TEXT]) > MAX_LINES:
        raise ThreadError(
            "the text has {lines} lines, and I can read {most}, so send only part of it",
            lines=_lines(text),
            most=MAX_LINES,
        )


def _lines(text: str) -> int:
    return sum(map(text.count, LINE_BREAKS))


def nothing_found() -> ThreadError:
    """Return the refusal of a text in which nothing looks like posts."""
    return ThreadError(
        "I couldn't find a thread in that. Put 1/7, 2/7 … before the posts, or a blank line between them"
    )


def refuse_errors(value: Json) -> None:
    """Raise the refusal of the JSON *value* if it is an error that a site gave in place of posts.

    Raises:
        ThreadError: it is; the message quotes the error.
    """
    if message := _error(value):
        raise _site_error(message)


def _site_error(message: str) -> ThreadError:
    return ThreadError(
        "the site gave an error in place of the posts (“{message}”), so try to download them again",
        message=" ".join(message[:_LONGEST_ERROR].split()),
    )


def refuse_empty_page(page: str, text: str) -> None:
    """Raise the refusal of a *page* with little *text*: an error, or one that a script or a password was to fill.

    Raises:
        ThreadError: the page was saved without its posts.
    """
    if len(text) < SHORT_PAGE and (error := _ERROR.search(page)):
        raise _site_error(error["message"])
    if len(text) < SHORT_PAGE and _WITHOUT_POSTS.search(page):
        raise ThreadError("the page was saved without its posts, so wait until you see them and save it again")


def _error(value: Json) -> str:
    """Return the message of the error that *value* is, or the empty string.

    >>> _error({"errors": [{"message": "Rate limit exceeded", "code": 88}]}), _error({"error": "Not found"})
    ('Rate limit exceeded', 'Not found')
    """
    errors = value_at(value, "errors")
    first = errors[0] if isinstance(errors, list) and errors else value_at(value, "error") or errors
    if isinstance(first, str):
        return text_at(value, "error_description") or text_at(value, "message") or first
    inner = first if isinstance(first, dict) else value if _is_error(value) else None
    return next((text for key in ("message", "detail", "title", "reason", "name") if (text := text_at(inner, key))), "")


def _is_error(value: Json) -> bool:
    return (
        any(_CODE.match(text_at(value, key)) for key in ("code", "status", "statusCode", "error_code"))
        or text_at(value, "detail") != ""
    )
