"""Minimum shares of right answers to questions about the seed thread; wrong ones are printed."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from index import (
    Confidence,
    Fact,
    Hashtags,
    Links,
    Post,
    Posts,
    Request,
    SmallTalk,
    Summary,
    TaggedPosts,
    ThreadIndex,
    Words,
)
from tests.support.questions import ExpectedAnswer, questions

pytestmark = pytest.mark.xdist_group("meaning")
HERE = Path(__file__).parent
QUESTIONS = list(questions(HERE / "karabakh-ceasefire.txt"))

FIRST_POST = 0.76
REQUESTS = 0.95
FALSE_ANSWERS = 0.05
UNASSERTED = 0.85


def test_has_every_kind_of_question() -> None:
    kinds = [case.kind for case in QUESTIONS]
    assert len(QUESTIONS) >= 120
    assert set(kinds) == {"a post that answers", "nothing sure", "nothing to assert", "a request"}


def test_puts_the_post_that_answers_first(by_meaning: ThreadIndex) -> None:
    total, misses = _missed("a post that answers", lambda question: _first_label(question, by_meaning), _is_one_of)
    assert 1 - len(misses) / total >= FIRST_POST


def test_does_not_answer_off_topic_questions(by_meaning: ThreadIndex) -> None:
    total, misses = _missed("nothing sure", lambda question: _sure_label(question, by_meaning), str.__eq__)
    assert len(misses) / total <= FALSE_ANSWERS


def test_seldom_asserts_what_the_thread_does_not_say(by_meaning: ThreadIndex) -> None:
    """Our own questions about the thread's topic that no post answers.

    Words alone cannot tell all of them from answered ones; 1 of 15 was missed when this minimum was set.
    """
    total, misses = _missed("nothing to assert", lambda question: _sure_label(question, by_meaning), str.__eq__)
    assert 1 - len(misses) / total >= UNASSERTED


def test_recognises_requests(by_meaning: ThreadIndex) -> None:
    total, misses = _missed("a request", lambda question: _written_out(by_meaning.request(question)), str.__eq__)
    assert 1 - len(misses) / total >= REQUESTS


def _missed(
    kind: str, reply: Callable[[str], str], is_right: Callable[[str, str], bool]
) -> tuple[int, list[tuple[ExpectedAnswer, str]]]:
    replies = [(case, reply(case.question)) for case in QUESTIONS if case.kind == kind]
    misses = [(case, given) for case, given in replies if not is_right(case.expected, given)]
    print(f"\n{kind}: {len(replies) - len(misses)} of {len(replies)}")  # noqa: T201 - pytest -rP shows it
    for case, given in misses:
        print(f"  {case.question!r}: expected {case.expected}, was {given}")  # noqa: T201 - as above
    return len(replies), misses


def _is_one_of(expected: str, label: str) -> bool:
    return label in expected.split()


def _first_label(question: str, index: ThreadIndex) -> str:
    request = index.request(question)
    if not isinstance(request, Words):
        return _written_out(request)
    answer = index.answer(request.text)
    return answer.quotes[0].post.label if answer.quotes else "-"


def _sure_label(question: str, index: ThreadIndex) -> str:
    request = index.request(question)
    if not isinstance(request, Words):
        return _written_out(request)
    answer = index.answer(request.text)
    return answer.quotes[0].post.label if answer.confidence == Confidence.SURE else "-"


def _written_out(request: Request) -> str:
    match request:
        case Words():
            return "words"
        case Posts(posts, missing):
            return _listed(posts=_labels(posts), missing=missing)
        case TaggedPosts(_, posts, mentions, missing):
            return _listed(tagged=_labels(posts), mentions=_labels(mentions), missing=missing)
        case Links(links, missing):
            return _listed(links=_labels(link.post for link in links), missing=missing)
        case Hashtags():
            return "hashtags"
        case Summary(size):
            return f"summary {size}"
        case Fact() as fact:
            return f"about {fact}"
        case SmallTalk() as talk:
            return f"talk {talk}"
        case _:
            return str(request)


def _listed(**names: Iterable[str]) -> str:
    return " ".join(word for name, values in names.items() if values for word in (name, *values))


def _labels(posts: Iterable[Post]) -> list[str]:
    return [post.label for post in posts]
