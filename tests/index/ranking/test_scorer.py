import pytest

from index.ranking.query import query
from index.ranking.scorer import Scorer
from index.text.passages import passages
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
    "the kind of answer": (FERRIES, "When is the ferry to Lindholm?", 2),
    "the speaker": (TALK, "Why was Bob late?", 2),
}


@pytest.mark.parametrize(("thread", "question", "number"), FIRST.values(), ids=FIRST)
def test_scores_best(thread: Thread, question: str, number: int) -> None:
    cut = passages(thread.posts)
    scorer = Scorer(cut)
    scores = scorer.scores(query(question, scorer.stems, []))
    assert cut[scores.argmax()].post.number == number


def test_what_shares_nothing_scores_nothing() -> None:
    scorer = Scorer(passages(FERRIES.posts))
    assert not any(scorer.scores(query("When? Zzz!", scorer.stems, [])))
