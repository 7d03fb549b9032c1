"""Numbers in digits, as people write them: 1.500 and 1 500, 10k and 2.5bn, 3 million."""

import re
from typing import NamedTuple

# The powers of ten of abbreviations, which stand at the digits, and of words.
_ABBREVIATIONS = {"k": 3, "m": 6, "mn": 6, "mln": 6, "bn": 9, "tn": 12}
_WORDS = {
    **dict.fromkeys(["thousand", "tausend", "тыс", "тысяч", "тысяча", "тысячи"], 3),
    **dict.fromkeys(["million", "millions", "millionen", "millones", "mio", "млн", "миллион", "миллиона"], 6),
    **dict.fromkeys(["миллионов", "milyon"], 6),
    **dict.fromkeys(["billion", "billions", "milliarden", "milliards", "mrd", "млрд", "миллиард", "миллиарда"], 9),
    **dict.fromkeys(["миллиардов", "milyar"], 9),
    **dict.fromkeys(["trillion", "trillions"], 12),
}
_SPACE = " \u00a0\u2009\u202f"
_GROUPS = rf"(?<![\d/.,:-])[1-9]\d{{0,2}}(?:[{_SPACE}'’]\d{{3}}){{1,6}}(?!\w|[{_SPACE}]\d)(?:[.,]\d{{1,2}}(?!\d))?"
_SCALE = (
    rf"(?:(?i:{'|'.join(_ABBREVIATIONS)})(?!\w)"
    rf"|[{_SPACE}-]?(?i:{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?!\w))"
)
PATTERN = (
    rf"(?=\d)(?:(?:{_GROUPS}|\d{{1,64}}+(?:[.,\u066b\u066c]\d{{1,64}}+){{0,20}}+){_SCALE}"
    rf"|{_GROUPS}|\d{{1,64}}+(?:[.,:\u066b\u066c]\d{{1,64}}+){{1,20}})"
)
"""The pattern of numbers that are more than digits; it has no groups that capture."""

_NUMBER = re.compile(rf"([\d.,:'{_SPACE}]*\d)[{_SPACE}-]?({'|'.join([*_ABBREVIATIONS, *_WORDS])})?")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}")
_BOTH = re.compile(r"\d+(?:,\d+)+\.\d+|\d+(?:\.\d+)+,\d+")


class Number(NamedTuple):
    """A number in plain digits, and the word or abbreviation that multiplies it, or the empty string."""

    digits: str
    scale: str


def number(text: str) -> Number | None:
    """Parse the lower-case *text*; return None if it is not only a number.

    A dot or comma before groups of three digits separates thousands, any other comma decimals.

    >>> number("1.500"), number("1,5"), number("2.5 million")
    (Number(digits='1500', scale=''), Number(digits='1.5', scale=''), Number(digits='2500000', scale='million'))
    """
    match = _NUMBER.fullmatch(text.replace("\u066b", ".").replace("\u066c", ","))
    if not match:
        return None
    scale = match[2] or ""
    digits = _without_separators(re.sub(f"['{_SPACE}]", "", match[1]), scale)
    return Number(_multiplied(digits, (_ABBREVIATIONS | _WORDS)[scale]) if scale else digits, scale)


def is_abbreviation(scale: str) -> bool:
    """Return whether *scale* is an abbreviation, as in "10k"."""
    return scale in _ABBREVIATIONS


def _without_separators(digits: str, scale: str) -> str:
    """Return *digits* with no sign but that of decimals; "1.234 million" is rather 1.2 million than 1,234 of them."""
    if _BOTH.fullmatch(digits):
        decimal = max(digits.rfind("."), digits.rfind(","))
        return re.sub("[.,]", "", digits[:decimal]) + "." + digits[decimal + 1 :]
    if _THOUSANDS.fullmatch(digits) and not (scale and digits.count(".") == 1):
        return re.sub("[.,]", "", digits)
    return digits.replace(",", ".") if digits.count(",") == 1 else digits


def _multiplied(digits: str, power: int) -> str:
    """Return *digits* multiplied by ten to the *power*.

    >>> _multiplied("2.5", 3)
    '2500'
    """
    whole, _, decimals = digits.partition(".")
    rest = decimals[power:].rstrip("0")
    return (whole + decimals[:power].ljust(power, "0")).lstrip("0") + (f".{rest}" if rest else "")
