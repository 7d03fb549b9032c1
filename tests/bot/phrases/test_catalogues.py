"""The catalogues: complete, in step with the code, and within Telegram's limits."""

import ast
import re
import shlex
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.frontend import CommandLineInterface
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from bot import phrases
from bot.phrases import LANGUAGES, Phrase, supported_language, translation
from bot.replies.telegram_html import UNITS, escape, units
from tests.bot_api import parse
from tests.bot_api.parser import find_entities

ROOT = Path(__file__).parents[3]
CATALOGUES = ROOT / "bot" / "phrases" / "catalogues"
TRANSLATED = sorted(LANGUAGES.keys() - {"en"})
FIELD = re.compile(r"{(\w+)}")
BUTTON, CALLBACK_ANSWER, PLACEHOLDER = 40, 200, 64
BUTTONS = (
    phrases.ALL_THREADS,
    phrases.A_QUESTION,
    phrases.BACK,
    phrases.CANCEL,
    phrases.DELETE,
    phrases.IN_PRIVATE,
    phrases.KEEP,
    phrases.MORE,
    phrases.NOTHING_INLINE,
    phrases.OTHERS,
    phrases.POST_HERE,
    phrases.USE,
)
PLACEHOLDERS = (phrases.ASK_BACK_PLACEHOLDER, phrases.FIND_WHAT_PLACEHOLDER, phrases.SEND_THREAD_PLACEHOLDER)
ANSWERS_TO_PRESSES = (
    phrases.ADMINISTRATORS_ONLY,
    phrases.FIND_GONE,
    phrases.OFFER_GONE,
    phrases.OTHER_THREAD,
    phrases.OUT_OF_REACH,
    phrases.POSTED_ALREADY,
    phrases.THREAD_NOT_READ,
    phrases.VOTED,
    phrases.VOTES_CLOSED,
)


def catalogue(code: str) -> Catalog:
    return read_po(BytesIO(folder(code).with_suffix(".po").read_bytes()), locale=code)


def folder(code: str) -> Path:
    return CATALOGUES / code / "LC_MESSAGES" / "phrases"


def sentences(catalog: Catalog) -> list[Message]:
    return [message for message in catalog if message.id]


def forms(texts: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    return (texts,) if isinstance(texts, str) else tuple(texts or ())


@pytest.fixture(scope="session")
def said(tmp_path_factory: pytest.TempPathFactory) -> set[str | list[str] | tuple[str, ...]]:
    """What the code says, extracted with the command that the package documents."""
    file = tmp_path_factory.mktemp("catalogues") / "phrases.pot"
    documented = (phrases.__doc__ or "").replace("\\\n", " ").splitlines()
    [extract] = [line for line in documented if "pybabel extract" in line]
    command = shlex.split(extract.replace("build/phrases.pot", str(file)))
    paths = [str(ROOT / word) if word.startswith(("bot/", "index")) else word for word in command]
    CommandLineInterface().run(["pybabel", "-q", *paths[1:]])  # type: ignore[no-untyped-call] # Babel's command line
    return {message.id for message in sentences(read_po(BytesIO(file.read_bytes())))}


def test_what_is_extracted_is_all_that_the_code_says(said: set[str | tuple[str, ...]]) -> None:
    # Babel reads tokens, and misses what stands within an f-string.
    sources = [*(ROOT / "bot" / "phrases").glob("*.py"), *(ROOT / "index").rglob("*.py")]
    calls = [node for file in sources for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.Call)]
    written = {literals for call in calls if (literals := said_by(call))}

    assert len(sources) > 50
    assert written == {tuple(forms(text)) for text in said}


