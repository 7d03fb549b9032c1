"""Turkish word lists and patterns for requests and follow-up questions."""

from index.requests.grammar import NUMBER, Fact, Language, Pattern, SmallTalk, ThreadRequest
from index.requests.grammars import courtesies, threads
from index.requests.grammars.turkish.mentions import DETERMINERS, FRAMES, PAIRING, TAILS
from index.requests.grammars.turkish.turns import (
    ABOUT_LANGUAGES,
    ABOUT_THE_ANSWER,
    ABOUT_THE_DATA,
    DOUBTS,
    LANGUAGE_NAMES,
    TRANSLATE,
)
from index.requests.notation.meaning_frames import MeaningFrame
from index.requests.notation.word_lists import inflected, numbered, with_endings, word_set

FILLER = """
    bana bize lütfen rica göster gösterin gösterir gösterebilir misin misiniz mısın mısınız mi mı mu mü musun söyle
    söyler söyleyin anlat anlatır oku okur okuyun getir ver verir versene at atar bul aç istiyorum isterim istiyoruz
    görmek okumak öğrenmek bilmek var bu şu o bir ve ile de da ne nedir neler hangi hangisi hangileri acaba şimdi
    sadece merhaba selam teşekkürler bot i ı u ü yi yı si sı nin nın in ın un ün den dan ten tan te ta a e ya ye için
    biz ben sen siz sana size olan bakalım hadi istersen
    kadar arası arasındaki arasını diyor yazıyor yer alıyor bunu şunu içinde
"""
FUNCTION_WORDS = """
    neden niçin niye nasıl kim kimin kimi kime nerede nereye nereden kaç daha sonra önce çok ama fakat peki gibi değil
    yok evet hayır oldu olur olmuş olacak olan olarak dedi der demek gerçekten doğru emin örnek mesela detay bunun
    buna bunlar bunları bunların onun ona onu onlar onları onların orada burada oraya zaman kendi aynı başka hala
    artık şey yani ki mıydı miydi idi ise hakkında belki zaten bence tam tamam öyle böyle
"""
POST_STEMS = {
    "gönderi": "yi si de den nin ler leri lerde lerin ye", "paylaşım": "ı da dan ın lar ları larda ların a",
    "tweet": "i te ten in ler leri lerde lerin e", "tvit": "i te ten in ler leri lerin e",
    "post": "u ta tan un lar ları a",
    "mesaj": "ı da dan ın lar ları ların a", "madde": "yi de nin ler leri", "bölüm": "ü de ün ler leri",
    "parça": "yı da nın lar ları", "numara": "yı lı da nın", "nolu": "", "sıra": "daki",
    "yazı": "yı nın da dan lar ları",
}  # fmt: skip
UNAMBIGUOUS_STEMS = ("gönderi", "paylaşım", "tweet", "tvit", "post")
THREAD_STEMS = {
    "flood": "u un da lar", "zincir": "i in de", "dizi": "si sinin yi nin de", "metin": "de", "metn": "i in",
    "yazı": "yı nın da lar", "konuşma": "yı nın da", "thread": "i in de", "hikaye": "yi nin de", "başlık": "ta",
}  # fmt: skip
SUFFIXES_OF_ORDINALS = (
    *("", "si", "sı", "su", "sü", "yi", "yı", "yu", "yü", "sini", "sını", "sunu", "sünü"),
    *("de", "da", "den", "dan", "sinde", "sında", "sunda", "sünde"),
)
POST = inflected(POST_STEMS)
FROM_POST = word_set("gönderiden paylaşımdan tweetten tvitten posttan mesajdan")
THREAD = inflected(THREAD_STEMS)
ORDINALS = numbered(
    "birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu on_birinci on_ikinci"
)
FIRST_AND_LAST = {
    "ilk": 1, "ilki": 1, "ilkini": 1, "başlangıç": 1, "başlangıcı": 1, "en_baş": 1, "en_başı": 1, "en_baştan": 1,
    "baş_tarafı": 1, "başı": 1, "en_ilk": 1, "baştan": 1, "son": -1, "en_son": -1, "sonuncu": -1, "sonu": -1,
    "sonda": -1, "sonunda": -1, "en_sonuncusu": -1, "en_sonu": -1,
    "sonuncusu": -1, "sonuncuyu": -1, "sonuncusunu": -1, "sondan_ikinci": -2, "sondan_bir_önceki": -2,
    "sondan_üçüncü": -3,
}  # fmt: skip
CARDINALS = numbered("bir iki üç dört beş altı yedi sekiz dokuz on")
LINK = word_set(
    "link linki linkler linkleri bağlantı bağlantıyı bağlantılar bağlantıları kaynak kaynağı kaynaklar kaynakları url "
    "site siteler"
)
TAG = word_set("hashtag hashtagi hashtagler hashtagleri etiket etiketi etiketler etiketleri")
TOTAL = word_set("tane toplam toplamda burada")
WRITTEN = word_set("yazıldı yazılmış paylaşıldı paylaşılmış yayınlandı yayınlanmış atıldı atılmış")
WROTE = word_set("yazdı yazmış yazan paylaştı paylaşmış attı atmış yazarı yazar tarafından sahibi")
BEGINS = word_set("başlıyor başlar başladı")
ENDS = word_set("bitiyor biter bitti sonlanıyor")
SUMMARY = word_set(
    "özet özeti özetini özetle özetler özetleyin özetlersin özetlesene kısaca kısacası tldr toparla toparlar "
    "iki_kelimeyle birkaç_kelimeyle bir_cümleyle önemli_noktalar ilginç_bir_şey şaşırt beni_şaşırt"
)
ABOUT = word_set(
    "ne_anlatıyor neden_bahsediyor ne_hakkında ne_ile_ilgili neyi_anlatıyor konusu_ne konusu_nedir konu_ne konu_nedir"
)
ALL = word_set("hepsi hepsini tamamı tamamını tümü tümünü")
WHOLE = word_set("bütün tüm tam")

