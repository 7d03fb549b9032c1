"""The kinds of inputs, and how their cases are read."""

from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from index import Thread, ThreadError, read_threads
from tests.reading import Case

_OURS = {"__init__", "__main__", "kinds"}


class Kind(NamedTuple):
    """The cases of one module, and the share of them that must be read right."""

    name: str
    cases: dict[str, Case]
    mark: float


def kinds() -> list[Kind]:
    """Return all kinds, in the order of their names."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("*.py"))
    modules = [
        import_module(f"tests.reading.{name}") for name in names if name not in _OURS and not name.startswith("test_")
    ]
    return [Kind(module.__name__.rpartition(".")[2], module.CASES, getattr(module, "MARK", 1.0)) for module in modules]


def misread(case: Case) -> str:
    """Return how *case* is misread, the empty string if it is read right; a case without posts must be refused."""
    data = case.data if isinstance(case.data, bytes) else case.data.encode()
    try:
        thread = read_threads(data, case.name)[0]
    except ThreadError as error:
        return f"refused: {error}" if case.posts else ""
    return _difference(case, thread)


def _difference(case: Case, thread: Thread) -> str:
    posts = [post.text for post in thread.posts]
    labels = [post.label for post in thread.posts]
    if posts != list(case.posts):
        place = next((n for n, (a, b) in enumerate(zip(posts, case.posts, strict=False)) if a != b), min(len(posts), 1))
        return f"{len(posts)} posts for {len(case.posts)}, first other: {posts[place : place + 1]}"
    if case.labels and labels != list(case.labels):
        return f"labels {labels}"
    return f"author {thread.author!r}" if case.author and thread.author != case.author else ""
