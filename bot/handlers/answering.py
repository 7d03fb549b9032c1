"""Answers to a message in its context: to each of its questions, and to requests about the answer before."""

from bot.indexing.indexed_thread import IndexedThread
from index import Answer, SmallTalk, in_context, separate_questions

MOST_QUESTIONS = 3
"""The most questions of a message that are answered."""


async def answers(index: IndexedThread, text: str, before: Answer | None) -> list[Answer]:
    """Return the answer to *text*, or one to each of its questions if they find different posts.

    *before* is the answer that it may refer to. There is no answer to more than `MOST_QUESTIONS` questions.
    """
    questions = separate_questions(text)
    if len(questions) > MOST_QUESTIONS:
        return []
    if len(questions) > 1:
        each = await _answers(index, questions, before)
        best = [answer.quotes[0].post for answer in each if answer.quotes]
        if len(each) > 1 and len(set(best)) == len(best):
            return each
    return [await _answer(index, text, before)]


async def _answers(index: IndexedThread, questions: list[str], before: Answer | None) -> list[Answer]:
    """Return an answer to each of *questions* but small talk; each is the context of the next."""
    found: list[Answer] = []
    for question in questions:
        answer = await _answer(index, question, before)
        if not isinstance(answer.request, SmallTalk):
            found.append(answer)
            before = answer if answer.quotes else before
    return found


async def _answer(index: IndexedThread, question: str, before: Answer | None) -> Answer:
    if before is None:
        return await index.answer(question)
    return in_context(await index.answer(question, before.asked), before, index.thread)
