"""After /forget and Delete no byte of a text remains in the files of the database, while the bot runs."""

from pathlib import Path

import pytest

from bot.delivery.runner import App
from tests.bot_api import Telegram, document
from tests.bot_api.chat import Chat
from tests.support.updates import receive_updates

pytestmark = pytest.mark.anyio
POSTS = 400


def remains(folder: Path, *words: str) -> list[str]:
    """Return which *words* stand in which files of *folder*."""
    files = sorted(folder.glob("bot.db*"))
    assert {"bot.db", "bot.db-wal", "bot.db-shm"} <= {file.name for file in files}
    return [f"{word} in {file.name}" for file in files for word in words if word.encode() in file.read_bytes()]


async def press(telegram: Telegram, app: App, chat: Chat, *labels: str) -> None:
    for label in labels:
        telegram.people[chat.id].presses(chat.last, label)
        await receive_updates(telegram, app)


async def load(telegram: Telegram, app: App, chat: Chat) -> None:
    posts = (f"{number}/{POSTS} zebra {number:04} " + "stripes " * 30 for number in range(1, POSTS + 1))
    telegram.people[chat.id].sends(chat, document("\n\n".join(posts).encode(), "zebra.txt"), caption="/load")
    await receive_updates(telegram, app)
    await press(telegram, app, chat, "Use it")


@pytest.fixture
async def chat(telegram: Telegram, app: App) -> Chat:
    await app.start()
    chat = telegram.private(alice := telegram.person("Alice"))
    for asked in ("Who saw a giraffe?", "Where is the giraffe?" * 50):
        alice.says(chat, asked)
        await receive_updates(telegram, app)
    await load(telegram, app, chat)
    return chat


async def test_forgetting_leaves_no_byte(telegram: Telegram, app: App, chat: Chat, tmp_path: Path) -> None:
    before = remains(tmp_path, "zebra")
    telegram.people[chat.id].says(chat, "What does the zebra have?")
    telegram.people[chat.id].says(chat, "/forget")
    await receive_updates(telegram, app)
    await press(telegram, app, chat, "Delete it all")
    after = remains(tmp_path, "zebra", "giraffe", "stripes")
    await app.stop()

    assert before
    assert after == []


async def test_deleting_a_thread_leaves_no_byte(telegram: Telegram, app: App, chat: Chat, tmp_path: Path) -> None:
    telegram.people[chat.id].says(chat, "/threads")
    await receive_updates(telegram, app)
    [delete] = [label for label in chat.last.labels if "Delete" in label]
    await press(telegram, app, chat, delete)
    assert "zebra" in chat.last.text  # the update of the press quotes it
    await press(telegram, app, chat, "Delete it")
    after = remains(tmp_path, "zebra", "stripes")
    await app.stop()

    assert after == []
