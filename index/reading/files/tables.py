"""Tables with a column of texts (.csv, .tsv), as objects of the common shape: the header names their fields.

id,created_at,username,text
1002,2024-06-02 19:11,ann,"2/3 It says HOKE, and below it 3 PF."
"""

import csv
from collections.abc import Mapping, Sequence
from io import StringIO
from itertools import islice, zip_longest

from index.reading.exports.json_values import MAX_FILE_POSTS, MAX_VALUES, Json
from index.reading.exports.records import FEWEST_WORDS, TEXTS, fields_of, longest_field, words
from index.reading.numbers.dates import is_date
from index.reading.speakers import are_people

_SEPARATORS = ",;\t|"
_FEWEST = 3  # rows with the header
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
    dated = len(names) >= _FEWEST and any(map(is_date, names))
    if (first.startswith('"') or dated) and max(map(words, names)) >= FEWEST_WORDS:  # a row, and no header
        names, rows = _made_names([header, *rows]), [header, *rows]
    if len(rows) + 1 < _FEWEST or not _is_table(names, rows, is_sure=is_sure):
        return None
    return posts_in([dict(zip(names, row, strict=True)) for row in rows])


def _made_names(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return names for the columns of *rows* without a header: that of people who talk names the authors."""
    columns = zip_longest(*rows, fillvalue="")
    people = next((at for at, column in enumerate(columns) if are_people(column)), -1)
    return ["author" if at == people else f"column {at}" for at in range(len(rows[0]))]


def posts_in(rows: Sequence[Mapping[str, str]]) -> Json:
    """Return *rows*, each as an object of its cells by their names; None if no column has texts."""
    counted = {
        name
        for name in rows[0]
        if fields_of({name: ""}).keys() & TEXTS and all(row.get(name, "").isdecimal() for row in rows)
    }
    posts: list[dict[str, Json]] = [{name: cell for name, cell in row.items() if name not in counted} for row in rows]
    return [*posts] if longest_field(posts)[0] else None


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
    short = (named or len(names) >= _FEWEST) and all(name and len(name.split()) < FEWEST_WORDS for name in names)
    return short and len(set(names)) == len(names) > 1 and all(len(row) == len(names) for row in rows)
