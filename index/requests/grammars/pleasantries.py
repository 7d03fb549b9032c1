"""Greetings and thanks in more languages than requests are understood in."""

import re
from collections.abc import Iterable

from index.requests.grammar import Pattern, SmallTalk
from index.requests.notation.word_lists import word_set
from index.text.folding import bare_letters

PATTERNS = (
    # French.
    Pattern.of(
        "bonjour à tous",
        SmallTalk.GREETING,
        {"bonjour", "bonsoir", "salut", "coucou"},
        may=word_set("à tous toutes le bot ça va comment vous tu allez vas"),
    ),
    Pattern.of("ça va ?", SmallTalk.GREETING, {"ça"}, {"va"}, may={"comment", "bien"}),
    Pattern.of(
        "merci beaucoup pour votre aide",
        SmallTalk.THANKS,
        {"merci"},
        may=word_set("beaucoup bien mille infiniment pour votre ton aide réponse la l à vous toi"),
    ),
    # Portuguese.
    Pattern.of(
        "olá, tudo bem?", SmallTalk.GREETING, {"olá", "oi"}, may=word_set("tudo bem bom todos bot como vai você")
    ),
    Pattern.of("boa tarde", SmallTalk.GREETING, {"bom", "boa"}, {"dia", "tarde", "noite"}, may={"todos", "a"}),
    Pattern.of(
        "muito obrigado pela ajuda",
        SmallTalk.THANKS,
        {"obrigado", "obrigada", "valeu"},
        may=word_set("muito muitíssimo pela ajuda resposta por tudo bot"),
    ),
    # Ukrainian.
    Pattern.of(
        "привіт, як справи?",
        SmallTalk.GREETING,
        word_set("привіт вітаю вітання добридень"),
        may=word_set("усім всім боте бот як справи ся маєш"),
    ),
    Pattern.of(
        "доброго ранку", SmallTalk.GREETING, {"добрий", "доброго"}, {"день", "дня", "ранку", "ранок", "вечора", "вечір"}
    ),
    Pattern.of("як справи?", SmallTalk.GREETING, {"як"}, {"справи", "ся"}, may={"маєш", "ти"}),
    Pattern.of(
        "щиро дякую", SmallTalk.THANKS, {"дякую", "дякуємо", "спасибі"}, may=word_set("щиро дуже вам тобі за допомогу")
    ),
    # Persian.
    Pattern.of(
        "سلام، خوبی؟", SmallTalk.GREETING, {"سلام", "درود"}, may=word_set("خوبی خوبید چطوری چطورید به همه علیکم")
    ),
    Pattern.of("صبح بخیر", SmallTalk.GREETING, {"صبح", "عصر", "شب", "روز"}, {"بخیر"}),
    Pattern.of(
        "خیلی ممنون",
        SmallTalk.THANKS,
        {"ممنون", "ممنونم", "مرسی", "متشکرم", "سپاس"},
        may=word_set("خیلی از شما کمک برای"),
    ),
    # Arabic.
    Pattern.of(
        "السلام عليكم",
        SmallTalk.GREETING,
        {"السلام", "مرحبا", "أهلا", "اهلا"},
        may=word_set("عليكم ورحمة الله وسهلا بك بكم"),
    ),
    Pattern.of("مساء الخير", SmallTalk.GREETING, {"صباح", "مساء"}, {"الخير", "النور"}),
    Pattern.of(
        "شكرا جزيلا لك", SmallTalk.THANKS, {"شكرا", "شكراً", "أشكرك"}, may=word_set("جزيلا جزيلاً لك لكم على المساعدة")
    ),
)
_LAUGHTER = re.compile(
    "(?:[hjx][aei]){2,}[hjx]?|a?(?:ha){2,}|(?:ah){2,}|k{3,}|а?(?:[хx][аеи]){2,}х?|(?:ах){2,}а?|(?:հա){2,}"
)
_WORDS = frozenset[str]().union(*(pattern.words for pattern in PATTERNS))


def pleasantry(words: Iterable[str]) -> SmallTalk | None:
    """Return the kind of greeting or thanks that *words* are in another language, None if they are none.

    Laughter, "jajaja", is the same in any language.

    >>> pleasantry(("merci", "beaucoup")), pleasantry(("merci", "qui"))
    (<SmallTalk.THANKS: 'thanks'>, None)
    """
    said = frozenset(map(bare_letters, words))
    if said and all(map(_LAUGHTER.fullmatch, said)):
        return SmallTalk.ASSENT
    if not said or not said <= _WORDS:
        return None
    kinds = (pattern.intent for pattern in PATTERNS if pattern.matches(said, frozenset()))
    return next((kind for kind in kinds if isinstance(kind, SmallTalk)), None)
