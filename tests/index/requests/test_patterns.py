import pytest

from index.requests.facets import Facets
from index.requests.grammar import LANGUAGE, NUMBER, QUESTION, Fact, Language, Pattern, SmallTalk, ThreadRequest
from index.requests.hashtags import hashtags
from index.requests.languages import LANGUAGES
from index.requests.links import links
from index.requests.request import Hashtags, Links, Posts, Request, Speak, Summary, parse_request
from index.requests.turns import Setting, Turn
from index.requests.utterance import utterance
from index.thread import Thread

THREAD = Thread.of(
    (
        "The #bakery opens at five.",
        "The baker sleeps at noon. https://www.flour-mill.org/hours",
        "Rye sells best, says the #mill.",
        "On Sundays nobody bakes.",
    )
)
PARTS: dict[ThreadRequest, Request] = {
    ThreadRequest.EVERYTHING: Posts(THREAD.posts, ()),
    ThreadRequest.OPENING: Posts(THREAD.posts[:1], ()),
    ThreadRequest.ENDING: Posts(THREAD.posts[-1:], ()),
    ThreadRequest.TAGS: Hashtags(hashtags(THREAD)),
    ThreadRequest.LINKS: Links(links(THREAD), ()),
    ThreadRequest.SUMMARY: Summary(3),
}
SPEAK = {
    example: Speak("hy")
    for example in (
        "in armenian please",
        "говори по-армянски",
        "habla en armenio",
        "ermenice konuş",
        "ermənicə danış",
        "խոսիր հայերեն",
        "հայերեն, խնդրում եմ",
        "dili ermənicəyə dəyiş",
        "dili ermenice yap",
        "ermenice lütfen",
        "en armenio, por favor",
        "sprich Armenisch",
        "auf Armenisch bitte",
    )
} | {"speak turkish please": Speak("tr"), "давай на русском": Speak("ru"), "rus dilində, xahiş edirəm": Speak("ru")}
PATTERNS = [(pattern, language) for language in LANGUAGES for pattern in language.patterns]
EXAMPLES = [pattern.example for pattern, _ in PATTERNS]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_a_pattern_for_every_request(language: Language) -> None:
    assert {pattern.intent for pattern in language.patterns} == {*Fact, *SmallTalk, *ThreadRequest, *Turn, *Setting}


def test_every_pattern_has_an_example_of_its_own() -> None:
    assert all(EXAMPLES)
    assert len(set(EXAMPLES)) == len(EXAMPLES)


@pytest.mark.parametrize("pattern", [pattern for pattern, _ in PATTERNS], ids=EXAMPLES)
def test_an_example_is_parsed_to_its_request(pattern: Pattern) -> None:
    assert parse_request(pattern.example, Facets(THREAD)) == _request(pattern)


@pytest.mark.parametrize(("pattern", "language"), PATTERNS, ids=EXAMPLES)
def test_an_example_is_matched_by_its_own_pattern_first(pattern: Pattern, language: Language) -> None:
    assert language.pattern(utterance(pattern.example, language)) is pattern


@pytest.mark.parametrize(("pattern", "language"), PATTERNS, ids=EXAMPLES)
def test_every_word_of_a_pattern_can_be_typed(pattern: Pattern, language: Language) -> None:
    words = (pattern.words | pattern.never) - {LANGUAGE, NUMBER, QUESTION}
    typed = {word: utterance(word.replace("_", " "), language) for word in words}
    assert {word for word, found in typed.items() if word not in found} == set()


def _request(pattern: Pattern) -> Request:
    match pattern.intent:
        case ThreadRequest() as part:
            return PARTS[part]
        case Setting.LANGUAGE:
            return SPEAK.get(pattern.example, Speak(""))
        case intent:
            return intent
