"""Requests and follow-up questions in German, which the bot understands and does not speak."""

import pytest

from index.requests.facets import Facets
from index.requests.follow_up import stands_alone
from index.requests.request import (
    Fact,
    Posts,
    Request,
    SmallTalk,
    Speak,
    Summary,
    TranslatedPosts,
    Turn,
    Words,
    parse_request,
)
from index.thread import Thread

THREAD = Thread.of(
    (
        "The ferry leaves at six.",
        "In winter it stays in port.",
        "Cars pay double.",
        "Dogs travel for nothing.",
        "The bar closes at nine.",
    )
)
FACETS = Facets(THREAD)
POSTS = {
    "4": "zeig mir Post 4; den vierten Beitrag bitte; Nummer 4; erklär mir Beitrag 4; was steht in Post 4?; 4/5",
    "1": "der erste Beitrag; lies den Anfang; wie fängt der Thread an?",
    "5": "der letzte Post; zeige den letzten Beitrag; wie endet der Thread?",
    "2 3 4": "Beiträge 2 bis 4; von 2 bis 4",
    "2 4": "Posts 2 und 4",
    "1 2": "die ersten zwei Beiträge; die ersten beiden Posts",
    "1 2 3 4 5": "der ganze Thread; zeig mir alles; alle Beiträge",
}
REQUESTS: dict[Request, str] = {
    Summary(3): "Zusammenfassung; fass zusammen; eine kurze Zusammenfassung bitte; worum geht es?; kurz gesagt",
    Summary(2): "fass den Thread in 2 Sätzen zusammen",
    Fact.LENGTH: "wie viele Posts gibt es?; wieviele Beiträge sind das; Anzahl der Beiträge",
    Fact.AUTHOR: "wer hat das geschrieben?; von wem wurde das verfasst; wer ist der Autor?",
    Fact.DATE: "wann wurde das veröffentlicht?; welches Datum?",
    SmallTalk.GREETING: "Hallo!; moin; guten Morgen; wie geht's?",
    SmallTalk.THANKS: "danke; vielen Dank!; ok, danke; dankeschön",
    SmallTalk.FAREWELL: "tschüss; auf Wiedersehen; bis bald; danke, tschüss",
    SmallTalk.COMPLAINT: "falsch; das stimmt nicht; das meinte ich nicht",
    SmallTalk.HELP: "Hilfe; was kannst du?; ich habe zwei Fragen; das verstehe ich nicht",
    SmallTalk.BOT: "bist du ein Roboter?; wer bist du?; wie heißt du",
    SmallTalk.DELETION: "lösche meine Daten",
    SmallTalk.THREADS: "wie lade ich meinen Thread?; ein anderer Thread",
    Turn.NEXT: "weiter; nächster Beitrag; mehr; noch was?",
    Turn.PREVIOUS: "zurück; der vorherige Beitrag",
    Turn.WHOLE: "zeig mir den ganzen Beitrag; den kompletten Post bitte",
    Turn.REPEAT: "noch einmal; wiederhol das",
    Turn.DOUBT: "bist du sicher?; wirklich?; woher weißt du das?",
    Speak("ru"): "sprich Russisch; auf Russisch bitte",
    TranslatedPosts((THREAD.posts[1],), ()): "übersetze 2; übersetz Post 2 ins Englische",
}
SEARCHES = (
    "wer war der erste Kapitän?; was kostet ein Hund?; wann fährt die letzte Fähre?; warum bleibt sie im Hafen?; "
    "wie viele Autos passen auf die Fähre?; wer hat den Kapitän gesehen?; was bedeutet Weiterfahrt für die Gäste"
)
FOLLOW_UPS = "und im Winter?; was ist mit Hunden?; und die Autos?; warum?"


def _each(questions: str) -> list[str]:
    return questions.split("; ")


@pytest.mark.parametrize(("numbers", "question"), [(key, each) for key in POSTS for each in _each(POSTS[key])])
def test_posts_are_shown_by_number(numbers: str, question: str) -> None:
    assert parse_request(question, FACETS) == Posts(tuple(THREAD.posts[int(n) - 1] for n in numbers.split()), ())


@pytest.mark.parametrize(("request_", "question"), [(key, each) for key in REQUESTS for each in _each(REQUESTS[key])])
def test_requests_are_recognised(request_: Request, question: str) -> None:
    assert parse_request(question, FACETS) == request_


@pytest.mark.parametrize("question", _each(SEARCHES))
def test_a_question_about_the_thread_is_a_search(question: str) -> None:
    assert isinstance(parse_request(question, FACETS), Words)


@pytest.mark.parametrize("question", _each(FOLLOW_UPS))
def test_a_follow_up_question_needs_the_one_before(question: str) -> None:
    assert not stands_alone(question)
