"""Read the messages of everybody in an exported or copied chat, each with the name of who wrote it."""

from index.reading.cleaning import tidy
from index.reading.draft import DraftPost
from index.reading.exports.exports import exported_messages
from index.reading.exports.json_values import parsed_json
from index.reading.files.opening import opened
from index.reading.texts.chat import copied_messages
from index.reading.threads import MAX_LENGTH, MAX_POSTS
from index.thread import Post, Thread


def read_everybody(data: bytes, name: str = "") -> list[Thread]:
    """Return one thread of all messages in *data*, an exported or copied chat; none if it has only one speaker.

    Raises:
        ThreadError: *data* cannot be read.
    """
    messages = [message._replace(text=text) for message in _messages(opened(data).text) if (text := tidy(message.text))]
    several = len({message.author for message in messages}) > 1
    if not several or len(messages) > MAX_POSTS or any(len(message.text) > MAX_LENGTH for message in messages):
        return []
    posts = (
        Post(number, f"{number}/{len(messages)}", message.text, message.link, tidy(message.author))
        for number, message in enumerate(messages, 1)
    )
    return [Thread("", tuple(posts), source=name)]


def _messages(text: str) -> list[DraftPost]:
    value = parsed_json(text)
    if value is None:
        return copied_messages(text)
    return exported_messages(value, text)
