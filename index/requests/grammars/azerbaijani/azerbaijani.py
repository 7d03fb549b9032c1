"""Azerbaijani word lists and patterns for requests and follow-up questions."""

from index.requests.grammar import NUMBER, Fact, Language, Pattern, SmallTalk, ThreadRequest
from index.requests.grammars import courtesies, threads
from index.requests.grammars.azerbaijani.mentions import DETERMINERS, FRAMES, PAIRING, TAILS
from index.requests.grammars.azerbaijani.turns import (
    ABOUT_LANGUAGES,
    ABOUT_THE_ANSWER,
    ABOUT_THE_DATA,
    DOUBTS,
    LANGUAGE_NAMES,
    TRANSLATE,
)
from index.requests.notation.meaning_frames import MeaningFrame
from index.requests.notation.word_lists import inflected, numbered, with_endings, word_set
from index.text.folding import bare_letters

FILLER = """
    mənə bizə zəhmət olmasa xahiş edirəm göstər göstərin göstərə bilərsən bilərsiniz bilərəm de deyin söylə danış oxu
    oxuyun gətir ver verin at tap aç istəyirəm istərdim istəyirik görmək oxumaq öyrənmək bilmək var bu o bir və ilə
    da də nə nədir nələr hansı hansıdır hansılar hansılardır indi sadəcə yalnız salam bot lap ən
    i ı u ü ni nı nu nü in ın un
    ün si sı su sü dən dan də da ə a yə ya üçün biz mən sən siz sənə sizə olan qədər arası arasındakı deyir deyilir
    yazılır yazılıb yer alır bunu içində çap et edin mi mı mu mü
"""
FUNCTION_WORDS = """
    niyə nəyə nəçün necə kim kimin kimi kimə harada hara haradan haçan neçə daha sonra əvvəl çox amma lakin bəs kimi
    deyil yox bəli xeyr oldu olur olub olacaq dedi doğrudan həqiqətən əmin misal məsələn ətraflı bunun buna bunlar
    bunları onun ona onu onlar onları onların orada burada vaxt öz eyni başqa hələ artıq şey yəni ki idi isə haqqında
    bəlkə yaxşı elə belə hə
"""
POST_STEMS = {
    "paylaşım": "ı da dan ın lar ları larda ların a", "post": "u da dan un lar ları ların a",
    "tvit": "i də dən in lər ləri lərin ə", "mesaj": "ı da dan ın lar ları ların", "bənd": "i də in lər ləri",
    "hissə": "ni də nin lər ləri", "nömrə": "ni li də nin", "bölmə": "ni də nin lər ləri", "saylı": "",
    "yazı": "nı nın da dan lar ları ların",
}  # fmt: skip
UNAMBIGUOUS_STEMS = ("paylaşım", "post", "tvit")
THREAD_STEMS = {
    "silsilə": "ni si nin də", "zəncir": "i in də", "mətn": "i in də", "yazı": "nı nın da", "söhbət": "i in də",
    "tred": "i in də", "hekayə": "ni nin də", "mövzu": "nu nun da",
}  # fmt: skip
SUFFIXES_OF_ORDINALS = (
    *("", "si", "sı", "su", "sü", "ni", "nı", "nu", "nü", "sini", "sını", "sunu", "sünü"),
    *("də", "da", "dən", "dan", "sində", "sında", "sunda", "sündə"),
)
FROM_POST = word_set("paylaşımdan postdan tvitdən mesajdan")
POST = inflected(POST_STEMS) - FROM_POST
THREAD = inflected(THREAD_STEMS)
ORDINALS = numbered("birinci ikinci üçüncü dördüncü beşinci altıncı yeddinci səkkizinci doqquzuncu onuncu")
FIRST_AND_LAST = {
    "ilk": 1, "ilki": 1, "ilkini": 1, "əvvəli": 1, "əvvəldən": 1, "başlanğıc": 1, "başlanğıcı": 1, "son": -1,
    "ən_son": -1, "sonuncu": -1, "axırıncı": -1, "sonu": -1, "sonda": -1,
    "axırı": -1, "axırıncısı": -1, "axırıncını": -1,
    "sonuncusu": -1, "sonuncunu": -1, "sonluq": -1, "sondan_ikinci": -2, "axırdan_ikinci": -2, "sondan_üçüncü": -3,
}  # fmt: skip
CARDINALS = numbered("bir iki üç dörd beş altı yeddi səkkiz doqquz on")
LINK = word_set(
    "link linki linklər linkləri keçid keçidi keçidlər keçidləri mənbə mənbəni mənbələr mənbələri istinad istinadlar "
    "url sayt saytlar"
)
TAG = word_set("heşteq heşteqi heşteqlər heşteqləri hashtag hashtaglar hashtagları etiket etiketlər etiketləri")
TOTAL = word_set("dənə cəmi ümumilikdə ümumi burada")
WRITTEN = word_set("yazılıb yazılmışdır paylaşılıb dərc_olunub dərc_edilib yayımlanıb")
WROTE = word_set("yazıb yazdı yazan paylaşıb paylaşdı müəllif müəllifi müəllifidir tərəfindən")
SUMMARY = word_set(
    "xülasə xülasəsi xülasəni xülasəsini qısaca qısası yekun yekunlaşdır yığcam tldr qısa_məzmun qısa_məzmunu "
    "iki_kəlmə_ilə bir_sözlə iki_sözlə maraqlı_bir_şey maraqlı_nəsə"
)
ABOUT = word_set("nədən_bəhs_edir nə_haqqındadır nə_haqqında nədən_danışır nə_barədədir mövzusu_nədir mövzu_nədir")

