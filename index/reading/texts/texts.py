"""The readers of plain text, Markdown, and text copied from sites and apps."""

from collections.abc import Callable, Iterable
from typing import Final

from index.reading.cleaning import tidy, without_artifacts
from index.reading.draft import ALL, Bounds, Proposal, proposed
from index.reading.labels import labelled
from index.reading.texts.author_page import author_page
from index.reading.texts.chat import chat
from index.reading.texts.markdown import is_markdown, markdown, structure
from index.reading.texts.page_copy import page_copy
from index.reading.texts.plain import plain
from index.reading.texts.unrolled import unrolled


def text_proposals(text: str) -> list[Proposal]:
    """Return all ways to read *text*, by every reader that recognizes it."""
    return [proposal for reader in _READERS for proposal in reader(text)]


def _unrolled(text: str) -> list[Proposal]:
    return proposed([labelled(draft) for draft in unrolled(text)], Bounds.GIVEN, furniture=ALL)


def _written(text: str) -> list[Proposal]:
    return markdown(text) if is_markdown(text) else [*structure(text), *plain(text)]


def _listed(text: str) -> list[Proposal]:
    return proposed(author_page(tidy(without_artifacts(text))), Bounds.GIVEN, furniture=ALL)


_READERS: Final[Iterable[Callable[[str], list[Proposal]]]] = (_unrolled, chat, page_copy, _listed, _written)
