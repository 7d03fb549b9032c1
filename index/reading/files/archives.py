"""Archives (.zip): the archive of an account on X, and others with one file that can be read.

The posts of an account on X are in data/tweets.js and, cut into parts, in data/tweets-part1.js; older archives have
data/tweet.js. Long posts are cut there, and whole in data/note-tweet.js. A document of an office program is an archive
too.
"""

import re
import zlib
from collections.abc import Iterable
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from index.reading.decoding import MAX_BYTES
from index.thread import ThreadError

_X_FILES = re.compile(r"(?:.*/)?(?:(?P<posts>tweets?|note-tweet)|account)(?:-part\d{1,3})?\.js")
_KNOWN = re.compile(
    r"(?:.*/)?(?:outbox\.json|result\.json|messages\.html|threads_and_replies\.json|posts_1\.json|message_1\.json)"
)
_READABLE = re.compile(
    r"(?:.*/)?[^/.][^/]*\.(?:txt|md|markdown|html?|mhtml|json|jsonl|js|csv|tsv|rtf|eml|xml)", re.IGNORECASE
)
_OFFICE = (
    "word/document.xml", "xl/workbook.xml", "ppt/presentation.xml", "META-INF/container.xml", "META-INF/manifest.xml",
    "mimetype",
)  # fmt: skip
_MOST_FILES = 20_000


def is_archive(data: bytes) -> bool:
    """Say whether *data* is an archive."""
    return data.startswith(b"PK\x03\x04")


def archived_files(data: bytes) -> list[bytes]:
    """Return the files with posts in the archive *data*: all of an archive of X, or the only one that can be read.

    Raises:
        ThreadError: there is none, there are several, or it cannot be opened.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            return _contents(archive, _chosen(archive.infolist()))
    except ThreadError:
        raise
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError, LookupError, zlib.error):
        raise locked() from None


def _chosen(files: list[ZipInfo]) -> Iterable[ZipInfo]:
    names = {
        file.filename: file for file in files[:_MOST_FILES] if not file.is_dir() and "__MACOSX" not in file.filename
    }
    if any(name in names for name in _OFFICE):
        raise office_document()
    of_x = list(filter(None, map(_X_FILES.fullmatch, sorted(names))))
    if any(name["posts"] for name in of_x):
        return [names[name[0]] for name in of_x]
    known = [file for name, file in names.items() if _KNOWN.fullmatch(name)]
    readable = known or [file for name, file in names.items() if _READABLE.fullmatch(name)]
    highest = min((file.filename.count("/") for file in readable), default=0)  # a page's own files lie in a folder
    readable = [file for file in readable if file.filename.count("/") == highest]
    if len(readable) != 1:
        raise ThreadError("I can't tell which file in this archive has the posts, so unpack it and send me that one")
    return readable


def locked() -> ThreadError:
    """Return the refusal of an archive that cannot be opened."""
    return ThreadError("I can't open this archive, so unpack it yourself and send me the file with the posts")


def office_document() -> ThreadError:
    """Return the refusal of a document of an office program."""
    return ThreadError("I can't read PDF or office files, so copy the text here, or save it as .txt and send me that")


def _contents(archive: ZipFile, files: Iterable[ZipInfo]) -> list[bytes]:
    """Return the contents of *files*, together as far as a file may be big: their sizes in the archive may be lies."""
    contents, room = list[bytes](), MAX_BYTES
    for file in files:
        with archive.open(file) as content:
            contents.append(content.read(room + 1))
        room -= len(contents[-1])
        if room < 0:
            raise ThreadError(
                "the file is bigger than {size} MB, so send only the part with the thread", size=MAX_BYTES // 1_000_000
            )
    return contents
