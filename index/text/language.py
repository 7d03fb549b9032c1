"""Language identification for short texts, by letters and function words.

A short question has few letters, but hardly any is without function words. A text that fits several languages
("Kim?" is Turkish, Azerbaijani and a name) is left undecided.
"""

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from index.text.words import plain, word_texts
from index.thread import Thread

# Votes: a function word has one, which the languages that have the word share.
LETTER_VOTE = 0.3
PATTERN_VOTE = 0.5
MIN_LEAD = 0.3
# Texts in any script have names in Latin letters, so other letters weigh more.
NON_LATIN_WEIGHT = 4
# Of the posts of a thread: a language of fewer posts is one that the author quotes.
MIN_SHARE = 0.2


@functools.lru_cache(maxsize=16)  # an answer needs that of its question several times
def language(text: str) -> str:
    """Return the ISO 639-1 code of the language of *text*, or the empty string if several are possible.

    >>> [language(text) for text in ("Кто?", "neden?", "Kim?", "Who is Erdoğan?", "Ո՞վ")]
    ['ru', 'tr', '', 'en', 'hy']
    """
    script = _script(text)
    if script not in _CANDIDATES:
        return _ONLY_LANGUAGE.get(script, "")
    votes: defaultdict[str, float] = defaultdict(float)
    for codes, vote in _votes(text.lower() if text.isupper() else text, script):
        for code in codes:
            votes[code] += vote / len(codes)
    ranked = sorted(votes.items(), key=lambda vote: -vote[1])
    (first, most), (_, second) = [*ranked, ("", 0.0), ("", 0.0)][:2]
    return first if most - second >= MIN_LEAD else _DEFAULT[script]


def languages(thread: Thread) -> frozenset[str]:
    """Return the languages of the posts of *thread*, as far as they can be identified."""
    posts = Counter(filter(None, (language(post.text) for post in thread.posts)))
    return frozenset(code for code, count in posts.items() if count >= MIN_SHARE * posts.total())


def _script(text: str) -> str:
    """Return the script of most letters of *text*; Chinese characters with kana among them count as kana."""
    if text.isascii():
        return "latin" if _SCRIPTS["latin"].search(text) else ""
    counts = {script: NON_LATIN_WEIGHT * len(letters.findall(text)) for script, letters in _SCRIPTS.items()}
    counts["latin"] //= NON_LATIN_WEIGHT
    if counts["kana"]:
        counts["kana"] += counts["han"]
    script = max(counts, key=lambda script: counts[script])
    return script if counts[script] else ""


def _votes(text: str, script: str) -> Iterator[tuple[Sequence[str], float]]:
    """Yield the votes of words, letters and patterns in *text*, each with the languages of *script* that share it."""
    of_word, of_letter = _tables(script)
    for word, in_name in _words(text):
        codes = of_word.get(word.lower()) or of_word.get(_without_accents(word), ())
        codes = [code for code in codes if code == "en" or not in_name]
        if codes:
            yield codes, 1
        for letter in () if word.isascii() or word[:1].isupper() else set(word):
            if letter in of_letter:
                yield of_letter[letter], LETTER_VOTE
    for code in _CANDIDATES[script]:
        if code in _PATTERNS and _PATTERNS[code].search(text):
            yield [code], PATTERN_VOTE


@functools.cache
def _tables(script: str) -> tuple[Mapping[str, Sequence[str]], Mapping[str, Sequence[str]]]:
    """Return the function words and the letters of the languages of *script*, each with the languages that have it."""
    of_word: defaultdict[str, list[str]] = defaultdict(list)
    of_letter: defaultdict[str, list[str]] = defaultdict(list)
    for code in _CANDIDATES[script]:
        for word in _FUNCTION_WORDS[code]:
            of_word[word].append(code)
        for letter in _LETTERS.get(code, ""):
            of_letter[letter].append(code)
    return dict(of_word), dict(of_letter)


def _words(text: str) -> list[tuple[str, bool]]:
    """Return the words of *text*, each with whether it may be in a name: "Die Hard", "in Las Vegas"."""
    found = word_texts(text)
    in_names = [
        word[:1].isupper() and (place > 0 or after[:1].isupper())
        for place, (word, after) in enumerate(pairwise([*found, ""]))
    ]
    return list(zip(found, in_names, strict=True))


def _without_accents(word: str) -> str:
    """Return *word* as it is typed without accents, which is how most words in the tables are written."""
    return plain(word).replace("ə", "e")


_SCRIPTS = {
    "latin": re.compile("[a-zà-öø-ɏəḀ-ỿ]", re.IGNORECASE),
    "cyrillic": re.compile("[\u0400-\u052f]"),
    "arabic": re.compile("[\u0620-\u06ff]"),
    "armenian": re.compile("[\u0531-\u0587]"),
    "georgian": re.compile("[\u10a0-\u10ff]"),
    "greek": re.compile("[\u0370-\u03ff]"),
    "hebrew": re.compile("[\u0590-\u05ff]"),
    "han": re.compile("[\u3400-\u9fff]"),
    "kana": re.compile("[\u3040-\u30ff]"),
    "hangul": re.compile("[\uac00-\ud7af]"),
    "thai": re.compile("[\u0e00-\u0e7f]"),
}

_ONLY_LANGUAGE = {
    "armenian": "hy",
    "georgian": "ka",
    "greek": "el",
    "hebrew": "he",
    "han": "zh",
    "kana": "ja",
    "hangul": "ko",
    "thai": "th",
}
"""The language of a script that has only one, or nearly so."""

