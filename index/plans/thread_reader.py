"""Thread Reader, and through it X, which lets no program read threads.

https://threadreaderapp.com/thread/ID.html is the thread whose first post on X has this id.
"""

import re
from dataclasses import replace
from typing import Final

from index.plans.plan import Fetch, LinkError, Plan, checked
from index.reading.reader import read_threads
from index.thread import Remark, ThreadError

_THREAD: Final = re.compile(r"https?://(?:www\.)?threadreaderapp\.com/(?:thread|scrolly)/(\d+)(?:\.html)?/?(?:[?#].*)?")
# Also mirrors of X, which are spellings of the same id.
_POST_ON_X: Final = re.compile(r"https?://[^/?#]+/(?:i/)?(?:[A-Za-z0-9_]+/)*(?:status|statuses)/(\d{5,20})(?:[/?#].*)?")

_X: Final = re.compile(r"https?://(?:\w+\.)?(?:x|twitter)\.com/")
_REFUSED: Final = {403, 404, 410}
_COPY: Final = Remark("I read it at threadreaderapp.com, which may not have the newest posts")


def thread_reader_id(link: str) -> str:
    """Return the id in a *link* to a page of Thread Reader, empty if it is none."""
    found = _THREAD.fullmatch(link)
    return found[1] if found else ""


def x_post_id(link: str) -> str:
    """Return the id in a *link* to a post on X or on a mirror of it, empty if it is none.

    >>> x_post_id("https://x.com/ann/status/1315000000000000000?s=20"), x_post_id("https://example.org/status")
    ('1315000000000000000', '')
    """
    found = _POST_ON_X.fullmatch(link)
    return found[1] if found else ""


def is_x(link: str) -> bool:
    """Return whether *link* is an address of X itself."""
    return bool(_X.match(link))


def thread_reader(number: str) -> Plan:
    """Read the thread *number* from Thread Reader.

    Raises:
        LinkError: Thread Reader does not have it.
    """
    fetched = yield Fetch(_page(number))
    if fetched.status not in _REFUSED:
        checked(fetched)
    if fetched.status in _REFUSED or b"content-tweet" not in fetched.body:
        raise LinkError("Thread Reader doesn't show that thread to me, so paste its text instead")
    return read_threads(fetched.body, "threadreaderapp.com")


def x_post(number: str) -> Plan:
    """Read the thread that begins with the post *number* on X, where Thread Reader has it.

    Raises:
        LinkError: it has not; the message says how to send the thread all the same.
    """
    try:
        threads = yield from thread_reader(number)
        return [replace(thread, remarks=(*thread.remarks, _COPY)) for thread in threads]
    except ThreadError as error:
        if isinstance(error, LinkError) and error.later:
            raise
        raise LinkError(
            "X doesn't let programs read threads, and Thread Reader doesn't have this one. Open {page} to have it made "
            "and send me that link, or paste the text",
            page=_page(number),
        ) from None


def _page(number: str) -> str:
    return f"https://threadreaderapp.com/thread/{number}.html"
