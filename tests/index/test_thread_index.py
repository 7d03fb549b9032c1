from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import ThreadIndex, Words, no_meaning, read_threads
from index.text.sentences import sentences
from index.thread import Thread

SEED = read_threads(Path("seeds/karabakh-ceasefire.txt").read_bytes())[0]
INDEX = ThreadIndex(SEED, no_meaning)
SIDES = "Why won't Russia take sides?"

ANSWERED = {
    "Why won't Russia take sides?": 4,
    "Will Russia intervene?": 5,
    "What did Turkey do?": 6,
    "What about Ankara?": 6,
    "Who wrote the report?": 3,
    "Who can broker a ceasefire?": 1,
    "What was the peace plan in 2016?": 2,
    "Are there Syrian fighters?": 6,
    "What is the biggest economy in the region?": 4,
    "Where would Russian peacekeepers be deployed?": 2,
    "when will the ceasefire happen?": 7,
    "WHAT HAS FRANCE CONFIRMED": 6,
}

CLOSEST = {
    "a word that the thread never uses": ("Did Armenia accept the plan?", 3),
    "a name of a city only": ("What's the weather in Yerevan?", 3),
    "no amount in the post": ("how long will the escalaton last", 1),
}

OFF_TOPIC = {
    "What is photosynthesis?": ("photosynthesis",),
    "Who won the football world cup?": ("football", "cup"),
    "How do I bake bread?": ("bake", "bread"),
    "How do I keep going?": (),
}

LANGUAGES = {
    "Russian": (["Россия предложила план.", "Турция поддерживает Баку."], "Кого поддерживает Турция?"),
    "Chinese": (["俄罗斯提出了和平计划。", "土耳其支持阿塞拜疆。"], "谁支持阿塞拜疆？"),
    "Japanese": (["ロシアは和平案を示した。", "トルコは隣国を支持している。"], "隣国を支持するのは誰？"),
    "Thai": (["รัสเซียเสนอแผนสันติภาพ", "ตุรกีสนับสนุนเพื่อนบ้าน"], "ใครสนับสนุนเพื่อนบ้าน"),
    "Hindi": (["रूस ने शांति योजना पेश की।", "तुर्की पड़ोसी का समर्थन करता है।"], "तुर्की किसका समर्थन करता है?"),
    "Arabic": (["روسيا قدمت خطة سلام", "تركيا تدعم جارتها"], "من تدعم تركيا؟"),
    "Turkish": (["Rusya bir plan sundu.", "Türkiye komşusunu destekliyor."], "turkiye kimi destekliyor?"),
    "Korean": (["러시아는 평화안을 냈다.", "터키는 이웃을 지지한다."], "터키는 누구를 지지하나?"),
}

TEXT = st.text(st.characters(exclude_categories=[]), max_size=60) | st.text(st.sampled_from("ferry Us. 12?\n停火"))


@pytest.mark.parametrize(("question", "number"), ANSWERED.items(), ids=ANSWERED)
def test_quotes_the_post_that_answers(question: str, number: int) -> None:
    answer = INDEX.answer(question)
    assert (answer.confidence, answer.quotes[0].post.number) == ("sure", number)


@pytest.mark.parametrize(("question", "number"), CLOSEST.values(), ids=CLOSEST)
def test_is_not_sure_that_a_post_answers(question: str, number: int) -> None:
    answer = INDEX.answer(question)
    assert answer.confidence == "closest"
    assert number in [quote.post.number for quote in answer.quotes]


@pytest.mark.parametrize(("question", "unknown"), OFF_TOPIC.items(), ids=OFF_TOPIC)
def test_names_the_rarest_words_that_the_thread_never_uses(question: str, unknown: tuple[str, ...]) -> None:
    answer = INDEX.answer(question)
    assert (answer.confidence, answer.quotes, answer.unknown) == ("nothing", (), unknown)
    assert answer.nearest


@pytest.mark.parametrize(("texts", "question"), LANGUAGES.values(), ids=LANGUAGES)
def test_answers_in_any_script(texts: list[str], question: str) -> None:
    answer = ThreadIndex(Thread.of(texts), no_meaning).answer(question)
    assert (answer.confidence, answer.quotes[0].post.number) == ("sure", 2)


def test_an_exact_name_beats_another_name_of_the_country() -> None:
    index = ThreadIndex(Thread.of(["Azerbaijan waits.", "Baku waits.", "Russia waits."]), no_meaning)
    assert [hit.post.number for hit in index.rank("Baku?")] == [2, 1]


def test_tells_the_country_from_the_pronoun() -> None:
    index = ThreadIndex(Thread.of(["They told us nothing.", "The US sent aid.", "Nobody came."]), no_meaning)
    assert index.rank("What did the United States do?")[0].post.number == 2


def test_without_a_hit_the_nearest_posts_are_those_of_the_summary() -> None:
    answer = INDEX.answer("Zzz?")
    assert answer.nearest == tuple(quote.post for quote in INDEX.summary())


