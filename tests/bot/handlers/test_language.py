"""Which language the bot speaks where, and how that is chosen."""

import json
import re

import pytest
from sqlalchemy import text
from telegram import Chat, User

from bot import phrases
from bot.delivery.runner import App
from bot.phrases import LANGUAGES, translation
from bot.storage.database import Database
from bot.storage.languages import Languages
from index import Thread
from tests.bot.conftest import in_process
from tests.bot_api import Telegram, faults
from tests.bot_api.contents import document

pytestmark = pytest.mark.anyio
RUSSIAN = translation("ru")
HELLO = {
    "ru": "Здравствуйте!",
    "hy-AM": "Բարև ձեզ։",
    "az": "Salam!",
    "tr": "Merhaba!",
    "es-419": "¡Hola!",
    "en-gb": "Hello!",
    "pt-br": "Hello!",
    "uk": "Hello!",
    "be-BY": "Hello!",
    "ka": "Hello!",
    "hyw": "Բարև ձեզ։",
    "": "Hello!",
}


@pytest.mark.parametrize(("code", "hello"), HELLO.items(), ids=HELLO)
async def test_in_private_the_persons_own_language_is_spoken(
    telegram: Telegram, app: App, code: str, hello: str
) -> None:
    chat = telegram.private(alice := telegram.person("Alice", language_code=code))
    alice.starts()
    await telegram.deliver(app)

    assert chat.last.text.startswith(hello)


CYRILLIC = re.compile("[А-я]")
UKRAINIAN = {
    "greeting": "Привіт!",
    "thanks": "дякую",
    "a name that is Russian too": "а Азербайджан?",
    "in Russian": "кто написал доклад?",
    "a request in Russian": "сколько постов?",
}


@pytest.mark.parametrize("question", UKRAINIAN.values(), ids=UKRAINIAN)
async def test_nobody_whose_telegram_is_ukrainian_is_answered_in_russian(
    telegram: Telegram, app: App, question: str
) -> None:
    chat = telegram.private(oksana := telegram.person("Oksana", language_code="uk"))
    oksana.says(chat, question)
    await telegram.deliver(app)

    assert not CYRILLIC.search(chat.last.text)


async def test_a_group_begins_with_the_language_of_whoever_adds_the_bot_and_keeps_it_whoever_asks(
    telegram: Telegram, app: App
) -> None:
    alice, bob = telegram.person("Alice", language_code="ru"), telegram.person("Bob", language_code="tr")
    group = telegram.supergroup("Readers", alice, bob)
    alice.adds(telegram.bot, group)
    bob.says(group, "/find@threadquote_bot zebra")
    await telegram.deliver(app)

    hello, answer = group.sent
    assert hello.text.startswith("Здравствуйте! Спрашивайте о треде командой /ask")
    assert answer.text == "Ни в одном посте нет «zebra»."


async def test_a_group_that_nobody_chose_for_hears_english(telegram: Telegram, app: App) -> None:
    alice = telegram.person("Alice", language_code="ru")
    group = telegram.supergroup("Readers", alice, telegram.bot)
    alice.says(group, "/find@threadquote_bot zebra")
    await telegram.deliver(app)

    assert group.last.text == "No post has “zebra”."


WAYS = {"code": "ru", "its own name": "русский", "english": "Russian", "capitals": "РУССКИЙ", "region": "ru-RU"}


@pytest.mark.parametrize("named", WAYS.values(), ids=WAYS)
async def test_an_administrator_names_a_language(telegram: Telegram, app: App, named: str) -> None:
    alice, bob = telegram.person("Alice", language_code="en"), telegram.person("Bob")
    group = telegram.supergroup("Readers", alice, bob, telegram.bot)
    alice.says(group, f"/language@threadquote_bot {named}")
    bob.says(group, "/find@threadquote_bot zebra")
    await telegram.deliver(app)

    assert [message.text for message in group.sent] == [
        "Теперь я говорю здесь по-русски.",
        "Ни в одном посте нет «zebra».",
    ]


