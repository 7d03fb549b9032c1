"""Azerbaijani patterns of requests about the answer before, stored data and another language, and for mentions."""

from index.requests.grammar import LANGUAGE, Pattern, SmallTalk
from index.requests.mention_frames import MentionFrame, MentionQuestion
from index.requests.turns import Setting, Turn
from index.requests.word_lists import word_set

POST = word_set("paylaşım paylaşımı paylaşıma post postu posta tvit tviti səhifə")
LANGUAGE_NAMES = {
    "ingiliscə": "en", "ingilis": "en", "rusca": "ru", "rus": "ru", "ermənicə": "hy", "erməni": "hy",
    "azərbaycanca": "az", "türkcə": "tr", "türk": "tr", "ispanca": "es", "ispan": "es", "almanca": "de",
    "fransızca": "fr", "ukraynaca": "uk", "gürcücə": "ka",
}  # fmt: skip
TRANSLATE = word_set("tərcümə")

DOUBTS = (Pattern.of("buna əminsən?", Turn.DOUBT, word_set("əminsən əminsiniz doğrudan həqiqətən"), may={"buna"}),)
ABOUT_THE_ANSWER = (
    Pattern.of(
        "növbəti paylaşım",
        Turn.NEXT,
        word_set("növbəti sonrakı davam davamı davamını daha"),
        may=POST | {"et", "edin", "çox"},
    ),
    Pattern.of("əvvəlki paylaşım", Turn.PREVIOUS, word_set("əvvəlki geri"), may=POST | {"qayıt"}),
    Pattern.of("bir də təkrar et", Turn.REPEAT, word_set("təkrar təkrarla yenidən"), may={"cavabı", "et"}),
)
ABOUT_THE_DATA = (
    Pattern.of(
        "məlumatlarımı sil",
        SmallTalk.DELETION,
        word_set("sil silin unut"),
        word_set("məlumatlarımı mesajlarımı suallarımı tarixçəni hamısını hər_şeyi məni"),
        may={"bütün"},
    ),
    Pattern.of(
        "yazmağı dayandır", SmallTalk.STOP, word_set("dayan dayandır bəsdir kifayətdir"), may={"yazmağı", "daha"}
    ),
)
ABOUT_LANGUAGES = (
    Pattern.of(
        "ermənicə danış",
        Setting.LANGUAGE,
        {LANGUAGE},
        word_set("danış danışın cavab yaz yazın"),
        may={"dilində", "dildə"},
    ),
    Pattern.of(
        "bunu rus dilinə tərcümə et", SmallTalk.TRANSLATION, TRANSLATE, may=POST | {"dilinə", "mətni", LANGUAGE}
    ),
)
FRAMES = (
    MentionFrame(
        "duz neçə dəfə qeyd olunur?",
        MentionQuestion.TIMES,
        frozenset(),
        word_set("neçə_dəfə_qeyd_olunur neçə_dəfə_xatırlanır neçə_dəfə_keçir neçə_dəfə_işlənir"),
    ),
    MentionFrame(
        "duz neçə paylaşımda qeyd olunur?",
        MentionQuestion.NUMBER,
        frozenset(),
        word_set("neçə_paylaşımda_qeyd_olunur neçə_paylaşımda_xatırlanır neçə_postda_qeyd_olunur"),
    ),
    MentionFrame(
        "duz hansı paylaşımlarda qeyd olunmur?",
        MentionQuestion.WITHOUT,
        frozenset(),
        word_set("hansı_paylaşımlarda_qeyd_olunmur hansı_paylaşımda_qeyd_olunmur hansı_postlarda_qeyd_olunmur"),
    ),
    MentionFrame(
        "duz hansı paylaşımlarda qeyd olunur?",
        MentionQuestion.LIST,
        frozenset(),
        word_set("hansı_paylaşımlarda_qeyd_olunur hansı_paylaşımda_qeyd_olunur hansı_postlarda_qeyd_olunur"),
    ),
    MentionFrame(
        "duz ilk dəfə harada qeyd olunur?",
        MentionQuestion.FIRST,
        frozenset(),
        word_set("ilk_dəfə_harada_qeyd_olunur ilk_harada_qeyd_olunur ilk_dəfə_harada_xatırlanır"),
    ),
    MentionFrame(
        "duz son dəfə harada qeyd olunur?",
        MentionQuestion.LAST,
        frozenset(),
        word_set("son_dəfə_harada_qeyd_olunur axırıncı_dəfə_harada_qeyd_olunur son_dəfə_harada_xatırlanır"),
    ),
    MentionFrame(
        "duz qeyd olunurmu?", MentionQuestion.WHETHER, frozenset(), word_set("qeyd_olunurmu qeyd_olunur xatırlanırmı")
    ),
)
