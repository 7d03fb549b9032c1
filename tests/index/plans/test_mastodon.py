"""Threads behind links to Mastodon, with answers in the shape of its API documentation.

https://docs.joinmastodon.org/methods/statuses/ and https://docs.joinmastodon.org/entities/Status/
"""

import json
from collections.abc import Callable
from typing import Any

import pytest

from index.plans.links import threads_behind
from index.plans.plan import LinkError
from tests.support.plans import run

HOST = "https://social.example"
Posts = dict[str, dict[str, Any]]


def post(number: str, text: str, parent: str | None = None, author: str = "ann") -> dict[str, Any]:
    return {
        "id": number,
        "in_reply_to_id": parent,
        "in_reply_to_account_id": None,
        "content": f"<p>{text}</p>",
        "spoiler_text": "",
        "account": {"id": f"id-of-{author}", "acct": author},
        "url": f"{HOST}/@{author}/{number}",
        "reblog": None,
        "media_attachments": [],
    }


def thread(length: int) -> Posts:
    return {
        str(n): post(str(n), f"{n}/{length} The ferry leaves pier {n}.", str(n - 1) if n > 1 else None)
        for n in range(1, length + 1)
    }


def server(posts: Posts, depth: int = 20, height: int = 40) -> Callable[[str], tuple[int, bytes]]:
    """Answer as a server does without a token: at most *height* posts before, and *depth* levels after."""

    def before(number: str) -> list[dict[str, Any]]:
        found, parent = list[dict[str, Any]](), posts[number]["in_reply_to_id"]
        while parent in posts and len(found) < height:
            found.insert(0, posts[parent])
            parent = posts[parent]["in_reply_to_id"]
        return found

    def after(number: str, levels: int) -> list[dict[str, Any]]:
        replies = [reply for reply in posts.values() if reply["in_reply_to_id"] == number]
        return [one for reply in replies if levels for one in (reply, *after(reply["id"], levels - 1))]

    def answer(address: str) -> tuple[int, bytes]:
        number = address.removeprefix(f"{HOST}/api/v1/statuses/").removesuffix("/context")
        if number not in posts:
            return 404, b'{"error": "Record not found"}'
        if address.endswith("/context"):
            return 200, json.dumps({"ancestors": before(number), "descendants": after(number, depth)}).encode()
        return 200, json.dumps(posts[number]).encode()

    return answer


def labels(link: str, pages: Callable[[str], tuple[int, bytes]]) -> list[str]:
    [found] = run(threads_behind(link), pages).threads
    assert found.source == link
    return [one.label for one in found.posts]


@pytest.mark.parametrize("number", [1, 2, 33, 59, 60])
def test_reads_a_long_thread_from_any_post(number: int) -> None:
    assert labels(f"{HOST}/@ann/{number}", server(thread(60))) == [f"{n}/60" for n in range(1, 61)]


def test_asks_for_few_pages() -> None:
    assert len(run(threads_behind(f"{HOST}/@ann/1"), server(thread(25))).asked) <= 5


@pytest.mark.parametrize(
    "path",
    [
        "@ann/2",
        "@ann@social.example/2",
        "users/ann/statuses/2",
        "web/statuses/2",
        "deck/@ann/2",
        "notice/2",
        "@ann/2?lang=en#x",
    ],
)
def test_knows_every_spelling_of_a_link(path: str) -> None:
    assert labels(f"{HOST}/{path}", server(thread(3))) == ["1/3", "2/3", "3/3"]


def test_leaves_out_what_others_wrote() -> None:
    posts = thread(3)
    posts["9"] = post("9", "1/3 Nonsense.", "1", "bob")
    posts["10"] = post("10", "2/3 More nonsense.", "9", "bob")
    posts["11"] = post("11", "I disagree.", "9")

    [found] = run(threads_behind(f"{HOST}/@ann/1"), server(posts)).threads

    assert [one.text for one in found.posts] == [f"The ferry leaves pier {n}." for n in (1, 2, 3)]
    assert found.author == "@ann"


def test_of_two_branches_takes_that_of_the_link_else_the_longer() -> None:
    posts = thread(4)
    posts["9"] = post("9", "An aside.", "2")

    assert labels(f"{HOST}/@ann/1", server(posts)) == ["1/4", "2/4", "3/4", "4/4"]
    [aside] = run(threads_behind(f"{HOST}/@ann/9"), server(posts)).threads
    assert [one.text for one in aside.posts][-1] == "An aside."


def test_a_boost_leads_to_the_post_that_is_meant() -> None:
    posts = thread(3)
    posts["50"] = post("50", "", author="bob") | {"reblog": posts["1"]}

    assert labels(f"{HOST}/@bob/50", server(posts)) == ["1/3", "2/3", "3/3"]


def test_a_copy_on_another_server_is_read_at_home_or_where_it_is() -> None:
    home = server(thread(4))
    copies = {number: one | {"id": f"c{number}"} for number, one in thread(2).items()}
    copies["2"]["in_reply_to_id"] = "c1"

    def pages(address: str) -> tuple[int, bytes]:
        if address.startswith(HOST):
            return home(address) if at_home else (401, b'{"error": "This method requires an authenticated user"}')
        if address.endswith("/context"):
            return 200, json.dumps({"ancestors": [], "descendants": [copies["2"]]}).encode()
        return 200, json.dumps(copies["1"]).encode()

    at_home = True
    assert len(labels("https://far.example/@ann@social.example/c1", pages)) == 4
    at_home = False
    assert len(labels("https://far.example/@ann@social.example/c1", pages)) == 2


REFUSALS = {
    404: "there is no such post",
    410: "there is no such post",
    401: "people who log in",
    422: "people who log in",
    429: "try again later",
    503: "try again later",
}


@pytest.mark.parametrize(("status", "said"), REFUSALS.items())
def test_each_refusal_has_its_sentence(status: int, said: str) -> None:
    with pytest.raises(LinkError, match=said) as caught:
        run(threads_behind(f"{HOST}/@ann/1"), lambda _: (status, b'{"error": "No"}'))
    assert caught.value.later == (status in {429, 503})


def test_a_site_with_such_links_that_is_no_mastodon_is_read_as_a_page() -> None:
    page = b"<!doctype html><title>Ferries</title><p>1/3 One.</p><p>2/3 Two.</p><p>3/3 Three.</p>"

    found = run(threads_behind("https://blog.example/@ann/1"), {"https://blog.example/@ann/1": (200, page)})

    assert [one.label for one in found.threads[0].posts] == ["1/3", "2/3", "3/3"]
