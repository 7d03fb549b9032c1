"""A link in SEEDS."""

import pytest

from bot.fetching.client import Fetcher
from bot.fetching.seeds import seeds_at
from bot.settings import BotError, Settings, TransientBotError
from bot.storage.database import Database
from bot.storage.threads.linked_seeds import LinkedSeeds
from index import Thread
from tests.support.web_sites import WebSites, on_loopback, page

pytestmark = pytest.mark.anyio
LINK = "https://site.example/"
PAGE = page("<!doctype html><p>1/2 The ferry leaves.</p><p>2/2 It comes back.</p>")


async def at_start(sites: WebSites, database: Database, link: str = LINK) -> list[Thread]:
    async with sites.serve():
        copy = LinkedSeeds(database, 7, link)
        return await seeds_at(link, Settings(), copy, lambda: Fetcher(sites.resolve, on_loopback, sites.client_tls))


async def test_a_site_that_is_away_leaves_the_copy_of_an_earlier_start(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    fetched = await at_start(WebSites({"site.example": {"/": PAGE}}), database)
    assert [post.label for post in fetched[0].posts] == ["1/2", "2/2"]

    kept = await at_start(WebSites({"other.example": {}}), database)

    assert [(thread.posts, thread.source) for thread in kept] == [(thread.posts, LINK) for thread in fetched]
    assert len(caplog.messages) == 1
    assert "copy from before" in caplog.text


async def test_a_site_that_was_never_reached_ends_the_start_for_now(database: Database) -> None:
    with pytest.raises(TransientBotError, match=r"^SEEDS: ") as caught:
        await at_start(WebSites({"other.example": {}}), database)
    assert caught.value.status == 75


async def test_links_that_are_off_are_a_wrong_setting(database: Database) -> None:
    with pytest.raises(BotError, match="LINKS=off") as caught:
        await seeds_at(LINK, Settings(links="off"), LinkedSeeds(database, 7, LINK))
    assert caught.value.status == 78


async def test_another_link_has_no_copy(database: Database) -> None:
    await at_start(WebSites({"site.example": {"/": PAGE}}), database)

    with pytest.raises(TransientBotError):
        await at_start(WebSites({"other.example": {}}), database, "https://site.example/other")
