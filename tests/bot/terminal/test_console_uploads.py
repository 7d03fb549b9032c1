"""A thread of one's own in the terminal: kept from one run to the next."""

import asyncio
from pathlib import Path

from pydantic import SecretStr

from bot.app import serve_console
from bot.seeds import read_seeds
from bot.settings import Settings
from bot.terminal.rendering import plain
from tests.support.databases import migrated

SEEDS = read_seeds(Path(__file__).parents[3] / "seeds")
POSTS = ["1/3 The night bus runs every hour.", "2/3 It costs four euros.", "3/3 The council votes in May."]


def chat(folder: Path, *lines: str) -> list[str]:
    waiting, shown = list(lines), list[str]()

    async def read() -> str | None:
        return waiting.pop(0) if waiting else None

    database = migrated(folder)
    asyncio.run(serve_console(Settings(database_url=SecretStr(database), meaning="off"), SEEDS, read, shown.append))
    return [plain(message) for message in shown]


def test_a_thread_that_was_loaded_is_read_in_the_next_run_too(tmp_path: Path) -> None:
    shown = chat(tmp_path, "/load", *POSTS, "/done", "1")
    assert "3 posts, from 1/3 to 3/3." in shown[-3]
    assert shown[-2] == "[1] Use it  [2] Cancel"
    assert shown[-1].startswith("Done.")

    hello, answer, *_ = chat(tmp_path, "Is it really four euros?")
    assert "The night bus runs every hour." in hello
    assert "\n2/3\n> It costs four euros." in answer


def test_load_with_a_path_sends_the_file_and_export_shows_it(tmp_path: Path) -> None:
    file = tmp_path / "buses and more.txt"
    file.write_text("\n\n".join(POSTS))
    *_, shown = chat(tmp_path, f"/load {file}", "1", "/export txt")

    assert shown.strip() == file.read_text().strip()
