"""Tables with a column of texts (.csv, .tsv), as objects of the common shape: the header names their fields.

id,created_at,username,text
1002,2024-06-02 19:11,ann,"2/3 It says HOKE, and below it 3 PF."
"""

import csv
from collections.abc import Mapping, Sequence
from io import StringIO
from itertools import islice

from index.reading.exports.fields import TEXTS, fields_of, plain_name
from index.reading.exports.json_values import MAX_FILE_POSTS, MAX_VALUES, Json
from index.reading.exports.unnamed import FEWEST_WORDS, longest_field, with_authors, words
from index.reading.numbers.dates import is_date

_SEPARATORS = ",;\t|"
_FEWEST = 3  # rows with the header
_MOST_ROWS = MAX_FILE_POSTS + 2  # with the header, one more than can be read
_LONGEST_HEADER = 10_000
_MOST_TITLES = 6  # lines above the header


def table_posts(text: str) -> Json:
    """Return the rows of the table *text*, each as one object; None if *text* is no table with a column of texts."""
    try:
        at, separator = _header(text)
        text = text[at:]
        first = text.partition("\n")[0]
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
        names, rows = [f"column {place}" for place in range(len(header))], [header, *rows]
    if len(rows) + 1 < _FEWEST or not _is_table(names, rows, is_sure=is_sure):
        return None
    return posts_in([dict(zip(names, row, strict=True)) for row in rows])


def posts_in(rows: Sequence[Mapping[str, Json]]) -> Json:
    """Return *rows*, each as an object of its cells by their names; None if no column has texts."""
    texts = [name for name in rows[0] if plain_name(name) in TEXTS] if rows else []
    counts = {name for name in texts if all(str(row.get(name)).isdecimal() for row in rows)}
    posts = [{name: cell for name, cell in row.items() if name not in counts} for row in rows]
    return with_authors(posts) if longest_field(posts)[0] else None


def _header(text: str) -> tuple[int, str]:
    r"""Return where the header of a table begins in *text*, and what parts its cells: below a title, or that sign.

    >>> _header("sep=;\nid;text\n1;One.\n2;Two, or three.")
    (6, ';')
    """
    lines = text[:_LONGEST_HEADER].split("\n")
    for at, line in enumerate(lines[:_MOST_TITLES]):
        for separator in sorted(_SEPARATORS, key=line.count, reverse=True):
            rows = list(islice(csv.reader(lines[at:], delimiter=separator), _FEWEST))
            if len(rows[0]) > 1 and all(rows[0][1:]) and [len(row) for row in rows] == [len(rows[0])] * _FEWEST:
                return sum(len(above) + 1 for above in lines[:at]), separator
    return 0, max(_SEPARATORS, key=lines[0].count)


def _is_table(names: Sequence[str], rows: Sequence[Sequence[str]], *, is_sure: bool) -> bool:
    """Say whether every row has as many cells as the header, whose names are short and different.

    It *is_sure* that rows of two cells are a table if what parts the cells is no sign of a sentence.
    """
    named = is_sure or any(name in TEXTS for name in fields_of(dict.fromkeys(names)))
    short = (named or len(names) >= _FEWEST) and all(name and len(name.split()) < FEWEST_WORDS for name in names)
    return short and len(set(names)) == len(names) > 1 and all(len(row) == len(names) for row in rows)
