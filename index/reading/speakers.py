"""Chats with several speakers: a remark on those who are left out of a thread by one of them."""

from collections import Counter
from collections.abc import Mapping

from index.thread import Remark

_NAMED = 3  # people


def left_out(messages: Mapping[str, int], speaker: str) -> list[Remark]:
    """Return the remark that the messages of all but *speaker* are left out, given the number of *messages* of each.

    >>> left_out({"Ann": 7, "Bob": 2, "Eve": 1}, "Ann")
    ['3 messages by Bob and Eve are left out']
    >>> left_out({"Ann": 7}, "Ann")
    []
    """
    others = Counter({name: number for name, number in messages.items() if name != speaker})
    if not others:
        return []
    if len(others) > _NAMED:
        return [
            Remark.counted(
                "{count} message by {people} other people is left out",
                "{count} messages by {people} other people are left out",
                others.total(),
                people=len(others),
            )
        ]
    names = tuple(name or "?" for name, _ in others.most_common())
    return [
        Remark.counted(
            "{count} message by {names} is left out",
            "{count} messages by {names} are left out",
            others.total(),
            names=names,
        )
    ]
