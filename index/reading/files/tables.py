"""Tables with a column of texts (.csv, .tsv), as objects of the common shape: the header names their fields.

id,created_at,username,text
1002,2024-06-02 19:11,ann,"2/3 It says HOKE, and below it 3 PF."
"""

import csv
from collections.abc import Sequence
from io import StringIO
from itertools import islice

from index.reading.exports.json_values import MAX_FILE_POSTS, MAX_VALUES, Json
from index.reading.exports.records import TEXTS, fields_of

_SEPARATORS = ",;\t|"
_FEWEST = 3  # rows with the header
_FEWEST_WORDS = 4  # of a text, on average
_MOST_ROWS = MAX_FILE_POSTS + 2  # with the header, one more than can be read
_LONGEST_HEADER = 10_000
_MOST_TITLES = 6  # lines above the header


def table_posts(text: str) -> Json:
    """Return the rows of the table *text*, each as one object; None if *text* is no table with a column of texts."""
    try:
        text = text[_header(text) :]
        first = text.partition("\n")[0]
        separator = max(_SEPARATORS, key=first.count)
        if separator not in first or len(first) > _LONGEST_HEADER or text.count(separator) > MAX_VALUES:
            return None
        header, *rows = islice(csv.reader(StringIO(text), delimiter=separator), _MOST_ROWS)
    except (csv.Error, ValueError):
        return None
    rows = [row for row in rows if row]
    names = [name.strip().lstrip("\ufeff") or "column" for name in header]  # the first may have no name
    is_sure = separator in "\t;" or first.startswith('"')
    if first.startswith('"') and max(len(name.split()) for name in names) >= _FEWEST_WORDS:  # a row, and no header
        names, rows = [f"column {place}" for place in range(len(header))], [header, *rows]
    if len(rows) + 1 < _FEWEST or not _is_table(names, rows, is_sure=is_sure):
        return None
    return posts_in(names, rows)


def posts_in(names: Sequence[str], rows: Sequence[Sequence[str]]) -> Json:
    """Return *rows* with cells called *names*, each as one object; None if no column has texts."""
    column = _text_column(names, rows)
    return None if column is None else [_post(names, row, column) for row in rows]


def _header(text: str) -> int:
    r"""Return where the header of a table begins in *text*: below a title, or a line that names the separator.

    >>> _header("sep=;\nid;text\n1;One.\n2;Two.")
    6
    """
    lines = text[:_LONGEST_HEADER].split("\n")
    for at, line in enumerate(lines[:_MOST_TITLES]):
        separator = max(_SEPARATORS, key=line.count)
        rows = list(islice(csv.reader(lines[at:], delimiter=separator), _FEWEST))
        if len(rows[0]) > 1 and all(rows[0][1:]) and [len(row) for row in rows] == [len(rows[0])] * _FEWEST:
            return sum(len(above) + 1 for above in lines[:at])
    return 0


def _is_table(names: Sequence[str], rows: Sequence[Sequence[str]], *, is_sure: bool) -> bool:
    """Say whether every row has as many cells as the header, whose names are short and different.

    It *is_sure* that rows of two cells are a table if what parts the cells is no sign of a sentence.
    """
    named = is_sure or any(name in TEXTS for name in fields_of(dict.fromkeys(names)))
    short = (named or len(names) >= _FEWEST) and all(name and len(name.split()) < _FEWEST_WORDS for name in names)
    return short and len(set(names)) == len(names) > 1 and all(len(row) == len(names) for row in rows)


def _text_column(names: Sequence[str], rows: Sequence[Sequence[str]]) -> int | None:
    """Return the place of the column with the texts: by its name, else the one with the most words."""
    words = [sum(len(row[place].split()) for row in rows) / len(rows) for place in range(len(names))]
    named = [place for place, name in enumerate(names) if next(iter(fields_of({name: ""}))) in TEXTS]
    best = max(named or range(len(names)), key=words.__getitem__, default=0)
    return best if words[best:] and words[best] >= _FEWEST_WORDS else None


def _post(names: Sequence[str], row: Sequence[str], column: int) -> dict[str, Json]:
    facts: dict[str, Json] = {
        name: cell for place, (name, cell) in enumerate(zip(names, row, strict=True)) if place != column
    }
    return facts | {"plain_text": row[column]}
