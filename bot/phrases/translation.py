"""A language to speak: sentences out of its catalogue, with what they speak of put in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from gettext import NullTranslations
from gettext import translation as catalogue
from pathlib import Path
from typing import TypeAlias
from unicodedata import combining, normalize

from index import Remark

Value: TypeAlias = str | int | Sequence[str]
"""What a sentence speaks of: a text, a number, or several texts, which are joined with "and"."""

LANGUAGES = {
    "en": "English",
    "ru": "Русский",
    "hy": "Հայերեն",
    "az": "Azərbaycanca",
    "tr": "Türkçe",
    "es": "Español",
}
"""The languages by their codes, each with its own name."""

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
    """A sentence or a label in English, with names in braces for what it speaks of; a `Translation` says it."""

    text: str


@dataclass(frozen=True, slots=True)
class Translation:
    """The language with the code *code*, spoken."""

    code: str
    _catalogue: NullTranslations

    def __call__(self, phrase: Phrase, /, **parts: Value) -> str:
        """Say *phrase* of its *parts*."""
        return self._written(self._catalogue.gettext(phrase.text), parts)

    def count(self, one: str, many: str, count: int, /, **parts: Value) -> str:
        """Say *one* or *many*, or whatever the language has for the number *count*, which is a part too.

        >>> ENGLISH.count("{count} post", "{count} posts", 1200)
        '1,200 posts'
        """
        return self._written(self._catalogue.ngettext(one, many, count), {"count": count, **parts})

    def remark(self, remark: Remark) -> str:
        """Say what the index remarks."""
        one, many, how_many = remark.template, remark.many, remark.how_many
        text = self._catalogue.ngettext(one, many, how_many) if many else self._catalogue.gettext(one)
        return self._written(text, remark.parts)

    def either(self, parts: Sequence[str]) -> str:
        """Join *parts* with "or"; there is at least one.

        >>> ENGLISH.either(["tea", "milk", "sugar"])
        'tea, milk or sugar'
        """
        return self._joined(parts, _OR)

    def _written(self, text: str, parts: Mapping[str, Value]) -> str:
        return text.format(**{name: self._part(part) for name, part in parts.items()})

    def _part(self, part: Value) -> str:
        if isinstance(part, str):
            return part
        if isinstance(part, int):
            return f"{part:,}".replace(",", self._catalogue.gettext(_THOUSANDS.text))
        return self._joined(part, _AND)

    def _joined(self, parts: Sequence[str], phrase: Phrase) -> str:
        *some, last = parts
        return self(phrase, some=", ".join(some), last=last) if some else last


# For translators: what stands between the thousands and the hundreds of a number
_THOUSANDS = Phrase(",")
_AND = Phrase("{some} and {last}")
_OR = Phrase("{some} or {last}")
ENGLISH = Translation("en", NullTranslations())


@cache
def translation(code: str) -> Translation:
    """Return the language with the code *code*, one of `LANGUAGES`."""
    return ENGLISH if code == ENGLISH.code else Translation(code, catalogue("phrases", _CATALOGUES, [code]))


def spoken(code: object) -> str:
    """Return which of `LANGUAGES` a code of any kind means, or the empty string.

    >>> [spoken(code) for code in ("en-GB", "EN_us.UTF-8", "tlh", "C", None)]
    ['en', 'en', '', '', '']
    """
    found = _CODE.match(str(code or "").lower())
    return found[0] if found and found[0] in LANGUAGES else ""


def named(text: str) -> str:
    """Return the code of the language that somebody names by its code, its own name or its English one, or nothing.

    >>> [named(text) for text in ("ru", "РУССКИЙ", "espanol", "Armenian", "Klingon")]
    ['ru', 'ru', 'es', 'hy', '']
    """
    own = {_plain(name): code for code, name in LANGUAGES.items()}
    return (own | _IN_ENGLISH).get(_plain(text)) or spoken(text)


def _plain(name: str) -> str:
    """Return *name* in small letters without accents."""
    return "".join(letter for letter in normalize("NFKD", name.casefold()) if not combining(letter)).strip()


def in_every_language(phrase: Phrase) -> frozenset[str]:
    """Return *phrase*, which speaks of nothing, as it may have been said."""
    return frozenset(translation(code)(phrase) for code in LANGUAGES)
