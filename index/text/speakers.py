"""The speakers of posts, in a thread that is a conversation: "Ann Lee: Not before noon."."""

import re
from collections.abc import Collection, Sequence

from index.text.words import plain, words

_SPEAKER = re.compile(r"([A-Z][\w.’'-]*(?: [A-Z&][\w.’'-]*){0,3}):\s")


def speakers(texts: Sequence[str]) -> list[frozenset[str]]:
    """Return the plain names of the speaker of each of *texts*.

    There are none unless most texts have a speaker, and somebody speaks twice.

    >>> [sorted(names) for names in speakers(["Ann Lee: Now?", "Bob: No.", "Ann Lee: When?"])]
    [['ann', 'lee'], ['bob'], ['ann', 'lee']]
    """
    names = [match[1] if (match := _SPEAKER.match(text)) else "" for text in texts]
    named = [name for name in names if name]
    if 2 * len(named) < len(texts) or len(set(named)) == len(named):
        return [frozenset()] * len(texts)
    return [frozenset(plain(word.text) for word in words(name)) for name in names]


def asked_speaker(question: str, names: Collection[str]) -> str:
    """Return the first of *names* that *question* mentions, or the empty string.

    As a rule that is its subject, and so the speaker of the answer. A question with "who" asks for another.

    >>> asked_speaker("Why is Ann cross with Bob?", {"ann", "bob"}), asked_speaker("Who scolds Ann?", {"ann", "bob"})
    ('ann', '')
    """
    mentioned = [plain(word.text) for word in words(question)] if names else []
    return "" if mentioned[:1] == ["who"] else next((word for word in mentioned if word in names), "")
