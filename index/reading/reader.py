"""Read the threads in a file of any format."""

import re
from dataclasses import replace

from index.reading.cleaning import signs
from index.reading.draft import Bounds, Proposal
from index.reading.files.notebooks import is_notebook, notebook_text
from index.reading.files.opening import opened
from index.reading.files.values import embedded_values, values_in
from index.reading.judging import Judgement, judged
from index.reading.refusals import (
    MAX_TEXT,
    SHORT_PAGE,
    refuse_empty_page,
    refuse_errors,
    refuse_fields,
    refuse_logs,
    refuse_many_lines,
    refuse_references,
)
from index.reading.texts.texts import text_proposals
from index.reading.threads import threads
from index.thread import Thread

_PAGE = re.compile(
    r"\s*(?:---\n.*?\n---\s*)?(?:<!--(?:(?!-->).)*+-->\s*+)*+"
    r"<(?:!doctype|(?!(?:a|b|br|hr|i|img|em|kbd|strong|sub|sup)\b)[a-z])",
    re.IGNORECASE | re.DOTALL,
)


def read_threads(data: bytes, name: str = "") -> list[Thread]:
    r"""Return the threads in *data*, the bytes of a file called *name*, first the one that is probably meant.

    If the text can be read in other ways too, the first thread has them as its `readings`.

    >>> [post.label for post in read_threads(b"1/2 Night buses\n2/2 ran.")[0].posts]
    ['1/2', '2/2']

    Raises:
        ThreadError: *data* cannot be read as a thread; the message says what would help.
    """
    text, remarks = opened(data)
    return [replace(thread, remarks=(*thread.remarks, *remarks)) for thread in threads(_judged(text), name)]


def _judged(text: str) -> Judgement:
    refuse_logs(text)
    value = values_in(text)
    if is_notebook(value):
        return _judged_text(notebook_text(value))
    if value is not None:
        from index.reading.exports.exports import export_proposals  # noqa: PLC0415 - most threads are plain text

        proposals = export_proposals(value, text)
        if not any(len(draft.posts) > 1 for proposal in proposals for draft in proposal.drafts):
            refuse_errors(value)
        return judged(proposals)
    if _is_page(text):
        return _judged_page(text)
    refuse_references(text)
    refuse_fields(text)
    return _judged_text(text)


def _judged_text(text: str) -> Judgement:
    return judged(_text_proposals(text), signs(text[:MAX_TEXT]))


def _judged_page(text: str) -> Judgement:
    from index.reading.pages.pages import parsed_page  # noqa: PLC0415 - most threads are plain text

    page = parsed_page(text)
    if page.proposals and not page.text:
        return judged(page.proposals)
    proposals = [*page.proposals, *_text_proposals(page.text)]
    if not any(proposal.bounds is not Bounds.GUESSED for proposal in proposals):
        if carried := _carried(text) if len(page.text) < SHORT_PAGE else []:
            return judged(carried)
        refuse_empty_page(text, page.text)
    return judged(proposals, signs(page.text[:MAX_TEXT]))


def _carried(page: str) -> list[Proposal]:
    """Return the ways to read the data that a script of *page* was to show."""
    from index.reading.exports.exports import export_proposals  # noqa: PLC0415 - most threads are plain text

    proposals = [proposal for value, text in embedded_values(page) for proposal in export_proposals(value, text)]
    return [proposal for proposal in proposals if any(len(draft.posts) > 1 for draft in proposal.drafts)]


def _text_proposals(text: str) -> list[Proposal]:
    """Return the ways to read *text*; of a long one only the first part is read."""
    refuse_many_lines(text)
    if len(text) > MAX_TEXT:
        return [_of_first_part(proposal, len(text)) for proposal in text_proposals(text[:MAX_TEXT])]
    return text_proposals(text)


def _of_first_part(proposal: Proposal, characters: int) -> Proposal:
    """Return *proposal* for a text of so many *characters*, without the last post of each thread: it may be cut."""
    drafts = (replace(draft, posts=draft.posts[:-1], characters=characters) for draft in proposal.drafts)
    return proposal._replace(drafts=tuple(drafts))


def _is_page(text: str) -> bool:
    """Say whether *text* is HTML, also below a blog's front matter; Markdown may contain tags further down.

    >>> _is_page("<!DOCTYPE html><p>Hi"), _is_page("# Title <b>bold</b>"), _is_page("<3 you all")
    (True, False, False)
    """
    return bool(_PAGE.match(text[:20_000])) or 'class="content-tweet' in text
