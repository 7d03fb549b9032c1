"""Random threads, the same in every run: common English words among invented ones, by Zipf's law."""

from itertools import accumulate, pairwise
from random import Random

from index import Thread

_COMMON = ["the", "of", "to", "and", "a", "in", "that", "is", "was", "for", "it", "with", "as", "on", "be", "at"]
_SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]
_INVENTED = [one + two + end for one in _SYLLABLES for two in _SYLLABLES[::3] for end in ("", "n", "r")]
_WORDS = [*_COMMON, *_INVENTED]
_WEIGHTS = list(accumulate(1 / rank for rank in range(3, len(_WORDS) + 3)))
_POST_LENGTHS = (20, 45)  # words
_QUESTION_LENGTH = 6


def random_thread(posts: int) -> Thread:
    """Return a thread of so many *posts*."""
    random = Random(1)  # noqa: S311 - the same in every run
    return Thread.of([_post(random) for _ in range(posts)])


def random_questions(thread: Thread, count: int) -> list[str]:
    """Return *count* questions, each made of some words of one post."""
    random = Random(2)  # noqa: S311 - the same in every run
    texts = [random.choice(thread.posts).text.strip(".").lower() for _ in range(count)]
    return [f"What {' '.join(random.sample(text.split(), _QUESTION_LENGTH))}?" for text in texts]


def new_words(posts: int, length: int = 280) -> bytes:
    """Return a numbered thread of so many *posts* of *length* characters, nearly every word of which is a new one."""
    random = Random(3)  # noqa: S311 - the same in every run
    return "\n\n".join(f"{number}/{posts} {_new_words(random, length)}" for number in range(1, posts + 1)).encode()


def _new_words(random: Random, length: int) -> str:
    letters = "".join(random.choices("abcdefghijklmnopqrstuvwxyz", k=length))
    lengths = accumulate(random.choices(range(4, 11), k=length // 4), initial=0)
    words = [letters[start:stop] for start, stop in pairwise(lengths) if stop < length]
    return f"{' '.join(words)[: length - 1].capitalize()}."


def _post(random: Random) -> str:
    words = random.choices(_WORDS, cum_weights=_WEIGHTS, k=random.randint(*_POST_LENGTHS))
    return f"{' '.join(words).capitalize()}."
