"""Threads behind links to Bluesky, with answers in the shape of its published lexicons.

https://docs.bsky.app/docs/api/app-bsky-feed-get-post-thread
"""

import json
from collections.abc import Callable
from urllib.parse import unquote

import pytest

from index.plans.links import threads_behind
from index.plans.plan import LinkError
from tests.support.bluesky_server import Network, uri
from tests.support.plans import run

LINK = "https://bsky.app/profile/ann.example/post/p{}"


def labels(link: str, answer: Callable[[str], tuple[int, bytes]]) -> list[str]:
    [found] = run(threads_behind(link), answer).threads
    assert found.source == link
    return [one.label for one in found.posts]


@pytest.mark.parametrize("number", [1, 17, 40])
@pytest.mark.parametrize("depth", [6, 10, 1000])
def test_reads_a_long_thread_from_any_post(number: int, depth: int) -> None:
    network = Network(depth)
    network.thread(40)

    assert labels(LINK.format(number), network.answer) == [f"{n}/40" for n in range(1, 41)]


def test_leaves_out_what_others_wrote() -> None:
    network = Network()
    network.thread(3)
    other = network.add(1, "1/3 Nonsense.", uri(1), "bob")
    network.add(9, "I disagree.", other)

    [found] = run(threads_behind(LINK.format(1)), network.answer).threads

    assert [one.text for one in found.posts] == [f"The ferry leaves pier {n}." for n in (1, 2, 3)]


def test_a_deleted_post_in_the_middle_hides_neither_side_and_is_told() -> None:
    network = Network()
    network.thread(6)
    network.deleted.add(uri(3))

    [found] = run(threads_behind(LINK.format(5)), network.answer).threads

    assert [one.label for one in found.posts] == ["1/6", "2/6", "4/6", "5/6", "6/6"]
    assert found.remarks


def test_a_reply_to_somebody_else_is_no_part_of_their_thread() -> None:
    network = Network()
    network.add(1, "Where do the ferries leave?", author="bob")
    network.add(2, "1/2 From two piers.", uri(1, "bob"))
    network.add(3, "2/2 Both are old.", uri(2))

    [found] = run(threads_behind(LINK.format(2)), network.answer).threads

    assert [one.label for one in found.posts] == ["1/2", "2/2"]
    assert not found.remarks


def test_an_author_who_asks_not_to_be_shown_is_not() -> None:
    network = Network()
    network.add(1, "1/2 For people with an account.", labels=("!no-unauthenticated",))
    network.add(2, "2/2 Only.", uri(1), labels=("!no-unauthenticated",))

    with pytest.raises(LinkError, match="the author asks"):
        run(threads_behind(LINK.format(1)), network.answer)


def test_a_post_that_is_gone_is_told() -> None:
    with pytest.raises(LinkError, match="there is no such post"):
        run(threads_behind(LINK.format(1)), Network().answer)


def test_a_tree_as_deep_as_it_is_asked_for_can_be_read() -> None:
    def answer(address: str) -> tuple[int, bytes]:
        asked = int(unquote(address).rpartition("/p")[2].partition("&")[0])
        depth = int(address.partition("depth=")[2].partition("&")[0])
        numbers = range(asked, min(asked + depth, 900) + 1)
        nodes = [f'{{"post": {json.dumps(network.posts[uri(n)] | {"replyCount": int(n < 900)})}' for n in numbers]
        inside = ', "replies": ['.join(nodes) + "}]" * (len(nodes) - 1)
        return 200, ('{"thread": ' + inside + "}}").encode()

    network = Network()
    network.thread(900)

    assert labels(LINK.format(1), answer) == [f"{n}/900" for n in range(1, 901)]
