"""Reading the threads behind links, within limits."""

import asyncio
import json

import pytest

from bot import phrases
from bot.fetching.client import Fetcher, FetchError
from bot.fetching.links import LinkReader
from index import LinkError, ThreadError
from tests.support.mastodon_server import mastodon_thread
from tests.support.web_sites import WebSites, on_loopback, page, redirect

PAGE = page("<!doctype html><p>1/2 The ferry leaves.</p><p>2/2 It comes back.</p>")
PERSON = 7


def reader(sites: WebSites) -> LinkReader:
    return LinkReader(lambda: Fetcher(sites.resolve, on_loopback, sites.client_tls))


def test_reads_a_long_thread_of_a_network_over_the_network() -> None:
    answers = mastodon_thread([f"{n}/30 The ferry leaves pier {n}." for n in range(1, 31)])
    sites = WebSites({"social.example": answers})

    async def story() -> list[str]:
        async with sites.serve():
            [thread] = await reader(sites).read("https://social.example/@ann/4", PERSON)
            return [post.label for post in thread.posts]

    assert asyncio.run(story()) == [f"{n}/30" for n in range(1, 31)]


def test_each_person_has_ten_links_a_minute_and_nobody_takes_those_of_another() -> None:
    sites = WebSites({"site.example": {"/": PAGE}})

    async def story() -> None:
        async with sites.serve():
            links = reader(sites)
            for _ in range(10):
                await links.read("https://site.example/", PERSON)
            with pytest.raises(FetchError) as caught:
                await links.read("https://site.example/", PERSON)
            assert caught.value.phrase == phrases.TOO_MANY_LINKS
            await links.read("https://site.example/", PERSON + 1)

    asyncio.run(story())


def test_one_person_opens_one_at_a_time_and_all_together_eight() -> None:
    most: dict[str, int] = {"now": 0, "ever": 0}

    async def slow(path: str, writer: asyncio.StreamWriter) -> None:
        most["now"] += 1
        most["ever"] = max(most["now"], most["ever"])
        await asyncio.sleep(0.05)
        most["now"] -= 1
        await PAGE(path, writer)

    sites = WebSites({"site.example": {"/": slow}})

    async def at_once(people: list[int]) -> int:
        most["ever"] = 0
        async with sites.serve():
            links = reader(sites)
            await asyncio.gather(*(links.read("https://site.example/", person) for person in people))
        return most["ever"]

    assert asyncio.run(at_once([PERSON] * 4)) == 1
    assert asyncio.run(at_once(list(range(20)))) == 8


def test_a_copy_is_read_where_its_home_is_away() -> None:
    post = {"id": "5", "content": "<p>1/2 The ferry leaves.</p>", "account": {"id": "7", "acct": "ann@home.example"}}
    copies = [post, post | {"id": "6", "in_reply_to_id": "5", "content": "<p>2/2 It comes back.</p>"}]
    copies = [one | {"url": f"https://home.example/@ann/9{one['id']}"} for one in copies]
    answers = {"/api/v1/statuses/5": page(json.dumps(copies[0]))}
    answers["/api/v1/statuses/5/context"] = page(json.dumps({"ancestors": [], "descendants": copies[1:]}))
    answers["/api/v1/statuses/6/context"] = page(json.dumps({"ancestors": copies[:1], "descendants": []}))
    sites = WebSites({"far.example": answers})

    async def story() -> list[str]:
        async with sites.serve():
            [thread] = await reader(sites).read("https://far.example/@ann@home.example/5", PERSON)
            return [post.label for post in thread.posts]

    assert asyncio.run(story()) == ["1/2", "2/2"]


@pytest.mark.parametrize("status", [200, 403, 404])
def test_a_shortened_link_is_followed_although_the_page_behind_it_is_refused(status: int) -> None:
    answers = mastodon_thread(["1/2 The ferry leaves.", "2/2 It comes back."]) | {"/@ann/1": page("No", status)}
    short = {"/a": redirect("https://social.example/@ann/1"), "/objects/5a-7b": redirect("//social.example/@ann/1")}
    sites = WebSites({"social.example": answers, "short.example": short})

    async def story(link: str) -> list[str]:
        async with sites.serve():
            [thread] = await reader(sites).read(link, PERSON)
            return [post.label for post in thread.posts]

    assert asyncio.run(story("https://short.example/a")) == ["1/2", "2/2"]
    assert asyncio.run(story("https://short.example/objects/5a-7b")) == ["1/2", "2/2"]


def test_what_the_index_says_of_a_page_is_passed_on() -> None:
    sites = WebSites({"site.example": {"/": page("<!doctype html><p>Hello</p>")}})

    async def story(path: str) -> None:
        async with sites.serve():
            await reader(sites).read(f"https://site.example{path}", PERSON)

    with pytest.raises(ThreadError):
        asyncio.run(story("/"))
    with pytest.raises(LinkError, match="no such post"):
        asyncio.run(story("/none"))
