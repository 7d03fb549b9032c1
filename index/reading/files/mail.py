"""The text in a mail (.eml) or in a page saved as one file (.mhtml), which are both MIME.

MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----b"

------b
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable

<!DOCTYPE html><html lang=3D"en"> …
"""

import binascii
import re
from collections.abc import Iterator
from contextlib import suppress
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import Header, decode_header, make_header
from email.message import Message
from email.utils import parseaddr
from itertools import islice
from typing import NamedTuple

from index.reading.decoding import decoded
from index.reading.exports.json_values import Json
from index.thread import ThreadError

_HEADERS = re.compile(
    rb"\s*(?:[\w-]{2,40}:[^\n]{0,998}\n(?:[ \t][^\n]{0,998}\n){0,20}){0,60}?(?:mime-version|content-type):",
    re.IGNORECASE,
)
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_SIGNATURE = re.compile(r"\r?\n-- \r?\n")
_ATTRIBUTION = re.compile(r"^[^>\s][^\n]{4,200}:[ \r]*\n(?:[ \r]*\n)?(?=>)", re.MULTILINE)
_MAILS = re.compile(rb"(?:\A|\n\r?\n)From [^\n]{1,200}\n(?=[\w-]{2,40}: )")
_MOST_MAILS = 10_001  # one more than a thread may have posts
_PAGE, _PLAIN = "text/html", "text/plain"
_MOST_PARTS = 300
_MOST_PARTS_IN_ALL = 30_000  # of all mails in one file
_PARTS_PER_GUESS = 60  # that are parsed while an encoding is guessed
_DEEPEST = 3
_LONGEST_HEAD = 20_000  # bytes
_LONGEST_TEXT = 8_000_000


class _Part(NamedTuple):
    kind: str
    text: str


def is_mail(data: bytes) -> bool:
    r"""Say whether *data* is MIME: it begins with headers, among them a MIME-Version or a Content-Type.

    >>> is_mail(b"From: Ann\r\nMIME-Version: 1.0\r\n\r\nText"), is_mail(b"1/2 One: two\n2/2 Three: four")
    (True, False)
    """
    return bool(_HEADERS.match(data[:_LONGEST_HEAD]))


def mail_text(data: bytes, room: Iterator[int] | None = None) -> str:
    """Return the text in the MIME *data* among the parts that it has *room* for: of a mail rather the plain text."""
    better = _PAGE if b"multipart/related" in data[:_LONGEST_HEAD] else _PLAIN
    found = _Part("", "")
    for part in _parts(data.lstrip(), 0, room or iter(range(_MOST_PARTS_IN_ALL))):
        if part.text.strip() and (part.kind == better or not found.kind):
            found = part
        if found.kind == better:
            break
    return _without_answered(_SIGNATURE.split(found.text, maxsplit=1)[0]) if found.kind == _PLAIN else found.text


def _without_answered(text: str) -> str:
    r"""Return *text* without the mail that it answers, if a line above a quotation names that.

    >>> _without_answered("Ann <ann@a.org> wrote:\n> Really?\nYes!")
    'Yes!'
    """
    own, answered = _ATTRIBUTION.subn("", text)
    return "\n".join(line for line in own.split("\n") if not (answered and line.startswith(">")))


def is_mailbox(data: bytes) -> bool:
    """Say whether *data* are several mails in one file (.mbox)."""
    return bool(_MAILS.match(data)) and len(_MAILS.split(data, 2)) > 2  # noqa: PLR2004  nothing, and two mails


def mailbox_posts(data: bytes) -> list[Json]:
    """Return the mails in *data*, a mailbox, each as one object."""
    room = iter(range(_MOST_PARTS_IN_ALL))
    return [_mailed(mail, room) for mail in _MAILS.split(data, _MOST_MAILS)[1:]]


def _mailed(mail: bytes, room: Iterator[int]) -> Json:
    blank = _BLANK_LINE.search(mail, 0, _LONGEST_HEAD)
    head = message_from_bytes(mail[: blank.end() if blank else 0])
    name, address = parseaddr(_readable(head.get("From", "")))
    return {
        "text": mail_text(mail, room),
        "author": {"name": name or address, "id": address},
        "id": str(head.get("Message-ID", "")),
        "date": str(head.get("Date", "")),
    }


def _readable(header: str | Header) -> str:
    """Return *header* decoded; as it is written if that cannot be done.

    >>> _readable("=?utf-8?q?Zo=C3=AB?= <z@z.org>"), _readable("=?nothing?q?Zo?= <z@z.org>")
    ('Zoë <z@z.org>', '=?nothing?q?Zo?= <z@z.org>')
    """
    try:
        return str(make_header(decode_header(header)))
    except (HeaderParseError, LookupError, ValueError):
        return str(header)


def _parts(data: bytes, depth: int, room: Iterator[int]) -> Iterator[_Part]:
    """Yield the texts in a MIME part, while there is *room*; the standard parser would keep copies of the pictures."""
    blank = _BLANK_LINE.search(data, 0, _LONGEST_HEAD)
    if not blank or depth > _DEEPEST or next(room, None) is None:
        return
    head, body = message_from_bytes(data[: blank.end()]), data[blank.end() :]
    if boundary := head.get_boundary():
        for part in body.split(b"--" + boundary.encode(), _MOST_PARTS)[1:]:
            yield from _parts(part.lstrip(b"\r\n"), depth + 1, room)
    elif head.get_content_type() in {_PAGE, _PLAIN} and len(body) <= _LONGEST_TEXT:
        yield _Part(head.get_content_type(), _text(head, body, room))


def _text(head: Message, body: bytes, room: Iterator[int]) -> str:
    with suppress(binascii.Error):
        match str(head.get("Content-Transfer-Encoding", "")).strip().lower():
            case "quoted-printable":
                body = binascii.a2b_qp(body)
            case "base64":
                body = binascii.a2b_base64(body)
    try:
        return body.decode(head.get_content_charset() or "utf-8")
    except (LookupError, ValueError):
        with suppress(ThreadError):
            return decoded(body).text if next(islice(room, _PARTS_PER_GUESS, None), None) else ""
        return ""
