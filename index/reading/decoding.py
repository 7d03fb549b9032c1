"""Bytes into text, whatever program saved them.

A byte order mark is believed. Without one a text is UTF-8, unless it is full of NUL bytes (UTF-16,
as Windows calls "Unicode") or no UTF-8 at all (Windows-1251, and 1252 where letters stand alone).
"""

import codecs
import re

from index.thread import ThreadError

MAX_BYTES = 20_000_000

_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_SAMPLE = 4096
# One emoji makes Python keep four bytes for every character of a text. What is so big can only be JSON,
# which may hold it escaped as well.
_BIG = 8_000_000
_FEW_ASTRAL = 300_000
_ASTRAL_LEADS = (b"\xf0", b"\xf1", b"\xf2", b"\xf3", b"\xf4")
_ASTRAL = re.compile(rb"[\xf0-\xf4][\x80-\xbf]{3}")
# A letter of Windows-1251 has neighbours; an accent of Windows-1252 stands between plain letters.
_CYRILLIC_RUN = re.compile(rb"[\xa8\xb8\xc0-\xff]{2}")
_BINARY = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
_BINARY_SHARE = 0.02


def decoded(data: bytes) -> str:
    r"""Return the text of *data* with plain line ends.

    >>> decoded("\ufeff1/2 a\r\n2/2 b".encode("utf-16-le"))
    '1/2 a\n2/2 b'

    Raises:
        ThreadError: *data* is too big, empty, or no text.
    """
    if len(data) > MAX_BYTES:
        raise ThreadError(
            "the file is bigger than {size} MB, so send only the part with the thread", size=MAX_BYTES // 1_000_000
        )
    if not data.strip(b" \t\r\n\0"):
        raise ThreadError("the file is empty, so paste the text of the thread or save the page again")
    text = _text(data).replace("\r\n", "\n").replace("\r", "\n")
    if len(_BINARY.findall(text[:_SAMPLE])) > _BINARY_SHARE * min(len(text), _SAMPLE):
        raise ThreadError("this is no text file, so send the thread as text, a saved page or JSON")
    return text


def _text(data: bytes) -> str:
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if b"\0" in data[:_SAMPLE]:
        return data.decode(_utf_16(data[:_SAMPLE]), "replace")
    if len(data) > _BIG and sum(map(data.count, _ASTRAL_LEADS)) < _FEW_ASTRAL:
        data = _ASTRAL.sub(_escaped, data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(_one_byte(data) if _is_one_byte(data) else "utf-8", "replace")


def _escaped(astral: re.Match[bytes]) -> bytes:
    units = astral[0].decode("utf-8", "replace").encode("utf-16-be")
    return b"".join(b"\\u" + units[at : at + 2].hex().encode() for at in range(0, len(units), 2))


def _utf_16(sample: bytes) -> str:
    """Tell the byte orders apart: spaces and line ends have their NUL second in little-endian text."""
    return "utf-16-le" if sample[1::2].count(0) >= sample[::2].count(0) else "utf-16-be"


def _is_one_byte(data: bytes) -> bool:
    """Say whether *data* is in a one-byte encoding rather than UTF-8 with a few bytes torn."""
    high = sum(byte > 0x7F for byte in data[:_SAMPLE])  # noqa: PLR2004  the end of ASCII
    return data[:_SAMPLE].decode("utf-8", "replace").count("\ufffd") * 4 > high


def _one_byte(data: bytes) -> str:
    return "cp1251" if _CYRILLIC_RUN.search(data[:_SAMPLE]) else "cp1252"
