"""Turkish phrases around the words of a question for their mentions: "…den bahsediliyor mu"."""

from index.requests.notation.mention_frames import MentionFrame, MentionQuestion, phrases
from index.requests.notation.word_lists import word_set

_ASKED = word_set("mı mi mu mü")
_MENTIONED = word_set("geçiyor anılıyor")
_TIMES = word_set("kaç_kez kaç_defa kaç_kere")
_POSTS = word_set("gönderide gönderilerde tweette tweetlerde paylaşımda paylaşımlarda yazıda yazılarda")
_IS_MENTIONED = phrases(word_set("geçiyor anılıyor geçmiş geçer anılmış zikrediliyor"), _ASKED)
_TOLD = phrases(
    word_set(
        "bahsediliyor bahsediyor bahsedilmiş bahsetmiş bahsedilir söz_ediliyor söz_ediyor söz_edilmiş söz_etmiş "
        "bahis_var konuşuluyor"
    ),
    _ASKED,
)
_ABOUT = word_set("hakkında ile_ilgili konusunda")
_SAID = word_set("konuşuluyor yazıyor yazılmış yazılıyor")
_FROM = frozenset({"den", "dan", "ten", "tan"})
_TO = frozenset({"e", "a", "ye", "ya", "ne", "na"})
_OF = frozenset({"nin", "nın", "nun", "nün", "in", "ın", "un", "ün"})

FRAMES = (
    MentionFrame("tuz kaç kez geçiyor?", MentionQuestion.TIMES, frozenset(), phrases(_TIMES, _MENTIONED)),
    MentionFrame(
        "tuz kaç gönderide geçiyor?", MentionQuestion.NUMBER, frozenset(), phrases(["kaç"], _POSTS, ["geçiyor"])
    ),
    MentionFrame(
        "tuz hangi gönderilerde geçmiyor?",
        MentionQuestion.WITHOUT,
        frozenset(),
        phrases(["hangi"], _POSTS, ["geçmiyor", "anılmıyor"]),
    ),
    MentionFrame(
        "tuz hangi gönderilerde geçiyor?",
        MentionQuestion.LIST,
        frozenset(),
        phrases(["hangi"], _POSTS, _MENTIONED) | {"geçen_tüm_gönderiler"},
    ),
    MentionFrame(
        "tuz ilk nerede geçiyor?",
        MentionQuestion.FIRST,
        frozenset(),
        phrases(word_set("ilk_nerede ilk_kez_nerede ilk_olarak_nerede ilk_defa_nerede"), ["geçiyor"]),
    ),
    MentionFrame(
        "tuz en son nerede geçiyor?",
        MentionQuestion.LAST,
        frozenset(),
        phrases(word_set("en_son_nerede son_nerede son_kez_nerede son_olarak_nerede"), ["geçiyor"]),
    ),
    MentionFrame(
        "tuzun adı geçiyor mu?", MentionQuestion.WHETHER, frozenset(), phrases(["adı", "ismi"], _IS_MENTIONED), _OF
    ),
    MentionFrame(
        "tuz geçiyor mu?",
        MentionQuestion.WHETHER,
        frozenset(),
        phrases(["adı", "ismi", "kelimesi", "hiç"], _IS_MENTIONED) | _IS_MENTIONED | phrases(_ASKED, _MENTIONED),
    ),
    MentionFrame(
        "tuz hakkında konuşuluyor mu?",
        MentionQuestion.WHETHER,
        frozenset(),
        phrases(_ABOUT, _SAID, _ASKED),
    ),
    MentionFrame("tuz bul", MentionQuestion.FIND, frozenset(), word_set("bul bulun ara arayın kelimesini_bul")),
    MentionFrame(
        "tuzdan bahsediliyor mu?", MentionQuestion.WHETHER, frozenset(), _TOLD | phrases(["hiç"], _TOLD), _FROM
    ),
    MentionFrame(
        "Viyana'ya değiniliyor mu?",
        MentionQuestion.WHETHER,
        frozenset(),
        phrases(word_set("değiniliyor değiniyor değinilmiş değinmiş"), _ASKED),
        _TO,
    ),
)
DETERMINERS = word_set("kelimesi adı burada yazar")
PAIRING = word_set("hem hem_de yoksa ya_da mı mi mu mü")
TAILS = word_set("bu_zincirde zincirde burada hiç bu_floodda floodda metinde bu_yazıda lütfen acaba")
