"""Read the threads in a file of any format."""

import re
from dataclasses import replace

from index.reading.cleaning import tidy, without_artifacts
from index.reading.decoding import decoded
from index.reading.draft import Draft
from index.reading.exports.json_values import parsed_json
from index.reading.labels import labelled
from index.reading.texts.headings import headings
from index.reading.texts.markdown import markdown
from index.reading.texts.site_chrome import without_site_chrome
from index.reading.texts.splitting import split
from index.reading.texts.telegram_copy import telegram_copy
from index.reading.texts.unrolled import unrolled
from index.reading.texts.x_copy import x_copy
from index.reading.threads import threads
from index.thread import Thread, ThreadError

MAX_TEXT = 3_000_000  # characters; ten thousand posts of 280
MAX_LINES = 60_000

_PAGE = re.compile(r"\s*(?:---\n.*?\n---\s*)?<(?:!doctype|!--|[a-z])", re.IGNORECASE | re.DOTALL)


def read_threads(data: bytes, name: str = "") -> list[Thread]:
    r"""Return the threads in *data*, the bytes of a file called *name*, longest first.

    >>> [post.label for post in read_threads(b"1/2 Night buses\n2/2 ran.")[0].posts]
    ['1/2', '2/2']

    Raises:
        ThreadError: *data* cannot be read as a thread; the message says what would help.
    """
    return threads(_drafts(decoded(data)), name)


def _drafts(text: str) -> list[Draft]:
    value = parsed_json(text)
    if value is not None:
        from index.reading.exports.exports import exported_threads  # noqa: PLC0415 - most threads are plain text

        return exported_threads(value, text)
    if _is_page(text):
        from index.reading.pages.pages import parsed_page  # noqa: PLC0415 - as above

        page = parsed_page(text)
        return page.drafts or _plain(page.text)
    if len(text) > MAX_TEXT or text.count("\n") > MAX_LINES:
        raise ThreadError("the text is too long for a thread, so send only the part with the thread")
    return [labelled(draft) for draft in unrolled(text)] or markdown(text) or _plain(tidy(without_artifacts(text)))


def _is_page(text: str) -> bool:
    """Say whether *text* is HTML, also below a blog's front matter; Markdown may contain tags further down.

    >>> _is_page("<!DOCTYPE html><p>Hi"), _is_page("# Title <b>bold</b>"), _is_page("<3 you all")
    (True, False, False)
    """
    return bool(_PAGE.match(text[:20_000])) or 'class="content-tweet' in text


def _plain(text: str) -> list[Draft]:
    stripped = without_site_chrome(text)
    drafts = telegram_copy(text) or x_copy(text) or headings(text) or split(stripped.text)
    return [replace(draft, author=draft.author or stripped.author) for draft in drafts]
