"""The text of a post on X in API responses: HTML entities, shortened links, links for pictures.

"full_text": "R&amp;D: https://t.co/a https://t.co/b",
"entities": {"urls": [{"url": "https://t.co/a", "expanded_url": "https://example.org/long"}]},
"extended_entities": {"media": [{"url": "https://t.co/b"}]}, "display_text_range": [0, 30]
"""

import re

from index.reading.cleaning import without_entities
from index.reading.exports.json_values import Json, list_at, text_at

_SHORT = re.compile(r"https?://t\.co/\w{1,20}")
_OWN_MEDIA = re.compile(r"https?://(?:twitter|x)\.com/\w{1,20}/status/\d{1,20}/(?:photo|video)/\d")
_MENTIONS = re.compile(r"(?:@\w{1,20}\s+)+")


def tweet_text(text: str, *entities: Json) -> str:
    """Return *text* with HTML entities decoded, links expanded by *entities*, and links to its own pictures removed.

    >>> tweet_text("R&amp;D: https://t.co/a", {"urls": [{"url": "https://t.co/a", "expanded_url": "https://a.org"}]})
    'R&D: https://a.org'
    """
    expanded: dict[str, str] = {}
    for entity in entities:
        expanded |= {text_at(media, "url"): "" for media in list_at(entity, "media")}
        expanded |= {text_at(url, "url"): _target(url) for url in list_at(entity, "urls")}
    return _SHORT.sub(lambda link: expanded.get(link[0], link[0]), without_entities(text))


def without_mentions(text: str, status: Json) -> str:
    """Return *text* without its leading mentions, if *status* excludes them from the displayed text."""
    first = str(next(iter(list_at(status, "display_text_range")), 0))
    start = int(first) if first.isdecimal() and len(first) < 6 else 0  # noqa: PLR2004  no longer than a post
    mentions = _MENTIONS.match(text)
    return text[start:] if mentions and 0 < start <= mentions.end() else text


def _target(url: Json) -> str:
    address = text_at(url, "expanded_url") or text_at(url, "unwound_url") or text_at(url, "url")
    return "" if text_at(url, "media_key") or _OWN_MEDIA.fullmatch(address) else address
