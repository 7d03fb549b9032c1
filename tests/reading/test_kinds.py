"""Every kind of input is read as a person reads it."""

import pytest

from tests.reading.kinds import Kind, kinds, misread

KINDS = kinds()


@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
def test_reads_every_kind_as_a_person_does(kind: Kind) -> None:
    misses = {name: miss for name, case in kind.cases.items() if (miss := misread(case))}
    assert len(kind.cases) > len(misses) <= (1 - kind.mark) * len(kind.cases), misses
