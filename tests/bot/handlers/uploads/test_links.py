"""Links: from a link to a quoted answer."""

import asyncio
import json

import pytest

from bot.delivery.runner import App
from bot.handlers.uploads import links
from bot.storage.database import Database
from index import Thread
from tests.bot_api import Telegram, photo
from tests.bot_api.chat import Chat
from tests.bot_api.person import Person
from tests.bot_api.writing import Content
from tests.support.link_bot import LINK, running, thread
from tests.support.web_sites import Respond, WebSites, page

pytestmark = pytest.mark.anyio
PAGE = "https://blog.example/ferries"


@pytest.fixture
def sites() -> WebSites:
    pages = {"/ferries": page("<!doctype html><p>1/2 The ferry leaves.</p><p>2/2 It comes back.</p>")}
    return WebSites({"social.example": thread(3), "blog.example": pages})


@pytest.mark.parametrize("text", [LINK, f"Please read {LINK}", f"/load {LINK}", "social.example/@ann/1"])
async def test_from_a_link_to_a_quoted_answer(
    telegram: Telegram, seeds: list[Thread], database: Database, sites: WebSites, text: str
) -> None:
    chat = telegram.private(ann := telegram.person("Ann"))
    async with running(telegram, seeds, database, sites) as app:
        ann.says(chat, text)
        await telegram.deliver(app)
        assert chat.last.text.startswith("From social.example.\nIt was written by @ann.\n3 posts, from 1/3 to 3/3.")
        assert len(chat.sent) == 1

        ann.presses(chat.last, "Use it")
        await telegram.deliver(app)
        ann.says(chat, "When does ferry 2 leave?")
        await telegram.deliver(app)

    assert "2/3" in chat.last.bold
    assert "https://social.example/@ann/2" in [entity.get("url") for entity in chat.last.entities]


async def test_sending_a_link_again_and_refresh_read_the_thread_anew(
    telegram: Telegram, seeds: list[Thread], database: Database, sites: WebSites
) -> None:
    chat = telegram.private(ann := telegram.person("Ann"))
    async with running(telegram, seeds, database, sites) as app:
        ann.says(chat, LINK)
        await telegram.deliver(app)
        ann.presses(chat.last, "Use it")
        await telegram.deliver(app)
        ann.says(chat, LINK)
        await telegram.deliver(app)
        assert chat.last.text.endswith("has no new posts.")

        sites.sites["social.example"] = thread(5)
        ann.says(chat, "Https://Social.example/users/ann/statuses/1?lang=en#top")
        await telegram.deliver(app)
        assert chat.last.text.endswith("has 2 new posts.")

        sites.sites["social.example"] = thread(6)
        ann.says(chat, "/threads")
        await telegram.deliver(app)
        ann.presses(chat.last, "Refresh 1")
        await telegram.deliver(app)
        assert chat.last.text.endswith("has 1 new post.")

        ann.says(chat, "When does ferry 6 leave?")
        await telegram.deliver(app)
    assert "6/6" in chat.last.bold


FAILURES = {
    "gone": ("https://social.example/@ann/99", "There is no such post, or it isn't public."),
    "this machine": ("http://localhost/thread", "I only open public web addresses, such as https://…"),
    "nowhere": ("https://none.example/thread", "I couldn't reach that site. Is the address right?"),
    "X": ("https://x.com/ann/status/1315000000000000001", "I couldn't reach that site. Is the address right?"),
}


@pytest.mark.parametrize("failure", FAILURES.values(), ids=FAILURES)
async def test_each_failure_is_one_sentence(
    telegram: Telegram, seeds: list[Thread], database: Database, sites: WebSites, failure: tuple[str, str]
) -> None:
    link, said = failure
    sites.names["localhost"] = ["127.0.0.9"]
    chat = telegram.private(ann := telegram.person("Ann"))
    async with running(telegram, seeds, database, sites) as app:
        ann.says(chat, link)
        await telegram.deliver(app)

    assert chat.last.text == said
    assert not chat.last.rows