def test_a_summary_marks_nothing() -> None:
    quotes = INDEX.summary(4)
    assert [quote.marks for quote in quotes] == [()] * 4
    assert [quote.post.number for quote in quotes] == sorted(quote.post.number for quote in quotes)


def test_a_thread_without_posts_says_nothing() -> None:
    index = ThreadIndex(Thread.of([]), no_meaning)
    answer = index.answer("What does it say?")
    assert (answer.confidence, answer.quotes, answer.nearest) == ("nothing", (), ())
    assert not index.rank("what?")
    assert not index.summary()


def test_finds_a_sentence_deep_in_a_long_post() -> None:
    long = "The sea is calm today and nothing moves. " * 300
    index = ThreadIndex(Thread.of([long, long + "A submarine surfaced near Lindholm. " + long, long]), no_meaning)
    quote = index.answer("Where did the submarine surface?").quotes[0]
    assert quote.post.number == 2
    assert [quote.post.text[start:stop] for start, stop in quote.marks] == ["A submarine surfaced near Lindholm."]


@given(st.lists(TEXT, max_size=5), TEXT)
def test_no_text_raises(texts: list[str], question: str) -> None:
    thread = Thread.of(texts)
    index = ThreadIndex(thread, no_meaning)
    answer, hits = index.answer(question), index.rank(question)
    posts = [hit.post for hit in hits]
    assert len(posts) == len(set(posts))
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert {quote.post for quote in answer.quotes} | set(answer.nearest) | set(posts) <= set(thread.posts)
    if isinstance(answer.request, Words):  # in others, what was asked for is marked
        assert all(set(quote.marks) <= set(sentences(quote.post.text)) for quote in answer.quotes)
    assert (answer.confidence == "nothing") == (not answer.quotes)


@pytest.mark.parametrize("question", ["ferry " * 700, "x" * 4096, "停火" * 2048, "a'" * 2048, "?" * 4096, "😀" * 2048])
def test_a_long_question_is_answered_too(question: str) -> None:
    assert INDEX.answer(question).question == question


def test_most_limits_the_rank() -> None:
    hits = INDEX.rank("What is the plan of Russia?")
    assert len(hits) > 2
    assert INDEX.rank("What is the plan of Russia?", 2) == hits[:2]


FOLLOW_UPS = {
    "asks for nothing itself": ("why not?", SIDES, f"why not? {SIDES}", 4),
    "is sure alone": ("and Turkey?", SIDES, "and Turkey?", 6),
    "stands alone": ("Who wrote the report?", SIDES, "Who wrote the report?", 3),
    "nothing before": ("and Turkey?", "", "and Turkey?", 6),
}


@pytest.mark.parametrize(("question", "before", "asked", "number"), FOLLOW_UPS.values(), ids=FOLLOW_UPS)
def test_joins_a_question_that_depends_on_the_one_before(question: str, before: str, asked: str, number: int) -> None:
    answer = INDEX.answer(question, before)
    assert (answer.question, answer.asked, answer.quotes[0].post.number) == (question, asked, number)


def test_the_post_before_does_not_answer_a_question_about_something_else() -> None:
    assert INDEX.answer("what about zebras?", SIDES).quotes == ()


def test_signs_alone_are_no_follow_up() -> None:
    assert INDEX.answer("???", SIDES).quotes == ()


def test_a_name_in_another_script_is_searched_for_rather_than_denied() -> None:
    assert isinstance(INDEX.answer("упоминается ли Турция?").request, Words)
    assert not isinstance(INDEX.answer("is Putin mentioned?").request, Words)
    assert not isinstance(INDEX.answer("is 2020 mentioned?").request, Words)


def test_names_the_other_posts_that_match() -> None:
    answer = INDEX.answer("Who can broker a ceasefire?")
    quoted = [quote.post.number for quote in answer.quotes]
    assert answer.others
    assert not {post.number for post in answer.others} & set(quoted)
    assert INDEX.answer("What is photosynthesis?").others == ()


@pytest.mark.parametrize(("question", "code"), {"Кто поддержал план?": "ru", "Who?": "", "2016?": ""}.items())
def test_names_a_language_that_the_thread_is_not_in(question: str, code: str) -> None:
    answer = INDEX.answer(question)
    assert (answer.other_language, answer.by_meaning) == (code, False)


def test_looks_up_requests_that_are_not_searches() -> None:
    answer = INDEX.answer("post 4", SIDES)
    assert (answer.request, answer.asked, answer.others) == (INDEX.request("post 4"), "", ())


def test_answers_in_a_long_thread() -> None:
    filler = [f"Nothing of note on day {day}." for day in range(600)]
    index = ThreadIndex(Thread.of([*filler, "The ferry sails at dawn. Bring a coat.", *filler]), no_meaning)
    answer = index.answer("When does the ferry sail?")
    assert [quote.post.number for quote in answer.quotes] == [601]
    assert answer.unknown == ()
