from hypothesis import given
from hypothesis import strategies as st

from index.text.passages import MAX_CHARACTERS, passages
from index.thread import Post


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
