"""Several links in one message, and links among words and signs."""

import pytest

from bot.storage.database import Database
from index import Thread
from tests.bot_api import Telegram
from tests.support.link_bot import LINK, running, thread
from tests.support.web_sites import WebSites, page

pytestmark = pytest.mark.anyio
FERRIES = "https://blog.example/ferries"
GONE = "https://social.example/@ann/99"
SEEDS = [Thread.of(["No sides."])]


@pytest.fixture
def sites() -> WebSites:
    blog = {
        "/ferries": page("<!doctype html><p>1/2 The tram leaves.</p><p>2/2 It comes back.</p>"),
        "/Tram_(car)": page("<!doctype html><p>1/2 The car leaves.</p><p>2/2 It comes back.</p>"),
        "/walk": page("<!doctype html><p>1/2 I leave.</p><p>2/2 I come back.</p>"),
    }
    return WebSites({"social.example": thread(3), "blog.example": blog})


async def shown(telegram: Telegram, database: Database, sites: WebSites, text: str) -> list[str]:
    """Return what the bot says to *text*, a message each, with the buttons below it."""
    chat = telegram.private(ann := telegram.person("Ann"))
    async with running(telegram, SEEDS, database, sites) as app:
        ann.says(chat, text)
        await telegram.deliver(app)
    return ["\n".join([one.text, *(button.label for row in one.rows for button in row)]) for one in chat.sent]


async def test_the_threads_behind_two_links_are_offered_together(
    telegram: Telegram, database: Database, sites: WebSites
) -> None:
    [preview] = await shown(telegram, database, sites, f"{LINK} and {FERRIES}")

    assert preview.startswith("There are 2 threads behind these links. This is the first:\nFrom social.example.")
    assert "Use: The tram leaves. (2)" in preview


async def test_each_of_two_threads_can_be_used(telegram: Telegram, database: Database, sites: WebSites) -> None:
    chat = telegram.private(ann := telegram.person("Ann"))
    async with running(telegram, SEEDS, database, sites) as app:
        ann.says(chat, f"{LINK}\n{FERRIES}")
        await telegram.deliver(app)
        ann.presses(chat.last, "Use: The tram leaves. (2)")
        await telegram.deliver(app)
        ann.says(chat, "What does the tram do?")
        await telegram.deliver(app)
    assert "1/2" in chat.last.bold


async def test_a_link_that_cannot_be_opened_is_named_and_the_other_is_offered(
    telegram: Telegram, database: Database, sites: WebSites
) -> None:
    problem, preview = await shown(telegram, database, sites, f"{GONE} {LINK}")

    assert problem == "social.example/@ann/99: There is no such post, or it isn't public."
    assert preview.startswith("From social.example.")


async def test_links_that_cannot_be_opened_are_named_in_one_message(
    telegram: Telegram, database: Database, sites: WebSites
) -> None:
    [problems] = await shown(telegram, database, sites, f"{GONE} http://localhost/")

    assert problems.splitlines()[1] == "localhost/: I couldn't reach that site. Is the address right?"


async def test_of_many_links_three_are_opened_and_that_is_said(
    telegram: Telegram, database: Database, sites: WebSites
) -> None:
    links = f"{LINK} {FERRIES} https://blog.example/walk https://blog.example/none"
    preview, note = await shown(telegram, database, sites, links)

    assert preview.startswith("There are 3 threads behind these links.")
    assert note == "I opened the first 3 links. Please send me the others in another message."
    assert not any(request.endswith("/none") for request in sites.requests)


@pytest.mark.parametrize("text", [f"{LINK} {LINK}", f"{LINK}\n\n{LINK}?"])
async def test_the_same_link_twice_is_one(telegram: Telegram, database: Database, sites: WebSites, text: str) -> None:
    [preview] = await shown(telegram, database, sites, text)

    assert preview.startswith("From social.example.")


SPELLINGS = {
    "brackets": f"(see {LINK})",
    "pointed brackets": f"<{LINK}>",
    "a full stop": f"Please read {LINK}.",
    "an ellipsis": f"Please read {LINK}…",
    "quotation marks": f"«{LINK}»",
    "stars": f"**{LINK}**",
    "brackets of its own": "https://blog.example/Tram_(car)",
    "brackets within brackets": "(https://blog.example/Tram_(car)).",
    "Markdown": "[the tram](https://blog.example/Tram_(car))",
    "Markdown of a post": f"[read]({LINK}), please",
    "capitals": "HTTPS://SOCIAL.example/@ann/1",
}


@pytest.mark.parametrize("text", SPELLINGS.values(), ids=SPELLINGS)
async def test_signs_around_a_link_are_no_part_of_it(
    telegram: Telegram, database: Database, sites: WebSites, text: str
) -> None:
    [preview] = await shown(telegram, database, sites, text)

    assert preview.startswith("From ")


