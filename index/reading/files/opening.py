"""Open a file: the text in it, whatever holds that: an archive, a mail, a saved page, rich text, any encoding."""

import json
from typing import Final

from index.reading.decoding import Decoded, decoded
from index.reading.files.archives import archived_files, is_archive, locked, office_document
from index.reading.files.mail import is_mail, is_mailbox, mail_text, mailbox_posts
from index.reading.files.page_archives import archived_page, is_page_archive
from index.reading.files.rich_text import is_rich_text, rich_text

_OFFICE: Final = (b"%PDF", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")  # the second is a .doc or .xls of before 2007
_ARCHIVES: Final = (b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"BZh", b"\xfd7zXZ\x00")


def opened(data: bytes) -> Decoded:
    """Return the text in the file *data*.

    Raises:
        ThreadError: there is none that can be read; the message says what would help.
    """
    if data.startswith(_OFFICE):
        raise office_document()
    if data.startswith(_ARCHIVES):
        raise locked()
    if is_archive(data):
        files = archived_files(data)
        if any(map(is_archive, files)):
            raise locked()
        return _joined([opened(file) for file in files])
    if is_page_archive(data):
        return opened(archived_page(data))
    if is_mailbox(data):
        return Decoded(json.dumps(mailbox_posts(data)))
    if is_mail(data):
        return Decoded(mail_text(data).replace("\r\n", "\n"))
    found = decoded(data)
    return Decoded(rich_text(found.text), found.remarks) if is_rich_text(found.text) else found


def _joined(files: list[Decoded]) -> Decoded:
    """Return *files* as one text; several are those of an archive of X, each with one list."""
    if len(files) == 1:
        return files[0]
    return Decoded(f"[{','.join(file.text.partition('=')[2].strip().rstrip(';') for file in files)}]")
