"""Records in XML: the entries of a feed (RSS, Atom), or of any program the elements of the name that comes most often.

<rss><channel><item><title>R to @ann: 2/4 It is</title><dc:creator>@ann</dc:creator>
  <description><![CDATA[<p>2/4 It is the size of a pram</p>]]></description>
  <pubDate>Mon, 03 Nov 2025 19:01:00 GMT</pubDate><link>https://nitter.example/ann/status/198551#m</link></item>
<thread><post id="2" author="ann"><text>2/3 It says HOKE, and below it 3 PF.</text></post> … </thread>
<smses count="9"><sms contact_name="Ann" date="1717355460000" body="It says HOKE." /> … </smses>
"""

import html
import re
from collections import Counter

from index.reading.exports.json_values import MAX_FILE_POSTS, Json
from index.reading.files.tables import posts_in

_FEED = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*){0,5}<(?:rss|feed|rdf:RDF)\b")
_XML = re.compile(r"\s*<\?xml\b(?!.{0,1000}<(?:!doctype )?(?:html|svg|plist)\b)", re.IGNORECASE | re.DOTALL)
_RECORD = re.compile(r"<([A-Za-z][\w:.-]{0,60})(?=\s+[\w:.-]{1,60}\s*=|\s*>\s*<[A-Za-z])")
_ATTRIBUTE = re.compile(r"\s([\w:.-]{1,60})\s*=\s*(?:\"([^\"<]*)\"|'([^'<]*)')")
_ELEMENT = re.compile(r"<([A-Za-z][\w:.-]{0,60})\b[^<>]{0,500}>([^<]*)</\1\s*>")
_LINK = re.compile(r"<link\b[^>]{0,300}\bhref=[\"']([^\"'<>]{1,2000})")
_XHTML = re.compile(r"<(?:\w{1,20}:)?div\b[^<>]{0,300}>.*</(?:\w{1,20}:)?div>", re.DOTALL)
_TEXTS = ("encoded", "content", "description", "summary", "title")  # of an entry of a feed, the best first
_FEWEST = 2
_LONGEST = 300_000  # characters of a record


def is_xml(text: str) -> bool:
    """Say whether *text* is XML, and no page.

    >>> is_xml('<?xml version="1.0"?><thread>'), is_xml("<rss>"), is_xml('<?xml version="1.0"?><html>')
    (True, True, False)
    """
    return bool(_FEED.match(text) or _XML.match(text))


def xml_posts(text: str) -> Json:
    """Return the records in the XML *text*, each as one object; None if they have no texts."""
    is_feed, text = bool(_FEED.match(text)), without_sections(text)
    entry = "item" if "<item" in text else "entry"
    name, count = (entry, _FEWEST) if is_feed else next(iter(Counter(_RECORD.findall(text)).most_common(1)), ("", 0))
    head, *bodies = re.split(rf"<{re.escape(name)}(?=[\s>])", text, maxsplit=MAX_FILE_POSTS + 1)
    bodies = [body for body in bodies if len(body) < _LONGEST]
    records = list(map(_record, bodies))
    if is_feed:
        author = _author(_record(head))
        return [_entry(record, body, author) for record, body in zip(records, bodies, strict=True)]
    return posts_in(records) if count >= _FEWEST else None


def without_sections(text: str) -> str:
    """Return *text* with its character data sections written as other text is.

    >>> without_sections("<b><![CDATA[<p>R&D]]></b>")
    '<b>&lt;p&gt;R&amp;D</b>'
    """
    first, *others = text.split("<![CDATA[")
    parts = (other.partition("]]>") for other in others)
    return "".join([first, *(html.escape(section, quote=False) + rest for section, _, rest in parts)])


def _record(body: str) -> dict[str, str]:
    """Return the values in *body*, which follows the name of a record's element: of its attributes and elements."""
    head, _, inner = body.partition(">")
    attributes = ((name, double or single) for name, double, single in _ATTRIBUTE.findall(head))
    found = [*attributes, *_ELEMENT.findall(inner)]
    return {name.rpartition(":")[2]: html.unescape(value) for name, value in reversed(found)}


def _author(head: dict[str, str]) -> str:
    """Return the author of all entries of a feed, whose *head* names one, or the account in its title: "Ann / @ann"."""
    return head.get("name") or head.get("title", "").rpartition("/ ")[2].strip()


def _entry(record: dict[str, str], body: str, author: str) -> dict[str, Json]:
    """Return the *record* of an entry with its text and its author, which may be that of the whole feed."""
    written, link = _XHTML.search(body), _LINK.search(body)
    text = next((record[name] for name in _TEXTS if record.get(name)), "")
    own = record.get("creator") or record.get("name") or record.get("author") or author
    address = record.get("link") or (link[1] if link else "") or record.get("guid", "")
    return {**record, "text": written[0] if written else text, "author": own, "url": address}