async def test_a_link_to_a_site_that_the_thread_names_is_opened(
    telegram: Telegram, database: Database, sites: WebSites
) -> None:
    threads = [Thread.of(["1/2 See https://social.example/@bob/7.", "2/2 And www.blog.example"])]
    chat = telegram.private(ann := telegram.person("Ann"))
    async with running(telegram, threads, database, sites) as app:
        ann.says(chat, LINK)
        await telegram.deliver(app)
        assert chat.last.text.startswith("From social.example.")

        ann.says(chat, "https://social.example/@bob/7?s=20")
        await telegram.deliver(app)
        assert "1/2" in chat.last.bold


async def test_the_link_of_the_thread_in_use_reads_it_anew_even_if_it_names_itself(
    telegram: Telegram, database: Database, sites: WebSites
) -> None:
    posts = "<!doctype html><p>1/{0} The tram leaves.</p><p>2/{0} All of it: https://blog.example/self</p>"
    sites.sites["blog.example"] = {"/self": page(posts.format(2))}
    chat = telegram.private(ann := telegram.person("Ann"))
    async with running(telegram, SEEDS, database, sites) as app:
        ann.says(chat, "https://blog.example/self")
        await telegram.deliver(app)
        ann.presses(chat.last, "Use it")
        await telegram.deliver(app)
        sites.sites["blog.example"] = {"/self": page(posts.format(3) + "<p>3/3 Tomorrow, too.</p>")}
        ann.says(chat, "https://blog.example/self")
        await telegram.deliver(app)

    assert chat.last.text.endswith("has 1 new post.")


WISHES = {
    "English": f"Hey, can you please read this long thread by Ann for me? {LINK}",
    "behind the link": f"{LINK} somebody sent me this yesterday and I have no time to read all of it",
    "Russian": f"Привет! Прочитай, пожалуйста, вот этот тред, мне его вчера прислали: {LINK}",
    "Spanish": f"Hola, ¿puedes leer este hilo tan largo que me mandaron ayer? {LINK}",
    "two lines": f"Look what I have found today, it is about the ferries:\n{LINK}",
    "no space": f"请帮我看看这个帖子好吗谢谢你{LINK}",
}


@pytest.mark.parametrize("text", WISHES.values(), ids=WISHES)
async def test_a_link_among_many_words_is_opened_if_the_thread_does_not_answer_them(
    telegram: Telegram, database: Database, sites: WebSites, text: str
) -> None:
    [preview] = await shown(telegram, database, sites, text)

    assert preview.startswith("From social.example.")


QUESTIONS = {
    "a post": "https://social.example/@ann/1 Who carries the mail over the frozen lake in May?",
    "a page": "On https://blog.example/ferries they say otherwise, so who carries the mail over the lake in May?",
}


@pytest.mark.parametrize("text", QUESTIONS.values(), ids=QUESTIONS)
async def test_a_question_that_the_thread_answers_may_have_a_link(
    telegram: Telegram, database: Database, sites: WebSites, text: str
) -> None:
    threads = [
        Thread.of(
            ["The hall opens at nine.", "Old Bob carries the mail over the frozen lake in May.", "Tea costs two."]
        )
    ]
    chat = telegram.private(ann := telegram.person("Ann"))
    async with running(telegram, threads, database, sites) as app:
        ann.says(chat, text)
        await telegram.deliver(app)

    assert "2/3" in chat.last.bold
    assert not sites.requests


async def test_a_post_with_a_link_is_a_part_of_the_thread_that_is_being_loaded(
    telegram: Telegram, database: Database, sites: WebSites
) -> None:
    chat = telegram.private(ann := telegram.person("Ann"))
    posts = [
        "The hall opens at nine on the first day of May.",
        f"Old Bob carries the mail over the lake, see {LINK} for more.",
    ]
    async with running(telegram, SEEDS, database, sites) as app:
        for text in ("/load", *posts, "/done"):
            ann.says(chat, text)
            await telegram.deliver(app)

    assert "2 posts" in chat.last.text
    assert not sites.requests


async def test_other_schemes_are_not_opened(telegram: Telegram, database: Database, sites: WebSites) -> None:
    [said] = await shown(telegram, database, sites, "ftp://social.example/@ann/1")

    assert said == "I only open public web addresses, such as https://…"
    assert not sites.requests


async def test_links_may_be_parted_by_commas(telegram: Telegram, database: Database, sites: WebSites) -> None:
    [preview] = await shown(telegram, database, sites, f"{LINK},{FERRIES}")

    assert preview.startswith("There are 2 threads behind these links.")
