"""Turkish patterns of requests about the answer before, stored data and another language, and for mentions."""

from index.requests.grammar import LANGUAGE, Pattern, SmallTalk
from index.requests.mention_frames import MentionFrame, MentionQuestion
from index.requests.turns import Setting, Turn
from index.requests.word_lists import word_set

POST = word_set("gönderi gönderiyi gönderiye tweet tweeti tweete paylaşım paylaşımı paylaşıma post sayfa")
LANGUAGE_NAMES = {
    "ingilizce": "en", "rusca": "ru", "ermenice": "hy", "azerice": "az", "azerbaycanca": "az", "turkce": "tr",
    "ispanyolca": "es", "almanca": "de", "fransizca": "fr", "ukraynaca": "uk", "gurcuce": "ka",
}  # fmt: skip
TRANSLATE = word_set("çevir çevirir çevirin tercüme çeviri çevirisi")

DOUBTS = (Pattern.of("emin misin?", Turn.DOUBT, word_set("emin gerçekten sahiden doğru")),)
ABOUT_THE_ANSWER = (
    Pattern.of(
        "sonraki gönderi",
        Turn.NEXT,
        word_set("sonraki sıradaki devam devamı devamını daha"),
        may=POST | {"et", "edin", "fazla"},
    ),
    Pattern.of("bir önceki gönderi", Turn.PREVIOUS, word_set("önceki geri"), may=POST | {"dön", "git"}),
    Pattern.of("tekrar söyle", Turn.REPEAT, word_set("tekrar tekrarla yeniden"), may={"et", "cevabı"}),
)
ABOUT_THE_DATA = (
    Pattern.of(
        "verilerimi sil",
        SmallTalk.DELETION,
        word_set("sil silin silebilir unut"),
        word_set("verilerimi mesajlarımı sorularımı geçmişi geçmişimi hepsini her_şeyi beni"),
        may={"tüm", "bütün"},
    ),
    Pattern.of("yazmayı bırak", SmallTalk.STOP, word_set("dur yeter bırak kes"), may={"yazmayı", "artık"}),
)
ABOUT_LANGUAGES = (
    Pattern.of("ermenice konuş", Setting.LANGUAGE, {LANGUAGE}, word_set("konuş konuşun konuşur cevap yaz yanıtla")),
    Pattern.of(
        "bunu rusçaya çevir",
        SmallTalk.TRANSLATION,
        TRANSLATE,
        may=POST
        | word_set("et eder ingilizceye rusçaya ermeniceye türkçeye ispanyolcaya azericeye metni zinciri")
        | {LANGUAGE},
    ),
)
FRAMES = (
    MentionFrame(
        "tuz kaç kez geçiyor?",
        MentionQuestion.TIMES,
        frozenset(),
        word_set("kaç_kez_geçiyor kaç_defa_geçiyor kaç_kere_geçiyor kaç_kez_anılıyor"),
    ),
    MentionFrame(
        "tuz kaç gönderide geçiyor?",
        MentionQuestion.NUMBER,
        frozenset(),
        word_set("kaç_gönderide_geçiyor kaç_tweette_geçiyor kaç_paylaşımda_geçiyor"),
    ),
    MentionFrame(
        "tuz hangi gönderilerde geçmiyor?",
        MentionQuestion.WITHOUT,
        frozenset(),
        word_set("hangi_gönderilerde_geçmiyor hangi_gönderide_geçmiyor hangi_tweetlerde_geçmiyor"),
    ),
    MentionFrame(
        "tuz hangi gönderilerde geçiyor?",
        MentionQuestion.LIST,
        frozenset(),
        word_set("hangi_gönderilerde_geçiyor hangi_gönderide_geçiyor hangi_tweetlerde_geçiyor geçen_tüm_gönderiler"),
    ),
    MentionFrame(
        "tuz ilk nerede geçiyor?",
        MentionQuestion.FIRST,
        frozenset(),
        word_set("ilk_nerede_geçiyor ilk_kez_nerede_geçiyor ilk_olarak_nerede_geçiyor ilk_defa_nerede_geçiyor"),
    ),
    MentionFrame(
        "tuz en son nerede geçiyor?",
        MentionQuestion.LAST,
        frozenset(),
        word_set("en_son_nerede_geçiyor son_nerede_geçiyor son_kez_nerede_geçiyor son_olarak_nerede_geçiyor"),
    ),
    MentionFrame(
        "tuz geçiyor mu?", MentionQuestion.WHETHER, frozenset(), word_set("geçiyor_mu hiç_geçiyor_mu anılıyor_mu")
    ),
)
