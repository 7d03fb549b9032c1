"""Several questions in one text."""

import pytest

from index import separate_questions

SEVERAL = {
    "two": ("Who baked it? And what did the miller say?", ["Who baked it?", "And what did the miller say?"]),
    "three": ("Who baked? Who milled? Who ate?", ["Who baked?", "Who milled?", "Who ate?"]),
    "a statement before": ("I read it. Who baked? Who ate?", ["I read it. Who baked?", "Who ate?"]),
    "thanks behind": ("Who baked? Who ate? Thanks!", ["Who baked?", "Who ate? Thanks!"]),
    "without spaces": ("谁烤面包？谁吃面包？", ["谁烤面包？", "谁吃面包？"]),
    "one that is bare": ("Who baked it? Why?", ["Who baked it?", "Why?"]),
    "three that are bare": ("Who left? When? Where? Why?", ["Who left?", "When?", "Where?", "Why?"]),
    "an announcement": ("Can I ask you something? Who baked? Who ate?", ["Who baked?", "Who ate?"]),
    "only an announcement before": ("Can I ask you something? Who baked?", ["Who baked?"]),
    "an announcement in Russian": ("Можно вопрос? Кто пёк? А кто ел?", ["Кто пёк?", "А кто ел?"]),
    "an announcement in Turkish": ("Bir şey sorabilir miyim? Kim geldi?", ["Kim geldi?"]),
    "an announcement in Spanish": ("¿Te puedo preguntar algo? ¿Quién vino?", ["¿Quién vino?"]),
    "lines": ("Who baked?\nWho ate?", ["Who baked?", "Who ate?"]),
}
ONE = {
    "one": "Who baked it?",
    "none": "bread",
    "marks": "Who baked it??!",
    "only marks": "???",
    "an announcement alone": "Can I ask you something?",
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
