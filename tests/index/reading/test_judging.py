"""Of several ways to read a text, the likeliest is picked."""

import pytest

from index.reading import read_threads
from index.reading.draft import ALL, Bounds, Draft, DraftPost, Proposal
from index.reading.judging import judged


def proposal(bounds: Bounds, *posts: str, numbered: bool = False, furniture: int = ALL) -> Proposal:
    drafts = tuple(
        DraftPost(post, f"{k}/" if numbered else "", k if numbered else 0) for k, post in enumerate(posts, 1)
    )
    return Proposal((Draft(drafts),), bounds, furniture)


ONE, TWO = "The ferry leaves at noon.", "It is late in winter."
LIKELIER = {
    "given bounds before guessed ones": (
        proposal(Bounds.GIVEN, ONE, TWO),
        proposal(Bounds.GUESSED, ONE, TWO, "Menu"),
    ),
    "more numbers before given bounds": (
        proposal(Bounds.NUMBERED, ONE, TWO, numbered=True),
        proposal(Bounds.GIVEN, f"{ONE} {TWO}", "Bob: no."),
    ),
    "posts before the furniture of a site": (
        proposal(Bounds.GUESSED, ONE, TWO),
        proposal(Bounds.GUESSED, ONE, "@ann", "·", TWO, "Reply"),
    ),
    "all of the text before a part of it": (
        proposal(Bounds.GUESSED, ONE, TWO, furniture=0),
        proposal(Bounds.GUESSED, ONE, furniture=0),
    ),
    "posts that fit before posts that do not": (
        proposal(Bounds.GUESSED, ONE, TWO),
        proposal(Bounds.GUESSED, f"{ONE} {TWO} " * 12),
    ),
}


@pytest.mark.parametrize(("likely", "other"), LIKELIER.values(), ids=LIKELIER)
def test_the_likelier_reading_wins_in_any_order(likely: Proposal, other: Proposal) -> None:
    length = len("".join((ONE + TWO).split()))
    assert judged([likely, other], length).best == likely.drafts
    assert judged([other, likely], length).best == likely.drafts


def test_nearly_as_likely_readings_are_kept_once() -> None:
    lines, paragraphs = proposal(Bounds.GUESSED, ONE, TWO), proposal(Bounds.GUESSED, f"{ONE} {TWO}", "And more.")
    assert judged([lines, paragraphs, lines]).others == (paragraphs.drafts,)


def test_another_reading_comes_with_the_thread_and_says_so() -> None:
    long = "\n".join(f"The {name} ferry leaves at noon. {'It is late. ' * 12}".strip() for name in ("red", "blue"))
    thread = read_threads(f"The green ferry leaves at dusk.\n\nThe grey ferry leaves at dusk.\n\n{long}".encode())[0]
    assert [len(reading.posts) for reading in thread.readings] == [4]
    assert thread.remarks[-1] == "I'm not sure where each post begins, so I offer a second reading"


def test_one_likely_reading_is_not_doubted() -> None:
    assert read_threads(b"1/2 One here.\n\n2/2 Two here.")[0].readings == ()