async def test_nobody_else_in_a_group_names_or_presses_one(telegram: Telegram, app: App) -> None:
    alice, bob = telegram.person("Alice"), telegram.person("Bob", language_code="ru")
    group = telegram.supergroup("Readers", alice, bob, telegram.bot)
    bob.says(group, "/language@threadquote_bot ru")
    bob.says(group, "/language@threadquote_bot")
    await telegram.deliver(app)
    press = bob.presses(group.last, "Русский")
    await telegram.deliver(app)

    refused = "Only the administrators of this group can do that."
    assert [message.text for message in group.sent] == [refused, "Which language shall I speak here?"]
    assert press.text == refused


async def test_buttons_have_each_language_by_its_own_name_and_mark_the_present_one(
    telegram: Telegram, app: App
) -> None:
    alice = telegram.person("Alice")
    group = telegram.supergroup("Readers", alice, telegram.bot)
    alice.says(group, "/language@threadquote_bot")
    await telegram.deliver(app)
    assert group.last.labels == ["English ✓", "Русский", "Հայերեն", "Azərbaycanca", "Türkçe", "Español"]
    alice.presses(group.last, "Türkçe")
    await telegram.deliver(app)
    assert (group.last.text, group.last.labels) == ("Bundan sonra burada Türkçe konuşuyorum.", [])
    alice.says(group, "/language@threadquote_bot")
    await telegram.deliver(app)

    assert group.last.text == "Burada hangi dilde konuşayım?"
    assert group.last.labels[4] == "Türkçe ✓"
    assert not telegram.presses.unanswered


async def test_a_language_that_is_not_spoken_is_met_with_those_that_are(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, "/language Klingon")
    await telegram.deliver(app)

    assert chat.last.text == "I don't speak that language yet. I speak these:"
    assert len(chat.last.labels) == len(LANGUAGES)


