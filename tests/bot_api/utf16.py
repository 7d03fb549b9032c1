"""Positions as Telegram counts them: in UTF-16 units."""


def units(text: str) -> int:
    """The length of *text*.

    >>> units("ab😀")
    4
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, offset: int, length: int) -> str:
    """The part of *text* that an entity speaks of.

    >>> cut("😀 yes", 3, 3)
    'yes'
    """
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[2 * offset : 2 * (offset + length)].decode("utf-16-le", "surrogatepass")


def position(text: str, part: str) -> int:
    """Where *part* begins in *text*."""
    return units(text[: text.index(part)])