PATTERNS = (
    *threads.TURKISH,
    Pattern.of(
        "hangi linkler var?", ThreadRequest.LINKS, LINK, may=THREAD | POST | word_set("kaç tane nerede tüm bütün")
    ),
    Pattern.of(
        "nereden daha fazla bilgi alabilirim?",
        ThreadRequest.LINKS,
        {"daha_fazla_bilgi", "daha_fazlasını"},
        may=word_set("nerede nereden alabilirim bulabilirim okuyabilirim"),
    ),
    Pattern.of(
        "etiketleri göster", ThreadRequest.TAGS, TAG, may=THREAD | POST | word_set("kaç tane kullanılmış tüm bütün")
    ),
    Pattern.of("flood nasıl başlıyor?", ThreadRequest.OPENING, {"nasıl"}, BEGINS, may=THREAD),
    Pattern.of("bu yazı nasıl bitiyor?", ThreadRequest.ENDING, {"nasıl"}, ENDS, may=THREAD),
    # The bot, and help with it.
    Pattern.of("sen kimsin?", SmallTalk.BOT, word_set("kimsin kimsiniz nesin")),
    Pattern.of("adın ne?", SmallTalk.BOT, word_set("adın adınız ismin")),
    Pattern.of(
        "sen robot musun?",
        SmallTalk.BOT,
        {"sen", "siz"},
        word_set("bot robot insan yapay_zeka gerçek"),
        {"musun", "misin"},
    ),
    Pattern.of("bana yardım et", SmallTalk.HELP, word_set("yardım komutlar menü"), may=word_set("et eder edin lazım")),
    Pattern.of(
        "neler yapabiliyorsun?",
        SmallTalk.HELP,
        word_set("yapabiliyorsun yapabilirsin yapıyorsun sorabilirim çalışıyorsun çalışıyor kullanılır kullanırım"),
        may={"nasıl", "seni"},
    ),
    Pattern.of("bunu kim yazdı?", Fact.AUTHOR, {"kim", "kimdir"}, WROTE, may=THREAD | POST | WRITTEN),
    Pattern.of("bu kimin yazısı?", Fact.AUTHOR, {"kimin"}, THREAD | POST | {"yazısı"}),
    Pattern.of(
        "yazarın adı nedir?", Fact.AUTHOR, word_set("yazarı yazar yazarın"), may=THREAD | POST | {"adı", "ismi"}
    ),
    Pattern.of("bu ne zaman paylaşıldı?", Fact.DATE, {"ne_zaman", "hangi_tarihte"}, WRITTEN, may=THREAD | POST),
    Pattern.of("tarihi ne?", Fact.DATE, {"tarih", "tarihi"}, may=THREAD | POST),
    Pattern.of("kaç gönderi var?", Fact.LENGTH, {"kaç"}, POST, may=THREAD | TOTAL),
    Pattern.of("gönderi sayısı", Fact.LENGTH, {"sayısı"}, POST, may=THREAD | TOTAL),
    Pattern.of(
        "kaç tweetten oluşuyor?",
        Fact.LENGTH,
        {"kaç"},
        {"tweetten", "gönderiden", "paylaşımdan", "posttan", "yazıdan", "bölümden", "parçadan"},
        {"oluşuyor"},
        may=THREAD,
    ),
    Pattern.of(
        "flood ne kadar uzun?", Fact.LENGTH, {"uzun", "uzunluğu"}, THREAD | {"ne_kadar", "bu"}, may={"ne_kadar"}
    ),
    Pattern.of("bu metin nereden alındı?", Fact.ORIGIN, {"nereden"}, THREAD | {"bu"}, may={"alındı", "geldi"}),
    Pattern.of("nerede yayınlandı?", Fact.ORIGIN, {"nerede"}, WRITTEN, may=THREAD | POST),
    Pattern.of(
        "kısaca özetler misin?",
        ThreadRequest.SUMMARY,
        SUMMARY,
        may=THREAD | POST | word_set("kısa kısa_bir geç geçer çıkar çıkarır yap yapar cümlede cümleyle tek") | {NUMBER},
    ),
    Pattern.of("bu flood ne anlatıyor?", ThreadRequest.SUMMARY, ABOUT, may=THREAD),
    Pattern.of("ana fikir nedir?", ThreadRequest.SUMMARY, {"ana"}, {"fikir", "fikri", "konu", "konusu"}, may=THREAD),
    Pattern.of("hepsini göster", ThreadRequest.EVERYTHING, ALL, may=THREAD | POST),
    Pattern.of("tüm flood lütfen", ThreadRequest.EVERYTHING, WHOLE, THREAD | POST, never={"kaç"}),
    # Whether the answer is right. Before assent.
    *DOUBTS,
    # Small talk.
    Pattern.of(
        "yardımın için çok teşekkürler",
        SmallTalk.THANKS,
        word_set(
            "teşekkür teşekkürler tşk tşkler tşkr sağol sağolun saol sağ_ol sağ_olun eyvallah mersi minnettarım "
            "allah_razı_olsun eline_sağlık elinize_sağlık"
        ),
        may=word_set("çok ederim ederiz yardımın yardımınız yardımlarınız yardımların bilgi cevap her şey tamam"),
    ),
    Pattern.of(
        "görüşürüz, kendine iyi bak",
        SmallTalk.FAREWELL,
        word_set("görüşürüz hoşça_kal hoşçakal güle_güle iyi_geceler bay_bay kendine_iyi_bak"),
        may={"yarın"},
    ),
    Pattern.of(
        "selam, nasılsın?",
        SmallTalk.GREETING,
        word_set(
            "merhaba merhabalar selam selamlar günaydın iyi_günler iyi_akşamlar nasılsın nasılsınız naber ne_haber "
            "selamün_aleyküm selamın_aleyküm nasıl_gidiyor kimse_var slm mrb mrhb n_aber tünaydın kolay_gelsin "
            "hoş_bulduk"
        ),
        may={"herkese", "bugün", "iyi"},
    ),
    Pattern.of(
        "cevabın çok kötü",
        SmallTalk.COMPLAINT,
        word_set("aptal salak işe_yaramaz kötü saçma yanlış berbat bu_değil o_değil bunu_demedim cevap_vermedin"),
        may={"çok", "cevabın", "cevap"},
        never={"mi", "mu"},
    ),
    Pattern.of(
        "harika bir cevap",
        SmallTalk.PRAISE,
        word_set("harika süper güzel mükemmel aferin bravo çok_iyi müthiş"),
        may={"çok", "cevap"},
        never={"mi", "mu"},
    ),
    Pattern.of("tamam, anladım", SmallTalk.ASSENT, word_set("tamam evet hayır olur peki anladım ok tamamdır")),
    # The answer before, stored data, and languages.
    *ABOUT_THE_ANSWER,
    *ABOUT_THE_DATA,
    *ABOUT_LANGUAGES,
)
MEANING_FRAMES = (
    MeaningFrame("tare ne demek?", frozenset(), word_set("ne_demek ne_demektir ne_anlama_geliyor ne_anlama_gelir")),
    MeaningFrame(
        "tare kelimesinin anlamı nedir?",
        frozenset(),
        word_set(
            "anlamı_ne anlamı_nedir kelimesi_ne_demek kelimesinin_anlamı kelimesinin_anlamı_ne kelimesinin_anlamı_nedir"
        ),
    ),
)

