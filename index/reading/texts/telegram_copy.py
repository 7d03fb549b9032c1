"""Messages copied from Telegram Desktop, and chats exported as text.

Night Bus Club, [02.06.2024 21:14]       [02.06.2024, 21:14] Night Bus Club: 1/6 Our city
1/6 Our city tested a night bus
"""

import re

from index.reading.draft import Draft, DraftPost
from index.reading.speakers import chat_threads

_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?"
_HEADER = re.compile(
    rf"^(?:(?P<name>[^\n\[\]]{{1,64}}), \[{_DAY}\]\n?|\[{_DAY}\] (?P<name2>[^\n:\[\]]{{1,64}}): )", re.MULTILINE
)
_FORWARDED = re.compile(r"\[(?:Forwarded from|Переслано (?:из|от)) ")
_MEDIA = re.compile(
    r"^\[ ?(?:Photo|Video|Voice message|Sticker.*|File.*|In reply to .*|Фотография|Видео) ?\]\n?", re.MULTILINE
)


def telegram_copy(text: str) -> list[Draft]:
    """Return a draft of each person's messages in *text*, without forwarded ones."""
    return chat_threads(copied_messages(text))


def copied_messages(text: str) -> list[DraftPost]:
    """Return the messages of everybody in *text*, in order, without forwarded ones."""
    headers = list(_HEADER.finditer(text))
    if len(headers) < 2 or headers[0].start():  # noqa: PLR2004  one post is no thread
        return []
    messages = []
    for header, stop in zip(headers, [*(after.start() for after in headers[1:]), len(text)], strict=True):
        message = text[header.end() : stop].strip("\n")
        if message and not _FORWARDED.match(message):
            messages.append(DraftPost(_MEDIA.sub("", message), author=header["name"] or header["name2"]))
    return messages
