"""Feeds, RSS and Atom, such as Nitter's, as objects of the common shape.

<rss><channel><item><title>R to @ann: 2/4 It is</title><dc:creator>@ann</dc:creator>
  <description><![CDATA[<p>2/4 It is the size of a pram</p>]]></description>
  <pubDate>Mon, 03 Nov 2025 19:01:00 GMT</pubDate><link>https://nitter.example/ann/status/198551#m</link></item>
<feed><entry><content>&lt;p&gt;2/4 It is&lt;/p&gt;</content><published>2025-11-03T19:01:00Z</published></entry>
"""

import html
import re

from index.reading.exports.json_values import Json
from index.reading.files.xml_records import without_sections

_FEED = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*){0,5}<(?:rss|feed|rdf:RDF)\b")
_LINK = re.compile(r"<link\b[^>]{0,300}\bhref=[\"']([^\"'<>]{1,2000})")
_TEXTS = ("content:encoded", "content", "description", "summary", "title")
_TIMES = ("pubDate", "published", "updated", "dc:date")
_FACTS = ("dc:creator", "name", "author", "link", "guid", *_TIMES)
_MOST_ENTRIES = 10_001  # one more than a thread may have posts
_LONGEST_ENTRY = 300_000  # characters


def is_feed(text: str) -> bool:
    """Say whether *text* is a feed.

    >>> is_feed('<?xml version="1.0"?><rss version="2.0">'), is_feed("<html>")
    (True, False)
    """
    return bool(_FEED.match(text))


def feed_posts(text: str) -> Json:
    """Return the entries of the feed *text*, each as one object."""
    text = without_sections(text)
    name = "item" if "<item" in text else "entry"
    entries = text.split(f"</{name}>", _MOST_ENTRIES)[:-1]
    head = entries[0].partition(f"<{name}")[0] if entries else ""
    author = _value(head, "name") or _value(head, "title").rpartition("/ ")[2]
    bodies = (entry.rpartition(f"<{name}")[2] for entry in entries)
    return [_post(body, author) for body in bodies if len(body) < _LONGEST_ENTRY]


def _post(entry: str, author: str) -> dict[str, Json]:
    values = {name: value for name in (*_TEXTS, *_FACTS) if (value := _value(entry, name))}
    link = _LINK.search(entry)
    return {
        "text": next((values[name] for name in _TEXTS if name in values), ""),
        "author": values.get("dc:creator") or values.get("name") or values.get("author") or author.strip(),
        "created_at": next((values[name] for name in _TIMES if name in values), ""),
        "url": values.get("link") or (link[1] if link else "") or values.get("guid", ""),
    }


def _value(entry: str, name: str) -> str:
    """Return the text of the first element called *name* in *entry*, or the empty string."""
    start = next((at for sign in "> \n" if (at := entry.find(f"<{name}{sign}")) >= 0), -1)
    stop = entry.find(f"</{name}>", start)
    if start < 0 or stop < 0:
        return ""
    return html.unescape(entry[start:stop].partition(">")[2])
