"""Threads behind links to Mastodon, with answers in the shape of its API documentation.

https://docs.joinmastodon.org/methods/statuses/ and https://docs.joinmastodon.org/entities/Status/
"""

import json
from collections.abc import Callable
from typing import Any

import pytest

from index.plans.links import threads_behind
from index.plans.plan import LinkError
from tests.support.mastodon_server import HOST, post, server, thread
from tests.support.plans import run


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


@pytest.mark.parametrize("path", ["users/ann/statuses", "web/statuses", "statuses"])
def test_ids_as_long_as_those_of_x_are_read_on_their_own_server(path: str) -> None:
    number = "112233445566778899"
    posts = {number: post(number, "1/2 The ferry."), "2": post("2", "2/2 It leaves.", number)}

    assert labels(f"{HOST}/{path}/{number}", server(posts)) == ["1/2", "2/2"]


def test_ids_that_are_no_texts_are_read_like_others() -> None:
    posts = thread(3)
    posts["3"]["in_reply_to_id"] = ["2"]  # not in the documentation, and not to be believed
    posts["2"]["in_reply_to_id"] = 1
    context = json.dumps({"ancestors": [posts["1"]], "descendants": [posts["3"], {"id": 5}, None]}).encode()

    def pages(address: str) -> tuple[int, bytes]:
        return 200, context if address.endswith("/context") else json.dumps(posts["2"]).encode()

    [found] = run(threads_behind(f"{HOST}/@ann/2"), pages).threads

    assert [one.text for one in found.posts][:2] == ["The ferry leaves pier 1.", "The ferry leaves pier 2."]


def test_leaves_out_what_others_wrote() -> None:
    posts = thread(3)
    posts["9"] = post("9", "1/3 Nonsense.", "1", "bob")
    posts["10"] = post("10", "2/3 More nonsense.", "9", "bob")
    posts["11"] = post("11", "I disagree.", "9")

    [found] = run(threads_behind(f"{HOST}/@ann/1"), server(posts)).threads

    assert [one.text for one in found.posts] == [f"The ferry leaves pier {n}." for n in (1, 2, 3)]
    assert found.author == "@ann"


def test_a_reply_to_somebody_else_is_no_part_of_their_thread() -> None:
    posts = {"1": post("1", "Where do the ferries leave?", author="bob")}
    posts |= {"2": post("2", "1/2 From two piers.", "1"), "3": post("3", "2/2 Both are old.", "2")}

    [found] = run(threads_behind(f"{HOST}/@ann/3"), server(posts)).threads

    assert [one.label for one in found.posts] == ["1/2", "2/2"]
    assert not found.remarks


def test_of_two_branches_takes_that_of_the_link_else_the_longer() -> None:
    posts = thread(4)
    posts["9"] = post("9", "An aside.", "2")

    assert labels(f"{HOST}/@ann/1", server(posts)) == ["1/4", "2/4", "3/4", "4/4"]
    [aside] = run(threads_behind(f"{HOST}/@ann/9"), server(posts)).threads
    assert [one.text for one in aside.posts][-1] == "An aside."


def test_a_post_that_stands_alone_is_no_thread() -> None:
    with pytest.raises(LinkError, match="only one post there"):
        run(threads_behind(f"{HOST}/@ann/1"), server({"1": post("1", "Good morning.")}))
    with pytest.raises(LinkError, match="only one post there"):
        run(threads_behind(f"{HOST}/@ann/1"), server({"1": post("1", "")}))


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


def note(number: int, length: int, author: str = "ann", **fields: object) -> dict[str, Any]:
    """Return a post in the shape of ActivityPub."""
    address = f"{HOST}/users/{author}/statuses/"
    return {
        "type": "Note",
        "id": f"{address}{number}",
        "attributedTo": f"{HOST}/users/{author}",
        "inReplyTo": f"{address}{number - 1}" if number > 1 else None,
        "content": f"<p>{number}/{length} The ferry leaves pier {number}.</p>",
        "summary": None,
        "url": f"{HOST}/@{author}/{number}",
        "replies": {
            "type": "Collection",
            "first": {"type": "CollectionPage", "items": [f"{address}{number + 1}"] if number < length else []},
        },
    } | fields


def behind_a_login(notes: dict[str, dict[str, Any]]) -> Callable[[str], tuple[int, bytes]]:
    """Answer as a server does that shows single posts to programs, and its API only to people who log in."""

    def answer(address: str) -> tuple[int, bytes]:
        if "/api/v1/" in address:
            return 401, b'{"error": "This method requires an authenticated user"}'
        return (200, json.dumps(notes[address]).encode()) if address in notes else (404, b"")

    return answer


def addressed(notes: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {one["id"]: one for one in notes} | {one["url"]: one for one in notes}


@pytest.mark.parametrize("number", [1, 5, 12])
def test_where_the_api_wants_a_login_posts_are_read_one_by_one(number: int) -> None:
    pages = behind_a_login(addressed([note(n, 12) for n in range(1, 13)]))

    found = run(threads_behind(f"{HOST}/@ann/{number}"), pages)

    assert [one.label for one in found.threads[0].posts] == [f"{n}/12" for n in range(1, 13)]
    assert (found.threads[0].author, found.threads[0].posts[1].link) == ("@ann@social.example", f"{HOST}/@ann/2")
    assert len(found.asked) <= 14


def test_posts_one_by_one_are_the_authors_own_with_what_stands_beside_them() -> None:
    picture = {"type": "Document", "mediaType": "image/png", "name": "A red ferry"}
    others = note(3, 3, "bob", inReplyTo=f"{HOST}/users/ann/statuses/2")
    notes = [note(1, 3, summary="Ferries"), note(2, 3, attachment=[picture]), others]
    notes[1]["replies"]["first"]["items"] = [others["id"], others["id"]]
    notes[1]["replies"]["first"] |= {"next": f"{HOST}/more"}

    [found] = run(threads_behind(f"{HOST}/@ann/1"), behind_a_login(addressed(notes))).threads

    assert [one.label for one in found.posts] == ["1/3", "2/3"]
    assert "Ferries" in found.posts[0].text
    assert "A red ferry" in found.posts[1].text + str(found.posts[1])


def test_posts_one_by_one_end_after_some_requests() -> None:
    pages = behind_a_login(addressed([note(n, 100) for n in range(1, 101)]))

    assert len(run(threads_behind(f"{HOST}/@ann/1"), pages).asked) <= 20


def test_a_post_that_says_to_be_of_another_site_is_not_read() -> None:
    forged = note(1, 1, id="https://other.example/users/bob/statuses/1", attributedTo="https://other.example/users/bob")

    with pytest.raises(LinkError, match="people who log in"):
        run(threads_behind(f"{HOST}/@ann/1"), behind_a_login({f"{HOST}/@ann/1": forged}))
