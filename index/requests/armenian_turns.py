"""Armenian patterns of requests about the answer before, stored data and another language, and for mentions."""

from index.requests.grammar import LANGUAGE, Pattern, SmallTalk
from index.requests.mention_frames import MentionFrame, MentionQuestion
from index.requests.turns import Setting, Turn
from index.requests.word_lists import word_set

POST = word_set("գրառում գրառումը պոստ պոստը թվիթ թվիթը էջ էջը")
LANGUAGE_NAMES = {
    "անգլերեն": "en", "ռուսերեն": "ru", "հայերեն": "hy", "ադրբեջաներեն": "az", "թուրքերեն": "tr", "իսպաներեն": "es",
    "գերմաներեն": "de", "ֆրանսերեն": "fr", "ուկրաիներեն": "uk", "վրացերեն": "ka",
}  # fmt: skip
TRANSLATE = word_set("թարգմանիր թարգմանեք թարգմանել թարգմանություն")

DOUBTS = (Pattern.of("վստա՞հ ես", Turn.DOUBT, word_set("վստահ իսկապես իրոք համոզված"), may={"դրանում"}),)
ABOUT_THE_ANSWER = (
    Pattern.of("հաջորդ գրառումը", Turn.NEXT, word_set("հաջորդ հաջորդը շարունակիր շարունակեք ավելին էլի"), may=POST),
    Pattern.of("նախորդ գրառումը", Turn.PREVIOUS, word_set("նախորդ նախորդը հետ վերադարձիր"), may=POST),
    Pattern.of("կրկնիր պատասխանը", Turn.REPEAT, word_set("կրկնիր կրկնեք նորից"), may={"պատասխանը"}),
)
ABOUT_THE_DATA = (
    Pattern.of(
        "ջնջիր իմ տվյալները",
        SmallTalk.DELETION,
        word_set("ջնջիր ջնջեք մոռացիր"),
        word_set("տվյալները տվյալներս հարցերս պատմությունը ամեն_ինչ"),
        may={"իմ", "բոլոր"},
    ),
    Pattern.of("վերջ, էլ մի գրիր", SmallTalk.STOP, word_set("դադարիր կանգ_առ վերջ_տուր մի_գրիր"), may={"էլ", "վերջ"}),
)
ABOUT_LANGUAGES = (
    Pattern.of(
        "խոսիր հայերեն", Setting.LANGUAGE, {LANGUAGE}, word_set("խոսիր խոսեք խոսել պատասխանիր պատասխանեք գրիր լեզուն")
    ),
    Pattern.of("թարգմանիր ռուսերեն", SmallTalk.TRANSLATION, TRANSLATE, may=POST | {"թրեդը", "տեքստը", LANGUAGE}),
)
FRAMES = (
    MentionFrame(
        "քանի՞ անգամ է հիշատակվում աղը",
        MentionQuestion.TIMES,
        word_set("քանի_անգամ_է_հիշատակվում քանի_անգամ_է_նշվում"),
    ),
    MentionFrame(
        "աղը քանի՞ անգամ է հիշատակվում",
        MentionQuestion.TIMES,
        frozenset(),
        word_set("քանի_անգամ_է_հիշատակվում քանի_անգամ_է_նշվում"),
    ),
    MentionFrame(
        "քանի՞ գրառման մեջ է հիշատակվում աղը",
        MentionQuestion.NUMBER,
        word_set("քանի_գրառման_մեջ_է_հիշատակվում քանի_գրառումում_է_հիշատակվում քանի_գրառման_մեջ_է_նշվում"),
    ),
    MentionFrame(
        "ո՞ր գրառումներում չի հիշատակվում աղը",
        MentionQuestion.WITHOUT,
        word_set("որ_գրառումներում_չի_հիշատակվում որ_գրառումներում_չի_նշվում"),
    ),
    MentionFrame(
        "ո՞ր գրառումներում է հիշատակվում աղը",
        MentionQuestion.LIST,
        word_set("որ_գրառումներում_է_հիշատակվում որ_գրառումներում_է_նշվում որ_գրառման_մեջ_է_հիշատակվում"),
    ),
    MentionFrame(
        "որտե՞ղ է առաջին անգամ հիշատակվում աղը",
        MentionQuestion.FIRST,
        word_set("որտեղ_է_առաջին_անգամ_հիշատակվում որտեղ_է_առաջինը_հիշատակվում որտեղ_է_առաջին_անգամ_նշվում"),
    ),
    MentionFrame(
        "որտե՞ղ է վերջին անգամ հիշատակվում աղը",
        MentionQuestion.LAST,
        word_set("որտեղ_է_վերջին_անգամ_հիշատակվում որտեղ_է_վերջին_անգամ_նշվում"),
    ),
    MentionFrame("հիշատակվո՞ւմ է աղը", MentionQuestion.WHETHER, word_set("հիշատակվում_է նշվում_է")),
    MentionFrame("աղը հիշատակվո՞ւմ է", MentionQuestion.WHETHER, frozenset(), word_set("հիշատակվում_է նշվում_է")),
)
