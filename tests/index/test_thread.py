import pickle
from dataclasses import asdict, replace

from index.hashtags import hashtags
from index.thread import Thread

PEACE = Thread.of(["No #peace yet.", "None at all."], title="Peace")


def test_what_a_thread_keeps_is_no_part_of_it() -> None:
    fresh = Thread.of(["No #peace yet.", "None at all."], title="Peace")
    before = asdict(fresh)
    assert hashtags(PEACE)
    assert PEACE.key == fresh.key
    assert (PEACE, hash(PEACE), asdict(PEACE)) == (fresh, hash(fresh), before)
    assert pickle.loads(pickle.dumps(PEACE)) == fresh  # noqa: S301 - it was pickled here


def test_another_thread_has_its_own() -> None:
    assert hashtags(PEACE)
    other = replace(PEACE, posts=PEACE.posts[1:])
    assert other.key != PEACE.key
    assert hashtags(other) == ()
