"""Answers to a message in its context: to each of its questions, and to requests about the answer before."""

from dataclasses import replace

from bot.indexing.indexed_thread import IndexedThread
from index import (
    Answer,
    Post,
    SmallTalk,
    asks_nothing_itself,
    in_context,
    separate_questions,
    without_context,
)

MOST_QUESTIONS = 3
"""The most questions of a message that are answered, besides those like "Why?" after another."""
_MOST_PARTS = 6


async def answers(index: IndexedThread, text: str, before: Answer | None) -> list[Answer]:
    """Return the answer to *text*, or one to each of its questions if they find different posts.

    *before* is the answer that it may refer to. There is no answer to more than `MOST_QUESTIONS` questions.
    """
    questions = separate_questions(text)
    if len(questions) > _MOST_PARTS or sum(not asks_nothing_itself(each) for each in questions) > MOST_QUESTIONS:
        return []
    if len(questions) > 1:
        each = _merged(await _answers(index, questions, before))
        if len(each) > 1:
            return each
    return [await _answer(index, " ".join(questions) if len(questions) == 1 else text, before)]


async def _answers(index: IndexedThread, questions: list[str], before: Answer | None) -> list[Answer]:
    """Return an answer to each of *questions* but small talk; each is the context of the next.

    "Why?" is asked about the last question with content: "Who left? When? Why?".
    """
    found: list[Answer] = []
    for question in questions:
        if found and asks_nothing_itself(question):
            answer = await index.answer(question, before.asked if before else "")
            found.append(answer)
            continue
        answer = await _answer(index, question, before)
        if not isinstance(answer.request, SmallTalk):
            found.append(answer)
            before = answer if answer.quotes else before
    return found


def _merged(answers: list[Answer]) -> list[Answer]:
    """Return *answers* with those of the same best post as one, to all their questions."""
    merged: dict[Post | int, Answer] = {}
    for place, answer in enumerate(answers):
        key = answer.quotes[0].post if answer.quotes else place
        same = merged.get(key)
        merged[key] = replace(same, question=f"{same.question} {answer.question}") if same else answer
    return list(merged.values())


async def _answer(index: IndexedThread, question: str, before: Answer | None) -> Answer:
    if before is None:
        return without_context(await index.answer(question))
    return in_context(await index.answer(question, before.asked), before, index.thread)
