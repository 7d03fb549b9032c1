"""Feeds, RSS and Atom, such as Nitter's, as objects of the common shape.

<rss><channel><item><title>R to @ann: 2/4 It is</title><dc:creator>@ann</dc:creator>
  <description><![CDATA[<p>2/4 It is the size of a pram</p>]]></description>
  <pubDate>Mon, 03 Nov 2025 19:01:00 GMT</pubDate><link>https://nitter.example/ann/status/198551#m</link></item>
<feed><entry><content type="html">&lt;p&gt;2/4 It is&lt;/p&gt;</content><published>2025-11-03T19:01:00Z</published></entry>
"""

import html
import re

from index.reading.exports.json_values import Json

_FEED = re.compile(r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
_ITEM = re.compile(r"<(item|entry)\b[^>]*>(.*?)</\1>", re.DOTALL)
_ELEMENT = re.compile(r"<([\w:]{1,40})\b[^>]*?(?:/>|>(.*?)</\1>)", re.DOTALL)
_CDATA = re.compile(r"\s*<!\[CDATA\[(.*?)\]\]>\s*", re.DOTALL)
_LINK = re.compile(r"<link\b[^>]*\bhref=[\"']([^\"']{1,2000})")
_NAME = re.compile(r"<name>([^<]{1,200})</name>")
_TEXTS = ("content:encoded", "content", "description", "summary", "title")


def is_feed(text: str) -> bool:
    """Say whether *text* is a feed.

    >>> is_feed('<?xml version="1.0"?><rss version="2.0">'), is_feed("<html>")
    (True, False)
    """
    return bool(_FEED.match(text))


def feed_posts(text: str) -> Json:
    """Return the entries of the feed *text*, each as one object."""
    author = _CDATA.sub(r"\1", _first(text.partition("<item")[0], "title")).rpartition("/ ")[2].strip()
    return [_post(item[2], author) for item in _ITEM.finditer(text)]


def _post(item: str, author: str) -> dict[str, Json]:
    values = {name: _value(value) for name, value in _ELEMENT.findall(item)}
    names = _NAME.search(values.get("author", ""))
    link = _LINK.search(item)
    return {
        "text": next((values[name] for name in _TEXTS if values.get(name)), ""),
        "author": values.get("dc:creator") or (names[1] if names else "") or values.get("author") or author,
        "created_at": values.get("pubDate")
        or values.get("published")
        or values.get("updated")
        or values.get("dc:date"),
        "url": values.get("link") or (link[1] if link else "") or values.get("guid", ""),
    }


def _first(text: str, name: str) -> str:
    found = re.search(rf"<{name}>(.*?)</{name}>", text, re.DOTALL)
    return found[1] if found else ""


def _value(written: str) -> str:
    cdata = _CDATA.fullmatch(written)
    return cdata[1] if cdata else html.unescape(written)
