"""Texts by several people: whose thread it is, and a remark on the others, who are left out."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from index.reading.draft import Draft, DraftPost
from index.reading.labels import labelled
from index.thread import Remark

_NAMED = 3  # people


def chat_threads(messages: Sequence[DraftPost]) -> list[Draft]:
    """Return a draft of each person's *messages*, first those that are numbered, else those of the first person."""
    people: dict[str, list[DraftPost]] = defaultdict(list)
    for message in messages:
        people[message.author].append(message)
    counts = {name: len(own) for name, own in people.items()}
    return sorted((_draft(own, counts) for own in people.values()), key=_numbered, reverse=True)


def thread_above_replies(posts: Sequence[DraftPost]) -> list[Draft]:
    """Return the thread among *posts* on a page where replies, also by its author, follow it.

    The author's posts end where somebody else's begin, unless their numbers go on below.

    >>> [post.text for post in thread_above_replies([DraftPost(text, author=name) for name, text in (
    ...     ("@ann", "One."), ("@ann", "Two."), ("@bob", "No!"), ("@ann", "Yes."))])[0].posts]
    ['One.', 'Two.']
    """
    drafts = chat_threads(posts)
    if not drafts:
        return []
    own = [at for at, post in enumerate(posts) if post.author == drafts[0].author]
    numbered = [at for at, post in zip(own, drafts[0].posts, strict=True) if post.number]
    row = next((at for at in range(own[0], len(posts)) if at not in own), len(posts))
    stop = max(row, numbered[-1] + 1 if numbered else 0)
    kept = [posts[at] for at in own if at < stop]
    return [_draft(kept, Counter(post.author for post in posts))]


def _draft(own: Sequence[DraftPost], counts: Mapping[str, int]) -> Draft:
    name = own[0].author
    posts = tuple(post._replace(author="") for post in own)
    return labelled(Draft(posts, author=name, remarks=tuple(left_out(counts, name))))


def _numbered(draft: Draft) -> int:
    return sum(post.number > 0 for post in draft.posts)


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