PATTERNS = (
    *threads.AZERBAIJANI,
    Pattern.of(
        "hansı keçidlər var?", ThreadRequest.LINKS, LINK, may=THREAD | POST | word_set("neçə dənə harada bütün")
    ),
    Pattern.of(
        "harada ətraflı oxuya bilərəm?",
        ThreadRequest.LINKS,
        {"ətraflı", "daha_çox_məlumat"},
        {"harada", "haradan"},
        may={"oxuya", "tapa", "ala"},
    ),
    Pattern.of("heşteqləri göstər", ThreadRequest.TAGS, TAG, may=THREAD | POST | word_set("neçə dənə bütün")),
    Pattern.of("mətn necə başlayır?", ThreadRequest.OPENING, {"necə", "nə"}, {"başlayır", "başlanır"}, may=THREAD),
    Pattern.of("bu yazı nə ilə bitir?", ThreadRequest.ENDING, {"necə", "nə"}, {"bitir", "qurtarır"}, may=THREAD),
    # The bot, and help with it.
    Pattern.of("sən kimsən?", SmallTalk.BOT, word_set("kimsən kimsiniz nəsən")),
    Pattern.of("sənin adın nədir?", SmallTalk.BOT, word_set("adın adınız"), may={"sənin", "sizin"}),
    Pattern.of("sən robotsan?", SmallTalk.BOT, word_set("robotsan botsan insansan"), may={"yoxsa", "həqiqi"}),
    Pattern.of("mənə kömək et", SmallTalk.HELP, word_set("kömək əmrlər menyu"), may=word_set("edə lazımdır")),
    Pattern.of(
        "sən nə edə bilirsən?",
        SmallTalk.HELP,
        word_set("bilirsən bacarırsan işləyirsən soruşa istifadə"),
        may=word_set("edə etmək necə edim olunur"),
    ),
    Pattern.of("bunu kim yazıb?", Fact.AUTHOR, {"kim", "kimdir"}, WROTE, may=THREAD | POST | WRITTEN),
    Pattern.of("bu kimin mətnidir?", Fact.AUTHOR, {"kimin", "kimindir"}, THREAD | POST | {"mətnidir", "yazısıdır"}),
    Pattern.of("müəllifin adı?", Fact.AUTHOR, word_set("müəllif müəllifi müəllifin"), may=THREAD | POST | {"adı"}),
    Pattern.of("bu nə vaxt paylaşılıb?", Fact.DATE, {"nə_vaxt", "haçan"}, WRITTEN, may=THREAD | POST),
    Pattern.of("tarixi nədir?", Fact.DATE, {"tarix", "tarixi"}, may=THREAD | POST),
    Pattern.of("neçə paylaşım var?", Fact.LENGTH, {"neçə"}, POST | {"yazıdır"}, may=THREAD | TOTAL),
    Pattern.of("yazıların sayı", Fact.LENGTH, {"sayı"}, POST | {"postların", "yazı", "post"}, may=THREAD | TOTAL),
    Pattern.of(
        "neçə hissədən ibarətdir?",
        Fact.LENGTH,
        {"neçə"},
        word_set("hissədən paylaşımdan postdan yazıdan tvitdən bölmədən"),
        {"ibarətdir", "ibarət"},
        may=THREAD,
    ),
    Pattern.of("mətnin uzunluğu", Fact.LENGTH, {"uzunluğu", "uzundur"}, THREAD, may={"nə_qədər"}),
    Pattern.of("bu mətn haradandır?", Fact.ORIGIN, {"haradan", "haradandır"}, THREAD | {"bu"}, may={"götürülüb"}),
    Pattern.of("harada paylaşılıb?", Fact.ORIGIN, {"harada"}, WRITTEN, may=THREAD | POST),
    Pattern.of(
        "qısaca xülasə ver",
        ThreadRequest.SUMMARY,
        SUMMARY,
        may=THREAD | POST | word_set("qısa çıxar cümlədə cümlə ilə") | {NUMBER},
    ),
    Pattern.of("bu silsilə nədən bəhs edir?", ThreadRequest.SUMMARY, ABOUT, may=THREAD),
    Pattern.of("əsas fikir nədir?", ThreadRequest.SUMMARY, {"əsas"}, {"fikir", "fikri", "mövzu"}, may=THREAD),
    Pattern.of("hamısını göstər", ThreadRequest.EVERYTHING, {"hamısı", "hamısını", "tamamını"}, may=THREAD | POST),
    Pattern.of("bütün mətni ver", ThreadRequest.EVERYTHING, {"bütün", "tam"}, THREAD | POST, never={"neçə"}),
    # Whether the answer is right. Before assent.
    *DOUBTS,
    # Small talk.
    Pattern.of(
        "köməyin üçün çox sağ ol",
        SmallTalk.THANKS,
        word_set("sağ_ol sağ_olun sağol sağolun təşəkkür təşəkkürlər minnətdaram var_ol var_olun allah_razı_olsun"),
        may=word_set("çox köməyin köməyiniz kömək köməyə köməyinizə görə məlumat cavab cavaba yaxşı"),
    ),
    Pattern.of(
        "hələlik, sağlıqla qal",
        SmallTalk.FAREWELL,
        word_set("hələlik sağlıqla görüşənədək gecən_xeyrə gecəniz_xeyrə əlvida"),
        may={"qal", "qalın"},
    ),
    Pattern.of(
        "salam, necəsən?",
        SmallTalk.GREETING,
        word_set(
            "salam salamlar salam_əleyküm salam_aleykum əleykümsalam hər_vaxtınız_xeyir gününüz_xeyir xoş_gördük "
            "sabahın_xeyir sabahınız_xeyir axşamın_xeyir axşamınız_xeyir günortan_xeyir günortanız_xeyir necəsən "
            "necəsiniz nə_var_nə_yox"
        ),
        may={"hamıya", "yaxşı"},
    ),
    Pattern.of(
        "cavabın çox pisdir",
        SmallTalk.COMPLAINT,
        word_set("axmaq səfeh yararsız pis pisdir səhv səhvdir bərbad bu_deyil o_deyil cavab_vermədin"),
        may={"çox", "cavabın", "cavab"},
    ),
    Pattern.of(
        "əla cavabdır",
        SmallTalk.PRAISE,
        word_set("əla super gözəl mükəmməl afərin bravo çox_yaxşı halal"),
        may={"çox", "cavab", "cavabdır"},
    ),
    Pattern.of("yaxşı, başa düşdüm", SmallTalk.ASSENT, word_set("yaxşı hə bəli yox oldu aydındır başa_düşdüm ok")),
    # The answer before, stored data, and languages.
    *ABOUT_THE_ANSWER,
    *ABOUT_THE_DATA,
    *ABOUT_LANGUAGES,
)
MEANING_FRAMES = (
    MeaningFrame("tare nə deməkdir?", frozenset(), word_set("nə_deməkdir nə_demək nə_mənaya_gəlir sözü_nə_deməkdir")),
    MeaningFrame(
        "tare sözünün mənası nədir?", frozenset(), word_set("mənası_nədir mənası sözünün_mənası sözünün_mənası_nədir")
    ),
)

