"""Sentences about a question in another language than the thread."""

from collections.abc import Collection

from bot.phrases.translation import LANGUAGES, Phrase, Translation, translation

_IN_ANOTHER = Phrase("I only find words that are in the thread, and it's in another language.")
_ASK_IN = {
    "en": Phrase("Please ask in English."),
    "ru": Phrase("Please ask in Russian."),
    "uk": Phrase("Please ask in Ukrainian."),
    "hy": Phrase("Please ask in Armenian."),
    "az": Phrase("Please ask in Azerbaijani."),
    "tr": Phrase("Please ask in Turkish."),
    "es": Phrase("Please ask in Spanish."),
    "de": Phrase("Please ask in German."),
    "fr": Phrase("Please ask in French."),
    "it": Phrase("Please ask in Italian."),
    "pt": Phrase("Please ask in Portuguese."),
    "ar": Phrase("Please ask in Arabic."),
    "fa": Phrase("Please ask in Persian."),
}


def other_language(translate: Translation, question: str, thread: Collection[str]) -> str:
    """Say which language to ask in: that of the *thread*, if it has only one.

    Languages are given by their codes. The sentence is in the language of the *question* if possible.

    >>> other_language(translation("en"), "de", {"en"})
    "I only find words that are in the thread, and it's in another language. Please ask in English."
    """
    speak = translation(question) if question in LANGUAGES and not translate.alone else translate
    [named] = thread if len(thread) == 1 else [""]
    ask = _ASK_IN.get(named, Phrase("Please ask in its language."))
    return f"{speak(_IN_ANOTHER)} {speak(ask)}"
