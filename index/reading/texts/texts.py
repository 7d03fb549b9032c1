"""The readers of plain text, Markdown, and text copied from sites and apps."""

from collections.abc import Callable, Iterable
from typing import Final

from index.reading.draft import ALL, Bounds, Proposal, proposed
from index.reading.labels import labelled
<<<<<<< HEAD
from index.reading.texts.author_page import author_page
from index.reading.texts.headings import headings
from index.reading.texts.markdown import markdown
=======
from index.reading.texts.chat import chat
from index.reading.texts.markdown import is_markdown, markdown, structure
from index.reading.texts.page_copy import page_copy
>>>>>>> h8
from index.reading.texts.plain import plain
from index.reading.texts.unrolled import unrolled


def text_proposals(text: str) -> list[Proposal]:
    """Return all ways to read *text*, by every reader that recognizes it."""
    return [proposal for reader in _READERS for proposal in reader(text)]


def _unrolled(text: str) -> list[Proposal]:
    return proposed([labelled(draft) for draft in unrolled(text)], Bounds.GIVEN, furniture=ALL)


def _written(text: str) -> list[Proposal]:
    return markdown(text) if is_markdown(text) else [*structure(text), *plain(text)]


<<<<<<< HEAD
def _copied(text: str) -> list[Proposal]:
    text = tidy(without_artifacts(text))
    drafts = telegram_copy(text) or x_copy(text) or headings(text)
    return proposed(drafts, Bounds.GIVEN, furniture=ALL)


def _listed(text: str) -> list[Proposal]:
    return proposed(author_page(tidy(without_artifacts(text))), Bounds.GIVEN, furniture=ALL)


_READERS: Final[Iterable[Callable[[str], list[Proposal]]]] = (_unrolled, _markdown, _copied, _listed, plain)
=======
_READERS: Final[Iterable[Callable[[str], list[Proposal]]]] = (_unrolled, chat, page_copy, _written)
>>>>>>> h8
