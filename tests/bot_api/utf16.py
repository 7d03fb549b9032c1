"""Lengths and positions in UTF-16 units, as Telegram counts."""


def units(text: str) -> int:
    """Return the length of *text*.

    >>> units("ab😀")
    4
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, offset: int, length: int) -> str:
    """Return the part of *text* that an entity covers.

    >>> cut("😀 yes", 3, 3)
    'yes'
    """
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[2 * offset : 2 * (offset + length)].decode("utf-16-le", "surrogatepass")


def position(text: str, part: str) -> int:
    """Return the position of *part* in *text*."""
    return units(text[: text.index(part)])
