"""Who speaks in a post, where a thread is a conversation: "Ann Lee: Not before noon."."""

import re
from collections.abc import Collection, Sequence

from index.text.words import plain, words

_SPEAKER = re.compile(r"([A-Z][\w.’'-]*(?: [A-Z&][\w.’'-]*){0,3}):\s")


def speakers(texts: Sequence[str]) -> list[frozenset[str]]:
    """Return the plain names of the speaker of each text; none unless most texts have one and some speak twice.

    >>> [sorted(names) for names in speakers(["Ann Lee: Now?", "Bob: No.", "Ann Lee: When?"])]
    [['ann', 'lee'], ['bob'], ['ann', 'lee']]
    """
    names = [match[1] if (match := _SPEAKER.match(text)) else "" for text in texts]
    named = [name for name in names if name]
    if 2 * len(named) < len(texts) or len(set(named)) == len(named):
        return [frozenset()] * len(texts)
    return [frozenset(plain(word.text) for word in words(name)) for name in names]


def asked_speaker(question: str, names: Collection[str]) -> str:
    """Return the first of *names* that *question* mentions: the subject, as a rule, and so the one who says it.

    "Who …" asks for another.

    >>> asked_speaker("Why is Ann cross with Bob?", {"ann", "bob"}), asked_speaker("Who scolds Ann?", {"ann", "bob"})
    ('ann', '')
    """
    said = [plain(word.text) for word in words(question)] if names else []
    return "" if said[:1] == ["who"] else next((word for word in said if word in names), "")
