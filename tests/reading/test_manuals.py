"""Manuals, licences and changelogs are no threads: hardly one is offered as numbered posts, others only with a doubt."""

from collections.abc import Iterator
from importlib.metadata import distributions

import pytest

from index import ThreadError, read_threads

NAMES = ("readme", "licen", "change", "history", "news", "authors", "notice", "copying")


def manuals() -> Iterator[bytes]:
    """Yield the descriptions of the installed packages, and the licences and changelogs beside them."""
    for distribution in distributions():
        yield (distribution.read_text("METADATA") or "").partition("\n\n")[2].encode()
        for path in distribution.files or ():
            if path.name.lower().startswith(NAMES) and path.suffix in {"", ".md", ".rst", ".txt"}:
                yield path.read_binary()


def numbers(manual: bytes) -> int:
    """Return how many posts of the thread in *manual* have numbers of their own."""
    try:
        thread = read_threads(manual)[0]
    except ThreadError:
        return 0
    counted = any("no numbers" in remark or "one long post" in remark for remark in thread.remarks)
    return 0 if counted else sum(bool(post.label) for post in thread.posts)


def test_hardly_a_manual_is_offered_as_a_numbered_thread() -> None:
    found = [manual for manual in dict.fromkeys(manuals()) if len(manual) > 200]
    if len(found) < 40:
        pytest.skip("fewer than 40 manuals are installed")
    assert sum(numbers(manual) > 0 for manual in found) <= 0.04 * len(found)
