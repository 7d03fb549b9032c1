"""The form of messages: questions, requests and noun phrases, and comments that are none."""

import pytest

from index import asks_again, depends_on_context, has_question_form, is_remark, noun_phrase

QUESTIONS = {
    "question mark": "really, the baker left?",
    "question word": "who repaired the pump",
    "after a connective": "and where did the baker go",
    "after a courtesy": "please tell me who repaired the pump",
    "auxiliary": "did the baker leave",
    "imperative": "list the pumps",
    "polite imperative": "please explain the second pump",
    "after thanks": "thx, but who repaired the pump",
    "after an acknowledgement": "ok but why did the baker leave",
    "after thanks, Russian": "спс, а кто починил насос",
    "after thanks, Armenian": "լավ, բայց ով նորոգեց պոմպը",
    "after thanks, Azerbaijani": "sağ ol, bəs nasosu kim təmir etdi",
    "after thanks, Turkish": "teşekkürler ama pompayı kim onardı",
    "after an acknowledgement, Spanish": "vale pero por qué se fue",
    "Russian": "кто починил насос",
    "Russian imperative": "Расскажите про насос",
    "Turkish, in the middle": "Pompayı kim onardı",
    "Turkish particle": "Pompa onarıldı mı",
    "Turkish imperative, at the end": "pompayı anlat",
    "Azerbaijani": "Nasosu kim təmir etdi",
    "Armenian": "ով նորոգեց պոմպը",
    "Armenian question mark": "Նորոգե՞լ են պոմպը",
    "Spanish": "quién reparó la bomba",
    "Spanish imperative": "cuéntame de la bomba",
}
COMMENTS = {
    "statement": "the baker left on Monday, I think",
    "clause": "when the pump broke, we left",
    "agreement": "totally agree, see you at 8",
    "disagreement": "I disagree with that",
    "emoji": "😂😂",
    "praise": "nice find",
    "farewell": "bye all, good night",
    "Russian": "согласен, до завтра",
    "Turkish": "katılmıyorum, akşama görüşürüz",
    "Spanish": "no estoy de acuerdo",
    "exclamation": "what a pump",
    "thanks alone": "thanks, but I know that",
    "indifference": "ok but who cares",
    "indifference, Russian": "да, но кто знает",
    "consent": "ok why not",
    "clause after an acknowledgement": "ok but when the pump broke, we left",
    "to everybody": "anyone from Lyon here?",
    "nothing": "",
}


@pytest.mark.parametrize("text", QUESTIONS.values(), ids=QUESTIONS)
def test_recognises_a_question(text: str) -> None:
    assert has_question_form(text)


@pytest.mark.parametrize("text", COMMENTS.values(), ids=COMMENTS)
def test_a_comment_is_neither_a_question_nor_a_noun_phrase(text: str) -> None:
    assert not has_question_form(text)
    assert noun_phrase(text) == ()


NOUN_PHRASES = {
    "one noun": ("pumps", ("pumps",)),
    "article and preposition": ("the baker of Lyon", ("baker", "lyon")),
    "four words": ("second pump repair bill", ("second", "pump", "repair", "bill")),
    "five words": ("second pump repair bill today", ()),
    "pronoun": ("my pump", ()),
    "verb of grammar": ("pump is broken", ()),
    "negation": ("no pump", ()),
    "contraction": ("that's pumps", ()),
    "exclamation": ("Poor baker!", ()),
    "with an emoji": ("pumps 😂", ()),
    "small talk": ("great pump", ()),
    "Russian": ("новый насос", ("новый", "насос")),
    "Russian pronoun": ("мне насос", ()),
    "Spanish": ("la bomba del panadero", ("bomba", "panadero")),
}


@pytest.mark.parametrize(("text", "words"), NOUN_PHRASES.values(), ids=NOUN_PHRASES)
def test_finds_the_words_of_a_noun_phrase(text: str, words: tuple[str, ...]) -> None:
    assert noun_phrase(text) == words


ASKS_AGAIN = {
    "nothing": ("", True),
    "courtesy": ("please", True),
    "English": ("can you answer this?", True),
    "Russian": ("ответь, пожалуйста", True),
    "Turkish": ("lütfen cevap ver", True),
    "Azerbaijani": ("zəhmət olmasa buna cavab ver", True),
    "Armenian": ("խնդրում եմ, պատասխանիր", True),
    "Spanish": ("responde a esto, por favor", True),
    "content": ("please answer: who left?", False),
    "request": ("summary please", False),
    "number": ("post 4", False),
}


@pytest.mark.parametrize(("text", "expected"), ASKS_AGAIN.values(), ids=ASKS_AGAIN)
def test_words_of_request_alone_ask_for_an_answer_to_another_message(text: str, *, expected: bool) -> None:
    assert asks_again(text) is expected


IN_CONTEXT = {
    "why": ("why?", True),
    "and somebody else": ("and the baker?", True),
    "a person": ("and you?", False),
    "an idiom": ("tell me about it", False),
    "a reaction": ("really?", False),
    "surprise": ("what?", False),
    "Russian": ("а почему?", True),
    "a person, in Spanish": ("¿y tú?", False),
}


@pytest.mark.parametrize(("text", "expected"), IN_CONTEXT.values(), ids=IN_CONTEXT)
def test_what_is_asked_of_people_depends_on_no_answer(text: str, *, expected: bool) -> None:
    assert depends_on_context(text) is expected


REMARKS = {
    "exclamation": ("First!", True),
    "opinion": ("I disagree with 2/3", True),
    "Russian opinion": ("согласна с 2/3", True),
    "number": ("2/3", False),
    "request": ("show 2/3!", False),
    "question": ("do you agree with 2/3?", False),
}


@pytest.mark.parametrize(("text", "expected"), REMARKS.values(), ids=REMARKS)
def test_exclamations_and_opinions_are_remarks(text: str, *, expected: bool) -> None:
    assert is_remark(text) is expected
