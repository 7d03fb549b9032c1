"""The ways to write a number that counts, and the months that make it a date.

7   ٧   ７      7️⃣  🔟      ⑦  ❼  ⑺      VII      七      g)  ж)  η)      (a date: 7. Oktober)
"""

import functools
import re
import unicodedata
from pathlib import Path

_CIRCLED = r"[\u2460-\u249b\u24f5-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289]"
KINDS = {
    "keycap": r"(?:\d\ufe0f?\u20e3){1,4}|🔟",
    "sign": _CIRCLED,
    "digits": r"\d{1,5}",
    "roman": r"(?<![^\W\d_])(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3}|x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3})(?![^\W\d_])"
    r"|[\u2160-\u217b]",
    "ideograph": r"[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]",
}
"""The ways to write a number, each as a pattern without groups."""

NUMBER_LETTERS = rf"\u2160-\u217b十一二三四五六七八九{_CIRCLED[1:-1]}"
"""The letters that are numbers, for a class of a regular expression."""

NUMBER_SIGN = rf"(?:[\d🔟{NUMBER_LETTERS}]|[IVXivx](?<![^\W\d_].)[IVXivx]{{0,7}}(?![^\W\d_]))"
"""A sign that is in every number, as a pattern that is quick to search for."""

_ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдежзиклмнопрстуфхцчшщэюя",
    "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "αβγδεζηθικλμνξοπρστυφχψω",
    "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
    "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "אבגדהוזחטיכלמנסעפצקרשת",
    "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "अआइईउऊएऐ",
    "कखगघङचछजझञ",
    "กขคงจฉชซ",
    "가나다라마바사아자차카타파하",
    "アイウエオカキクケコサシスセソ",
    "イロハニホヘト",
    "甲乙丙丁戊己庚辛壬癸",
)
LETTER = f"[{''.join(dict.fromkeys(''.join(_ALPHABETS)))}A-ZА-ЯҐЄІЇΑ-ΩԱ-Ֆ]"
"""A letter that may count, as a pattern."""

_ROMAN = {"I": 1, "V": 5, "X": 10}
_IDEOGRAPHS = "一二三四五六七八九"
_WORD = re.compile(r"[^\W\d_]+")


def counted(written: str) -> int:
    """Return the value of *written*, a number in any of these ways; 0 for other text.

    >>> [counted(written) for written in ("12", "١٢", "1️⃣2️⃣", "🔟", "⑫", "XII", "十二", "n")]
    [12, 12, 12, 10, 12, 12, 12, 0]
    """
    if written.isdecimal() or not written:
        return int(written or "0")
    if written == "🔟":
        return 10
    if digits := "".join(char for char in written if char.isdecimal()):
        return int(digits)
    if set(written.upper()) <= _ROMAN.keys():
        return _roman([_ROMAN[letter] for letter in written.upper()])
    if "十" in written:
        tens, _, ones = written.partition("十")
        return 10 * (_IDEOGRAPHS.find(tens) + 1 if tens else 1) + (_IDEOGRAPHS.find(ones) + 1 if ones else 0)
    return int(unicodedata.numeric(written, 0)) if len(written) == 1 else 0


@functools.cache
def lettered(letter: str) -> dict[int, int]:
    """Return the place of *letter* in each of the alphabets that have it, by the number of the alphabet.

    >>> lettered("C"), lettered("г")
    ({0: 3}, {1: 4, 2: 4})
    """
    places = ((number, alphabet.find(letter.casefold()) + 1) for number, alphabet in enumerate(_ALPHABETS))
    return {number: place for number, place in places if place}


def names_month(text: str) -> bool:
    """Say whether the first word of *text* is the name of a month, in one of fifty languages.

    >>> names_month("3. Oktober: Regen"), names_month("May 1"), names_month("Part 1: May was wet")
    (True, True, False)
    """
    word = _WORD.search(text)
    return word is not None and word[0].casefold() in _months()


def _roman(values: list[int]) -> int:
    return sum(-value if any(value < after for after in values[at + 1 :]) else value for at, value in enumerate(values))


@functools.cache
def _months() -> frozenset[str]:
    """Return the names of the months in fifty languages, in lower case, from Unicode's CLDR (Unicode License v3)."""
    return frozenset(Path(__file__).with_name("months.txt").read_text("utf-8").split())
