"""Messages copied from Telegram Desktop, and chats exported as text.

Night Bus Club, [02.06.2024 21:14]       [02.06.2024, 21:14] Night Bus Club: 1/6 Our city
1/6 Our city tested a night bus
"""

import re
from collections import defaultdict

from index.reading.draft import Draft, Piece
from index.reading.labels import labelled

_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?"
_HEAD = re.compile(
    rf"^(?:(?P<name>[^\n\[\]]{{1,64}}), \[{_DAY}\]\n?|\[{_DAY}\] (?P<name2>[^\n:\[\]]{{1,64}}): )", re.MULTILINE
)
_ASIDE = re.compile(r"\[(?:Forwarded from|Переслано (?:из|от)) ")
_MEDIA = re.compile(
    r"^\[ ?(?:Photo|Video|Voice message|Sticker.*|File.*|In reply to .*|Фотография|Видео) ?\]\n?", re.MULTILINE
)


def telegram_copy(text: str) -> list[Draft]:
    """Return what each person wrote in copied messages, whoever wrote most first; forwarded ones are not theirs."""
    heads = list(_HEAD.finditer(text))
    if len(heads) < 2 or heads[0].start():  # noqa: PLR2004  one post is no thread
        return []
    authors: dict[str, list[Piece]] = defaultdict(list)
    for head, stop in zip(heads, [*(after.start() for after in heads[1:]), len(text)], strict=True):
        message = text[head.end() : stop].strip("\n")
        if message and not _ASIDE.match(message):
            authors[head["name"] or head["name2"]].append(Piece(_MEDIA.sub("", message)))
    return [labelled(Draft(tuple(pieces), author=name)) for name, pieces in authors.items()]
