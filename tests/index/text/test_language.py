import pytest

from index.text.language import language, languages
from index.thread import Thread

IDENTIFIED = {
    "Who?": "en",
    "Was Shusha bombed?": "en",
    "Who is Recep Tayyip Erdoğan?": "en",
    "Does Müller of Der Spiegel like El País?": "en",
    "what did the deputy of São Paulo say about Los Angeles": "en",
    "Кто?": "ru",
    "а Турция?": "ru",
    "Карабах": "ru",
    "Что сказал Wesley Clark из Crisis Group?": "ru",
    "neden?": "tr",
    "peki Rusya?": "tr",
    "Türkiye kimi destekliyor?": "tr",
    "rusya neden tarafsiz": "tr",
    "Erdoğan'ı kim eleştirdi?": "tr",
    "Ո՞վ": "hy",
    "Ինչո՞ւ": "hy",
    "Niyə?": "az",
    "Rusiya kimi dəstəkləyir?": "az",
    "bes turkiye hansi terefdedir": "az",
    "¿Y Turquía?": "es",
    "por qué": "es",
    "Quién apoya a Bakú": "es",
    "Warum?": "de",
    "Wer unterstützt Baku?": "de",
    "من يدعم باكو؟": "ar",
    "谁支持巴库？": "zh",
    "誰が支持していますか？": "ja",
    "ვინ?": "ka",
    "Хто підтримує Баку?": "uk",
    "Кой подкрепя Баку?": "bg",
    "Qui soutient Bakou ?": "fr",
    "Chi sostiene Baku?": "it",
    "Quem apoia o governo?": "pt",
    "چه کسی از باکو حمایت می‌کند؟": "fa",
}

AMBIGUOUS = [
    "",
    "2016?",
    "😀",
    "Kim?",  # Turkish, Azerbaijani, and a name
    "Karabakh",
    "Die Hard",
    "in Las Vegas",
    "Erdoğan Türkiye",
    "MASS DEATHS???",
    "2016 peace plan",
    "syrain figthers",
]


@pytest.mark.parametrize(("text", "code"), IDENTIFIED.items(), ids=IDENTIFIED)
def test_identifies_the_language_of_a_short_question(text: str, code: str) -> None:
    assert language(text) == code


@pytest.mark.parametrize("text", AMBIGUOUS)
def test_leaves_an_ambiguous_text_undecided(text: str) -> None:
    assert language(text) == ""


def test_a_thread_is_in_the_languages_of_its_posts() -> None:
    posts = ["Who said so? The president did.", "Это сказал президент.", "2016!"]
    assert languages(Thread.of(posts)) == {"en", "ru"}


def test_a_thread_is_not_in_a_language_that_it_quotes_once() -> None:
    posts = ["What is this? It is the plan.", *["And this is what they did."] * 5, "Как они это сказали: никогда."]
    assert languages(Thread.of(posts)) == {"en"}
