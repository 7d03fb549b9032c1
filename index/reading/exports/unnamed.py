"""Posts without a text of a known name: in the list whose objects have the most sentences in one of their fields.

{"records": [{"id": "rec1", "fields": {"Nr": 1, "Inlägg": "He was the last one.", "Status": "ready"}}, …]}
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

from index.reading.exports.fields import AUTHORS, HANDLES, TEXTS, fields_of, is_speaker, plain_name, post_text_in
from index.reading.exports.json_values import Json, text_at
from index.reading.speakers import are_people

_NO_PEOPLE = re.compile(  # values that come again, too
    r"stat|type|kind|lang|categ|source|client|platform|service|tag|visib|colou?r|day|date|time|version|topic|title|url|link",
    re.IGNORECASE,
)
_FEWEST = 2  # objects that show a shape
_LEAST_SHARE = 3  # the texts of posts are at least this part of all texts in a file
_KEY = re.compile(r"(?=.*\d)[\w:-]+")
_WIDE = re.compile("[\u2e80-\ud7ff]")  # letters that are a syllable or a word
FEWEST_WORDS = 4  # of a text, on average


def unnamed_posts(value: Json) -> Json:
    """Return the objects of the list in *value* that has the most sentences in a field, each with these as its text."""
    best, most, total, stack = list[dict[str, Json]](), 0, 0, [value]
    while stack:
        inner = stack.pop()
        if isinstance(inner, str):
            total += words(inner)
        elif isinstance(inner, dict | list):
            values = list(inner.values()) if isinstance(inner, dict) else inner
            is_list = isinstance(inner, list) or are_ids(inner)
            objects = [_flat(item) for item in values if is_list and isinstance(item, dict)]
            name, count = longest_field(objects) if len(objects) >= _FEWEST else ("", 0)
            if count > most:
                best, most = [{**item, "text": item.get(name)} for item in objects], count
            stack += values
    return with_authors(best) if most * _LEAST_SHARE >= total else []


def with_named_cells(value: Json) -> Json:
    """Return the rows of the table that *value* is, each as an object, else *value*: names above the rows or beside.

    >>> with_named_cells({"columns": ["id", "text"], "data": [[1, "One."], [2, "Two."]]})
    [{'id': 1, 'text': 'One.'}, {'id': 2, 'text': 'Two.'}]
    """
    lists = [inner for inner in (value.values() if isinstance(value, dict) else [value]) if isinstance(inner, list)]
    tables = ([row for row in inner if isinstance(row, list)] for inner in lists)
    rows = next((rows for inner, rows in zip(lists, tables, strict=True) if len(inner) == len(rows) > 1), [])
    if not rows or len({len(row) for row in rows}) > 1:
        return value
    columns = ([text_at(name, "name") or name for name in inner] for inner in lists if len(inner) == len(rows[0]))
    beside = next((names for names in columns if all(isinstance(name, str) for name in names)), None)
    names = [name for name in beside or rows[0] if isinstance(name, str) and words(name) < FEWEST_WORDS]
    if len(names) < len(rows[0]):
        return value
    return with_authors([dict(zip(names, row, strict=True)) for row in rows[not beside :]])


def are_ids(items: Mapping[str, Json]) -> bool:
    """Say whether *items* are a list of posts by their ids: numbers, the ids that these have, or those of texts."""
    return len(items) > 1 and all(_is_id(name, value) for name, value in items.items())


def _is_id(name: str, value: Json) -> bool:
    return (
        name.isdecimal()
        or name == text_at(value, "id")
        or bool(_KEY.fullmatch(name) and post_text_in(fields_of(value)))
    )


def _flat(item: Mapping[str, Json], depth: int = 3) -> dict[str, Json]:
    """Return *item* with the values of the objects in it as its own."""
    inner = [_flat(value, depth - 1) for value in item.values() if isinstance(value, dict) and depth]
    return dict(chain(*(each.items() for each in inner), item.items()))


def with_authors(items: list[dict[str, Json]]) -> list[Json]:
    """Return *items* with their authors: if no name says who wrote them, the first texts that are those of people."""
    text = longest_field(items)[0]
    name = people_field(items, [item.get(text) for item in items])
    return [{**item, "author": item[name]} if name else item for item in items]


def people_field(items: Sequence[Mapping[str, Json]], texts: Sequence[Json]) -> str:
    """Return the first field of *items*, besides their *texts*, that names people who talk; "" if a known one does."""
    names = list(items[0]) if items else []
    if any(is_speaker(name) or name in {*AUTHORS, *HANDLES} for name in map(plain_name, names)):
        return ""
    likely = (name for name in names if not _NO_PEOPLE.search(name) and plain_name(name) not in TEXTS)
    columns = ((name, [value for item in items if isinstance(value := item.get(name), str)]) for name in likely)
    full = ((name, shown) for name, shown in columns if len(shown) == len(items) and shown != texts)
    return next((name for name, shown in full if are_people(shown)), "")


def longest_field(items: Sequence[Mapping[str, Json]]) -> tuple[str, int]:
    """Return the name of the field with the longest texts in *items*, and its words; ("", 0) if it has no sentences.

    Texts that come again count once.
    """
    counts, seen = Counter[str](), set[tuple[str, str]]()
    for item in items:
        texts = ((name, text) for name, text in item.items() if isinstance(text, str) and (name, text) not in seen)
        for name, text in texts:
            counts[name] += words(text)
            seen.add((name, text))
    name, most = counts.most_common(1)[0] if counts else ("", 0)
    return (name, most) if most >= FEWEST_WORDS * len(items) else ("", 0)


def words(text: str) -> int:
    """Return about how many words *text* has, also in a script without spaces."""
    return max(len(text.split()), len(_WIDE.findall(text)) // 2)
