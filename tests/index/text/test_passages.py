from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.text.passages import MAX_CHARACTERS, passages, sentences
from index.thread import Post

SENTENCES = {
    "stops": ("It sails. Does it? It does!", ["It sails.", "Does it?", "It does!"]),
    "titles": ("Dr. Vos met Mr. Lind. They spoke.", ["Dr. Vos met Mr. Lind.", "They spoke."]),
    "initials": ("J. R. Brandt and the U.S. Navy came.", ["J. R. Brandt and the U.S. Navy came."]),
    "decimals": ("It costs 3.5 crowns. Fine.", ["It costs 3.5 crowns.", "Fine."]),
    "addresses": (
        "See https://example.org/a.b for more. Or ask.",
        ["See https://example.org/a.b for more.", "Or ask."],
    ),
    "quotation": ('He said "Go!" Then he left.', ['He said "Go!"', "Then he left."]),
    "small letter after": ("Is it open? he asked. No.", ["Is it open? he asked.", "No."]),
    "a number's abbreviation": ("Take No. 5. Oh no. 6 is full.", ["Take No. 5.", "Oh no. 6 is full."]),
    "a plain no": ("Oh no. It left.", ["Oh no.", "It left."]),
    "lines": ("Monday: closed\n\nTuesday: open", ["Monday: closed", "Tuesday: open"]),
    "full width": ("船は出た。いつ？朝だ。", ["船は出た。", "いつ？", "朝だ。"]),
    "no end": ("  half a thought ", ["half a thought"]),
    "nothing": (" \n ", []),
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_cuts_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:stop] for start, stop in sentences(text)] == expected


def test_a_short_post_is_one_passage() -> None:
    assert [passage.text for passage in passages([Post(1, "1/1", "One. Two.")])] == ["One. Two."]


def test_a_long_post_is_cut_at_sentence_ends() -> None:
    text = "The ferry sails at dawn and comes back at dusk. " * 30
    cut = [passage.text for passage in passages([Post(1, "1/1", text)])]
    assert len(cut) > 3
    assert all(piece.endswith("dusk.") for piece in cut)


@given(st.text(st.sampled_from("ab.!?\n 。"), max_size=3 * MAX_CHARACTERS))
def test_passages_leave_nothing_out_and_are_short(text: str) -> None:
    cut = passages([Post(1, "1/1", text)])
    assert all(len(passage.text) <= MAX_CHARACTERS for passage in cut)
    assert "".join("".join(passage.text for passage in cut).split()) == "".join(text.split())


@given(st.text())
def test_sentences_lie_in_order_and_leave_nothing_out(text: str) -> None:
    spans = sentences(text)
    assert all(one.stop <= other.start for one, other in pairwise(spans))
    assert "".join("".join(text[start:stop] for start, stop in spans).split()) == "".join(text.split())
