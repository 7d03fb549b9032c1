"""A tokenizer for questions, and removal of greetings, thanks and other courtesies around them."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from index.requests.grammar import QUESTION, Language
from index.requests.grammars.courtesies import BUT, CONNECTIVES
from index.requests.notation.expressions import ARMENIAN_MARKS, alternatives
from index.text.folding import bare_letters

_MAX_LENGTH = 240
_SIGN_OFF_MAX_LENGTH = 60
# "4th", "4-й", "4.º", "4to", "4'üncü", "4.sünü", "4-cü", "4-cüsünü", "4-րդ", "1-ին"
_CASE_ENDING = "(?:s[ıiuü](?:n[ıiuü])?|[yn][ıiuü]|d[aeə]n?)"
ORDINAL_ENDING = (
    "(?:-?(?:st|nd|rd|th|[оы]?[йе]|[аоу]?[яюе]|го|[оы]?м|му|ую|ю|րդ(?:[ըի]|ում)?|(?<=1)ին[ըի]?|(?<=1-)ին[ըի]?)"
    "|[.]?[ºª]|(?:er[oa]?|[rdtmvn][oa])"
    f"|['’-]?(?:[ıiuü]?nc[ıiuü]|c[ıiuü]){_CASE_ENDING}?|[.]['’]?{_CASE_ENDING})"
)
_SIGNS = "👋👍🙏❤😍👏🔥💯😊"
_WORD = re.compile(
    rf"""
    (?:https?://|www\.)\S+                        # a link
    | \#[^\W_]\w*                                 # a hashtag, or a post's number
    | (?:[#№]|\bn[º°]\.?)\s?\d+                   # a post's number: "№ 4"
    | tl\s?[;:,/]?\s?dr\b                         # "tl;dr"
    # Numbers of something else than posts.
    | (?:19|20)\d\d([-/–])\d\d?\1\d\d?\b          # a date: "2020-11-09"
    | \d\d?([-/–])\d\d?\2(?:19|20)?\d\d\b         # a date: "7/7/2020", "9/11/20"
    | [$€£¥₽₺]\s?\d+ | \d+\s?[%$€£¥₽₺°]          # an amount
    | \d+(?:[.:]\d+)+ | \d{{1,3}}(?:,\d{{3}})+\b   # "1.5", "09.11.2020", "20:30", "10,000"
    | \d+\s?[ap]\.?m\b                           # "5 am"
    | (?<![^\s−–-])[-−–]\d+                      # "-1"
    | (?<=\d)\s?[×*÷=<>−^]\s?(?=\d)              # the sign in "3 × 4"
    # Numbers that may be those of posts.
    | \+(?=\s?\d)                                # the sign in "3 + 4"
    | \d+\s?(?:/|\bof\b|\bout\ of\b|\bиз\b|\bde\b)\s?\d+\b  # "4/7", "4 out of 7"
    | \d+(?:{ORDINAL_ENDING})\b
    | (?:(?<=\d)|(?<=\d(?:st|nd|rd|th)))\s?[-–—]\s?(?=\d)  # the dash in "2-4" and "2nd - 4th"
    | \d+[^\W\d_]* | &                            # "4", but also "5m"
    # Words.
    | [^\W\d_][\w-]*\.(?:[^\W\d_]+\.)*[^\W\d_]{{2,}}\b  # a site: "example.org"
    | [^\W\d_]+\d[^\W_]*                          # a word with a digit in it: "g20"
    | [^\W\d_]+(?:(?<=n)['’]t\b)?                 # any other word; "don't" is one, "what's" two
    | [{_SIGNS}]
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MARKS = re.compile(f"[{ARMENIAN_MARKS}]")
_NUMBER_SIGN = re.compile(r"(?:№|n[º°]\.?)(?=\d)")
_SPELLINGS = {"–": "-", "—": "-", "&": "and"}


@lru_cache(maxsize=16)  # follow-up detection asks again for the words of the same question
def utterance(question: str, language: Language) -> tuple[str, ...]:
    """Return the words of *question* in lower case, with `QUESTION` first if it is a yes-or-no question.

    Phrases of *language*, hashtags, links, sites and "4/7" are one word each. A question of more than 240 characters
    has no words, because a request is shorter.

    >>> from index.requests.grammars.english.english import ENGLISH
    >>> utterance("Does post 4 of 7 link to example.org, at last?", ENGLISH)
    ('?', 'does', 'post', '4/7', 'link', 'to', 'example.org', 'at_last')
    """
    known = [_known(word, language) for word in words(question)]
    found = _with_phrases(known, language)
    return (QUESTION, *found) if found and found[0] in language.auxiliaries else tuple(found)


@lru_cache(maxsize=1)  # each language tokenizes the same question
def words(question: str) -> tuple[str, ...]:
    """Return the words of *question* in lower case, none if it is longer than a request."""
    question = " ".join(question.split())
    if len(question) > _MAX_LENGTH:
        return ()
    if not question.isascii():
        question = _MARKS.sub("", unicodedata.normalize("NFC", question))
    found = [_plain(match[0]) for match in _WORD.finditer(question)]
    return tuple([word for word in found if word not in _SIGNS] or found)  # a sign counts only alone


def _known(word: str, language: Language) -> str:
    """Return *word* as *language* has it, without accents; as it is if that is no word of the language."""
    if word.isascii():
        return word
    bare = bare_letters(word)
    return bare if bare in language.vocabulary else word


def _plain(word: str) -> str:
    word = word.replace("İ", "i").casefold().replace(" ", "").replace("ё", "е").replace("’", "'")
    if word.isalpha():
        return word
    if re.fullmatch(r"tl\W?dr", word):
        return "tldr"
    word = re.sub(r"(?<=\d)(?:outof|of|из|de)(?=\d)", "/", _NUMBER_SIGN.sub("#", word))
    return _SPELLINGS.get(word, word)


def _with_phrases(words: Sequence[str], language: Language) -> list[str]:
    """Return *words* with each phrase as one word; the longest phrase wins."""
    found: list[str] = []
    start = 0
    while start < len(words):
        lengths = language.phrase_lengths.get(words[start], ())
        joined = ("_".join(words[start : start + length]) for length in lengths)
        phrase = next((phrase for phrase in joined if phrase in language.phrases), "")
        found.append(phrase or words[start])
        start += phrase.count("_") + 1
    return found


def without_courtesies(question: str, language: Language) -> str:
    """Return *question* without greetings, thanks and the like around it, or unchanged if it has nothing else.

    Greetings and thanks count only if punctuation separates them: "thanks to whom?" is a question.
    """
    bare = bare_letters(question)
    start = leading.end() if (leading := _opening(language).match(bare)) else 0
    asked = question[start:]
    if trailing := _closing(language).search(bare[start:], max(0, len(asked) - _SIGN_OFF_MAX_LENGTH)):
        asked = asked[: trailing.start()]
    return asked.strip() or question


def is_courtesy(text: str, language: Language) -> bool:
    """Return whether *text* only leads to a question.

    >>> from index.requests.grammars.english.english import ENGLISH
    >>> is_courtesy("Hi! Can I ask you something?", ENGLISH), is_courtesy("Hi! Why?", ENGLISH)
    (True, False)
    """
    return _opening(language).fullmatch(bare_letters(text)) is not None


@cache
def _opening(language: Language) -> re.Pattern[str]:
    punctuation = r"\s*+[,.!?:;։՝…–—-]++\s*+"
    greeting = rf"[¿¡]?(?:{alternatives(language.greetings)})(?:\s+\w+)?+{punctuation}"
    but, joined = rf"(?:{alternatives(BUT)})\s+", rf"\s+(?=(?:{alternatives(CONNECTIVES)})\s)"
    courtesy = rf"[¿¡]?(?:{alternatives(language.courtesies)})(?:{punctuation}|{joined})(?:{but})?"
    lead_in = rf"[¿¡]?(?:{alternatives(language.lead_ins)})\b[\s,:]++"
    return re.compile(rf"\s*+(?:{greeting}|{courtesy})*+(?:{lead_in})*+", re.IGNORECASE)


@cache
def _closing(language: Language) -> re.Pattern[str]:
    signed_off, thanked = alternatives(language.sign_offs), alternatives(language.thanks)
    # "If you don't mind"; but "how long is a second?" ends with no courtesy.
    long = alternatives(phrase for phrase in language.courtesies if phrase.count("_") > 1)
    return re.compile(
        rf"(?:\s+(?:{signed_off})|[,.!?;։՝]\s*[¿¡]?(?:{thanked})|[\s,.!?;։՝–—-]+(?:{long}))[\s.!?։]*\Z", re.IGNORECASE
    )