async def test_a_choice_in_private_goes_before_telegrams_language_also_after_a_restart_and_inline(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    chat = telegram.private(alice := telegram.person("Alice", language_code="tr"))
    async with in_process(telegram, seeds, database) as app:
        alice.says(chat, "/language հայերեն")
        await telegram.deliver(app)
    async with in_process(telegram, seeds, database) as app:
        alice.says(chat, "/find zebra")
        alice.asks_inline("zebra")
        await telegram.deliver(app)

    assert chat.last.text == "Ոչ մի գրառման մեջ «zebra» չկա։"
    [call] = telegram.calls.of("answerInlineQuery")
    assert json.loads(call.parameters["button"])["text"] == translation("hy")(phrases.NOTHING_INLINE)


async def test_forgetting_a_chat_forgets_its_language(telegram: Telegram, app: App, database: Database) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    for said in ("/language es", "/forget"):
        alice.says(chat, said)
    await telegram.deliver(app)
    alice.presses(chat.last, "Borrarlo todo")
    await telegram.deliver(app)
    alice.says(chat, "/find zebra")
    await telegram.deliver(app)

    assert chat.sent[1].text == "Hecho: he borrado lo que guardaba sobre este chat."
    assert chat.last.text == "No post has “zebra”."
    assert await database.rows(text("SELECT * FROM languages")) == []


async def test_a_group_that_grows_keeps_its_language(telegram: Telegram, app: App) -> None:
    alice = telegram.person("Alice")
    group = telegram.group("Readers", alice, telegram.bot)
    alice.says(group, "/language@threadquote_bot az")
    await telegram.deliver(app)
    new = alice.upgrades(group)
    alice.says(new, "/find@threadquote_bot zebra")
    await telegram.deliver(app)

    assert new.last.text == "Heç bir paylaşımda “zebra” yoxdur."


async def test_another_bot_in_the_same_database_keeps_its_own_choices(
    telegram: Telegram, app: App, seeds: list[Thread], database: Database
) -> None:
    chat = telegram.private(alice := telegram.person("Alice"))
    alice.says(chat, "/language ru")
    await telegram.deliver(app)
    other = Telegram("7000000002:another-token")
    elsewhere = other.private(same := other.person("Alice"))
    assert same.id == alice.id
    same.says(elsewhere, "/find zebra")
    async with in_process(other, seeds, database) as another:
        await other.deliver(another)

    assert elsewhere.last.text == "No post has “zebra”."


async def test_the_reply_to_what_shall_be_found_is_known_in_a_language_chosen_since(
    telegram: Telegram, app: App
) -> None:
    alice = telegram.person("Alice", language_code="ru")
    group = telegram.supergroup("Readers", alice)
    alice.adds(telegram.bot, group)
    alice.says(group, "/find@threadquote_bot")
    await telegram.deliver(app)
    asked = group.last
    assert asked.text == RUSSIAN(phrases.FIND_WHAT)
    alice.says(group, "/language@threadquote_bot es")
    reply = alice.says(group, "syrian", reply_to=asked)
    await telegram.deliver(app)

    [answer] = group.answers(reply)
    assert answer.text.startswith("«syrian»: 1 coincidencia en 1 publicación.")


async def test_what_the_index_remarks_is_said_in_the_chats_language(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice", language_code="ru"))
    alice.sends(chat, document(b"1/9 One here.\n\n4/9 Four.\n\n5/9 Five.", "a.txt"))
    alice.sends(chat, document(b"\0" * 90, "b.txt"))
    await telegram.deliver(app)

    understood, refused = chat.sent
    assert "3 поста, от 1/9 до 5/9.\nНе хватает номеров 2 и 3.\nНе хватает номеров 6–9." in understood.text
    assert understood.labels == ["Выбрать", "Отмена"]
    assert refused.text == "Файл пуст, поэтому вставьте текст треда или сохраните страницу снова."


async def test_a_question_in_another_language_than_the_thread_is_answered_in_its_own(
    telegram: Telegram, app: App
) -> None:
    chat = telegram.private(alice := telegram.person("Alice", language_code="en"))
    alice.says(chat, "Почему Россия не встаёт на чью-либо сторону?")
    alice.says(chat, "Rusya neden taraf tutmuyor, bunu kim biliyor?")
    await telegram.deliver(app)

    assert [message.text for message in chat.sent] == [
        phrases.other_language(translation("en"), code, {"en"}) for code in ("ru", "tr")
    ]
    assert chat.sent[0].text.endswith("а он на другом языке. Спросите, пожалуйста, по-английски.")


async def test_an_apology_is_in_the_persons_language(telegram: Telegram, app: App) -> None:
    chat = telegram.private(alice := telegram.person("Alice", language_code="ru"))
    telegram.faults.next("sendMessage", faults.refusal(400, "Bad Request: something new"))
    alice.says(chat, "Why?")
    await telegram.deliver(app)

    assert [message.text for message in chat.sent] == [RUSSIAN(phrases.APOLOGY)]


async def test_a_choice_that_cannot_be_read_is_none(database: Database) -> None:
    await database.run(text("DROP TABLE languages"))
    person = User(1, "Alice", is_bot=False, language_code="ru")

    assert await Languages(database, 7).at(Chat(1, "private"), person) == RUSSIAN


async def test_a_thread_half_loaded_when_the_program_ended_is_shown_in_the_persons_language(
    telegram: Telegram, seeds: list[Thread], database: Database
) -> None:
    chat = telegram.private(alice := telegram.person("Alice", language_code="ru"))
    async with in_process(telegram, seeds, database) as app:
        alice.says(chat, "/load")
        alice.says(chat, "1/2 One here.\n\n2/2 Two here.")
        await telegram.deliver(app)
    async with in_process(telegram, seeds, database, pause=0.05) as app:
        assert app.post_init
        await app.post_init(app)
        await telegram.until(lambda: len(chat.sent) == 2)

    assert chat.last.text.startswith("2 поста, от 1/2 до 2/2.")
