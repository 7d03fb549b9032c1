import pickle
from dataclasses import asdict, replace

from index.thread import Thread

PEACE = Thread.of(["No #peace yet.", "None at all."], title="Peace")


def test_the_key_of_a_thread_is_no_part_of_it() -> None:
    fresh = Thread.of(["No #peace yet.", "None at all."], title="Peace")
    before = asdict(fresh)
    assert PEACE.key == fresh.key
    assert (PEACE, hash(PEACE), asdict(PEACE)) == (fresh, hash(fresh), before)
    assert pickle.loads(pickle.dumps(PEACE)) == fresh  # noqa: S301 - it was pickled here


def test_another_thread_has_another_key() -> None:
    assert replace(PEACE, posts=PEACE.posts[1:]).key != PEACE.key
