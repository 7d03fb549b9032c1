"""What an app quotes of earlier messages, above an answer."""

from collections import Counter
from collections.abc import Mapping, Sequence

from index.reading.draft import DraftPost

_QUOTABLE = 20  # characters of a line that nobody writes twice


def without_quotations(messages: Sequence[DraftPost]) -> list[DraftPost]:
    r"""Return *messages* without what an app quotes of earlier ones, above an answer or in front of its header.

    A message that repeats one by the same author, below a message of one word at most by somebody else, is such a
    quotation: its other lines belong to that message.

    >>> [message.text for message in without_quotations([DraftPost(text, author=name) for name, text in (
    ...     ("Ann", "We have bought the old mill."), ("Bo", "@ann\nWe have bought the old mill.\nWhich one?"))])]
    ['We have bought the old mill.', 'Which one?']
    """
    kept: list[DraftPost] = []
    seen: dict[str, DraftPost] = {}
    times = Counter((message.author, message.text[:_QUOTABLE]) for message in messages)
    for message in messages:
        begin, (first, _, below) = message.text[:_QUOTABLE], message.text.partition("\n")
        is_second = times[message.author, begin] == 2 and seen.get(begin) == message._replace(text=first)  # noqa: PLR2004
        if is_second and below and message.author != kept[-1].author and " " not in kept[-1].text:
            kept[-1] = kept[-1]._replace(text=f"{kept[-1].text}\n{below}".strip("\n"))
        else:
            kept.append(_without_quoted_line(message, seen))
        seen.setdefault(begin, message)
    return kept


def _without_quoted_line(message: DraftPost, earlier: Mapping[str, DraftPost]) -> DraftPost:
    """Return *message* without the line that quotes somebody's *earlier* message, and the handle above that line."""
    lines = message.text.split("\n")
    at = next((at for at, line in enumerate(lines) if _is_quotation(line, earlier)), 0)
    if at and (earlier[lines[at][:_QUOTABLE]].author != message.author or lines[at].endswith("…")):
        del lines[at - lines[at - 1].startswith("@") : at + 1]
    return message._replace(text="\n".join(lines))


def _is_quotation(line: str, earlier: Mapping[str, DraftPost]) -> bool:
    """Say whether *line* begins an *earlier* message, and may be cut."""
    message = earlier.get(line[:_QUOTABLE])
    return message is not None and len(line) >= _QUOTABLE and message.text.startswith(line.rstrip("….").rstrip())
