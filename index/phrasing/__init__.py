"""Recognition of requests for a part of a thread, or for all of it, by the vocabulary of each language."""

from index.phrasing.addresses import END, Place, Places, places, places_amid
from index.phrasing.courtesy import without_courtesy
from index.phrasing.english import ENGLISH
from index.phrasing.language import QUESTION, Ask, Fact, Language, Talk
from index.phrasing.russian import RUSSIAN
from index.phrasing.utterance import utterance

LANGUAGES = (ENGLISH, RUSSIAN)

__all__ = [
    "END",
    "LANGUAGES",
    "QUESTION",
    "Ask",
    "Fact",
    "Language",
    "Place",
    "Places",
    "Talk",
    "places",
    "places_amid",
    "utterance",
    "without_courtesy",
]