TURKISH = Language(
    filler=word_set(FILLER),
    auxiliaries=frozenset(),
    idioms=word_set("24/7 son_olarak ilk_olarak son_zamanlarda en_sonunda bir_gün ilk_kez son_kez"),
    post_nouns=POST - FROM_POST,
    # A noun after a count is singular: "2, 4 gönderiler" are certain posts, not any four.
    plural_post_nouns=frozenset(),
    unambiguous_post_nouns=inflected({stem: POST_STEMS[stem] for stem in UNAMBIGUOUS_STEMS}) - FROM_POST,
    reporting_words=word_set("hakkında diyor yazıyor söylüyor anlatıyor yazan içeriği metni tamamı aynen tam"),
    one="bir",
    ordinals=with_endings(ORDINALS, SUFFIXES_OF_ORDINALS) | with_endings(FIRST_AND_LAST, [""]),
    cardinals=CARDINALS,
    counting_back=frozenset(),
    range_words=word_set("den dan ten tan ile -") | FROM_POST,
    conjunctions=word_set("ve veya ya_da"),
    plus=word_set("+ artı"),
    between=frozenset(),
    prepositions=frozenset(),
    thread_nouns=THREAD,
    tag_nouns=TAG,
    hashtag_words=word_set("hashtag hashtagi hashtagli etiketli"),
    link_nouns=LINK,
    function_words=word_set(FILLER + FUNCTION_WORDS),
    discourse_markers=word_set("peki ya ve ama veya peki_ya"),
    anaphora=word_set(
        "bunu buna bunun bunlar bunları bunların onu ona onun onlar onları onların orada o_zaman öyle böyle"
    ),
    interrogatives=word_set(
        "neden niçin niye nasıl kim kimin kimi kime nerede nereye nereden kaç hangi ne mi mı mu mü"
    ),
    meaning_frames=MEANING_FRAMES,
    greetings=word_set("merhaba selam günaydın iyi_günler iyi_akşamlar teşekkürler tamam"),
    courtesies=courtesies.TURKISH,
    lead_ins=word_set("lütfen söyle söyler_misin bana_söyler_misin acaba bilmek_istiyorum öğrenmek_istiyorum anlat"),
    sign_offs=word_set("lütfen"),
    thanks=word_set("lütfen teşekkürler teşekkür_ederim sağol sağ_ol"),
    patterns=PATTERNS,
    explaining=word_set("açıkla açıklar açıklayın özetle özetler özetleyin"),
    translating=TRANSLATE,
    language_names=LANGUAGE_NAMES,
    mention_frames=FRAMES,
    mention_tails=TAILS,
    determiners=DETERMINERS,
    pairing=PAIRING,
)
