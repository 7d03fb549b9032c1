"""Links in messages: where they stand, and which messages are links with few words around them."""

import re

from telegram import Message, MessageEntity

from bot.addressing import after_command, replied_to
from bot.handlers.uploads.collecting import is_thread
from bot.storage.threads.uploads import UploadedMessage
from index import leads_to_post

_LINK = re.compile(
    r"""(?: https?:// | (?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,14}:// | (?<![\w.])www\. )
        [^\s/,;|] (?: (?![,;|]https?://)\S )*
    | (?<![/@\w]) (?:[a-z0-9-]+\.)+[a-z]{2,} / (?: (?![,;|]https?://)\S )+  # example.org/ferries""",
    re.IGNORECASE | re.VERBOSE,
)
_AROUND = "<>[]\"'“”«».,;:!?…*`。、，：；！？）」』։"  # signs of the sentence in which a link stands
_FEW_WORDS = 6  # beside a link
_MANY_WORDS = 40  # a message with more is a post


def has_link(message: Message) -> bool:
    """Return whether *message* is a link with few words around it, or has one behind few words."""
    text = message.text or message.caption or ""
    hidden = bool(links_in(message)) and not _LINK.search(text) and not text[:1].isdecimal()
    return is_link(text) or (hidden and len(text.split()) <= _FEW_WORDS)


def has_link_among_words(message: Message) -> bool:
    """Return whether *message* is a sentence or two, and no thread or part of one, with a link."""
    text = message.text or message.caption or ""
    is_part = text[:1].isdecimal() or "\n\n" in text or len(text.split()) > _MANY_WORDS
    return bool(links_in(message)) and not is_part


def links_meant(message: Message) -> list[str]:
    """Return the addresses in *message* if they are what it is sent for: few words around them, or links to posts."""
    links = links_in(message)
    if has_link(message):
        return links
    return list(filter(leads_to_post, links)) if has_link_among_words(message) else []


def without_links(text: str) -> str:
    """Return *text* without the addresses in it."""
    return _LINK.sub(" ", text)


def is_link(text: str) -> bool:
    """Return whether *text* is a link with few words around it; a number in front makes it a post.

    >>> [is_link(text) for text in ("please read https://x.com/ann/status/1", "3/4 https://x.com/ann", "and/or")]
    [True, False, False]
    """
    return bool(_LINK.search(text)) and not text[:1].isdecimal() and len(without_links(text).split()) <= _FEW_WORDS


def links_to_load(message: Message) -> list[str]:
    """Return the addresses after the command in *message*, else those in the message replied to if it is no thread."""
    if is_link(after_command(message)):
        return addresses(after_command(message))
    original, text = message.reply_to_message, replied_to(message)
    if not (original and text) or (
        is_thread([UploadedMessage(original.message_id, text, "")]) and not has_link(original)
    ):
        return []
    return links_in(original)


def is_bare_link(text: str) -> bool:
    """Return whether *text* is a link and nothing else."""
    return is_link(text) and len(text.split()) == 1


def links_in(message: Message) -> list[str]:
    """Return the addresses in *message*: those written out, else those behind words."""
    if found := addresses(message.text or message.caption or ""):
        return found
    entities = message.entities or message.caption_entities
    hidden = (entity.url for entity in entities if entity.type == MessageEntity.TEXT_LINK and entity.url)
    return list(dict.fromkeys(hidden))


def addresses(text: str) -> list[str]:
    """Return the addresses in *text*, each once, with https:// in front where that is missing.

    >>> addresses("see (x.com/ann/status/1), please, and Http://blog.example/Ferry_(ship).")
    ['https://x.com/ann/status/1', 'http://blog.example/Ferry_(ship)']
    """
    written = (_without_signs(found[0]).partition("://") for found in _LINK.finditer(text))
    return list(dict.fromkeys(f"{one.lower()}://{rest}" if rest else f"https://{one}" for one, _, rest in written))


def _without_signs(address: str) -> str:
    """Return *address* without the signs around it; a bracket that was opened in it belongs to it."""
    address = address.strip(_AROUND)
    while address.endswith(")") and address.count(")") > address.count("("):
        address = address[:-1].rstrip(_AROUND)
    return address
