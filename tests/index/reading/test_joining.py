"""A paste that a Telegram client cut into messages of 4,096 characters is read as if it had come in one."""

import re
from collections.abc import Sequence
from itertools import accumulate, cycle, islice

import pytest

from index.reading import join_pasted, read_threads

SENTENCES = [
    "The library of tools opens at nine.",
    "Nobody had asked for a library of tools, and the council said so, twice.",
    "In the first month 212 people came, and 9 of them brought something back that was not theirs.",
    "It works!",
    "A drill is used for thirteen minutes in its life, as Hana likes to say, and then it waits in a cupboard.",
    "So we lent it out, with a note that asked what it was for, and people wrote the loveliest answers on it.",
    "Most of them were shelves.",
]

# Where clients cut: what they prefer, and in how many characters at the end of a message they look for it.
CLIENTS = {
    "Desktop": (["\n\n", "\n", r"(?<=[.?!])\s", r"(?<=[,:;])\s", r"\s"], 2048),
    "Android": (["\n\n", "\n", r"(?<=\.)\s", r"\s"], 300),
    "iPhone": ([r"\s"], 4096),
}
POSTS = {"short": (2, 90), "of several sentences": (6, 45), "long": (17, 16)}  # sentences of a post, and posts


def posts(size: int, count: int) -> list[str]:
    sentences = cycle(SENTENCES)
    return [" ".join(islice(sentences, size + number % 3)) for number in range(count)]


def cut(text: str, breaks: Sequence[str], window: int) -> list[str]:
    """Cut *text* into messages at the last of the *breaks*, the first kind that is in the *window*."""
    if len(text) <= 4096:
        return [text]
    ends = [found.start() for pattern in breaks for found in [*re.finditer(pattern, text[:4096])][-1:]]
    end = next(end for end in ends if end > 4096 - window)
    return [text[:end].strip(), *cut(text[end:].strip(), breaks, window)]


@pytest.mark.parametrize("size", POSTS)
@pytest.mark.parametrize("gap", ["\n\n", "\n", " "], ids=["blank lines", "lines", "one line"])
@pytest.mark.parametrize("client", CLIENTS)
def test_numbered_posts_stay_whole(client: str, gap: str, size: str) -> None:
    texts = posts(*POSTS[size])
    paste = gap.join(f"{number}/{len(texts)} {text}" for number, text in enumerate(texts, 1))
    messages = cut(paste, *CLIENTS[client])

    assert len(messages) > 1
    (thread,) = read_threads(join_pasted(messages).encode())
    assert [" ".join(post.text.split()) for post in thread.posts] == texts


@pytest.mark.parametrize("gap", ["\n\n", "\n"], ids=["blank lines", "lines"])
@pytest.mark.parametrize("client", CLIENTS)
def test_short_paragraphs_stay_apart(client: str, gap: str) -> None:
    paste = gap.join(posts(*POSTS["short"]))

    assert join_pasted(cut(paste, *CLIENTS[client])) == paste


PLACES = {"after a sentence": r"(?<=[.!])\s", "after a comma": r"(?<=,)\s", "at a space": r"\s"}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_a_long_paragraph_is_joined_where_it_was_cut(place: str) -> None:
    paste = "\n\n".join(posts(*POSTS["long"]))
    messages = cut(paste, [place], 4096)

    assert "\n" not in paste[len(messages[0]) - 100 : len(messages[0]) + 100]
    assert join_pasted(messages) == paste


def test_a_word_is_joined_where_it_was_cut() -> None:
    paste = "\n\n".join(["Hello, and welcome to it.", *posts(*POSTS["long"])])
    assert paste[4095:4097].isalpha()

    assert join_pasted([paste[:4096], paste[4096:]]) == paste


def test_posts_sent_one_by_one_are_parted_by_blank_lines() -> None:
    texts = posts(*POSTS["of several sentences"])[:5]

    assert join_pasted(texts) == "\n\n".join(texts)


def test_authors_who_begin_in_lower_case_keep_their_posts_apart() -> None:
    texts = [text.rstrip(".!").lower() for text in posts(*POSTS["short"])]
    paste = "\n\n".join(texts)
    stop = max(length for length in accumulate(len(text) + 2 for text in texts) if length <= 4096)

    assert join_pasted([paste[: stop - 2], paste[stop:]]) == paste
