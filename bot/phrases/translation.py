"""Translation: look a sentence up in a gettext catalogue and fill in its values."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from gettext import NullTranslations
from gettext import translation as catalogue
from pathlib import Path
from typing import TypeAlias
from unicodedata import combining, normalize

from index import Remark

Value: TypeAlias = str | int | Sequence[str]
"""A value in a sentence: a text, a number, or several texts, which are joined with "and"."""

LANGUAGES = {
    "en": "English",
    "ru": "Русский",
    "hy": "Հայերեն",
    "az": "Azərbaycanca",
    "tr": "Türkçe",
    "es": "Español",
}
"""The supported languages: each code with the language's own name."""

NEAREST = {"uk": "en", "be": "en", "ka": "en", "hyw": "hy", "azb": "az", "azj": "az", "ast": "es"}
"""For languages that the bot does not speak: the one to speak instead, if the person has chosen none.

It is one that their speakers are glad to hear, whatever else most of them understand.
"""

_IN_ENGLISH = {
    "russian": "ru",
    "armenian": "hy",
    "azerbaijani": "az",
    "azeri": "az",
    "turkish": "tr",
    "spanish": "es",
}

_CATALOGUES = Path(__file__).parent / "catalogues"
_CODE = re.compile(r"[a-z]{2,3}(?![a-z])")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence or a label in English, with named placeholders in braces; a `Translation` translates it."""

    text: str


@dataclass(frozen=True, slots=True)
class Translation:
    """Translates sentences into the language with this *code*.

    *alone* is true if the person is spoken to in this language only, even if they ask in another one.
    """

    code: str
    _catalogue: NullTranslations
    alone: bool

    def __call__(self, phrase: Phrase, /, **values: Value) -> str:
        """Translate *phrase*, with *values* for its placeholders."""
        return self._filled_in(self._catalogue.gettext(phrase.text), values)

    def count(self, one: str, many: str, count: int, /, **values: Value) -> str:
        """Translate *one* or *many*, in the plural form for *count*, which is a value too.

        >>> ENGLISH.count("{count} post", "{count} posts", 1200)
        '1,200 posts'
        """
        return self._filled_in(self._catalogue.ngettext(one, many, count), {"count": count, **values})

    def remark(self, remark: Remark) -> str:
        """Translate a remark of the index."""
        one, many, how_many = remark.template, remark.many, remark.how_many
        text = self._catalogue.ngettext(one, many, how_many) if many else self._catalogue.gettext(one)
        return self._filled_in(text, remark.parts)

    def either(self, texts: Sequence[str]) -> str:
        """Join *texts*, at least one, with "or".

        >>> ENGLISH.either(["tea", "milk", "sugar"])
        'tea, milk or sugar'
        """
        return self._joined(texts, _OR)

    def _filled_in(self, text: str, values: Mapping[str, Value]) -> str:
        return text.format(**{name: self._text(value) for name, value in values.items()})

    def _text(self, value: Value) -> str:
        if isinstance(value, str):
            return value
        if isinstance(value, int):
            return f"{value:,}".replace(",", self._catalogue.gettext(_THOUSANDS.text))
        return self._joined(value, _AND)

    def _joined(self, texts: Sequence[str], phrase: Phrase) -> str:
        *some, last = texts
        return self(phrase, some=", ".join(some), last=last) if some else last


# For translators: what stands between the thousands and the hundreds of a number
_THOUSANDS = Phrase(",")
_AND = Phrase("{some} and {last}")
_OR = Phrase("{some} or {last}")
ENGLISH = Translation("en", NullTranslations(), alone=False)


@cache
def translation(code: str) -> Translation:
    """Return the translation into the language with this *code*, one of `LANGUAGES`."""
    if code == ENGLISH.code:
        return ENGLISH
    return Translation(code, catalogue("phrases", _CATALOGUES, [code]), alone=False)


def translation_for(person: object, code: str) -> Translation:
    """Return the translation into the language *code* for a person whose Telegram has the language code *person*.

    People whose own language is in `NEAREST` are spoken to in that language alone. A short question in Ukrainian may be
    taken for Russian, and even people who ask in Russian may not want to be answered in it.
    """
    found = _CODE.match(str(person or "").lower())
    return replace(translation(code), alone=bool(found and found[0] in NEAREST))


def supported_language(code: object) -> str:
    """Return the code in `LANGUAGES` for a language tag or a locale, or an empty text.

    >>> [supported_language(code) for code in ("en-GB", "EN_us.UTF-8", "tlh", "C", None)]
    ['en', 'en', '', '', '']
    """
    found = _CODE.match(str(code or "").lower())
    return found[0] if found and found[0] in LANGUAGES else ""


def nearest_language(code: object) -> str:
    """Return the code of the language to speak with a person whose Telegram has this *code*, or an empty text.

    >>> [nearest_language(code) for code in ("ru-RU", "uk", "hyw", "tlh")]
    ['ru', 'en', 'hy', '']
    """
    found = _CODE.match(str(code or "").lower())
    return NEAREST.get(found[0], supported_language(found[0])) if found else ""


def language_named(text: str) -> str:
    """Return the code of the language with this code, own name or English name, or an empty text.

    >>> [language_named(text) for text in ("ru", "РУССКИЙ", "espanol", "Armenian", "Klingon")]
    ['ru', 'ru', 'es', 'hy', '']
    """
    own = {_plain(name): code for code, name in LANGUAGES.items()}
    return (own | _IN_ENGLISH).get(_plain(text)) or supported_language(text)


def _plain(name: str) -> str:
    """Return *name* in lower case without accents."""
    return "".join(letter for letter in normalize("NFKD", name.casefold()) if not combining(letter)).strip()


def in_every_language(phrase: Phrase) -> frozenset[str]:
    """Return the translations of *phrase*, which has no placeholders."""
    return frozenset(translation(code)(phrase) for code in LANGUAGES)
