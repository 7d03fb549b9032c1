"""What follows the last number: an unnumbered post, most often a call to action."""

import re
from collections.abc import Sequence

from index.reading.draft import Piece

_CALL = re.compile(
    r"(?:if you (?:like|enjoy|found|learn|want)|that's (?:a wrap|it\b|all\b)|thanks? (?:you )?for reading|follow me"
    r"|если (?:вам |тебе )?понравил|подписывай|спасибо за внимание)",
    re.IGNORECASE,
)
_LINKS = re.compile(r"(?:https?://\S+\s*)+$")


def without_closing(pieces: list[Piece], total: int) -> list[Piece]:
    """Return *pieces* with what follows the last numbered post as a post of its own.

    It follows when all other posts are one paragraph long, or it calls to like and follow. Where the author
    announced a *total* and has reached it, there is no further post.
    """
    last = pieces[-1]
    post, _, rest = last.text.partition("\n\n")
    if not last.label or not rest or _LINKS.match(rest) or last.number == total:
        return pieces
    others = [piece for piece in pieces[:-1] if piece.label]
    if len(others) > 1 and not any("\n\n" in piece.text for piece in others):
        return [*pieces[:-1], last._replace(text=post), Piece(rest)]
    return _from_call(pieces)


def _from_call(pieces: Sequence[Piece]) -> list[Piece]:
    paragraphs = pieces[-1].text.split("\n\n")
    for place, paragraph in enumerate(paragraphs):
        if place and _CALL.match(paragraph):
            post, rest = "\n\n".join(paragraphs[:place]), "\n\n".join(paragraphs[place:])
            return [*pieces[:-1], pieces[-1]._replace(text=post), Piece(rest)]
    return list(pieces)
