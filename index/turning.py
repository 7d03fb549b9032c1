"""Requests about the answer before: the next post, the one before, the same again, and the posts around it."""

from collections.abc import Iterable
from dataclasses import replace

from index.answer import Answer, Quote
from index.confidence import Confidence
from index.ranking.answer_types import answer_types
from index.requests.follow_up import asks_nothing_itself
from index.requests.question_form import depends_on_context
from index.requests.request import Posts, Request, Words
from index.requests.turns import Neighbours, NoFurtherPost, Turn
from index.thread import Post, Thread


def in_context(answer: Answer, before: Answer, thread: Thread) -> Answer:
    """Return *answer*, or what it asks for if it is a request about the answer *before* it, which has quotes."""
    match answer.request:
        case Turn() as turn:
            return _answer_about(answer, before, thread, turn)
        case Words() if asks_nothing_itself(answer.question) and not _adds(answer, before):
            return _around(answer, before, thread, doubted=False)
    return answer


def without_context(answer: Answer) -> Answer:
    """Return *answer*, or a request about the answer before, if it finds nothing and there is none: "why?"."""
    nothing = isinstance(answer.request, Words) and answer.confidence is Confidence.NOTHING
    if nothing and asks_nothing_itself(answer.question) and depends_on_context(answer.question):
        return replace(answer, request=Turn.DOUBT, nearest=(), other_language="")
    return answer


def _answer_about(answer: Answer, before: Answer, thread: Thread, turn: Turn) -> Answer:
    match turn:
        case Turn.REPEAT:
            return replace(before, question=answer.question)
        case Turn.WHOLE:
            posts = [before.request.post] if isinstance(before.request, Neighbours) else _best(before)
            return _answer(answer, before, Posts(tuple(posts), ()), posts)
        case Turn.DOUBT:
            return _around(answer, before, thread, doubted=True)
        case Turn.NEXT | Turn.PREVIOUS:
            return _turned(answer, before, thread, turn)


def _adds(answer: Answer, before: Answer) -> bool:
    """Return whether *answer* is sure and quotes another sentence than the answer *before* it, or has an amount."""
    asks_amount = any(each.required for each in answer_types(answer.question))
    return answer.confidence is Confidence.SURE and (asks_amount or answer.quotes != before.quotes)


def _turned(answer: Answer, before: Answer, thread: Thread, turn: Turn) -> Answer:
    """Return the post after *before*, or the one before it, that it has not shown."""
    shown, best = [quote.post for quote in before.quotes], _best(before)
    if turn is Turn.NEXT:
        further: Iterable[Post] = thread.posts[max(post.number for post in best) :]
    else:
        further = reversed(thread.posts[: min(post.number for post in best) - 1])
    post = next((post for post in further if post not in shown), None)
    if post is None:
        return _answer(answer, before, NoFurtherPost(turn), ())
    return _answer(answer, before, Posts((post,), ()), (post,))


def _best(before: Answer) -> list[Post]:
    """Return the post that answered best in *before*, or all posts that it was asked for."""
    shown = [quote.post for quote in before.quotes]
    return shown[:1] if isinstance(before.request, Words) else shown


def _around(answer: Answer, before: Answer, thread: Thread, *, doubted: bool) -> Answer:
    post = before.request.post if isinstance(before.request, Neighbours) else before.quotes[0].post
    neighbours = thread.posts[: post.number - 1][-1:] + thread.posts[post.number :][:1]
    return _answer(answer, before, Neighbours(post, doubted), neighbours)


def _answer(answer: Answer, before: Answer, request: Request, posts: Iterable[Post]) -> Answer:
    quotes = tuple(Quote(post, ()) for post in posts)
    confidence = Confidence.SURE if quotes else Confidence.NOTHING
    return Answer(answer.question, confidence, quotes, (), (), request, asked=before.asked)
