"""The whole bot, driven through the terminal's transport."""

import asyncio
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import SecretStr

from bot import phrases
from bot.app import serve_console
from bot.seeds import read_seeds
from bot.settings import Settings
from bot.terminal.rendering import plain
from index import Post, Thread
from tests.bot_api import parse
from tests.support.candidates import FRAGILE, KETTLE, UNKNOWN
from tests.support.databases import migrated

SEEDS = read_seeds(Path(__file__).parents[3] / "seeds")

LINKED = Thread(
    "", (Post(1, "1/2", "The lake is deep.", "https://x.com/ann/status/1?a=b&c=d"), Post(2, "2/2", "Nobody swims."))
)


def chat(lines: Iterable[str], threads: Sequence[Thread] = SEEDS, owner: int = 0, language: str = "en") -> list[str]:
    """What is shown, message by message; Telegram's parser takes each."""
    waiting, shown = list(lines), list[str]()

    async def read() -> str | None:
        return waiting.pop(0) if waiting else None

    with TemporaryDirectory() as folder:
        database = migrated(Path(folder))
        chosen = Settings(database_url=SecretStr(database), meaning="off", owner_id=owner)
        asyncio.run(serve_console(chosen, threads, read, shown.append, language))
    assert all(parse(message).text for message in shown)
    return [plain(message) for message in shown]


def test_greets_and_leaves_at_the_end_of_input() -> None:
    [hello] = chat([])

    assert "a thread of 7 posts" in hello


@pytest.mark.parametrize("word", ["exit", "/quit", "exit\n"])
def test_leaves_when_told_to(word: str) -> None:
    assert len(chat([word, "who wrote the report?"])) == 1


def test_reads_no_further_when_nothing_can_be_shown() -> None:
    waiting = ["first", "second"]

    async def read() -> str | None:
        return waiting.pop(0)

    def show(_message: str) -> None:
        raise BrokenPipeError

    with TemporaryDirectory() as folder:
        chosen = Settings(database_url=SecretStr(migrated(Path(folder))), meaning="off")
        with pytest.raises(BrokenPipeError):
            asyncio.run(serve_console(chosen, SEEDS, read, show))

    assert waiting == ["first", "second"]


def test_speaks_the_language_of_the_terminal() -> None:
    [hello, nothing, buttons, page, *_] = chat(["What is photosynthesis?", "1"], language="ru")

    assert "Я читаю тред из 7 постов, который начинается так: «This escalation" in hello
    assert nothing == "В треде об этом не сказано. Слова «photosynthesis» в нём нет. Ближайшие посты:"
    assert page.startswith(f"{nothing}\n\n{buttons.split()[1]}\n> ")


def test_answers_what_is_typed_and_passes_over_empty_lines() -> None:
    [_, answer, buttons] = chat(["", "   ", "Why won't Russia take sides?"])

    assert answer.startswith("4/7\n> Despite all the military")
    assert buttons == "[1] ◀ 3/7  [2] 5/7 ▶  [3] 👍  [4] 👎"


def test_typing_a_number_presses_its_button_while_it_is_shown() -> None:
    [_, no, buttons, post, again, bare] = chat(["What is photosynthesis?", "2", "no button 9", "2"])[:6]
    offered = buttons
    second = offered.split("  ")[1].removeprefix("[2] ")

    assert no.startswith("The thread doesn't say.")
    assert post.startswith(f"{no}\n\n{second}\n> ")
    assert again == f"{offered}  [4] Back to the answer"
    assert bare


def test_pages_are_turned_and_turned_back() -> None:
    [answer, buttons, page, others, back, again] = chat(["Why won't Russia take sides?", "2", "3"])[1:]

    assert page.startswith("5/7\n> In the past")
    assert others == "[1] ◀ 4/7  [2] 6/7 ▶  [3] Back to the answer  [4] 👍  [5] 👎"
    assert (back, again) == (answer, buttons)


