"""Read the messages of everybody in an exported or copied chat, each with the name of who wrote it."""

from dataclasses import replace

from index.reading.anchors import without_strays
from index.reading.cleaning import tidy
from index.reading.draft import DraftPost
from index.reading.exports.exports import exported_messages
from index.reading.exports.json_values import parsed_json
from index.reading.files.opening import opened
from index.reading.refusals import MAX_TEXT, refuse_fields, refuse_logs, refuse_many_lines
from index.reading.texts.chats.chat import copied_messages
from index.reading.threads import MAX_CHARACTERS, MAX_LENGTH, MAX_POSTS, numbered_post
from index.thread import Thread


def read_everybody(data: bytes, name: str = "") -> list[Thread]:
    """Return one thread of all messages in *data*, an exported or copied chat; none if it has only one speaker.

    Raises:
        ThreadError: *data* cannot be read.
    """
    found = ((message, tidy(without_strays(message.text))) for message in _messages(opened(data).text))
    messages = [message._replace(text=text) for message, text in found if text]
    lengths = [len(message.text) for message in messages]
    fit = len(messages) <= MAX_POSTS and sum(lengths) <= MAX_CHARACTERS and max(lengths, default=0) <= MAX_LENGTH
    if not fit or len({message.author for message in messages}) < 2:  # noqa: PLR2004 - two are several
        return []
    posts = (
        replace(numbered_post(number, f"{number}/{len(messages)}", message), author=tidy(message.author))
        for number, message in enumerate(messages, 1)
    )
    return [Thread("", tuple(posts), source=name)]


def _messages(text: str) -> list[DraftPost]:
    refuse_logs(text)
    value = parsed_json(text)
    if value is not None:
        return exported_messages(value, text)
    refuse_fields(text)
    refuse_many_lines(text)
    return copied_messages(text) if len(text) <= MAX_TEXT else []
