"""Messages that the bot cannot read, links and mistyped commands."""

import pytest

from bot.delivery.runner import App
from tests.bot_api import Telegram, document, location, photo, sticker, voice
from tests.bot_api.writing import Content

pytestmark = pytest.mark.anyio
PICTURES = "I can't read pictures."
FILES = "I can't read PDF or office files."

UNREADABLE = {
    "photo": (photo(), PICTURES),
    "picture as a file": (document(b"jpeg", "scan.jpg"), PICTURES),
    "voice message": (voice(), "I can't play recordings."),
    "recording as a file": (document(b"mp3", "talk.mp3"), "I can't play recordings."),
    "sticker": (sticker(), "I can't read stickers."),
    "PDF": (document(b"%PDF-1.7", "thread.pdf"), FILES),
    "Word": (document(b"PK", "thread.docx"), FILES),
    "location": (location(), "I can only read text."),
}


@pytest.mark.parametrize(("content", "says"), UNREADABLE.values(), ids=UNREADABLE)
async def test_what_cannot_be_read_is_named(telegram: Telegram, app: App, content: Content, says: str) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.sends(chat, content)
    await telegram.deliver(app)

    [answer] = chat.sent
    assert answer.text.startswith(says)


def in_album(content: Content, album: str = "13") -> Content:
    return Content(content.fields | {"media_group_id": album}, content.data, content.name)


async def test_an_album_is_answered_once(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    for _ in range(6):
        alice.sends(chat, in_album(photo()))
    await telegram.deliver(app)

    [answer] = chat.sent
    assert answer.text.startswith(PICTURES)


async def test_an_album_with_a_caption_is_one_question(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.sends(chat, in_album(photo()), "Why won't Russia take sides?")
    for _ in range(5):
        alice.sends(chat, in_album(photo()))
    await telegram.deliver(app)

    [answer] = chat.sent
    assert answer.bold[0] == "4/7"


@pytest.mark.parametrize("caption", ["Why won't Russia take sides?", "/ask Why won't Russia take sides?"])
async def test_an_album_is_answered_once_wherever_its_caption_is(telegram: Telegram, app: App, caption: str) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    for written in ("", "", caption, "", "And Turkey?"):
        alice.sends(chat, in_album(photo()), written)
    await telegram.deliver(app)

    [answer] = chat.sent
    assert answer.bold[0] == "4/7"


async def test_two_albums_are_answered_each(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    for album in ("13", "13", "14", "14"):
        alice.sends(chat, in_album(photo(), album))
    await telegram.deliver(app)

    assert len(chat.sent) == 2


async def test_files_in_an_album_are_read_each(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    for number in (1, 2):
        thread = f"1/2 Lake {number} is deep.\n\n2/2 Nobody swims there."
        alice.sends(chat, in_album(document(thread.encode(), "lake.txt")))
    await telegram.deliver(app)

    assert ["Use it" in message.labels for message in chat.sent] == [True, True]


LINKS = {
    "bare": "https://x.com/ann/status/12",
    "a request before": "please read https://x.com/ann/status/12",
    "words around": "here it is: https://threadreaderapp.com/thread/12.html thanks!",
    "a question": "can you open https://t.me/ferries/12?",
    "without a scheme": "read x.com/ann/status/12 for me",
    "Russian": "вот тред https://x.com/ann/status/12",
}


@pytest.mark.parametrize("text", LINKS.values(), ids=LINKS)
async def test_a_link_with_words_around_it_is_a_link(telegram: Telegram, app: App, text: str) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, text)
    await telegram.deliver(app)

    [answer] = chat.sent
    assert answer.text.startswith("I can't open links.")


QUESTIONS = {
    "long": "Is it true, as https://example.org/news says, that Russia would not take sides in this war?",
    "links of the thread": "which posts have links?",
    "a link of the thread?": "is there a link to example.org",
    "slash": "war and/or peace",
    "fraction": "what does 4/7 say",
}


@pytest.mark.parametrize("text", QUESTIONS.values(), ids=QUESTIONS)
async def test_a_question_that_has_a_link_is_answered(telegram: Telegram, app: App, text: str) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, text)
    await telegram.deliver(app)

    assert "I can't open links." not in chat.sent[0].text


COMMANDS = {
    "/sumary": "/summary",
    "/threds": "/threads",
    "/hlep": "/help",
    "/langauge ru": "/language",
    "/Lod": "/load",
    "/forgt": "/forget",
    "/cancle": "/cancel",
}


@pytest.mark.parametrize(("typed", "meant"), COMMANDS.items())
async def test_a_mistyped_command_brings_the_nearest(telegram: Telegram, app: App, typed: str, meant: str) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, typed)
    await telegram.deliver(app)

    assert chat.last.text == f"Did you mean {meant}?"


@pytest.mark.parametrize("typed", ["/weather", "/stats", "/x", "/settings"])
async def test_a_command_like_no_other_brings_help(telegram: Telegram, app: App, typed: str) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, typed)
    await telegram.deliver(app)

    assert chat.last.text == "I don't know that command. /help lists what I can do."
