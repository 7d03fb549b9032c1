"""The text in a mail (.eml) or in a page saved as one file (.mhtml), which are both MIME.

MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----b"

------b
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable

<!DOCTYPE html><html lang=3D"en"> …
"""

import re
from contextlib import suppress
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message

from index.reading.decoding import decoded
from index.thread import ThreadError

_HEADERS = re.compile(
    rb"\s*(?:[\w-]{2,40}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){1,60}?(?:mime-version|content-type):", re.IGNORECASE
)
_TYPES = ("text/html", "text/plain")
_MOST_PARTS = 300


def is_mail(data: bytes) -> bool:
    r"""Say whether *data* is MIME: it begins with headers, among them a MIME-Version or a Content-Type.

    >>> is_mail(b"From: Ann\r\nMIME-Version: 1.0\r\n\r\nText"), is_mail(b"1/2 One: two\n2/2 Three: four")
    (True, False)
    """
    return bool(_HEADERS.match(data[:20_000]))


def mail_text(data: bytes) -> str:
    """Return the page or the text in the MIME *data*: a saved page is HTML, of a mail the plain text is better."""
    try:
        parts = _parts(message_from_bytes(data))
    except (MessageError, RecursionError):
        return ""
    is_page = b"multipart/related" in data[:20_000]
    kinds = _TYPES if is_page else _TYPES[::-1]
    return next((part for kind in kinds for found, part in parts if found == kind and part.strip()), "")


def _parts(message: Message) -> list[tuple[str, str]]:
    parts = []
    for count, part in enumerate(message.walk()):
        if count > _MOST_PARTS:
            break
        if part.get_content_type() in _TYPES and not part.is_multipart():
            payload = part.get_payload(decode=True)
            text = _decoded(payload, part.get_content_charset() or "") if isinstance(payload, bytes) else ""
            parts.append((part.get_content_type(), text))
    return parts


def _decoded(payload: bytes, charset: str) -> str:
    try:
        return payload.decode(charset)
    except (LookupError, ValueError):
        with suppress(ThreadError):
            return decoded(payload).text
        return ""
