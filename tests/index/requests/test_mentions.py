"""Questions for the posts that mention something."""

import pytest

from index import Confidence, MentionedPosts, MentionQuestion, Mentions, Thread, ThreadIndex, no_meaning
from index.requests.facets import Facets
from index.requests.languages import LANGUAGES
from index.requests.mentions import requested_mentions
from index.requests.notation.mention_frames import MentionFrame
from index.requests.request import parse_request

INDEX = ThreadIndex(
    Thread.of(
        (
            "The salt road runs to Hallein. Salt was white gold.",
            "Miners of Hallein lived in huts.",
            "Salted fish went to Vienna.",
            "The Dutch bought it. Nobody digs there now.",
        )
    ),
    no_meaning,
)
FRAMES = [(frame, language) for language in LANGUAGES for frame in language.mention_frames]
EXAMPLES = [frame.example for frame, _ in FRAMES]

QUESTIONS = {
    "times": ("How many times is Hallein mentioned?", "Hallein", [1, 2]),
    "times, another form": ("how often does the word salts come up in this thread?", "salts", [1, 3]),
    "number": ("how many posts are about Vienna", "Vienna", [3]),
    "without": ("which posts don't mention salt?", "salt", [2, 4]),
    "list": ("can you list every post about Hallein please", "Hallein", [1, 2]),
    "which": ("which posts mention the miners?", "the miners", [2]),
    "first": ("where is Hallein first mentioned?", "Hallein", [1]),
    "last": ("where is Hallein last mentioned?", "Hallein", [2]),
    "whether": ("Is Vienna mentioned anywhere?", "Vienna", [3]),
    "whether not": ("does the thread mention Graz?", "Graz", []),
    "a phrase": ('is "white gold" mentioned?', "white gold", [1]),
    "a phrase that is not there": ('is "gold white" mentioned?', "gold white", []),
    "another name of a country": ("is the Netherlands mentioned?", "the Netherlands", [4]),
    "a country that is not there": ("is Belgium mentioned?", "Belgium", []),
    "in Russian": ("упоминается ли Vienna?", "Vienna", [3]),
}
SEARCHES = {
    "a clause": "does the thread mention why miners lived in huts?",
    "many words": "does it mention salted fish sold in Vienna markets?",
    "a pronoun": "is it mentioned?",
    "another verb": "is Hallein old?",
    "one post": "show me the post about Hallein",
    "alternatives, first": "where is Vienna or Graz first mentioned?",
    "a clause among several": "does it mention Vienna and why miners lived in huts?",
    "a quantity": "how many miners lived in huts?",
}


@pytest.mark.parametrize(("question", "words", "posts"), QUESTIONS.values(), ids=QUESTIONS)
def test_finds_the_posts_that_are_asked_for(question: str, words: str, posts: list[int]) -> None:
    answer = INDEX.answer(question)

    assert isinstance(answer.request, Mentions)
    assert answer.request.words == words
    assert [quote.post.number for quote in answer.quotes] == posts
    assert answer.confidence == (Confidence.SURE if posts else Confidence.NOTHING)


SEVERAL = {
    "both": ("are both Hallein and salt mentioned?", {"Hallein": [1, 2], "salt": [1, 3]}, [1, 2, 3]),
    "one": ("is Graz or Vienna mentioned?", {"Graz": [], "Vienna": [3]}, [3]),
    "none": ("does it mention Graz or Linz?", {"Graz": [], "Linz": []}, []),
    "which": ("which posts mention Vienna or the Dutch?", {"Vienna": [3], "the Dutch": [4]}, [3, 4]),
}


@pytest.mark.parametrize(("question", "mentioned", "posts"), SEVERAL.values(), ids=SEVERAL)
def test_finds_the_posts_that_mention_each_of_several(
    question: str, mentioned: dict[str, list[int]], posts: list[int]
) -> None:
    answer = INDEX.answer(question)

    assert isinstance(answer.request, MentionedPosts)
    found = [[post.number for post in each] for each in answer.request.posts]
    assert dict(zip(answer.request.names, found, strict=True)) == mentioned
    assert [quote.post.number for quote in answer.quotes] == posts


INFLECTED = {
    "Turkish": ("Bakunin'in planı vardı.", "Bakunin geçiyor mu?"),
    "Turkish, asked with an ending": ("Bakunin planladı.", "Bakunin'den bahsediliyor mu?"),
    "Turkish, a vowel": ("Ankara'nın planı vardı.", "Ankaranın adı geçiyor mu?"),
    "Azerbaijani": ("Rusiyadan gələn gəmi çatdı.", "Rusiya qeyd olunur?"),
    "Armenian": ("Գյումրիի քաղաքապետը եկավ։", "հիշատակվո՞ւմ է Գյումրին"),
}


@pytest.mark.parametrize(("post", "question"), INFLECTED.values(), ids=INFLECTED)
def test_finds_a_name_with_the_ending_of_a_case(post: str, question: str) -> None:
    assert ThreadIndex(Thread.of([post]), no_meaning).answer(question).quotes


def test_finds_no_other_word_with_the_same_beginning() -> None:
    index = ThreadIndex(Thread.of(["Marmara denizi ve Bakuninciler sakindi."]), no_meaning)
    assert not index.answer("Mar geçiyor mu?").quotes


def test_endings_of_turkish_are_none_in_an_english_thread() -> None:
    index = ThreadIndex(Thread.of(["Martin left.", "The ship sailed from the old port in the morning."]), no_meaning)
    assert not index.answer("is Mart mentioned?").quotes


@pytest.mark.parametrize("question", SEARCHES.values(), ids=SEARCHES)
def test_other_questions_are_searches(question: str) -> None:
    assert not isinstance(INDEX.request(question), Mentions)


@pytest.mark.parametrize("frame", [frame for frame, _ in FRAMES], ids=EXAMPLES)
def test_an_example_is_recognised(frame: MentionFrame) -> None:
    request = parse_request(frame.example, Facets(INDEX.thread))

    assert isinstance(request, Mentions)
    assert request.asks is frame.asks


def test_every_kind_of_question_has_an_example() -> None:
    assert {frame.asks for frame, _ in FRAMES} == set(MentionQuestion)


def test_a_long_text_is_no_question_about_mentions() -> None:
    assert requested_mentions(f"is {'salt ' * 60} mentioned?", LANGUAGES[0]) is None
