"""Files with a value for each fact: JSON, XML such as feeds, and tables."""

import re
from collections.abc import Iterator
from contextlib import suppress

from index.reading.exports.json_values import Json, parsed_json
from index.reading.files.tables import table_posts
from index.reading.files.xml_records import is_xml, xml_posts
from index.thread import ThreadError

_DATA = re.compile(r"<script\b[^<>]{0,300}\btype=.?application/(?:ld\+)?json\b[^<>]{0,300}>(.*?)</script", re.DOTALL)
_MOST = 20  # scripts


def values_in(text: str) -> Json:
    """Return the posts in *text* as objects if it is JSON, a feed or a table; None if it is something else.

    Raises:
        ThreadError: it is JSON, but broken or monstrous.
    """
    value = parsed_json(text)
    if value is not None:
        return value
    return xml_posts(text) if is_xml(text) else table_posts(text)


def embedded_values(page: str) -> Iterator[tuple[Json, str]]:
    """Yield the values that scripts of *page* hold, each with its text, the longest first."""
    texts = sorted((found[1] for found in _DATA.finditer(page)), key=len, reverse=True)
    for text in texts[:_MOST]:
        with suppress(ThreadError):
            yield parsed_json(text), text
