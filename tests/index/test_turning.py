"""Requests about the answer before."""

import pytest

from index import NoFurtherPost, Thread, ThreadIndex, Turn, in_context, no_meaning
from index.requests.turns import Neighbours

THREAD = Thread.of(
    (
        "The ferry was built in Gdansk in 1971.",
        "Its captain, Rosa Lind, retired in spring because her eyes failed.",
        "Tickets cost four crowns, and dogs travel free.",
        "In winter the harbour freezes for six weeks.",
        "A bridge will replace the ferry.",
    )
)
INDEX = ThreadIndex(THREAD, no_meaning)

TURNS = {
    "next": ("how much do tickets cost?", ["next"], [4]),
    "more, twice": ("how much do tickets cost?", ["tell me more", "more"], [5]),
    "previous": ("how much do tickets cost?", ["previous"], [2]),
    "there and back": ("how much do tickets cost?", ["go on", "back"], [3]),
    "after several posts": ("posts 2-4", ["next post"], [5]),
    "before several posts": ("posts 2-4", ["the one before"], [1]),
    "again": ("how much do tickets cost?", ["repeat that"], [3]),
    "the next one again": ("how much do tickets cost?", ["next", "say that again"], [4]),
    "its whole post": ("how much do tickets cost?", ["show me the whole post"], [3]),
    "the whole post after the next": ("how much do tickets cost?", ["next", "the full post"], [4]),
    "the whole post after a doubt": ("how much do tickets cost?", ["really?", "show me the whole post"], [3]),
    "in German, its whole post": ("post 2", ["zeig den ganzen Beitrag"], [2]),
    "an amount that was told": ("and dogs? how much do tickets cost?", ["and how much is it?"], [3]),
    "a doubt": ("how much do tickets cost?", ["are you sure?"], [2, 4]),
    "a doubt about the first post": ("post 1", ["is that true?"], [2]),
    "a doubt, twice": ("how much do tickets cost?", ["really?", "are you certain?"], [2, 4]),
    "a reason that is missing": ("how much do tickets cost?", ["why?"], [2, 4]),
    "in Russian, next": ("пост 3", ["следующий"], [4]),
    "in Russian, a doubt": ("пост 3", ["ты уверен?"], [2, 4]),
    "a question of its own": ("how much do tickets cost?", ["and the captain?"], [2]),
    "a question that begins like a turn": ("how much do tickets cost?", ["more about the bridge"], [5]),
}
ENDS = {
    "after the last post": ("post 5", "next", NoFurtherPost(Turn.NEXT)),
    "before the first post": ("post 1", "previous", NoFurtherPost(Turn.PREVIOUS)),
}


@pytest.mark.parametrize(("question", "further", "posts"), TURNS.values(), ids=TURNS)
def test_goes_on_from_the_answer_before(question: str, further: list[str], posts: list[int]) -> None:
    answer = INDEX.answer(question)
    for text in further:
        answer = in_context(INDEX.answer(text, answer.asked), answer, THREAD)

    assert [quote.post.number for quote in answer.quotes] == posts


@pytest.mark.parametrize(("question", "turn", "request_made"), ENDS.values(), ids=ENDS)
def test_says_where_the_thread_ends(question: str, turn: str, request_made: NoFurtherPost) -> None:
    answer = in_context(INDEX.answer(turn), INDEX.answer(question), THREAD)

    assert (answer.request, answer.quotes) == (request_made, ())


def test_a_follow_up_that_another_sentence_answers_is_answered() -> None:
    before = INDEX.answer("how much do tickets cost?")
    answer = in_context(INDEX.answer("who is the captain?", before.asked), before, THREAD)

    assert not isinstance(answer.request, Neighbours)
    assert [quote.post.number for quote in answer.quotes] == [2]


def test_a_turn_keeps_the_question_before_as_context() -> None:
    before = INDEX.answer("how much do tickets cost?")

    assert in_context(INDEX.answer("next"), before, THREAD).asked == before.asked
