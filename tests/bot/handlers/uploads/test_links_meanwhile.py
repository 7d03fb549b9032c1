"""What happens while a link loads: questions, edits, a restart."""

import asyncio

import pytest
from sqlalchemy import text

from bot.delivery.runner import App
from bot.handlers.uploads import links
from bot.storage.database import Database
from index import Thread
from tests.bot_api import Telegram
from tests.bot_api.chat import Chat
from tests.bot_api.person import Person
from tests.support.link_bot import LINK, running, started, thread
from tests.support.updates import receive_updates
from tests.support.web_sites import Respond, WebSites, page

pytestmark = pytest.mark.anyio
SIDES = "Why won't Russia take sides?"
FERRIES = "https://blog.example/ferries"
FERRIES_PAGE = page("<!doctype html><p>1/2 The tram leaves.</p><p>2/2 It comes back.</p>")


class Gate:
    """A page that is shown when the gate is opened; *reached* is set when somebody asks for it."""

    def __init__(self, shown: Respond = FERRIES_PAGE) -> None:
        self.shown = shown
        self.reached = asyncio.Event()
        self.opened = asyncio.Event()

    async def __call__(self, path: str, writer: asyncio.StreamWriter) -> None:
        self.reached.set()
        await self.opened.wait()
        await self.shown(path, writer)


def sites_behind(gate: Gate) -> WebSites:
    return WebSites({"blog.example": {"/ferries": gate}, "social.example": thread(3)})


async def forget(telegram: Telegram, app: App, chat: Chat, person: Person) -> list[asyncio.Task[None]]:
    """Have *person* send /forget in *chat* and confirm it; return the tasks that receive all updates."""
    forgetting = person.says(chat, "/forget")
    received = [asyncio.create_task(receive_updates(telegram, app))]
    confirmation = await telegram.answer_to(forgetting)
    person.presses(confirmation, confirmation.rows[0][0].label)
    received.append(asyncio.create_task(receive_updates(telegram, app)))
    await telegram.until(lambda: confirmation.versions)
    return received


async def test_a_question_is_answered_while_a_link_loads(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    gate = Gate()
    chat = telegram.private(ann := telegram.person("Ann"))
    async with started(telegram, seeds, database, sites_behind(gate)) as app:
        ann.says(chat, FERRIES)
        question = ann.says(chat, SIDES)
        received = asyncio.create_task(receive_updates(telegram, app))
        answer = await telegram.answer_to(question)
        assert "4/7" in answer.bold

        gate.opened.set()
        await received
    assert [message for message in chat.sent if message.text.startswith("From blog.example.")]


async def test_a_link_that_is_cut_off_while_it_loads_is_opened_after_the_next_start(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    gate, second = Gate(), Gate()
    chat = telegram.private(ann := telegram.person("Ann"))
    link = ann.says(chat, FERRIES)
    async with started(telegram, seeds, database, sites_behind(gate)) as app:
        question = ann.says(chat, SIDES)
        receiving = asyncio.create_task(receive_updates(telegram, app))
        await gate.reached.wait()
        await telegram.answer_to(question)
        (loading,) = (task for task in asyncio.all_tasks() if "_read_all" in repr(task.get_coro()))
        loading.cancel()
        receiving.cancel()
        await asyncio.gather(receiving, return_exceptions=True)
    second.opened.set()
    async with started(telegram, seeds, database, sites_behind(second)) as app:
        await receive_updates(telegram, app)

    assert [message.text.splitlines()[0] for message in chat.answers(link)] == ["From blog.example."]
    assert len(chat.answers(question)) == 1


EDITS = {
    "another link": (60.0, LINK, "From social.example."),
    "a question": (60.0, SIDES, "4/7"),
    "another link, after a word that it takes long": (0.0, LINK, "From social.example."),
    "a question, after a word that it takes long": (0.0, SIDES, "4/7"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
async def test_a_link_that_is_edited_while_it_loads_leaves_only_what_the_later_text_asks(
    telegram: Telegram,
    seeds: list[Thread],
    database: Database,
    monkeypatch: pytest.MonkeyPatch,
    edit: tuple[float, str, str],
) -> None:
    slow, edited, shown = edit
    monkeypatch.setattr(links, "_SLOW", slow)
    gate = Gate()
    chat = telegram.private(ann := telegram.person("Ann"))
    async with started(telegram, seeds, database, sites_behind(gate)) as app:
        link = ann.says(chat, FERRIES)
        first = asyncio.create_task(receive_updates(telegram, app))
        await gate.reached.wait()
        ann.edits(link, edited)
        second = asyncio.create_task(receive_updates(telegram, app))
        if edited == SIDES:
            await telegram.until(lambda: [one for one in chat.answers(link) if one.text.startswith(shown)])
        gate.opened.set()
        await first
        await second

    assert [message.text.splitlines()[0] for message in chat.answers(link)] == [shown]


async def test_a_preview_that_telegram_adds_to_a_link_does_not_open_it_again(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    gate = Gate()
    sites = sites_behind(gate)
    chat = telegram.private(ann := telegram.person("Ann"))
    async with started(telegram, seeds, database, sites) as app:
        link = ann.says(chat, FERRIES)
        first = asyncio.create_task(receive_updates(telegram, app))
        await gate.reached.wait()
        ann.edits(link, FERRIES)
        question = ann.says(chat, SIDES)
        second = asyncio.create_task(receive_updates(telegram, app))
        await telegram.answer_to(question)
        gate.opened.set()
        await first
        await second

    assert len(sites.requests) == 1
    assert len(chat.answers(link)) == 1


async def test_a_link_that_loads_when_the_chat_is_forgotten_leaves_nothing(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    gate = Gate()
    chat = telegram.private(ann := telegram.person("Ann"))
    async with started(telegram, seeds, database, sites_behind(gate)) as app:
        link = ann.says(chat, FERRIES)
        received = await forget(telegram, app, chat, ann)
        gate.opened.set()
        await asyncio.gather(*received)

    assert not [message for message in chat.answers(link) if message.text.startswith("From")]
    assert not await database.rows(text("SELECT * FROM threads"))


async def test_a_thread_that_is_deleted_while_it_is_read_anew_stays_deleted(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    gate = Gate()
    gate.opened.set()
    chat = telegram.private(ann := telegram.person("Ann"))
    async with running(telegram, seeds, database, sites_behind(gate)) as app:
        ann.says(chat, FERRIES)
        await telegram.deliver(app)
        ann.presses(chat.last, "Use it")
        await telegram.deliver(app)
    gate = Gate(page("<!doctype html><p>1/2 The tram leaves.</p><p>2/2 It comes back late.</p>"))
    async with started(telegram, seeds, database, sites_behind(gate)) as app:
        ann.says(chat, "/threads")
        await receive_updates(telegram, app)
        shown = chat.last
        ann.presses(shown, "Refresh 1")
        refreshing = asyncio.create_task(receive_updates(telegram, app))
        await gate.reached.wait()
        received = await forget(telegram, app, chat, ann)
        gate.opened.set()
        await asyncio.gather(refreshing, *received)
        assert shown.text == "That thread isn't here any more. Please /load it again."

        ann.says(chat, "/threads")
        await receive_updates(telegram, app)
    assert "tram" not in chat.last.text
