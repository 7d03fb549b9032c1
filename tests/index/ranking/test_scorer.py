import pytest

from index.ranking.query import parse_query
from index.ranking.scorer import Scorer
from index.text.passages import passages
from index.text.vocabulary import Vocabulary
from index.thread import Thread

FERRIES = Thread.of(
    [
        "The ferry to Lindholm is old and slow, and the crew of the ferry knows it.",
        "The ferry to Lindholm sails on Monday.",
        "Mainly a peacekeeping operation, nothing else.",
    ]
)
PHRASE = Thread.of(["The master sleeps, the harbour is quiet.", "Then the harbour master sleeps, it is quiet."])
TALK = Thread.of(["Ann: Bob is late.", "Bob: I was late, Ann.", "Ann: So it goes.", "Bob: Sorry."])

FIRST = {
    "shared words": (FERRIES, "Is the crew slow?", 1),
    "shared letters": (FERRIES, "Are there peacekeepers?", 3),
    "a phrase": (PHRASE, "What is the harbour master?", 2),
    "the answer type": (FERRIES, "When is the ferry to Lindholm?", 2),
    "the speaker": (TALK, "Why was Bob late?", 2),
}


@pytest.mark.parametrize(("thread", "question", "number"), FIRST.values(), ids=FIRST)
def test_scores_best(thread: Thread, question: str, number: int) -> None:
    cut = passages(thread.posts)
    scorer = Scorer(cut)
    scores = scorer.scores(parse_query(question, scorer.stems, Vocabulary([])))
    assert cut[scores.argmax()].post.number == number


def test_a_passage_that_shares_nothing_scores_zero() -> None:
    scorer = Scorer(passages(FERRIES.posts))
    assert not any(scorer.scores(parse_query("When? Zzz!", scorer.stems, Vocabulary([]))))


SENTENCES = {
    "the sentence that shares most": (
        "The pier is closed. The ferry sails at dawn. Bring a coat.",
        "Does the ferry sail?",
        ["The ferry sails at dawn."],
    ),
    "the answer type decides": (
        "The ferry is slow. The ferry left on Monday.",
        "When was the ferry here?",
        ["The ferry left on Monday."],
    ),
    "the first of equals": ("It rains. It rains.", "Does it rain?", ["It rains."]),
    "the only one": ("No stop at all", "Does it rain?", ["No stop at all"]),
    "an address is no sentence": (
        "The pier is closed. https://example.org/does-the-ferry-sail",
        "Does the ferry sail?",
        ["The pier is closed."],
    ),
    "an address alone": ("https://example.org/ferry", "Does the ferry sail?", ["https://example.org/ferry"]),
    "none": ("", "Does it rain?", []),
}


@pytest.mark.parametrize(("text", "question", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_finds_the_sentence_that_answers(text: str, question: str, expected: list[str]) -> None:
    scorer = Scorer(passages(Thread.of([text, "The ferry in the rain."]).posts))
    found = scorer.best_sentence(text, parse_query(question, scorer.stems, Vocabulary([])))
    assert [text[start:stop] for start, stop in found] == expected
