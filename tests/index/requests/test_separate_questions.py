"""Several questions in one text."""

import pytest

from index import separate_questions

SEVERAL = {
    "two": ("Who baked it? And what did the miller say?", ["Who baked it?", "And what did the miller say?"]),
    "three": ("Who baked? Who milled? Who ate?", ["Who baked?", "Who milled?", "Who ate?"]),
    "a statement before": ("I read it. Who baked? Who ate?", ["I read it. Who baked?", "Who ate?"]),
    "thanks behind": ("Who baked? Who ate? Thanks!", ["Who baked?", "Who ate? Thanks!"]),
    "without spaces": ("谁烤面包？谁吃面包？", ["谁烤面包？", "谁吃面包？"]),
    "lines": ("Who baked?\nWho ate?", ["Who baked?", "Who ate?"]),
}
ONE = {
    "one": "Who baked it?",
    "none": "bread",
    "marks": "Who baked it??!",
    "only marks": "???",
    "a doubt behind": "Who baked it? Why?",
    "a doubt before": "Really? Who baked it?",
    "empty": "",
    "long": "Who baked it? " * 40,
}


@pytest.mark.parametrize(("text", "questions"), SEVERAL.values(), ids=SEVERAL)
def test_separates_questions(text: str, questions: list[str]) -> None:
    assert separate_questions(text) == questions


@pytest.mark.parametrize("text", ONE.values(), ids=ONE)
def test_leaves_one_question_whole(text: str) -> None:
    assert separate_questions(text) == [text]
