from hypothesis import given
from hypothesis import strategies as st

from index.summary import summary
from index.thread import Thread

FERRIES = Thread.of(
    [
        "The town wants a new ferry for the islands, and soon.",
        "Unrelated: my cat is fine.",
        "A new ferry costs the town four million crowns.",
        "A new ferry costs the town four million crowns!",
        "The islands lose people, and the town knows that only a ferry brings them back.",
    ]
)


def numbers(thread: Thread, count: int) -> list[int]:
    return [post.number for post in summary(thread.posts, count)]


def test_leaves_out_a_post_unlike_the_others() -> None:
    assert 2 not in numbers(FERRIES, 4)


def test_does_not_pick_two_similar_posts() -> None:
    costs = "The ferry costs the town four million crowns a year."
    aside = ["A thread about the ferry.", "My cat is fine.", "It rains here."]
    islands = "The ferry brings people back to the islands, and the town knows it."
    assert numbers(Thread.of([*aside, costs, f"{costs}!", islands, "The town pays crowns for people."]), 2) == [1, 4]


def test_prefers_the_opening_of_equals() -> None:
    assert numbers(Thread.of(["a", "b", "c"]), 1) == [1]


@given(st.lists(st.text(st.sampled_from("ferry cat.")), max_size=6), st.integers(0, 8))
def test_keeps_thread_order_and_the_count(texts: list[str], count: int) -> None:
    found = numbers(Thread.of(texts), count)
    assert found == sorted(set(found))
    assert len(found) == min(count, len(texts))
