r"""Jupyter notebooks (.ipynb): the text between the code.

{"nbformat": 4, "cells": [{"cell_type": "markdown", "source": ["The night bus\n", "is full."]}, …]}
"""

from index.reading.exports.json_values import Json, list_at, text_at, value_at


def is_notebook(value: Json) -> bool:
    """Say whether *value* is a notebook."""
    return isinstance(value, dict) and "nbformat" in value and "cells" in value


def notebook_text(notebook: Json) -> str:
    r"""Return the text of *notebook* in Markdown, without its code and what that printed.

    >>> notebook_text({"nbformat": 4, "cells": [{"cell_type": "markdown", "source": ["The bus\n", "is full."]}]})
    'The bus\nis full.'
    """
    cells = [cell for cell in list_at(notebook, "cells") if text_at(cell, "cell_type") == "markdown"]
    return "\n\n".join(_source(value_at(cell, "source")) for cell in cells)


def _source(source: Json) -> str:
    lines = source if isinstance(source, list) else [source]
    return "".join(line for line in lines if isinstance(line, str))
