"""Inputs of every kind, damaged: they are read or refused, and nothing else happens."""

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from index import ThreadError, read_everybody, read_threads
from tests.reading.kinds import kinds

_LARGEST = 20_000  # bytes
INPUTS = sorted(
    data
    for kind in kinds()
    for case in kind.cases.values()
    if len(data := case.data if isinstance(case.data, bytes) else case.data.encode()) < _LARGEST
)
SCRAPS = [
    *(bytes([sign]) for sign in b'"{}[]<>,:=\0\xff\n'),
    *(b"\n\n", b"1/2 ", b"null", b"-1", b"1e999", b"{}", b"[]", b'""', b'"id":', b"</p>", b"<a class=x>", b"<![CDATA["),
    *(b"=?x?q?=ff?=", b"&#x110000;", b"\xed\xa0\x80", b"\\ud800", b"2024-13-45T99:99:99Z", b"99999999999999999999"),
    *(b"@ann ", b"(2/", b"> ", b"| ", b"---\n", b"From ", b"From: "),
]
EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 200), st.one_of(st.sampled_from(SCRAPS), st.sampled_from(INPUTS))),
    min_size=1,
    max_size=8,
)


@settings(max_examples=300)
@given(data=st.sampled_from(INPUTS), edits=EDITS)
def test_damaged_inputs_are_read_or_raise_thread_error(data: bytes, edits: list[tuple[float, int, bytes]]) -> None:
    for place, cut, scrap in edits:
        at = int(place * len(data))
        data = data[:at] + scrap[:_LARGEST] + data[at + cut :]
    for read in (read_threads, read_everybody):
        with suppress(ThreadError):
            read(data)
