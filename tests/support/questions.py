"""Files of questions with expected answers: "answer | question" lines, in sections "[name: kind]"."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class ExpectedAnswer(NamedTuple):
    """A question, the *kind* of answer it should get, and that answer: labels of posts, or a request written out."""

    kind: str
    expected: str
    question: str


def questions(path: Path) -> Iterator[ExpectedAnswer]:
    """Read the questions in the file *path*."""
    kind = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if heading := re.fullmatch(r"\[.+: (.+)\]", line):
            kind = heading[1]
        elif kind and line:
            expected, question = line.split(" | ", 1)
            yield ExpectedAnswer(kind, expected, question)