_CANDIDATES = {
    "latin": ("en", "tr", "az", "es", "de", "fr", "it", "pt", "nl"),
    "cyrillic": ("ru", "uk", "bg", "sr"),
    "arabic": ("ar", "fa", "ur"),
}
"""The languages that are distinguished in a script; some only so that they are not mistaken for another."""

_DEFAULT = {"latin": "", "cyrillic": "ru", "arabic": "ar"}
"""The language of a text without a winner."""

_LETTERS = {
    "tr": "ğışçöü",
    "az": "əğışçöü",
    "es": "ñáéíóú",
    "de": "äöüß",
    "fr": "èêçœàé",
    "it": "èàùò",
    "pt": "ãõçáéíóúêâ",
    "ru": "ыэё",
    "uk": "іїєґ",
    "bg": "ъ",
    "sr": "јљњћђџ",
    "ar": "ةىأإ",
    "fa": "پچژگکی",
    "ur": "ٹڈڑںےہھ",
}

_PATTERNS = {
    "es": re.compile("[¿¡]"),
    "az": re.compile(r"ə|[ıiuü](?:caq|acaq)\b"),
    "tr": re.compile(
        r"^(?=.*(?<!\w)[a-zçöşü]\w*[ığş])[^əƏ]{25,}$"  # longer, and no ə as in Azerbaijani
        r"|\w[ıiuü]yor|\wm[ae]kt[ae]|\wm[ıiuü]şt[ıiuü]r"
        r"|\w{3}['’](?:[yns]?[ıiuüae]|[ndy]?[ıiuü]n|[dt][ae](?:n|ki)?|l[ae]r\w*|[yl][ae])\b"  # Erdoğan'ı, 2016'da
    ),
}
"""Endings and punctuation."""

_FUNCTION_WORDS = {
    code: frozenset(table.split())
    for code, table in {
        "en": """
            who whom whose what which where when why how does did do done is are was were be been has have had the
            of and to with that this these those they it its from by for not will would could should can about there
            their he she his you your my many much any in on at as an a if or we i me tell us don't didn't isn't
            what's who's
        """,
        "tr": """
            kim kimin kimi kime kimler ne neden nicin niye nasil nerede nereye nereden nereli hangi hangisi kac mi
            mu midir mudur nedir neler ve ile bir bu su icin gibi kadar degil var yok olan olarak oldu olur olmus
            ama fakat cok daha zaman sonra once gore karsi tarafindan kimdir kimdi neydi etti eder ediyor etmedi olacak
            da de peki
        """,
        "az": """
            kim kimin kimi kime nə niyə necə ne niye nece harada haraya haradan hara hansi hansilar mi mu nədir
            nələr ve ile bir bu o ucun kimi qeder deyil var yox olan olaraq oldu olub olur edir edib etdi amma lakin
            cox daha vaxt sonra evvel gore qarsi terefinden kimdir olacaq da də bəs
        """,
        "es": """
            quien quienes que cual cuales cuando donde como por para el la los las un una unos unas de del y en es
            son fue fueron con se su sus no si mas cuanto cuantos cuanta cuantas hay esta estan era porque sobre
            entre ha han al lo muy hizo tiene qué quién cómo cuándo dónde por
        """,
        "de": """
            wer wen wem wessen was wie wo wann warum wieso weshalb welche welcher welches welchen welchem woher
            wohin der die das den dem des ein eine einen einem einer und ist sind war waren wurde wurden hat haben
            hatte nicht mit von zu zum zur im fur auf aus bei nach uber viele viel gibt es sich als auch wird werden
            kann an in
        """,
        "fr": """
            qui que quoi quel quelle quels quelles quand ou comment pourquoi combien est sont etait le la les un une
            des du de et dans par pour avec sur il elle ils ne pas a au aux ce cette ces en son sa ses où à
        """,
        "it": """
            chi che cosa quale quali quando dove come perche quanto quanti quanta quante il lo la gli i le un una di
            del della dei delle e nel nella con per da sono era ha hanno si non al alla cos'è è perché
        """,
        "pt": """
            quem que qual quais quando onde como por porque quanto quantos quanta quantas o a os as um uma de do da
            dos das e no na nos nas em com para foi sao nao se ao mais quê não você
        """,
        "nl": """
            wie wat welke wanneer waar waarom hoe hoeveel het een de van en is zijn was waren met voor niet op te
            naar door heeft hebben aan er in
        """,
        "ru": """
            кто кого кому кем что чего чему чем какой какая какое какие каких где куда откуда когда почему зачем как
            сколько чей ли и в во на не с со по из за о об от для это этот эта эти был была было были есть у к до
            при же бы или а но они он она его ее их все нет
        """,
        "uk": """
            хто кого що чого чому який яка яке які де куди звідки коли навіщо як скільки чи і й в у на не з із зі по
            за про від для це цей ця ці був була було були є до при або а але вони він вона його її їх
        """,
        "bg": """
            кой кого коя кое кои какво какъв каква какви къде откъде кога защо как колко ли и в във на не с със по
            от за това този тази тези е са беше бяха има до при или а но те той тя му им се ще да
        """,
        "sr": """
            ко кога шта сто какав каква где куда одакле када зашто како колико ли и у на не са с по од за је су био
            била било били ово овај до при или а али они он она се ће да
        """,
        "ar": "",
        "fa": "چه که از در به را است این آن می",
        "ur": "کیا کون کے کی میں ہے نے سے",
    }.items()
}
