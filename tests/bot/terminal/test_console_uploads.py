"""A thread of one's own in the terminal: kept from one run to the next."""

import asyncio
from pathlib import Path

import pytest
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
    assert shown[-1].startswith("Done!")

    hello, answer, *_ = chat(tmp_path, "Is it really four euros?")
    assert "The night bus runs every hour." in hello
    assert "\n2/3\n> It costs four euros." in answer


def test_load_with_a_path_sends_the_file_and_export_shows_it(tmp_path: Path) -> None:
    file = tmp_path / "buses and more.txt"
    file.write_text("\n\n".join(POSTS))
    *_, shown = chat(tmp_path, f"/load {file}", "1", "/export txt")

    assert shown.strip() == file.read_text().strip()


def written(path: str) -> list[str]:
    """Ways in which *path* is typed, pasted or dropped."""
    return [path, f'"{path}"', f"'{path}'", path.replace(" ", "\\ ")]


@pytest.mark.parametrize("way", range(4))
def test_a_path_is_read_in_quotes_or_escaped(tmp_path: Path, way: int) -> None:
    file = tmp_path / "buses and more.txt"
    file.write_text("\n\n".join(POSTS))
    *_, preview, _buttons = chat(tmp_path, f"/load {written(str(file))[way]}")

    assert "3 posts, from 1/3 to 3/3." in preview


def test_a_tilde_is_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "buses.txt").write_text("\n\n".join(POSTS))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    *_, preview, _buttons = chat(tmp_path, "/load ~/buses.txt")

    assert "3 posts, from 1/3 to 3/3." in preview


MISSING = {
    "a name": ("buses.txt", "buses.txt"),
    "a path": ("/nowhere/buses", "/nowhere/buses"),
    "in quotes": ('"my buses.txt"', "my buses.txt"),
    "relative": ("./buses", "buses"),
    "no extension, escaped": ("/no\\ where/buses", "/no where/buses"),
}


@pytest.mark.parametrize(("typed", "shown"), MISSING.values(), ids=MISSING)
def test_a_path_that_does_not_exist_is_named_at_once(tmp_path: Path, typed: str, shown: str) -> None:
    *_, problem = chat(tmp_path, f"/load {typed}")

    assert problem == f"There is no file “{shown}”."


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    *_, problem = chat(tmp_path, f"/load {tmp_path}")

    assert problem == f"“{tmp_path}” is a folder. Please name one file in it."


@pytest.mark.parametrize("way", range(4))
def test_a_path_alone_sends_the_file_too(tmp_path: Path, way: int) -> None:
    file = tmp_path / "buses and more.txt"
    file.write_text("\n\n".join(POSTS))
    *_, preview, _buttons = chat(tmp_path, "/load", written(str(file))[way])

    assert "3 posts, from 1/3 to 3/3." in preview


def test_the_home_of_a_person_who_does_not_exist_has_no_files(tmp_path: Path) -> None:
    *_, problem = chat(tmp_path, "/load ~nobody_of_that_name/buses.txt")

    assert problem == "There is no file “~nobody_of_that_name/buses.txt”."


def test_text_longer_than_any_path_can_follow_load(tmp_path: Path) -> None:
    lines = [f"{number}/3 {'The night bus runs every hour. ' * 10}" for number in (1, 2, 3)]
    *_, preview, _buttons = chat(tmp_path, f"/load {lines[0]}", *lines[1:], "/done")

    assert "3 posts, from 1/3 to 3/3." in preview


def test_text_after_load_is_no_path(tmp_path: Path) -> None:
    *_, preview, _buttons = chat(tmp_path, f"/load {POSTS[0]}", *POSTS[1:], "/done")

    assert "3 posts, from 1/3 to 3/3." in preview


def test_a_preview_above_another_answer_can_still_be_used(tmp_path: Path) -> None:
    file = tmp_path / "buses.txt"
    file.write_text("\n\n".join(POSTS))
    *_, reminder, buttons, done = chat(tmp_path, f"/load {file}", "Why won't Russia take sides?", "use it", "1")

    assert reminder.startswith("Your thread “The night bus runs every hour.” (3 posts) is waiting.")
    assert buttons == "[1] Use it  [2] Cancel"
    assert done.startswith("Done!")


def test_a_pasted_question_can_be_asked(tmp_path: Path) -> None:
    pasted = "1/2 Why won't Russia take sides? 2/2 It has its reasons, has it not."
    *_, offer, buttons, answer, _buttons = chat(tmp_path, pasted, "2")

    assert offer.startswith("Shall I read this as your thread?")
    assert buttons == "[1] Use it  [2] It's a question"
    assert "4/7" in answer


def test_a_number_inside_a_text_of_several_lines_presses_nothing(tmp_path: Path) -> None:
    shown = chat(tmp_path, "/load", "1. We left at six.", "1", "2. We walked.", "3. We slept.", "/done")
    assert "3 posts, from 1 to 3.\n\nIt begins: “We left at six. 1”" in shown[-2]


def test_a_path_alone_that_names_no_file_is_told_so(tmp_path: Path) -> None:
    assert "no-bus.txt" in chat(tmp_path, str(tmp_path / "no-bus.txt"))[-1]
    assert "folder" in chat(tmp_path, str(tmp_path))[-1]


def test_a_hashtag_in_the_title_stays_above_every_page(tmp_path: Path) -> None:
    posts = ["1/3 The #bus runs every hour.", "2/3 It costs four euros.", "3/3 The council votes in May."]
    shown = chat(tmp_path, "/load", *posts, "/done", "1", "Is it really four euros?", "1", "3")
    answers = [message for message in shown if "It costs four euros." in message]
    assert len(answers) == 3
    assert {message.partition("\n")[0] for message in answers} == {"From “The #bus runs every hour.”:"}