AZERBAIJANI = Language(
    filler=word_set(FILLER),
    auxiliaries=frozenset(),
    idioms=word_set("24/7 ilk_dəfə son_dəfə son_zamanlar ilk_növbədə bir_gün"),
    post_nouns=POST,
    # A noun after a count is singular: "2, 4 paylaşımlar" are certain posts, not any four.
    plural_post_nouns=frozenset(),
    unambiguous_post_nouns=inflected({stem: POST_STEMS[stem] for stem in UNAMBIGUOUS_STEMS}) - FROM_POST,
    reporting_words=word_set("haqqında deyir deyilir yazılır yazılıb bəhs edir məzmunu mətni tam eynilə"),
    one="bir",
    ordinals=with_endings(ORDINALS, SUFFIXES_OF_ORDINALS) | with_endings(FIRST_AND_LAST, [""]),
    cardinals=CARDINALS,
    counting_back=frozenset(),
    range_words=word_set("dən dan -") | FROM_POST,
    conjunctions=word_set("və ya"),
    plus=word_set("+ üstəgəl"),
    between=frozenset(),
    prepositions=frozenset(),
    thread_nouns=THREAD,
    tag_nouns=TAG,
    hashtag_words=word_set("heşteq heşteqi hashtag heşteqli"),
    link_nouns=LINK,
    function_words=word_set(FILLER + FUNCTION_WORDS),
    discourse_markers=word_set("bəs və amma lakin ya yaxşı_bəs"),
    anaphora=word_set("bunu buna bunun bunlar bunları onu ona onun onlar onları onların orada onda elə belə"),
    interrogatives=word_set("niyə necə kim kimin kimi kimə harada hara haradan haçan neçə hansı nə"),
    meaning_frames=MEANING_FRAMES,
    greetings=word_set("salam sabahın_xeyir axşamın_xeyir günortan_xeyir sağ_ol yaxşı"),
    courtesies=courtesies.AZERBAIJANI,
    lead_ins=word_set("zəhmət_olmasa xahiş_edirəm de mənə_de deyə_bilərsən bilmək_istəyirəm izah_et"),
    sign_offs=word_set("zəhmət_olmasa xahiş_edirəm"),
    thanks=word_set("zəhmət_olmasa xahiş_edirəm sağ_ol təşəkkürlər təşəkkür_edirəm"),
    patterns=PATTERNS,
    explaining=word_set("xülasəsi izah xülasə"),
    translating=TRANSLATE,
    language_names={bare_letters(name): code for name, code in LANGUAGE_NAMES.items()},
    mention_frames=FRAMES,
    mention_tails=TAILS,
    determiners=DETERMINERS,
    pairing=PAIRING,
)
