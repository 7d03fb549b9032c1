"""Azerbaijani patterns of requests about the answer before, about stored data, and for another language."""

from index.requests.grammar import LANGUAGE, Pattern, SmallTalk
from index.requests.notation.word_lists import word_set
from index.requests.turns import Setting, Turn

POST = word_set("yazı yazını yazıya paylaşım paylaşımı paylaşıma post postu posta tvit tviti səhifə")
_ADVERBS = {
    "ingiliscə": "en", "rusca": "ru", "ermənicə": "hy", "azərbaycanca": "az", "türkcə": "tr", "ispanca": "es",
    "almanca": "de", "fransızca": "fr", "ukraynaca": "uk", "gürcücə": "ka",
}  # fmt: skip
_ADJECTIVES = {
    "ingilis": "en", "rus": "ru", "erməni": "hy", "azərbaycan": "az", "türk": "tr", "ispan": "es", "alman": "de",
    "fransız": "fr", "ukrayna": "uk", "gürcü": "ka",
}  # fmt: skip
LANGUAGE_NAMES = {name + ending: code for name, code in _ADVERBS.items() for ending in ("", "y" + name[-1])} | {
    f"{name}_{language}": code
    for name, code in _ADJECTIVES.items()
    for language in ("dili", "dilində", "dilinə", "dilini")
}
TRANSLATE = word_set("tərcümə")

REPEAT = word_set("təkrar təkrarla yenidən təzədən bir_də bir_daha bir_dəfə_də")
STOP = word_set("dayan dayandır bəsdir bəsdi kifayətdir yazma yazmayın sus rahat_burax abunəlikdən_çıx yetər")
PREVIOUS = word_set("əvvəlki əvvəlkini əvvəlkisi qabaqkı qabaqkını geri geriyə qayıt")

DOUBTS = (
    Pattern.of("buna əminsən?", Turn.DOUBT, word_set("əminsən əminsiniz doğrudan həqiqətən"), may={"buna"}),
    Pattern.of("haradan bilirsən?", Turn.DOUBT, {"haradan", "hardan"}, {"bilirsən", "bilirsiniz"}, may={"bunu"}),
)
ABOUT_THE_ANSWER = (
    Pattern.of(
        "növbəti paylaşım",
        Turn.NEXT,
        word_set(
            "növbəti növbətini növbətisi sonrakı sonrakını davam davamı davamını daha daha_ətraflı ətraflı ardı ardını "
            "irəli"
        ),
        may=POST | {"et", "edin", "elə", "çox"},
    ),
    Pattern.of("əvvəlki paylaşım", Turn.PREVIOUS, PREVIOUS, may=POST | {"qayıt", "bundan"}),
    Pattern.of("nə dedin?", Turn.REPEAT, {"nə"}, {"dedin", "dediniz"}),
    Pattern.of("başa düşmədim", SmallTalk.HELP, word_set("başa_düşmədim başa_düşmürəm anlamadım"), may={"heç", "nə"}),
    Pattern.of("bir də təkrar et", Turn.REPEAT, REPEAT, may=word_set("cavabı et edin edə də")),
)
ABOUT_THE_DATA = (
    Pattern.of(
        "məlumatlarımı sil",
        SmallTalk.DELETION,
        word_set("sil silin silə unut təmizlə"),
        word_set(
            "məlumatlarımı mesajlarımı suallarımı tarixçəni tarixçəmi hamısını hər_şeyi məni məlumatları yazdıqlarımı "
            "datamı söhbəti yazışmanı"
        ),
        may={"bütün", "mənim", "haqqımda", "aid", "haqqımdakı"},
    ),
    Pattern.of("yazmağı dayandır", SmallTalk.STOP, STOP, may=word_set("yazmağı daha artıq")),
)
ABOUT_LANGUAGES = (
    Pattern.of(
        "ermənicə danış",
        Setting.LANGUAGE,
        {LANGUAGE},
        word_set("danış danışın danışa danışırsan danışırsınız cavab yaz yazın keç"),
        may={"dildə"},
    ),
    Pattern.of("dili ermənicəyə dəyiş", Setting.LANGUAGE, {LANGUAGE}, {"dili"}, may={"dəyiş", "dəyişdir"}),
    Pattern.of("rus dilində, xahiş edirəm", Setting.LANGUAGE, {LANGUAGE}, never={"nə", "var", "hansı", "mi", "nədir"}),
    Pattern.of("bunu rus dilinə tərcümə et", SmallTalk.TRANSLATION, TRANSLATE, may=POST | {"mətni", LANGUAGE}),
)