async def test_in_a_group_administrators_load_a_link_and_others_do_not(
    telegram: Telegram, seeds: list[Thread], database: Database, sites: WebSites
) -> None:
    owner, bob = telegram.person("Olga"), telegram.person("Bob")
    group = telegram.supergroup("Readers", owner, telegram.bot, bob)
    async with running(telegram, seeds, database, sites) as app:
        bob.says(group, f"/load@threadquote_bot {LINK}")
        await telegram.deliver(app)
        assert "administrators" in group.last.text
        assert not sites.requests

        shared = bob.says(group, f"Have you seen {LINK}")
        await telegram.deliver(app)
        assert len(group.sent) == 1

        owner.says(group, "/load@threadquote_bot", reply_to=shared)
        await telegram.deliver(app)
    assert group.last.text.startswith("From social.example.")


async def test_a_slow_site_brings_a_word_that_the_preview_replaces(
    telegram: Telegram, database: Database, sites: WebSites, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = list[str]()
    chat = telegram.private(ann := telegram.person("Ann"))
    answer = sites.sites["blog.example"]["/ferries"]

    async def slow(path: str, writer: asyncio.StreamWriter) -> None:
        await telegram.until(lambda: bool(chat.sent))
        shown.append(chat.last.text)
        await answer(path, writer)

    monkeypatch.setattr(links, "_SLOW", 0.01)
    sites.sites["blog.example"] = {"/ferries": slow}
    async with running(telegram, [Thread.of(["No sides."])], database, sites) as app:
        ann.says(chat, PAGE)
        await telegram.deliver(app)

    assert shown == ["I'm opening the link …"]
    assert len(chat.sent) == 1
    assert chat.last.text.startswith("From blog.example.")


async def test_a_link_that_the_thread_has_is_a_question(
    telegram: Telegram, database: Database, sites: WebSites
) -> None:
    chat = telegram.private(ann := telegram.person("Ann"))
    threads = [Thread.of([f"1/2 The ferry is at {PAGE} today.", "2/2 It comes back."])]
    async with running(telegram, threads, database, sites) as app:
        ann.says(chat, PAGE)
        await telegram.deliver(app)

    assert not sites.requests
    assert "1/2" in chat.last.bold


async def test_where_links_are_off_none_is_opened(telegram: Telegram, app: App) -> None:
    chat = telegram.private(ann := telegram.person("Ann"))
    ann.says(chat, LINK)
    await telegram.deliver(app)

    assert chat.last.text.startswith("I can't open links.")


async def test_where_only_some_may_use_the_bot_it_opens_no_link_of_others(
    telegram: Telegram, seeds: list[Thread], database: Database, sites: WebSites
) -> None:
    ann, bob = telegram.person("Ann"), telegram.person("Bob")
    async with running(telegram, seeds, database, sites, people={ann.id}) as app:
        for text in (LINK, f"/load {LINK}"):
            bob.says(telegram.private(bob), text)
            await telegram.deliver(app)
        assert not sites.requests

        ann.says(telegram.private(ann), LINK)
        await telegram.deliver(app)
    assert telegram.private(ann).last.text.startswith("From social.example.")


async def test_a_link_that_is_asked_comes_with_the_command_that_opens_it(
    telegram: Telegram, seeds: list[Thread], database: Database, sites: WebSites
) -> None:
    ann = telegram.person("Ann")
    group, chat = telegram.supergroup("Readers", ann, telegram.bot), telegram.private(ann)
    async with running(telegram, seeds, database, sites) as app:
        ann.says(group, f"/ask@threadquote_bot {LINK}")
        ann.says(chat, f"/ask {LINK}")
        await telegram.deliver(app)

    for where in (group, chat):
        assert where.last.text.startswith("To read the thread behind a link, send /load and the link.")


def behind_words(address: str) -> Content:
    return Content({"text": "Read this", "entities": [{"type": "text_link", "offset": 5, "length": 4, "url": address}]})


WAYS = {
    "behind words": (behind_words(LINK), ""),
    "under a picture": (photo(), f"Please read {LINK}"),
}


@pytest.mark.parametrize(("content", "caption"), WAYS.values(), ids=WAYS)
async def test_a_link_may_stand_anywhere_in_a_private_message(
    telegram: Telegram, database: Database, sites: WebSites, content: Content, caption: str
) -> None:
    seeds = [Thread.of(["No sides."])]
    chat = telegram.private(ann := telegram.person("Ann"))
    async with running(telegram, seeds, database, sites) as app:
        ann.sends(chat, content, caption)
        await telegram.deliver(app)

    assert chat.last.text.startswith("From social.example.")
    assert len(chat.sent) == 1


async def test_a_forwarded_link_is_opened_and_a_link_among_forwarded_posts_is_a_part(
    telegram: Telegram, seeds: list[Thread], database: Database, sites: WebSites
) -> None:
    chat = telegram.private(ann := telegram.person("Ann"))
    group = telegram.supergroup("Readers", ann)
    link, post = ann.says(group, LINK), ann.says(group, "1/2 Ferry 1 leaves pier B.")
    async with running(telegram, seeds, database, sites) as app:
        ann.forwards(link, chat)
        await telegram.deliver(app)
        assert chat.last.text.startswith("From social.example.")

        asked = len(sites.requests)
        ann.forwards(post, chat)
        ann.forwards(link, chat)
        await telegram.deliver(app)
    assert len(sites.requests) == asked


FORWARDED = {
    "words around it": (f"A good thread: {LINK}", "From social.example."),
    "many words around it": (
        f"Look what Ann says about the ferries, and who else will be at the pier: {LINK}",
        "From ",
    ),
    "a link below a post": (
        "The pier is closed today, and nobody knows for how long. More at https://blog.example/",
        "The",
    ),
}


@pytest.mark.parametrize(("text", "said"), FORWARDED.values(), ids=FORWARDED)
async def test_a_forwarded_message_about_a_thread_opens_it(
    telegram: Telegram, database: Database, sites: WebSites, text: str, said: str
) -> None:
    chat = telegram.private(ann := telegram.person("Ann"))
    sent = ann.says(telegram.supergroup("Readers", ann), text)
    async with running(telegram, [Thread.of(["No sides."])], database, sites, pause=0.05) as app:
        ann.forwards(sent, chat)
        await telegram.deliver(app)
        await telegram.until(lambda: chat.sent and chat.last.text.startswith(said))

    assert bool(sites.requests) == said.startswith("From")


async def test_where_links_are_off_a_question_with_a_link_is_answered(telegram: Telegram, app: App) -> None:
    chat = telegram.private(ann := telegram.person("Ann"))
    ann.says(chat, f"I have read the contrary in {LINK} so why won't Russia take sides?")
    await telegram.deliver(app)

    assert not chat.last.text.startswith("I can't open links.")


async def test_the_link_of_an_edited_message_is_opened(
    telegram: Telegram, seeds: list[Thread], database: Database, sites: WebSites
) -> None:
    chat = telegram.private(ann := telegram.person("Ann"))
    async with running(telegram, seeds, database, sites) as app:
        wrong = ann.says(chat, "https://social.example/@ann/99")
        await telegram.deliver(app)
        ann.edits(wrong, LINK)
        await telegram.deliver(app)

    assert chat.last.text.startswith("From social.example.")
    assert len(chat.sent) == 1


@pytest.mark.parametrize(
    "words", ["", "Yesterday somebody sent me a long and very good thread about ferries, here it is: "]
)
async def test_load_as_a_reply_opens_the_link_of_any_message(
    telegram: Telegram, seeds: list[Thread], database: Database, sites: WebSites, words: str
) -> None:
    owner, bob = telegram.person("Olga"), telegram.person("Bob")
    group = telegram.supergroup("Readers", owner, telegram.bot, bob)
    async with running(telegram, seeds, database, sites) as app:
        shared = bob.says(group, words + LINK) if words else bob.sends(group, behind_words(LINK))
        owner.says(group, "/load@threadquote_bot", reply_to=shared)
        await telegram.deliver(app)

    assert group.last.text.startswith("From social.example.")


async def refreshed(telegram: Telegram, app: App, chat: Chat, ann: Person) -> str:
    ann.says(chat, "/threads")
    await telegram.deliver(app)
    ann.presses(chat.last, "Refresh 1")
    await telegram.deliver(app)
    return chat.last.text


REFRESHED = {
    "posts that are gone": (thread(2), "has 1 post fewer than before."),
    "gone": ({}, "There is no such post, or it isn't public."),
    "a login": ({"*": page('{"error": "No"}', 401)}, "so paste the text instead."),
    "too many requests": ({"*": page('{"error": "No"}', 429, Retry_After="100")}, "so try again in 2 min."),
    "trouble": ({"*": page("Bad gateway", 502)}, "so try again later."),
    "scripts": ({"*": page("<!doctype html><div id=app></div><script></script>")}, "paste its text."),
}


@pytest.mark.parametrize(("answers", "said"), REFRESHED.values(), ids=REFRESHED)
async def test_a_refresh_tells_what_happened_and_loses_no_thread(
    telegram: Telegram, database: Database, sites: WebSites, answers: dict[str, Respond], said: str
) -> None:
    seeds = [Thread.of(["No sides."])]
    chat = telegram.private(ann := telegram.person("Ann"))
    async with running(telegram, seeds, database, sites) as app:
        ann.says(chat, LINK)
        await telegram.deliver(app)
        ann.presses(chat.last, "Use it")
        await telegram.deliver(app)
        sites.sites["social.example"] = answers
        assert (await refreshed(telegram, app, chat, ann)).endswith(said)

        ann.says(chat, "When does ferry 2 leave?")
        await telegram.deliver(app)
    assert any(label.startswith("2/") for label in chat.last.bold)


def several(*lengths: int) -> Respond:
    """Return a page with one numbered thread of each length."""
    words = ("ferry", "tram", "train")
    posts = [
        {"id": f"{word}{n}", "text": f"{n}/{length} The {word} leaves pier {n}.", "author": word, "created_at": n}
        for word, length in zip(words, lengths, strict=False)
        for n in range(1, length + 1)
    ]
    return page(json.dumps(posts))


async def test_of_the_threads_of_a_page_a_refresh_reads_the_same_one(
    telegram: Telegram, database: Database, sites: WebSites
) -> None:
    chat = telegram.private(ann := telegram.person("Ann"))
    sites.sites["blog.example"] = {"/ferries": several(4, 3)}
    async with running(telegram, [Thread.of(["No sides."])], database, sites) as app:
        ann.says(chat, PAGE)
        await telegram.deliver(app)
        ann.presses(chat.last, "Use: The tram leaves pier 1. (3)")
        await telegram.deliver(app)
        sites.sites["blog.example"] = {"/ferries": several(4, 5)}
        assert (await refreshed(telegram, app, chat, ann)).endswith("has 2 new posts.")

        ann.says(chat, "Where does the tram leave?")
        await telegram.deliver(app)
    assert "/5" in str(chat.last.bold)


async def test_a_thread_of_the_chat_is_refreshed_for_all_topics_and_can_be_used_in_another(
    telegram: Telegram, database: Database, sites: WebSites
) -> None:
    forum = telegram.forum("Readers", owner := telegram.person("Olga"), telegram.bot)
    ferries, trams = (telegram.topic(forum, name, by=owner) for name in ("Ferries", "Trams"))
    async with running(telegram, [Thread.of(["No sides."])], database, sites) as app:
        owner.says(forum, f"/load@threadquote_bot {LINK}", topic=ferries)
        await telegram.deliver(app)
        owner.presses(forum.last, "Use it")
        await telegram.deliver(app)

        sites.sites["social.example"] = thread(5)
        owner.says(forum, f"/load@threadquote_bot {LINK}", topic=trams)
        await telegram.deliver(app)
        assert forum.last.text.endswith("has 2 new posts.")
        owner.presses(forum.last, "Use it")
        await telegram.deliver(app)

        for topic in (ferries, trams):
            owner.says(forum, "/ask@threadquote_bot When does ferry 5 leave?", topic=topic)
            await telegram.deliver(app)
            assert "5/5" in forum.last.bold
