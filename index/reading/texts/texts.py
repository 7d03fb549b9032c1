"""The readers of plain text, Markdown, and text copied from sites and apps."""

from index.reading.cleaning import joined_lines, tidied_lines, without_artifacts
from index.reading.draft import ALL, Bounds, Proposal, proposed
from index.reading.numbers.labels import labelled
from index.reading.texts.chats.chat import chat
from index.reading.texts.copies.author_page import author_page
from index.reading.texts.copies.page_copy import page_copy
from index.reading.texts.copies.unrolled import unrolled
from index.reading.texts.markdown.markdown import is_markdown, markdown, structure
from index.reading.texts.plain import plain_lines

_SURELY_CHAT = 1000  # messages with headers of one shape


def text_proposals(text: str) -> list[Proposal]:
    """Return all ways to read *text*, by every reader that recognizes it; a long chat is nothing else."""
    chats = chat(text)
    if sum(len(draft.posts) for proposal in chats for draft in proposal.drafts) > _SURELY_CHAT:
        return chats
    lines = tidied_lines(without_artifacts(text))
    tidied = joined_lines(lines)
    talks = [*chats, *page_copy(tidied, len(text))]
    if any(draft.remarks for proposal in talks for draft in proposal.drafts):  # others were left out
        return talks
    return [
        *proposed([labelled(draft) for draft in unrolled(text)], Bounds.GIVEN, furniture=ALL),
        *talks,
        *proposed(author_page(tidied), Bounds.GIVEN, furniture=ALL),
        *(markdown(text) if is_markdown(text) else [*structure(text), *plain_lines(lines)]),
    ]
