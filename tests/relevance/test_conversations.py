"""Conversations, in the files of conversations/; tests/support/conversations has their format."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage.database import Database, open_database
from index import read_threads
from tests.bot.conftest import in_process
from tests.bot_api import Telegram
from tests.conftest import SEED
from tests.support.conversation_player import Player
from tests.support.conversations import Conversation, conversation, conversations
from tests.support.databases import migrated

pytestmark = pytest.mark.anyio
FOLDER = Path(__file__).parent / "conversations"
PAUSE = 1  # seconds after which an upload is complete
ALL = {f"{path.stem}: {each.name}": each for path in sorted(FOLDER.glob("*.txt")) for each in conversations(path)}


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def address(tmp_path: Path) -> str:
    return migrated(tmp_path)


@pytest.fixture
async def database(address: str) -> AsyncIterator[Database]:
    database = await open_database(address)
    yield database
    await database.close()


def test_there_are_conversations_with_different_names() -> None:
    assert len(ALL) == sum(path.read_text(encoding="utf-8").count("\nchat: ") for path in FOLDER.glob("*.txt")) > 0


@pytest.mark.parametrize("played", ALL.values(), ids=ALL)
async def test_the_bot_answers_as_written(played: Conversation, database: Database) -> None:
    telegram = Telegram()
    telegram.profile.reads_everything = played.chat != "group, privacy on"
    path = FOLDER.parent / "threads" / f"{played.thread}.txt" if played.thread else SEED
    app = in_process(telegram, read_threads(path.read_bytes(), path.name)[:1], database, pause=PAUSE)
    async with app:
        await Player(played, telegram, app).play()
        if app.post_stop:
            await app.post_stop(app)
    refused = [call for call in telegram.calls.refused if "message is not modified" not in str(call.refusal)]
    assert not refused, "Telegram refused what the bot sent"


NOT_OF_THE_FORMAT = {
    "no chat": ["Ann: hello"],
    "another chat": ["chat: kitchen", "Ann: hello"],
    "a line without a name": ["chat: private", "hello"],
    "a word after the name": ["chat: private", "Ann whispers: hello"],
}


@pytest.mark.parametrize("lines", NOT_OF_THE_FORMAT.values(), ids=NOT_OF_THE_FORMAT)
def test_a_line_that_is_not_of_the_format_is_refused(lines: list[str]) -> None:
    with pytest.raises(ValueError, match=r"expected a chat|not a line"):
        conversation("wrong", lines)


async def test_a_bot_that_answers_otherwise_fails(database: Database) -> None:
    wrong = conversation("wrong", ["chat: private", "Ann: why won't Russia take sides?", "bot: 7/7"])
    with pytest.raises(AssertionError, match=r"bot: 7/7: but .*4/7"):
        await test_the_bot_answers_as_written(wrong, database)
