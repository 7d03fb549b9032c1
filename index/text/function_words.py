"""Function words of many languages: by them a language is identified, and a question does not look for them."""

# ruff: noqa: SIM905 - a paragraph of words reads better than a column of strings

from index.text.word_frequency import is_common
from index.text.words import plain


def is_function_word(word: str, code: str) -> bool:
    """Return whether *word* is a function word of the language *code*; without a code, of any language but English.

    >>> is_function_word("cuánto", "es"), is_function_word("kim", ""), is_function_word("die", "en")
    (True, True, False)
    """
    spellings = {word.lower(), without_accents(word)}
    if code:
        return not spellings.isdisjoint(FUNCTION_WORDS.get(code, ()))
    if is_common(plain(word)):  # as "war", which is German, too
        return not spellings.isdisjoint(_ASKING_WORDS)
    return any(not spellings.isdisjoint(table) for other, table in FUNCTION_WORDS.items() if other != "en")


def without_accents(word: str) -> str:
    """Return *word* as it is typed without accents, which is how most words in the tables are written."""
    return plain(word).replace("ı", "i").replace("ə", "e")


FUNCTION_WORDS = {
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
            entre ha han al lo muy hizo tiene tengo tienes has he me mi te tu yo dos pero ser eres soy puede puedes
            qué quién cómo cuándo dónde por
        """,
        "de": """
            wer wen wem wessen was wie wo wann warum wieso weshalb welche welcher welches welchen welchem woher
            wohin der die das den dem des ein eine einen einem einer und ist sind war waren wurde wurden hat haben
            hatte wieviel wieviele
            nicht mit von zu zum zur im fur auf aus bei nach uber viele viel gibt es sich als auch wird werden
            kann an in du ich wir ihr mir mich dir dich kannst bin bist habe hast oder aber mein meine meinen
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
            dos das e no na nos nas em com para foi sao nao se ao mais dos meu minha tem tenho pode quê não você
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
        "ar": """
            من ما ماذا متى أين كيف لماذا لم كم هل أي في على إلى عن مع هو هي هم هذا هذه ذلك التي الذي أو و لا كان كانت
        """,
        "hi": """
            कौन किसका किसकी किसके किसने किसको किसे क्या कब कहाँ कहां क्यों कैसे कितना कितनी कितने है हैं था थी थे का की के में
            से को ने और पर
        """,
        "ko": """
            누가 누구 누구를 누구의 누구에게 무엇 무엇을 무엇이 뭐 뭘 언제 어디 어디서 어디에
            왜 어떻게 얼마 얼마나 몇 어느 어떤
        """,
        "ka": "ვინ ვის რა რას სად როდის რატომ როგორ რამდენი რომელი და არის იყო",
        "el": "ποιος ποια ποιο ποιοι ποιον τι ποτε που γιατι πως ποσο ποσα ποσοι ο η το οι τα του της και ειναι ηταν",
        "he": "מי מה מתי איפה היכן למה מדוע איך כמה איזה איזו של את על עם הוא היא",
        "hy": """
            ով ովքեր ում ումից ինչ ինչի ինչից ինչու ինչպես ինչքան որտեղ որտեղից ուր երբ քանի որքան որ որն որը է են էր
            էին ու և թե կամ բայց այս այդ այն նա նրա նրանք մեջ մասին համար հետ չի չեն
        """,
        "fa": "چه که از در به را است این آن می",
        "ur": "کیا کون کے کی میں ہے نے سے",
    }.items()
}
"""The function words of each language, by its ISO 639-1 code; most are written without accents."""

_ASKING_WORDS = frozenset(
    """
    kim kimin kimi kime ne neden nasil hangi nerede quien que cual cuando donde como cuanto wer wen wem wo wie wann
    warum qui quoi quel quelle quand comment combien chi quale quando dove quanto quem qual onde wat hoe waar
    """.split()
)
"""Asking words that are listed as English words or names."""
