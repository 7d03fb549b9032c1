"""Requests for posts by number, and questions that look like requests."""

import pytest

from index import Fact, Posts, Words
from tests.support.indexes import index_of

DIARY = (
    "Monday: the roof leaks.",
    "The carpenter came on 12 March 2019 and shook his head.",
    "He called it a case of dry rot.",
    "Dry rot means that a fungus eats the beams.",
    "My sister told me to sell.",
    "A neighbour lent us 3 + 4 buckets, seven in all.",
    "Rain again.",
    "The insurance refused.",
    "We slept in the kitchen.",
    "The new beams are larch.",
    "In May the roof was closed.",
    "We drank to it.",
)

REQUESTED = {
    "no and a number": ("no 6", [6]),
    "no with a stop": ("no. 6 please", [6]),
    "item": ("item 5", [5]),
    "entry": ("show me entry 5", [5]),
    "second to last": ("the second to last one", [11]),
    "2nd to last": ("the 2nd to last", [11]),
    "3rd to last": ("3rd to last post", [10]),
    "3rd from the end": ("3rd from the end", [10]),
    "fourth from the end": ("what does the fourth from the end say", [9]),
    "next to last": ("the next to last post", [11]),
    "hash": ("#7", [7]),
    "range": ("posts 2 to 4", [2, 3, 4]),
    "last three": ("the last three", [10, 11, 12]),
    "beginning": ("how does it begin", [1]),
    "Russian": ("пост номер 4", [4]),
}
SEARCHED = {
    "a sum": "3 + 4",
    "a product": "3 x 4",
    "a price": "$5",
    "no as an answer": "no beams in the kitchen",
    "an item of news": "the item about the insurance",
    "second as an ordinal in a sentence": "the second bucket leaks",
    "an end in a sentence": "at the end of the roof",
    "meaning of one word": "what does larch mean",
    "meaning of two words": "what does dry rot mean",
    "meaning of a word that is not there": "what does photosynthesis mean",
    "meaning, short": "meaning of fungus",
    "who told": "who told the writer that",
    "who advised": "who told the author to sell",
    "who lent": "who lent the author buckets",
}
DATES = {
    "ISO": "2020-11-09",
    "with slashes": "7/7/2020",
    "with stops": "12.03.2019",
    "day and month": "12 march",
    "American": "March 12, 2019",
    "in a question": "what happened on 3/4/2021",
}
MEANT = {
    "one word": ("what does larch mean", 10),
    "meaning of": ("whats the meaning of insurance", 8),
    "who told": ("who told the author to sell", 5),
    "a date": ("12 march 2019", 2),
    "a sum": ("3 + 4", 6),
}
AUTHOR = ("who is the author", "who wrote this", "who wrote this thread?", "author?", "by whom is this")


@pytest.mark.parametrize(("question", "numbers"), REQUESTED.values(), ids=REQUESTED)
def test_recognises_a_request_for_posts(question: str, numbers: list[int]) -> None:
    request = index_of(DIARY).request(question)
    assert isinstance(request, Posts)
    assert [post.number for post in request.posts] == numbers


@pytest.mark.parametrize("question", SEARCHED.values(), ids=SEARCHED)
def test_searches_for_what_only_looks_like_a_request(question: str) -> None:
    assert isinstance(index_of(DIARY).request(question), Words)


@pytest.mark.parametrize("question", DATES.values(), ids=DATES)
def test_a_date_is_no_number_of_a_post(question: str) -> None:
    assert not isinstance(index_of(DIARY).request(question), Posts)


@pytest.mark.parametrize(("question", "number"), MEANT.values(), ids=MEANT)
def test_finds_what_only_looks_like_a_request(question: str, number: int) -> None:
    assert [quote.post.number for quote in index_of(DIARY).answer(question).quotes][:1] == [number]


@pytest.mark.parametrize("question", AUTHOR)
def test_recognises_a_request_for_the_author(question: str) -> None:
    assert index_of(DIARY).request(question) is Fact.AUTHOR
