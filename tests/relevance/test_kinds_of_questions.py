"""Limits for our own questions about threads of many kinds, by words only and with meaning; every miss is printed."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from index import Answer, Confidence, Reader, ThreadIndex, meaning, meaning_installed, no_meaning, read_threads
from tests.support.questions import ThreadQuestion, thread_questions

pytestmark = pytest.mark.xdist_group("meaning")
THREADS = sorted((Path(__file__).parent / "threads").glob("*.txt"))
QUESTIONS = {thread.stem: list(thread_questions(thread.with_suffix(".questions"))) for thread in THREADS}
KINDS = list(dict.fromkeys(question.kind for questions in QUESTIONS.values() for question in questions))
OUTCOMES = ("first", "shown", "wrong", "refused", "asserted")


class Limits(NamedTuple):
    """Percentages of the questions of a kind: at least *first*, at most the others."""

    first: int
    wrong: int = 0
    refused: int = 0
    asserted: int = 0


class Answered(NamedTuple):
    """A question about the thread in the file *thread*, with its answer."""

    thread: str
    question: ThreadQuestion
    answer: Answer

    @property
    def outcomes(self) -> frozenset[str]:
        """The names in `OUTCOMES` of all that is true of the answer.

        "first": the first quote is the best post; "shown": a post that answers is quoted; "wrong": a post that does not
        answer is called sure; "refused": nothing is quoted, though a post answers; "asserted": something is called
        sure, though no post answers.
        """
        gold, quoted = self.question.posts, [quote.post.number for quote in self.answer.quotes]
        sure = self.answer.confidence is Confidence.SURE
        tests = {
            "first": gold[:1] == tuple(quoted[:1]) != (),
            "shown": bool(set(gold).intersection(quoted)),
            "wrong": bool(gold) and sure and quoted[:1] != [] and quoted[0] not in gold,
            "refused": bool(gold) and self.answer.confidence is Confidence.NOTHING,
            "asserted": not gold and sure,
        }
        return frozenset(name for name, true in tests.items() if true)


# The least number of questions of a kind; of each other kind there are five.
FEWEST = {"own words": 45, "not answered": 35, "off topic": 10, "other language": 15}
LIMITS = {
    "words": {
        "own words": Limits(first=7, wrong=4, refused=75),
        "keyword": Limits(first=96),
        "typo": Limits(first=96),
        "number": Limits(first=90, wrong=3, refused=5),
        "when": Limits(first=95),
        "who": Limits(first=95),
        "why": Limits(first=95),
        "yes-no": Limits(first=90, wrong=5),
        "names": Limits(first=88),
        "multi": Limits(first=60, refused=10),
        "opinion": Limits(first=92),
        "follow-up": Limits(first=85, wrong=8, refused=8),
        "request": Limits(first=95, refused=5),
        "talk": Limits(first=0),
        "not answered": Limits(first=0, asserted=5),
        "off topic": Limits(first=0),
        "other language": Limits(first=5, refused=95),
        "other language, not answered": Limits(first=0),
    },
    "meaning": {
        "own words": Limits(first=54, wrong=2, refused=5),
        "keyword": Limits(first=96),
        "typo": Limits(first=96),
        "number": Limits(first=92, wrong=3, refused=2),
        "when": Limits(first=95),
        "who": Limits(first=95),
        "why": Limits(first=95),
        "yes-no": Limits(first=90, wrong=5),
        "names": Limits(first=88),
        "multi": Limits(first=65, refused=5),
        "opinion": Limits(first=92),
        "follow-up": Limits(first=92, wrong=4),
        "request": Limits(first=95, refused=5),
        "talk": Limits(first=0),
        "not answered": Limits(first=0, asserted=5),
        "off topic": Limits(first=0),
        "other language": Limits(first=54, wrong=5, refused=12),
        "other language, not answered": Limits(first=0, asserted=8),
    },
}


@pytest.mark.parametrize(("mode", "reader"), [("words", no_meaning), ("meaning", meaning)], ids=LIMITS)
def test_answers_within_the_limits(mode: str, reader: Reader) -> None:
    if reader is meaning and not meaning_installed():
        pytest.skip("the extra [meaning] is not installed")
    answered = list(_answered(reader))
    counts = {kind: _counts(each for each in answered if each.question.kind == kind) for kind in KINDS}
    print(f"\n{_table(mode, counts)}\n\n{_misses(answered)}")  # noqa: T201 - pytest -rP shows it
    outside = [kind for kind, limits in LIMITS[mode].items() if not _is_within(limits, counts[kind])]
    assert not outside, "\n".join(f"{kind}: {dict(counts[kind])} is outside {LIMITS[mode][kind]}" for kind in outside)


def test_has_enough_questions_of_every_kind() -> None:
    counts = Counter(question.kind for questions in QUESTIONS.values() for question in questions)
    assert counts.keys() == LIMITS["words"].keys() == LIMITS["meaning"].keys()
    assert not {kind: count for kind, count in counts.items() if count < FEWEST.get(kind, 5)}


def _answered(reader: Reader) -> Iterator[Answered]:
    for path in THREADS:
        index = ThreadIndex(read_threads(path.read_bytes(), path.name)[0], reader)
        for question in QUESTIONS[path.stem]:
            assert all(0 < number <= len(index.thread.posts) for number in question.posts), question
            yield Answered(path.stem, question, index.answer(question.text, question.before))


def _counts(answered: Iterator[Answered]) -> Counter[str]:
    counts = Counter[str]()
    for each in answered:
        counts.update(("questions", *each.outcomes))
    return counts


def _is_within(limits: Limits, counts: Counter[str]) -> bool:
    share = {name: 100 * counts[name] / counts["questions"] for name in OUTCOMES}
    at_most = limits._asdict()
    return share["first"] >= at_most.pop("first") and all(share[name] <= limit for name, limit in at_most.items())


def _table(mode: str, counts: Mapping[str, Counter[str]]) -> str:
    columns = ("questions", *OUTCOMES)
    rows = {**counts, "all": sum(counts.values(), Counter())}
    lines = [f"{mode:32}" + "".join(f"{column:>10}" for column in columns)]
    lines += [f"{kind:32}" + "".join(f"{row[column]:10}" for column in columns) for kind, row in rows.items()]
    return "\n".join(lines)


def _misses(answered: list[Answered]) -> str:
    return "\n".join(
        f"{each.thread}, {each.question.kind}: {each.question.text!r}, expected {each.question.posts}, "
        f"was {each.answer.confidence} {tuple(quote.post.number for quote in each.answer.quotes)}"
        for each in answered
        if ("first" not in each.outcomes if each.question.posts else "asserted" in each.outcomes)
    )
