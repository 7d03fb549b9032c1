"""The ranker beside rank_bm25, bm25s and tantivy, from a question's terms to the three best of so many passages.

bm25s and tantivy are the extra `[bench]`. All get the same terms. That none of the ways of tantivy to find the number
of a passage is timed is in its favour, and so is that its index is one segment.
"""

import gc
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from time import process_time

from rank_bm25 import BM25Plus

from index.ranker import K1, B, Ranker
from tests.benchmarks.corpus import passages, questions
from tests.benchmarks.row import Row
from tests.benchmarks.timing import ratio, shown, side_by_side

SIZES = (7, 40, 400, 1000, 4000, 10_000, 20_000, 40_000, 70_000, 100_000, 1_000_000)
BUILT = (40, 400, 10_000, 100_000)
ASKED = 300
COUNT = 3
# rank_bm25 takes tens of milliseconds a question beyond, and memory
MOST_FOR_RANK_BM25 = 10_000
MANY = 100_000

Bags = list[list[str]]
Top = Callable[[list[str]], object]


def rows(sizes: Sequence[int] = SIZES, asked: int = ASKED) -> Iterator[Row]:
    for size in sizes:
        bags = passages(size)
        gc.freeze()  # the passages are no garbage, and all would pay for looking them through
        yield from _asking(bags, asked)
        gc.unfreeze()
    for size in BUILT:
        if size in sizes:
            yield from _building(passages(size))


def _asking(bags: Bags, asked: int) -> Iterator[Row]:
    others = {"tantivy": _tantivy, "bm25s": _bm25s, "rank_bm25": _rank_bm25}
    if len(bags) > MOST_FOR_RANK_BM25:
        del others["rank_bm25"]
    tops = [_ours(bags), *(make(bags) for make in others.values())]
    for stop_words in (True, False):
        asking = list(questions(bags, asked, stop_words=stop_words))
        ours, *theirs = side_by_side(tops, asking, rounds=5 if len(bags) <= MANY else 1)
        fastest = min(theirs)
        named = ", ".join(f"{name} {shown(time)}" for name, time in zip(others, theirs, strict=True))
        what = f"top 3 of {len(bags):,}, {'with' if stop_words else 'without'} stop words"
        mark = "≤ 1 ×" if len(bags) <= MANY else "≤ 2 ×"
        yield Row(what, shown(ours), named, ratio(ours, fastest), mark)


def _building(bags: Bags) -> Iterator[Row]:
    """Yield how long it takes to make ready, in processor time, and how much memory that keeps, beside rank_bm25."""
    gc.freeze()
    rounds = 3 if len(bags) > MOST_FOR_RANK_BM25 else 10
    taken = [[_seconds(make, bags) for make in (Ranker, _theirs)] for _ in range(rounds)]
    ours, theirs = map(min, zip(*taken, strict=True))
    yield Row(f"{len(bags):,} made ready", shown(ours * 1e6), shown(theirs * 1e6), ratio(ours, theirs), "≤ 1 ×")
    gc.unfreeze()
    if len(bags) <= MOST_FOR_RANK_BM25:
        ours, theirs = _bytes(Ranker, bags), _bytes(_theirs, bags)
        what = f"{len(bags):,} kept, a passage"
        yield Row(what, f"{ours:.0f} bytes", f"{theirs:.0f} bytes", ratio(ours, theirs), "≤ 1 ×")


def _ours(bags: Bags) -> Top:
    ranker = Ranker(bags)
    places = range(len(bags))
    return lambda terms: ranker.get_top_n(terms, places, COUNT)


def _theirs(bags: Bags) -> BM25Plus:
    return BM25Plus(bags, k1=K1, b=B, delta=0)


def _rank_bm25(bags: Bags) -> Top:
    ranker = _theirs(bags)
    places = range(len(bags))
    return lambda terms: ranker.get_top_n(terms, places, COUNT)


def _bm25s(bags: Bags) -> Top:
    import bm25s  # noqa: PLC0415 - of the extra

    ranker = bm25s.BM25(method="bm25+", k1=K1, b=B, delta=0)
    ranker.index(bags, show_progress=False)
    return lambda terms: ranker.retrieve([terms], k=COUNT, show_progress=False)


def _tantivy(bags: Bags) -> Top:
    import tantivy as tv  # noqa: PLC0415 - of the extra

    fields = tv.SchemaBuilder()
    fields.add_text_field("terms", tokenizer_name="whitespace", index_option="freq")
    schema = fields.build()
    index = tv.Index(schema)
    writer = index.writer(heap_size=500_000_000, num_threads=1)
    for bag in bags:
        writer.add_document(tv.Document(terms=" ".join(bag)))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def top(terms: list[str]) -> object:
        each = [(tv.Occur.Should, tv.Query.term_query(schema, "terms", term)) for term in terms]
        return searcher.search(tv.Query.boolean_query(each), COUNT, count=False)

    return top


def _seconds(make: Callable[[Bags], object], bags: Bags) -> float:
    begun = process_time()
    make(bags)
    return process_time() - begun


def _bytes(make: Callable[[Bags], object], bags: Bags) -> float:
    """Return how many bytes a passage are kept; the terms themselves are the passages' own."""
    gc.collect()
    tracemalloc.start()
    made = make(bags)
    gc.collect()
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del made
    return kept / len(bags)
