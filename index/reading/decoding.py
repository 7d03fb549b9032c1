"""Decode a file's bytes into text.

A byte order mark decides. Without one, many NUL bytes mean UTF-16 (which Windows calls "Unicode"); otherwise the
text is UTF-8 or, if it is not valid UTF-8, in the encoding that chardet finds most likely, which a remark says.
"""

import codecs
import re
from typing import NamedTuple

from index.thread import Remark, ThreadError

MAX_BYTES = 20_000_000

_BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_SAMPLE_SIZE = 4096
_JAPANESE_MAIL = re.compile(rb"\x1b\$[@B]")  # begins kanji in ISO-2022-JP
# A single emoji makes Python store a whole text with four bytes per character. Texts of this size are JSON,
# in which emoji may as well be escaped.
_LARGE = 8_000_000
_MANY_ASTRAL = 300_000
_ASTRAL_LEADS = (b"\xf0", b"\xf1", b"\xf2", b"\xf3", b"\xf4")
_ASTRAL = re.compile(rb"[\xf0-\xf4][\x80-\xbf]{3}")
_BINARY = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
_MAX_BINARY_SHARE = 0.02
_DAMAGE = 3  # signs that a text of any length may have
_MIN_NUL_SHARE = 0.1  # of the bytes of a text in UTF-16; fewer are damage
_SURE = 0.5  # chardet's confidence
_MOST_GUESSED = 1_000_000  # bytes, from which it guesses the encoding


class Decoded(NamedTuple):
    """The text of a file, and a remark if its encoding was guessed."""

    text: str
    remarks: tuple[Remark, ...] = ()


def decoded(data: bytes) -> Decoded:
    r"""Return the text of *data* with Unix line ends.

    >>> decoded("\ufeff1/2 a\r\n2/2 b".encode("utf-16-le")).text
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
    found = _text(data)
    text = found.text.replace("\r\n", "\n").replace("\r", "\n")
    if len(_BINARY.findall(text[:_SAMPLE_SIZE])) > max(_DAMAGE, _MAX_BINARY_SHARE * min(len(text), _SAMPLE_SIZE)):
        raise ThreadError("this is not a text file, so send the thread as text, a saved page or JSON")
    return Decoded(text, found.remarks)


def _text(data: bytes) -> Decoded:
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(encoding, "replace"))
    sample = data[:_SAMPLE_SIZE]
    if _JAPANESE_MAIL.search(sample):
        return Decoded(data.decode("iso2022_jp", "replace"))
    if sample.count(0) > _MIN_NUL_SHARE * len(sample):
        return Decoded(data.decode(_utf_16_byte_order(sample), "replace"))
    if len(data) > _LARGE and sum(map(data.count, _ASTRAL_LEADS)) < _MANY_ASTRAL:
        data = _ASTRAL.sub(_json_escape, data)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _guessed(data) if _is_foreign(sample) else Decoded(data.decode("utf-8", "replace"))


def _guessed(data: bytes) -> Decoded:
    """Return the text of *data* in its likeliest encoding, with a remark unless that is sure."""
    from chardet import EncodingEra, detect  # noqa: PLC0415 - slow to import, and most files are UTF-8

    beginning = data[: data.rfind(b"\n", 0, _MOST_GUESSED) + 1] if len(data) > _MOST_GUESSED else data
    found = detect(beginning or data[:_MOST_GUESSED], encoding_era=EncodingEra.ALL & ~EncodingEra.MAINFRAME)
    encoding = found["encoding"] or "Windows-1252"
    text = data.decode(encoding, "replace")
    return Decoded(text, () if found["confidence"] > _SURE else (_guess(encoding),))


def _guess(encoding: str) -> Remark:
    return Remark(
        "the file doesn't name its encoding, so I read it as {encoding}: if letters look wrong, save it as UTF-8",
        encoding=encoding,
    )


def _json_escape(astral: re.Match[bytes]) -> bytes:
    units = astral[0].decode("utf-8", "replace").encode("utf-16-be")
    return b"".join(b"\\u" + units[at : at + 2].hex().encode() for at in range(0, len(units), 2))


def _utf_16_byte_order(sample: bytes) -> str:
    """Return the UTF-16 encoding of *sample*: in little-endian text the NUL of a space or line end comes second."""
    return "utf-16-le" if sample[1::2].count(0) >= sample[::2].count(0) else "utf-16-be"


def _is_foreign(sample: bytes) -> bool:
    """Say whether *sample* is in another encoding, not UTF-8 with a few broken bytes."""
    high = sum(byte > 0x7F for byte in sample)  # noqa: PLR2004  the end of ASCII
    return sample.decode("utf-8", "replace").count("\ufffd") * 4 > high