def test_what_an_answer_says_of_itself_outlives_its_pages() -> None:
    [answer, buttons, whole, others, back, again] = chat([FRAGILE, "2", "3"], [KETTLE])[1:]

    assert answer == (
        f"{UNKNOWN} Closest:\n\n"
        "1/5\n> My aunt gave us a kettle. …\n\n3/5\n> … I dropped the kettle. …\n\n5/5\n> … We filled the kettle."
    )
    assert buttons == "[1] 1/5  [2] 3/5  [3] 5/5  [4] Other matches  [5] 👍  [6] 👎"
    assert whole == f"{UNKNOWN}\n\n3/5\n> The lid has a dent. I dropped the kettle. We laughed."
    assert others.startswith("[1] ◀ 2/5  [2] 4/5 ▶  [3] Back to the answer")
    assert (back, again) == (answer, buttons)


def test_shows_the_address_of_an_original() -> None:
    [_, post, buttons] = chat(["/post 1"], [LINKED])

    assert post == "1/2\n> The lake is deep.\nOpen original: https://x.com/ann/status/1?a=b&c=d"
    assert buttons == "[1] 2/2 ▶"


def test_a_vote_is_thanked_for_counted_and_can_be_changed_and_stays_on_every_page() -> None:
    shown = chat(["Why won't Russia take sides?", "3", "2", "5", "3"])[3:]

    assert shown[:2] == [phrases.VOTED.text, "[1] ◀ 3/7  [2] 5/7 ▶  [3] 👍 1  [4] 👎"]
    assert shown[3] == "[1] ◀ 4/7  [2] 6/7 ▶  [3] Back to the answer  [4] 👍 1  [5] 👎"
    assert shown[4] == phrases.VOTED.text
    assert shown[5].endswith("[4] 👍  [5] 👎 1")
    assert shown[7].endswith("[3] 👍  [4] 👎 1")


def test_whoever_types_owns_the_bot_if_anybody_does() -> None:
    asked = ["What is photosynthesis?", "Why won't Russia take sides?", "3", "/stats", "/stats export"]
    figures, file = chat(asked, owner=123456789)[-2:]

    assert figures.startswith("In all: 2 questions in 1 chat.")
    assert "Votes in the last 30 days: 1 helpful, 0 not helpful." in figures
    assert "1 × What is photosynthesis?" in figures
    assert '"question": "What is photosynthesis?"' in file
    assert chat(asked)[-1] == phrases.UNKNOWN_COMMAND.text


def test_commands_work() -> None:
    [_, ask, _, summary, post, _, unknown] = chat(["/ask who wrote the report?", "/summary 1", "/post 6/7", "/dance"])

    assert ask.startswith("3/7\n")
    assert summary.startswith("In one post:")
    assert post.startswith("6/7\n> #Turkey's unconditional support")
    assert unknown == phrases.UNKNOWN_COMMAND.text


def test_a_thread_is_posted_once_and_answers_are_shown_as_ever() -> None:
    _, said, *posts, answer, _, whole = chat(["/thread post", "Why won't Russia take sides?", "/thread"])

    assert said.startswith("I'm posting the thread here")
    assert [post.partition("\n")[0] for post in posts] == [f"{number}/7" for number in range(1, 8)]
    assert answer.startswith("4/7\n> Despite all the military")
    assert whole.startswith("1/7\n>")


MARKUP = ["<b>", "&amp;", "&#0;", "👨‍👩‍👧", "\u202e", "x" * 5000, "\x00\x1b[2J"]
HOSTILE = [*MARKUP, "/ask", "/post ", "/summary ", "@threadquote_bot", "1", "-"]
LINES = st.lists(st.text() | st.sampled_from(HOSTILE), max_size=4).map(" ".join)


@settings(max_examples=20)  # each starts a bot, so few, with many lines
@given(st.lists(LINES, max_size=14))
def test_no_line_whatever_is_met_with_an_apology(lines: list[str]) -> None:
    assert phrases.APOLOGY.text not in chat(line.replace("\n", " ") for line in lines)
