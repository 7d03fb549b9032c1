"""Files of questions with expected answers.

About the seed thread: "answer | question" lines, in sections "[name: kind]". About other threads: "posts | question" or
"posts | question | question before" lines, in sections "[kind]", with the numbers of the posts that answer, best first,
or "-" where none does:

    [follow-up]
    6 2 | and the other pump? | who repaired the first pump
"""

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


class ThreadQuestion(NamedTuple):
    """A question about a thread, its *kind*, the *posts* that answer, best first, and the question *before*, if any."""

    kind: str
    posts: tuple[int, ...]
    text: str
    before: str


def thread_questions(path: Path) -> Iterator[ThreadQuestion]:
    """Read the questions about a thread in the file *path*."""
    kind = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if heading := re.fullmatch(r"\[(.+)\]", line):
            kind = heading[1]
        elif line:
            posts, text, *before = line.split(" | ")
            yield ThreadQuestion(kind, tuple(int(post) for post in posts.split() if post != "-"), text, "".join(before))
