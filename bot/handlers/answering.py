"""Answers to a message in its context: to each of its questions, and to requests about the answer before."""

from bot.storage.library import Library
from index import Answer, SmallTalk, ThreadIndex, in_context, separate_questions

MOST_QUESTIONS = 3
"""The most questions of a message that are answered."""


async def answers(library: Library, index: ThreadIndex, text: str, before: Answer | None) -> list[Answer]:
    """Return the answer to *text*, or one to each of its questions if they find different posts.

    *before* is the answer that it may refer to. There is no answer to more than `MOST_QUESTIONS` questions.
    """
    questions = separate_questions(text)
    if len(questions) > MOST_QUESTIONS:
        return []
    if len(questions) > 1:
        each = await _answers(library, index, questions, before)
        best = [answer.quotes[0].post for answer in each if answer.quotes]
        if len(each) > 1 and len(set(best)) == len(best):
            return each
    return [await _answer(library, index, text, before)]


async def _answers(library: Library, index: ThreadIndex, questions: list[str], before: Answer | None) -> list[Answer]:
    """Return an answer to each of *questions* but small talk; each is the context of the next."""
    found: list[Answer] = []
    for question in questions:
        answer = await _answer(library, index, question, before)
        if not isinstance(answer.request, SmallTalk):
            found.append(answer)
            before = answer if answer.quotes else before
    return found


async def _answer(library: Library, index: ThreadIndex, question: str, before: Answer | None) -> Answer:
    if before is None:
        return await library.answer(index, question)
    return in_context(await library.answer(index, question, before.asked), before, index.thread)
