"""Texts by several people: whose thread it is, and a remark on the others, who are left out."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import dropwhile, groupby, takewhile
from statistics import median
from typing import TypeAlias

from index.reading.draft import Draft, DraftPost
from index.reading.numbers.labels import labelled, numbered_threads
from index.reading.quotations import without_quotations
from index.thread import Remark

Row: TypeAlias = list[DraftPost]
_EDGE_DIGIT = re.compile(r"\A.{0,8}\d|\d.{0,8}\Z", re.DOTALL)
_OTHERS = 50  # people whose messages are offered beside the author's
_NAMED = 3  # people
_LONGEST_NAME = 60  # characters


def chat_threads(messages: Sequence[DraftPost]) -> list[Draft]:
    """Return a draft of each person's *messages*, first those that are numbered, else those of the first person.

    Where all numbers are there, the rows of messages without a number are the author's answers to others, and left out.
    Among many messages only complete numbered threads are returned.
    """
    return _by_person(without_quotations(messages), _threads_within)


def log_threads(messages: Sequence[DraftPost]) -> list[Draft]:
    """Return the complete numbered threads in all that each person wrote, with their openers, else as in a chat."""
    people = _by_author(messages)
    logs = (Draft(tuple(own), name) for name, own in people.items() if any(map(_has_edge_digit, own)))
    parts = [part for log in logs for part in numbered_threads(log)]
    counts = {name: len(own) for name, own in people.items()}
    return [_remarked(part, counts) for part in parts] or _by_person(messages, lambda _: [])


def are_people(names: Sequence[str]) -> bool:
    """Say whether *names*, one beside each post, are of people who talk: the first comes again, among others.

    >>> are_people(["Ann", "Ann", "Bob", "Ann"]), are_people(["Ann", "Bob", "Bob"]), are_people(["1", "1", "2"])
    (True, False, False)
    """
    several = 1 < len(set(names)) < len(names) and names.count(names[0]) > 1
    return several and all(name and not name[0].isdecimal() and len(name) <= _LONGEST_NAME for name in names)


def _by_person(messages: Sequence[DraftPost], within: Callable[[Sequence[Draft]], list[Draft]]) -> list[Draft]:
    drafts = _drafts(messages)
    if not drafts:
        return []
    counts = Counter(message.author for message in messages)
    rows = _rows(messages, drafts[0])
    others = [draft for draft in drafts[1:] if len(draft.posts) > 1][:_OTHERS]
    if numbered := _numbered_rows(rows):
        return [_remarked(draft, counts) for draft in (_with_rows(drafts[0], numbered), *others)]
    return [_remarked(draft, counts) for draft in within(drafts) or [drafts[0], *others]]


def _threads_within(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the complete numbered threads among the many messages of *drafts*, the longest first."""
    with_digits = (replace(draft, posts=tuple(filter(_has_edge_digit, draft.posts))) for draft in drafts)
    parts = [part for draft in with_digits for part in numbered_threads(draft)]
    numbered = [replace(part, posts=tuple(post for post in part.posts if post.number)) for part in parts]
    return sorted(numbered, key=lambda part: len(part.posts), reverse=True)


def _has_edge_digit(post: DraftPost) -> bool:
    """Say whether *post* may have a number; to look for that takes far longer."""
    return bool(_EDGE_DIGIT.search(post.text))


def thread_above_replies(posts: Sequence[DraftPost]) -> list[Draft]:
    """Return the thread among *posts* on a page where replies, also by its author, follow it.

    The author's posts end where somebody else's begin, unless their numbers go on below; a single post among those of
    others answers them, and several in a row go on with the thread. Where answers begin with handles, only these do.
    On a page without handles also single posts go on with it, if they are not short.

    >>> [post.text for post in thread_above_replies([DraftPost(text, author=name) for name, text in (
    ...     ("@ann", "One."), ("@ann", "Two."), ("@bob", "No!"), ("@ann", "Yes."))])[0].posts]
    ['One.', 'Two.']
    """
    posts, drafts = _oldest_first(without_quotations(posts))
    if not drafts:
        return []
    counts = Counter(post.author for post in posts)
    others = [post for post in posts if post.author != drafts[0].author]
    people = _handles(post.author for post in others)
    rows = _rows(posts, drafts[0])
    rows = [[post for post in row if post.number or not _addresses(post, people)] for row in rows]
    addressed = sum(_addresses(post, _handles([drafts[0].author])) for post in others)
    own = rows if addressed * 2 > len(others) else _without_answers(rows, drafts[0].author)
    return [_remarked(_with_rows(drafts[0], _within_numbers(_numbered_rows(rows)) or own), counts)]


def _oldest_first(posts: list[DraftPost]) -> tuple[list[DraftPost], list[Draft]]:
    """Return *posts* with a draft of each person's; of a profile, which begins with the newest, the numbered ones."""
    drafts = _drafts(posts)
    if any(post.number for draft in drafts for post in draft.posts) or not any(map(_has_edge_digit, posts)):
        return posts, drafts
    reverse = posts[::-1]
    numbered = [draft for draft in _drafts(reverse) if any(post.number for post in draft.posts)][:1]
    numbers = {draft.author: iter(draft.posts) for draft in numbered}
    kept = [post for post in reverse if post.author not in numbers or next(numbers[post.author]).number]
    return (kept, _drafts(kept)) if numbered else (posts, drafts)


