"""Turkish patterns of requests about the answer before, about stored data, and for another language."""

from index.requests.grammar import LANGUAGE, Pattern, SmallTalk
from index.requests.notation.word_lists import word_set
from index.requests.turns import Setting, Turn

POST = word_set("yazı yazıyı gönderi gönderiyi gönderiye tweet tweeti tweete paylaşım paylaşımı paylaşıma post sayfa")
_LANGUAGE_NAMES = {
    "ingilizce": "en", "rusca": "ru", "ermenice": "hy", "azerice": "az", "azerbaycanca": "az", "turkce": "tr",
    "ispanyolca": "es", "almanca": "de", "fransizca": "fr", "ukraynaca": "uk", "gurcuce": "ka",
}  # fmt: skip
LANGUAGE_NAMES = {
    name + ending: code for name, code in _LANGUAGE_NAMES.items() for ending in ("", "y" + name[-1], "d" + name[-1])
}
TRANSLATE = word_set("çevir çevirir çevirin tercüme çeviri çevirisi")

REPEAT = word_set(
    "tekrar tekrarla tekrarlar yeniden yine bir_daha bir_kez_daha bir_kere_daha bir_defa_daha baştan_söyle"
)

STOP = word_set("dur durdur yeter bırak kes sus yazma yazmayın atma rahat_bırak abonelikten_çık")
DOUBTS = (
    Pattern.of("emin misin?", Turn.DOUBT, word_set("emin gerçekten sahiden doğru")),
    Pattern.of("nereden biliyorsun?", Turn.DOUBT, {"nereden"}, {"biliyorsun", "biliyorsunuz"}),
)
ABOUT_THE_ANSWER = (
    Pattern.of(
        "sonraki gönderi",
        Turn.NEXT,
        word_set(
            "sonraki sonrakini sonrakine sonrakisi sıradaki sıradakini devam devamı devamını daha daha_fazlası dahası "
            "ileri öteki ötekini"
        ),
        may=POST | {"et", "edin", "fazla", "geç", "git"},
    ),
    Pattern.of(
        "bir önceki gönderi",
        Turn.PREVIOUS,
        word_set("önceki öncekini öncekine öncekisi evvelki geri"),
        may=POST | {"dön", "git", "bundan"},
    ),
    Pattern.of("ne dedin?", Turn.REPEAT, {"ne"}, {"dedin", "dediniz"}),
    Pattern.of(
        "anlamadım, yardım et", SmallTalk.HELP, {"anlamadım", "anlamıyorum"}, may={"hiçbir", "şey", "yardım", "et"}
    ),
    Pattern.of("tekrar söyle", Turn.REPEAT, REPEAT, may={"et", "eder", "edin", "cevabı", "yaz"}),
)
ABOUT_THE_DATA = (
    Pattern.of(
        "verilerimi sil",
        SmallTalk.DELETION,
        word_set("sil siler silin silebilir unut temizle kaldır"),
        word_set(
            "verilerimi mesajlarımı sorularımı geçmişi geçmişimi hepsini her_şeyi beni verileri bilgilerimi datamı "
            "sohbeti konuşmayı konuşmaları"
        ),
        may={"tüm", "bütün", "hakkımdaki", "kişisel", "hakkımda"},
    ),
    Pattern.of(
        "yazmayı bırak", SmallTalk.STOP, STOP, may=word_set("yazmayı artık bir_daha mesaj beni abonelikten daha")
    ),
)
ABOUT_LANGUAGES = (
    Pattern.of(
        "ermenice konuş",
        Setting.LANGUAGE,
        {LANGUAGE},
        word_set("konuş konuşun konuşur konuşabilir biliyor cevap yaz yanıtla geç"),
    ),
    Pattern.of(
        "dili ermenice yap", Setting.LANGUAGE, {LANGUAGE}, {"dil", "dili"}, may=word_set("yap çevir değiştir olsun")
    ),
    Pattern.of(
        "ermenice lütfen", Setting.LANGUAGE, {LANGUAGE}, may={"olarak"}, never=word_set("mi ne var hangi neler")
    ),
    Pattern.of(
        "bunu rusçaya çevir",
        SmallTalk.TRANSLATION,
        TRANSLATE,
        may=POST | word_set("et eder metni zinciri") | {LANGUAGE},
    ),
)
