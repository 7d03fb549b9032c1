import pytest

from index.answer import Hit, quotes
from index.ranking.query import query
from index.thread import Post

MARKED = {
    "the sentence that shares most": (
        "The pier is closed. The ferry sails at dawn. Bring a coat.",
        "Does the ferry sail?",
        ["The ferry sails at dawn."],
    ),
    "the kind of answer decides": (
        "The ferry is slow. The ferry left on Monday.",
        "When was the ferry here?",
        ["The ferry left on Monday."],
    ),
    "the first of equals": ("It rains. It rains.", "Does it rain?", ["It rains."]),
    "the only one": ("No stop at all", "Does it rain?", ["No stop at all"]),
    "none": ("", "Does it rain?", []),
}


@pytest.mark.parametrize(("text", "question", "expected"), MARKED.values(), ids=MARKED)
def test_marks_the_sentence_that_answers(text: str, question: str, expected: list[str]) -> None:
    (quote,) = quotes([Hit(Post(1, "1/1", text), 1)], query(question, {"ferri", "rain"}, []), lambda _: 1.0)
    assert [text[start:stop] for start, stop in quote.marks] == expected


def test_quotes_what_is_nearly_as_good_as_the_best() -> None:
    hits = [Hit(Post(n, f"{n}/5", "x"), score) for n, score in enumerate([1, 0.9, 0.85, 0.85, 0.2], 1)]
    assert [quote.post.number for quote in quotes(hits, query("x", {}, []), lambda _: 1.0)] == [1, 2, 3]
    assert [quote.post.number for quote in quotes(hits[2:], query("x", {}, []), lambda _: 1.0)] == [3, 4]


def test_no_hits_make_no_quotes() -> None:
    assert quotes([], query("x", {}, []), lambda _: 1.0) == ()
