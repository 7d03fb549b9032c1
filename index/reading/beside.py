"""Lines beside a post's own words: what it quotes, the pictures it shows, the answers of its poll, its warning.

    ⚠ Spoilers for the end of the film          a content warning, above the text
    ○ Lime green                                an answer of a poll
    🖼 A bus stop, painted orange                the description of a picture
    ❝ @bob: Who painted that?                   another post, quoted

Each is a line of its own below the text, and searched as the text is.
"""

from index.reading.cleaning import tidy

_LONGEST = 2_000  # characters


def warning(text: str) -> str:
    """Return the line of a content warning."""
    return _line("⚠", text)


def answer(text: str) -> str:
    """Return the line of an answer in a poll."""
    return _line("○", text)


def picture(description: str) -> str:
    """Return the line of a picture, given its *description*."""
    return _line("🖼", description)


def quotation(author: str, text: str) -> str:
    r"""Return the line of a quoted post.

    >>> quotation("@bob", "Who painted\nthat?")
    '❝ @bob: Who painted that?'
    """
    return _line("❝", f"{author}: {text}" if author else text)


def _line(sign: str, text: str) -> str:
    words = " ".join(tidy(text[:_LONGEST]).split())
    return f"{sign} {words}" if words else ""
