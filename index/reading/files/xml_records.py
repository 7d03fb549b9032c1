"""Records in XML of any program: the elements of one name that come most often, each with attributes or elements.

<thread><post id="2" author="ann"><text>2/3 It says HOKE, and below it 3 PF.</text></post> … </thread>
<smses count="9"><sms contact_name="Ann" date="1717355460000" body="It says HOKE." /> … </smses>
"""

import html
import re
from collections import Counter

from index.reading.exports.json_values import MAX_FILE_POSTS, Json
from index.reading.files.tables import posts_in

_XML = re.compile(r"\s*<\?xml\b(?!.{0,1000}<(?:!doctype )?(?:html|svg|plist)\b)", re.IGNORECASE | re.DOTALL)
_RECORD = re.compile(r"<([A-Za-z][\w:.-]{0,60})(?=\s+[\w:.-]{1,60}\s*=|\s*>\s*<[A-Za-z])")
_ATTRIBUTE = re.compile(r"\s([\w:.-]{1,60})\s*=\s*(?:\"([^\"<]*)\"|'([^'<]*)')")
_ELEMENT = re.compile(r"<([A-Za-z][\w:.-]{0,60})\b[^<>]{0,500}>([^<]*)</\1\s*>")
_FEWEST = 2
_LONGEST = 300_000  # characters of a record


def is_xml(text: str) -> bool:
    """Say whether *text* is XML, and no page.

    >>> is_xml('<?xml version="1.0"?><thread>'), is_xml('<?xml version="1.0"?><html>')
    (True, False)
    """
    return bool(_XML.match(text))


def xml_posts(text: str) -> Json:
    """Return the records in the XML *text*, each as one object; None if they have no texts."""
    text = without_sections(text)
    name, count = next(iter(Counter(_RECORD.findall(text)).most_common(1)), ("", 0))
    if count < _FEWEST:
        return None
    bodies = re.split(rf"<{re.escape(name)}(?=[\s>])", text, maxsplit=MAX_FILE_POSTS + 1)[1:]
    records = [_record(body) for body in bodies if len(body) < _LONGEST]
    names = list(dict.fromkeys(key for record in records for key in record))
    return posts_in(names, [[record.get(key, "") for key in names] for record in records])


def _record(body: str) -> dict[str, str]:
    """Return the values in *body*, which follows the name of a record's element: of its attributes and elements."""
    head, _, inner = body.partition(">")
    attributes = ((name, double or single) for name, double, single in _ATTRIBUTE.findall(head))
    found = [*attributes, *_ELEMENT.findall(inner)]
    return {name.rpartition(":")[2]: html.unescape(value) for name, value in reversed(found)}


def without_sections(text: str) -> str:
    """Return *text* with its character data sections written as other text is.

    >>> without_sections("<b><![CDATA[<p>R&D]]></b>")
    '<b>&lt;p&gt;R&amp;D</b>'
    """
    first, *others = text.split("<![CDATA[")
    parts = (other.partition("]]>") for other in others)
    return "".join([first, *(html.escape(section, quote=False) + rest for section, _, rest in parts)])
