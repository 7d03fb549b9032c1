"""The text of a post in JSON without the markup of its program: HTML, entities, X's short links, chat markup."""

import re
from collections.abc import Iterator

from index.reading.cleaning import without_entities
from index.reading.exports.fields import Fields, fields_of, text_in
from index.reading.exports.json_values import Json
from index.reading.exports.records import Record

_TAG = re.compile(
    r"</(?:p|a|i|b|u|s|em|strong|span|div|li|ul|ol|blockquote|code|pre|h[1-6])>|<(?:p|br|img)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_BLOCK = re.compile(r"<(?:p|br|div|li|blockquote|h[1-6])\b", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[\da-f]{1,6});", re.IGNORECASE)
_UNESCAPED = re.compile(r"[<>]|&(?!\w{2,8};|#)")
_LINKED = ("entities", "extendedentities", "links", "urls", "media", "notetweet", "extendedtweet", "entityset")
_SHORT = re.compile(r"https?://t\.co/\w{1,20}")
_OWN_MEDIA = re.compile(r"https?://(?:twitter|x)\.com/\w{1,20}/status/\d{1,20}/(?:photo|video)/\d")
_LAST_LINK = re.compile(r"\s*https?://t\.co/\w{1,20}\s*$")
_MENTIONS = re.compile(r"(?:@\w{1,30}\s+)+")
_SLACK_LINK = re.compile(r"<(?:mailto:)?((?:https?://|[^|<>\s]{1,200}@)[^|<>\s]{1,2000})(?:\|([^<>]{0,500}))?>")
_SLACK_NAME = re.compile(r"<[@#!]([^|<>\s]{1,100})(?:\|([^<>]{0,200}))?>")
_DISCORD_SIGN = re.compile(r"<(?:a?(:\w{1,40}:)\d{1,25}|(@)[!&]?\d{1,25}|(#)\d{1,25})>")
_DISCORD_MARKS = re.compile(r"(`+[^`]*`+)|(\*{1,3}|__|~~|\|\|)(?=\S)([^\n]{1,2000}?)(?<=\S)\2")


def post_text(record: Record, authors: tuple[str, ...], *, is_reply: bool) -> str:
    """Return the text of *record* as its author wrote it; a reply to oneself begins without one's own name."""
    fields, text = record.fields, record.text
    if "plaintext" in fields or "label" in fields:
        return text
    if "t.co/" in text:
        text = _with_whole_links(text, fields)
    text = _without_chat_markup(_without_markup(text), fields)
    return _without_mentions(text, fields, authors) if is_reply else text


def _without_markup(text: str) -> str:
    r"""Return *text* without HTML tags and entities.

    >>> _without_markup("It is <i>Ludwig</i>.<p>A minute&#x27;s silence")
    "It is Ludwig.\n\nA minute's silence"
    >>> _without_markup("R&amp;D &lt;3"), _without_markup("<3 &lt;")
    ('R&D <3', '<3 &lt;')
    """
    if _TAG.search(text):
        from index.reading.pages.markup import parsed_html, text_of, text_with_line_breaks  # noqa: PLC0415 - slow to import

        body = parsed_html(text).body
        return (text_of(body) if _BLOCK.search(text) else text_with_line_breaks(body)).strip() if body else ""
    return without_entities(text) if _ENTITY.search(text) and not _UNESCAPED.search(text) else text


def _with_whole_links(text: str, fields: Fields) -> str:
    """Return *text* with X's short links in full, and without those of its own pictures."""
    whole: dict[str, str] = dict(_short_links(fields))
    older = zip(_list(fields, "tcooutlinks"), _list(fields, "outlinks"), strict=False)
    whole |= {str(short): str(link) for short, link in older}
    text = _SHORT.sub(lambda link: whole.get(link[0], link[0]), text)
    return _LAST_LINK.sub("", text) if fields.get("media") else text


def _short_links(fields: Fields) -> Iterator[tuple[str, str]]:
    """Yield the short links that objects in *fields* explain, with their targets: none for a picture."""
    stack = [(name, fields[name]) for name in _LINKED if name in fields]
    while stack:
        name, value = stack.pop()
        if isinstance(value, list):
            stack += ((name, inner) for inner in value)
        elif isinstance(value, dict):
            inner = fields_of(value)
            stack += inner.items()
            short = next((text for text in inner.values() if isinstance(text, str) and _SHORT.fullmatch(text)), "")
            target = text_in(inner, "expandedurl", "unwoundurl", "expanded", "url")
            is_media = name == "media" or "mediakey" in inner or _OWN_MEDIA.fullmatch(target)
            yield short, "" if is_media else target


def _list(fields: Fields, name: str) -> list[Json]:
    value = fields.get(name)
    return value if isinstance(value, list) else []


def _without_chat_markup(text: str, fields: Fields) -> str:
    r"""Return *text* without the markup of Slack, whose messages have a "ts", or of Discord.

    >>> _without_chat_markup("<https://example.org/log|the log> by <@U02>", {"ts": "1"})
    'the log https://example.org/log by @U02'
    >>> _without_chat_markup("**Nobody** saw `__init__` <:tuba:123>", {"timestampedited": None})
    'Nobody saw `__init__` :tuba:'
    """
    if "ts" in fields:
        text = _SLACK_LINK.sub(lambda link: f"{link[2]} {link[1]}" if link[2] and link[2] != link[1] else link[1], text)
        text = _SLACK_NAME.sub(lambda name: f"@{name[2] or name[1]}", text)
        return without_entities(text)
    if "timestampedited" in fields or "editedtimestamp" in fields:
        text = _DISCORD_SIGN.sub(lambda sign: sign[1] or sign[2] or sign[3], text)
        return _DISCORD_MARKS.sub(lambda mark: mark[1] or mark[3], text)
    return text


def _without_mentions(text: str, fields: Fields, authors: tuple[str, ...]) -> str:
    """Return the text of a reply without the names that its program puts in front."""
    shown = fields.get("displaytextrange")
    start = str(shown[0]) if isinstance(shown, list) and shown else ""
    mentions = _MENTIONS.match(text)
    if mentions and start.isdecimal() and 0 < int(start[:6]) <= mentions.end():
        return text[int(start) :]
    first = text.split(maxsplit=1)[0] if text else ""
    return text[len(first) :].lstrip() if first[:1] == "@" and first[1:].casefold() in authors else text