def said_by(call: ast.Call) -> tuple[str, ...]:
    """The English in a call that makes a sentence."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    most = {"Phrase": 1, "Remark": 1, "ThreadError": 1, "LinkError": 1, "count": 2, "counted": 2}.get(name, 0)
    first = [argument.value for argument in call.args[:most] if isinstance(argument, ast.Constant)]
    texts = tuple(text for text in first if isinstance(text, str))
    return texts if len(texts) == most else ()


def test_every_language_has_a_catalogue() -> None:
    assert sorted(path.name for path in CATALOGUES.iterdir()) == TRANSLATED


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_catalogue_has_every_sentence_and_no_other(code: str, said: set[str | tuple[str, ...]]) -> None:
    catalog = catalogue(code)

    assert len(said) > 100
    assert {message.id for message in sentences(catalog)} == said
    assert not catalog.obsolete
    assert not [message.id for message in catalog if message.fuzzy]


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_sentence_is_translated_in_every_plural_form_with_all_that_it_speaks_of(code: str) -> None:
    catalog = catalogue(code)
    for message in sentences(catalog):
        several = isinstance(message.id, tuple)
        assert len(forms(message.string)) == (catalog.num_plurals if several else 1), message.id
        for form in forms(message.string):
            assert form.strip(" "), message.id
            assert form == form.strip(" \n"), message.id
            assert set(FIELD.findall(form)) == set(FIELD.findall(" ".join(forms(message.id)))), message.id
            assert len(FIELD.findall(form)) == form.count("{") == form.count("}"), message.id


@pytest.mark.parametrize("code", TRANSLATED)
def test_what_is_read_at_run_time_is_in_step(code: str) -> None:
    compiled = BytesIO()
    write_mo(compiled, catalogue(code))

    assert folder(code).with_suffix(".mo").read_bytes() == compiled.getvalue()


@pytest.mark.parametrize("code", TRANSLATED)
def test_telegram_takes_every_sentence_and_finds_the_same_commands_in_it(code: str) -> None:
    for message in sentences(catalogue(code)):
        commands = commands_in(forms(message.id)[0])
        for form in forms(message.string):
            # Escaping is what the bot does to all it says; what is put in is escaped with it.
            said = parse(f"x{escape(FIELD.sub('<b>&', form))}").text
            assert units(said) <= UNITS
            assert commands_in(form) == commands, message.id


def commands_in(text: str) -> list[str]:
    found = [entity for entity in find_entities(text) if entity["type"] == "bot_command"]
    return sorted({text[entity["offset"] :][: entity["length"]] for entity in found})


def short(code: str) -> Iterator[tuple[int, str]]:
    """What has a place of its own in Telegram's applications, each with the most that it may have."""
    translate = translation(code)
    yield from ((256, translate(text)) for text in (*phrases.COMMANDS.values(), phrases.START, phrases.STATS))
    yield from ((BUTTON, translate(text)) for text in BUTTONS)
    yield from ((BUTTON, phrases.own_name(translate, other)) for other in LANGUAGES)
    yield BUTTON + 4, phrases.use_other(translate, 123, "x" * 26)
    yield from ((BUTTON, label(translate, 30)) for label in (phrases.use_number, phrases.remove_number))
    yield BUTTON, translate(phrases.OPEN_ORIGINAL)
    yield from ((BUTTON, label(translate, 1234, 1234)) for label in (phrases.page_before, phrases.page_after))
    yield from ((BUTTON // 2, label(99)) for label in (phrases.helpful, phrases.not_helpful))
    yield from ((PLACEHOLDER, translate(text)) for text in PLACEHOLDERS)
    yield from ((CALLBACK_ANSWER, translate(text)) for text in ANSWERS_TO_PRESSES)
    yield CALLBACK_ANSWER, phrases.posting(translate, 100)
    yield CALLBACK_ANSWER, phrases.too_many_to_post(translate, 10_000, 100)
    yield 120, translate(phrases.SHORT_DESCRIPTION)
    yield 512, phrases.description(translate)
    yield 1500, phrases.help_text(translate, 1234, "x" * 120)
    yield from (
        (1500, phrases.privacy_text(translate, statistics=statistics, links=True)) for statistics in (True, False)
    )


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_has_little_room_fits(code: str) -> None:
    assert [text for most, text in short(code) if not 1 <= units(text) <= most] == []


@pytest.mark.parametrize("code", ["az", "tr"])
def test_no_remark_begins_with_a_letter_whose_capital_is_not_english(code: str) -> None:
    remarks = [form for message in sentences(catalogue(code)) for form in forms(message.string)]

    assert [remark for remark in remarks if remark.startswith(("i", "ı"))] == []


NUMBERS = {
    "en": ["1 post", "2 posts", "5 posts", "21 posts", "1,000 posts"],
    "ru": ["1 пост", "2 поста", "5 постов", "21 пост", "1\N{NO-BREAK SPACE}000 постов"],
    "hy": ["1 գրառում", "2 գրառում", "5 գրառում", "21 գրառում", "1\N{NO-BREAK SPACE}000 գրառում"],
    "az": ["1 paylaşım", "2 paylaşım", "5 paylaşım", "21 paylaşım", "1.000 paylaşım"],
    "tr": ["1 gönderi", "2 gönderi", "5 gönderi", "21 gönderi", "1.000 gönderi"],
    "es": [
        "1 publicación",
        "2 publicaciones",
        "5 publicaciones",
        "21 publicaciones",
        "1\N{NO-BREAK SPACE}000 publicaciones",
    ],
}


@pytest.mark.parametrize(("code", "texts"), NUMBERS.items(), ids=NUMBERS)
def test_numbers_are_said_as_in_the_language(code: str, texts: list[str]) -> None:
    assert [phrases.number_of_posts(translation(code), posts) for posts in (1, 2, 5, 21, 1000)] == texts
    assert code in LANGUAGES


def test_no_two_languages_say_the_same() -> None:
    assert len(phrases.in_every_language(phrases.FIND_WHAT)) == len(LANGUAGES)


def test_what_is_put_in_is_no_template() -> None:
    hostile = "{0} {name} %s {{"

    assert phrases.author(translation("ru"), hostile) == f"Автор — {hostile}."
    assert translation("en")(Phrase("{a}"), a=hostile) == hostile


CODES = {"ru": "ru", "ru-RU": "ru", "pt-br": "", "hy-AM": "hy", "az-Cyrl": "az", "TR": "tr", "es_419": "es", "": ""}


@pytest.mark.parametrize(("code", "language"), CODES.items(), ids=CODES)
def test_telegrams_codes_are_understood(code: str, language: str) -> None:
    assert supported_language(code) == language
