"""Armenian patterns of requests about the answer before, about stored data, and for another language."""

from index.requests.grammar import LANGUAGE, Pattern, SmallTalk
from index.requests.notation.word_lists import word_set
from index.requests.turns import Setting, Turn

POST = word_set("գրառում գրառումը պոստ պոստը թվիթ թվիթը էջ էջը")
_LANGUAGE_NAMES = {
    "անգլերեն": "en", "ռուսերեն": "ru", "հայերեն": "hy", "ադրբեջաներեն": "az", "թուրքերեն": "tr", "իսպաներեն": "es",
    "գերմաներեն": "de", "ֆրանսերեն": "fr", "ուկրաիներեն": "uk", "վրացերեն": "ka",
}  # fmt: skip
LANGUAGE_NAMES = {name + ending: code for name, code in _LANGUAGE_NAMES.items() for ending in ("", "ի", "ով")}
TRANSLATE = word_set("թարգմանիր թարգմանեք թարգմանել թարգմանություն")

NEXT = word_set(
    "հաջորդ հաջորդը շարունակիր շարունակեք շարունակություն շարունակությունը ավելին էլի մանրամասն ավելի_մանրամասն"
)
PREVIOUS = word_set("նախորդ նախորդը հետ ետ վերադարձիր դրանից_առաջ")
STOP = word_set("դադարիր դադարեցրու կանգ_առ կանգնիր վերջ վերջ_տուր մի_գրիր մի_գրեք հերիք բավական բավական_է")

DOUBTS = (
    Pattern.of("վստա՞հ ես", Turn.DOUBT, word_set("վստահ իսկապես իրոք համոզված"), may={"դրանում"}),
    Pattern.of("որտեղի՞ց գիտես", Turn.DOUBT, {"որտեղից"}, {"գիտես", "գիտեք"}),
)
ABOUT_THE_ANSWER = (
    Pattern.of("ի՞նչ ասացիր", Turn.REPEAT, {"ինչ"}, {"ասացիր", "ասացիք"}),
    Pattern.of("չեմ հասկանում", SmallTalk.HELP, {"չեմ_հասկանում", "չհասկացա"}, may={"բան", "ոչինչ"}),
    Pattern.of("հաջորդ գրառումը", Turn.NEXT, NEXT, may=POST),
    Pattern.of("նախորդ գրառումը", Turn.PREVIOUS, PREVIOUS, may=POST | {"գնա"}),
    Pattern.of(
        "կրկնիր պատասխանը",
        Turn.REPEAT,
        word_set("կրկնիր կրկնեք կրկնել նորից վերստին մեկ_անգամ_էլ մի_անգամ_էլ"),
        may={"պատասխանը"},
    ),
)
ABOUT_THE_DATA = (
    Pattern.of(
        "ջնջիր իմ տվյալները",
        SmallTalk.DELETION,
        word_set("ջնջիր ջնջեք ջնջել մոռացիր հեռացրու"),
        word_set(
            "տվյալները տվյալներս հարցերս հարցերը հաղորդագրությունները հաղորդագրություններս պատմությունը ամեն_ինչ ինձ "
            "բոլորը"
        ),
        may={"իմ", "բոլոր"},
    ),
    Pattern.of("վերջ, էլ մի գրիր", SmallTalk.STOP, STOP, may={"էլ"}),
)
ABOUT_LANGUAGES = (
    Pattern.of(
        "խոսիր հայերեն",
        Setting.LANGUAGE,
        {LANGUAGE},
        word_set("խոսիր խոսեք խոսել խոսում պատասխանիր պատասխանեք գրիր լեզուն անցիր"),
        may={"փոխիր"},
    ),
    Pattern.of("հայերեն, խնդրում եմ", Setting.LANGUAGE, {LANGUAGE}, never={"ինչ", "կա", "կան", "որ", "գրված"}),
    Pattern.of("թարգմանիր ռուսերեն", SmallTalk.TRANSLATION, TRANSLATE, may=POST | {"թրեդը", "տեքստը", LANGUAGE}),
)
