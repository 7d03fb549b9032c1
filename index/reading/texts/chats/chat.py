r"""Chats as text: messages copied from an app, or exported by it.

20/09/2025, 21:10 - Messages and calls are encrypted.      (a notice of the app)
20/09/2025, 21:15 - Mira: 1/4 How our orchestra got
a second tuba                                              (a message may have many lines)
20/09/2025, 21:16 - Jo: 😂
--------------- Wednesday, May 1, 2024 ---------------     (the day of the messages below)
20/09/2025, 21:18 - Mira: <Media omitted>                  (a placeholder)

`chat_headers` finds the first lines of the messages.
"""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from index.reading.cleaning import without_edited, without_reactions
from index.reading.draft import ALL, Bounds, Draft, DraftPost, Proposal, proposed
from index.reading.numbers.dates import is_day, is_time
from index.reading.numbers.labels import labelled
from index.reading.numbers.markers import start_markers
from index.reading.speakers import chat_threads
from index.reading.texts.chats.chat_headers import Header, headers, is_timed

_FORWARDED = re.compile(
    r"\[(?:Forwarded from|Переслано (?:из|от)|Reenviado d|Weitergeleitet|Transféré|Inoltrato|İletildi)", re.IGNORECASE
)
_PLACEHOLDER = re.compile(r"(?:<[^<>\n]{1,60}>|\u200e[^\n]{1,60}|\[(?=[^\]\n]*[^\W\d_A-Z])[^\[\]\n]{1,60}\])(?:\n|\Z)")
_END = re.compile(r"[=_*-]{10,}|\{[A-Z][a-z]+\}")  # the end of an export, and the attachments of a message
_ATTACHED = re.compile(r"\S+\.\w{2,4} \([^()\n]{1,40}\)(?:\n|\Z)")
_EDITED = re.compile(r"[ \u200e]*<(?=[^\W\d_])[^<>\n]{10,60}>\Z")
_DASH_LINE = re.compile(  # between a name and a time, maybe behind the sign of a group
    r"(?<=\S)[ \t]*\n[ \t]*(?:([–—])[ \t]*\n|\[[^\[\]\n]{1,20}\],?[ \t]*\n[ \t]*([–—]))[ \t]*"
    r"(?=[^\n]{0,30}\d\d?[:.]\d\d)"
)
_BLANK_LINES = re.compile(r"\n\s*\n")
_QUOTED = re.compile(r'"([^"]*\n[^"]*)"')  # a message of several lines in LINE's export


def chat(text: str) -> list[Proposal]:
    """Propose the messages of each person in *text*, first the author's, if it is a chat."""
    return proposed(chat_threads(copied_messages(text)), Bounds.GIVEN, furniture=ALL)


def copied_messages(text: str) -> list[DraftPost]:
    r"""Return the messages of everybody in *text*, in order, without forwarded ones; none if it is no chat.

    >>> [(m.author, m.text) for m in copied_messages("10:01 - Al: 1/2 A\n10:01 - Bo: What?\n10:02 - Al: 2/2 B\nmore")]
    [('Al', '1/2 A'), ('Bo', 'What?'), ('Al', '2/2 B\nmore')]
    """
    lines = _DASH_LINE.sub(r" \1\2 ", text.replace("\u202f", " ").replace("\u00a0", " ")).split("\n")
    found = headers(lines)
    stops = [*(header.at for header in found), len(lines)][1:]
    messages = [
        DraftPost(text, author=header.name)
        for header, stop in zip(found, stops, strict=True)
        for text in _bodies(lines[header.at + 1 : stop], header)
    ]
    if found and not found[0].is_timed and not found[0].text:
        messages = _paragraphs(messages)
    messages = numbered_messages(messages)
    return [message._replace(text=text) for message in messages if (text := _own_words(message.text))]


def _bodies(below: Sequence[str], header: Header) -> list[str]:
    """Return the texts below *header*: up to a notice of the app, without the names of days, parted by times alone."""
    if not header.is_timed:
        return ["\n".join([header.text, *below]).strip("\n ")]
    end = next((at for at, line in enumerate(below) if is_timed(line) or _END.fullmatch(line)), len(below))
    return parted_by_times([header.text, *(line for line in below[:end] if not is_day(line))])


def parted_by_times(lines: Sequence[str]) -> list[str]:
    """Return the texts in *lines*: an app writes only the time between the messages of one person."""
    rows = [list(row) for is_clock, row in groupby(lines, is_time) if not is_clock]
    return [text for row in rows if (text := "\n".join(row).strip("\n "))]


def numbered_messages(messages: Sequence[DraftPost]) -> list[DraftPost]:
    """Return *messages*, parted at numbers: an app may show its header only above the first of several."""
    return [message._replace(text=text) for message in messages for text in _numbered_texts(message.text)]


def _numbered_texts(text: str) -> list[str]:
    r"""Return the posts in *text*, if several lines begin with numbers.

    >>> _numbered_texts("1/3 Two\nlines.\n2/3 One."), _numbered_texts("At 1/3 of it,\nno more.")
    (['1/3 Two\nlines.', '2/3 One.'], ['At 1/3 of it,\nno more.'])
    """
    if "\n" not in text:
        return [text]
    lines = text.split("\n")
    starts = [at for at, line in enumerate(lines) if any(marker.is_sure for marker in start_markers(line))]
    edges = [*dict.fromkeys([0, *starts]), len(lines)] if len(starts) > 1 else [0, len(lines)]
    return ["\n".join(lines[start:stop]).strip("\n") for start, stop in pairwise(edges)]


def _own_words(text: str) -> str:
    """Return *text* without what the app writes in place of pictures and replies; nothing of a forwarded message."""
    if _FORWARDED.match(text):
        return ""
    quoted = _QUOTED.fullmatch(text)
    text = _ATTACHED.sub("", quoted[1] if quoted else text, count=1)
    text = without_reactions(_PLACEHOLDER.sub("", text, count=1))
    return without_edited(_EDITED.sub("", text)).strip("\n ")


def _paragraphs(messages: Sequence[DraftPost]) -> list[DraftPost]:
    """Return the messages of an app that parts them by blank lines only, and names who wrote them where that changes.

    If the author numbers posts, a paragraph without a number belongs to the one above.
    """
    found = [message._replace(text=text) for message in messages for text in _BLANK_LINES.split(message.text)]
    begins = {at for author in {message.author for message in found} for at in _beginnings(found, author)}
    joined: list[DraftPost] = []
    for at, message in enumerate(found):
        if not joined or at in begins or found[at - 1].author != message.author:
            joined.append(message)
        else:
            joined[-1] = message._replace(text=f"{joined[-1].text}\n\n{message.text}")
    return joined


def _beginnings(found: Sequence[DraftPost], author: str) -> list[int]:
    """Return the positions of the numbered paragraphs of *author*, or of all if none is numbered."""
    own = [at for at, message in enumerate(found) if message.author == author]
    posts = labelled(Draft(tuple(found[at] for at in own))).posts
    return [at for at, post in zip(own, posts, strict=True) if post.number] or own