def _without_answers(rows: Sequence[Row], author: str) -> list[Row]:
    """Return *rows* without the posts that answer those above: single ones, and short ones at the start of a row.

    On a page without handles, an author whose rows below are long, with a single post above, or twice, goes on there.
    """
    if not (rows := [row for row in rows if row]):
        return []
    first, *below = rows
    shortest = median(len(post.text) for post in first) / 2
    long = [row for row in (row[len(row[0].text) < shortest :] for row in below) if row]
    goes_on = not author.startswith("@") and (len(first) == 1 or len(long) > 1)
    return [first, *(long if goes_on else (row for row in below if len(row) > 1))]


def _within_numbers(rows: Sequence[Row]) -> list[Row]:
    """Return *rows*; where all numbers up to the total are there, on a profile, only what has numbers.

    There other posts stand on both sides, or several above; a thread has one opener.
    """
    posts = [post for row in rows for post in row]
    numbered = [post for post in posts if post.number]
    total = max((post.total for post in posts), default=0)
    is_whole = total and [post.number for post in numbered] == [*range(1, total + 1)]
    above = len(list(takewhile(lambda post: not post.number, posts)))
    return [numbered] if is_whole and above and (above > 1 or not posts[-1].number) else list(rows)


def _handles(people: Iterable[str]) -> set[str]:
    """Return the handles of *people*, also without their servers; names alone may be handles."""
    return {
        handle
        for name in people
        for handle in (name, f"@{name.removeprefix('@').partition('@')[0]}", name.partition(".")[0])
    }


def _addresses(post: DraftPost, handles: Collection[str]) -> bool:
    first = post.text.partition(" ")[0].rstrip(":,")
    return first.startswith("@") and first in handles


def _drafts(messages: Sequence[DraftPost]) -> list[Draft]:
    """Return a draft of each person's *messages*, with their numbers as labels: numbered ones first."""
    people = _by_author(messages).items()
    drafts = (labelled(Draft(tuple(post._replace(author="") for post in own), author=name)) for name, own in people)
    return sorted(drafts, key=lambda draft: any(post.number for post in draft.posts), reverse=True)


def _by_author(messages: Sequence[DraftPost]) -> dict[str, list[DraftPost]]:
    people: dict[str, list[DraftPost]] = defaultdict(list)
    for message in messages:
        people[message.author].append(message)
    return people


def _rows(messages: Sequence[DraftPost], draft: Draft) -> list[Row]:
    """Return the posts of *draft*, which are among *messages*, in rows that nobody interrupts."""
    posts = iter(draft.posts)
    rows = groupby(messages, key=lambda message: message.author == draft.author)
    return [[next(posts) for _ in row] for is_own, row in rows if is_own]


def _numbered_rows(rows: Sequence[Row]) -> list[Row]:
    """Return the *rows* with numbers, and those between them if numbers are missing.

    Where none is missing, a post above the first number of a row answers whoever interrupted.
    """
    numbered = [at for at, row in enumerate(rows) if any(post.number for post in row)]
    numbers = {post.number for row in rows for post in row} - {0}
    if numbers != set(range(1, len(numbers) + 1)):
        return list(rows[numbered[0] : numbered[-1] + 1])
    first, *others = (rows[at] for at in numbered) if numbered else ([],)
    return [row for row in (first, *(list(dropwhile(lambda post: not post.number, row)) for row in others)) if row]


def _with_rows(draft: Draft, rows: Sequence[Row]) -> Draft:
    return replace(draft, posts=tuple(post for row in rows for post in row))


def _remarked(draft: Draft, messages: Mapping[str, int]) -> Draft:
    return replace(draft, remarks=(*draft.remarks, *left_out(messages, draft.author)))


def left_out(messages: Mapping[str, int], speaker: str) -> list[Remark]:
    """Return the remark that the messages of all but *speaker* are left out, given the number of *messages* of each.

    >>> left_out({"Ann": 7, "Bob": 2, "Eve": 1}, "Ann")
    ['3 messages by Bob and Eve are left out']
    >>> left_out({"Ann": 7}, "Ann")
    []
    """
    people = len(messages) - (speaker in messages)
    if people > _NAMED:
        return [
            Remark.counted(
                "{count} message by {people} other people is left out",
                "{count} messages by {people} other people are left out",
                sum(messages.values()) - messages.get(speaker, 0),
                people=people,
            )
        ]
    others = Counter({name: number for name, number in messages.items() if name != speaker})
    if not others:
        return []
    names = tuple(name or "?" for name, _ in others.most_common())
    return [
        Remark.counted(
            "{count} message by {names} is left out",
            "{count} messages by {names} are left out",
            others.total(),
            names=names,
        )
    ]
