"""Armenian word lists and patterns for requests and follow-up questions.

The mark of a question stands inside the word, as in "ո՞վ"; it is left out here.
"""

from index.requests.grammar import NUMBER, Fact, Language, Pattern, SmallTalk, ThreadRequest
from index.requests.grammars import courtesies, threads
from index.requests.grammars.armenian.mentions import DETERMINERS, FRAMES, PAIRING, TAILS
from index.requests.grammars.armenian.turns import (
    ABOUT_LANGUAGES,
    ABOUT_THE_ANSWER,
    ABOUT_THE_DATA,
    DOUBTS,
    LANGUAGE_NAMES,
    TRANSLATE,
)
from index.requests.notation.meaning_frames import MeaningFrame
from index.requests.notation.word_lists import numbered, word_set

FILLER = """
    է են եմ ես ենք եք էր էին և ու կամ որ այս այդ այն սա դա ինձ մեզ քո ձեր մի թե ինչ որը որն որոնք կա կան խնդրում
    ցույց տուր տվեք տար ասա ասեք պատմիր պատմեք կարդա կարդացեք բեր գտիր բացիր ուզում կուզեի կուզենայի կարող կարելի
    տեսնել կարդալ իմանալ գրված ասվում ասում այստեղ այնտեղ մեջ ի ըստ բոտ բարև ապա դե ը ն ից ին ի համար հիմա միայն
    դու դուք այստեղի տալ ցույց_տուր նաև
"""
FUNCTION_WORDS = """
    ով ովքեր ում ինչու որտեղ երբ ինչպես ոնց քանի որքան ինչքան ինչի ինչից որտեղից ուր մասին հետ հետո առաջ բայց իսկ
    արդյոք չէ չի չեն այո ոչ հա շատ ավելի նա նրա նրան նրանք նրանց դրա դրան դրանք սրա սրան սրանք այդպես այսպես
    այնտեղ եղել եղավ լինի ասաց ասել նույն ուրիշ էլ դեռ արդեն իրոք իսկապես վստահ օրինակ մանրամասն բան էլի հենց
    միթե այդ_դեպքում
"""
POST = word_set(
    "գրառում գրառումը գրառման գրառումում գրառումով գրառմանը գրառումներ գրառումները գրառումների պոստ պոստը պոստի "
    "պոստում պոստեր պոստերը պոստերի թվիթ թվիթը թվիթի թվիթներ թվիթները հաղորդագրություն հաղորդագրությունը "
    "հաղորդագրության հաղորդագրություններ հաղորդագրությունները համար համարը համարի թիվ մաս մասը մասեր մասերը կետ կետը "
    "կետեր կետերը"
)
THREAD = word_set(
    "թրեդ թրեդը թրեդի թրեդում թեմա թեման թեմայի շարք շարքը շարքի տեքստ տեքստը տեքստի տեքստում զրույց զրույցը շղթա "
    "շղթան պատմություն պատմությունը"
)
ORDINAL_STEMS = "առաջին երկրորդ երրորդ չորրորդ հինգերորդ վեցերորդ յոթերորդ ութերորդ իններորդ տասներորդ"
FIRST_AND_LAST = {
    "սկիզբ": 1, "սկիզբը": 1, "սկզբից": 1, "ամենաառաջին": 1, "ամենաառաջինը": 1, "վերջում": -1,
    "ամենավերջին": -1, "ամենավերջինը": -1, "վերջին": -1, "վերջինը": -1, "վերջինի": -1, "վերջը": -1, "ավարտը": -1,
    "նախավերջին": -2, "նախավերջինը": -2, "վերջից_երկրորդ": -2, "վերջից_երկրորդը": -2,
    "վերջից_երրորդ": -3, "վերջից_երրորդը": -3,
}  # fmt: skip
CARDINALS = "մեկ/մեկը երկու/երկուսը երեք/երեքը չորս/չորսը հինգ/հինգը վեց/վեցը յոթ/յոթը ութ/ութը ինը տասը"
PRONOUNS = word_set("սա այս այդ դա սրա դրա սրանք դրանք")
LINK = word_set("հղում հղումը հղումներ հղումները աղբյուր աղբյուրը աղբյուրներ աղբյուրները լինք լինքեր լինքը կայք կայքեր")
TAG = word_set("հեշթեգ հեշթեգը հեշթեգեր հեշթեգերը հեշթեգներ հեշթեգները պիտակ պիտակներ պիտակները")
WROTE = word_set("գրել գրեց գրողը հրապարակել հրապարակեց տեղադրել հեղինակ հեղինակը")
WRITTEN = word_set("գրվել հրապարակվել տեղադրվել գրված հրապարակված")
AUTHOR = word_set("հեղինակ հեղինակը հեղինակի")
SUMMARY = word_set(
    "ամփոփում ամփոփումը ամփոփիր ամփոփեք ամփոփել կարճ համառոտ հակիրճ կրճատ ամփոփ երկու_բառով մի_քանի_բառով "
    "համառոտ_բովանդակություն կարճ_բովանդակություն հետաքրքիր_բան մի_հետաքրքիր_բան"
)
ALL = word_set("ամբողջ ամբողջը ամբողջությամբ բոլոր բոլորը լրիվ")

PATTERNS = (
    *threads.ARMENIAN,
    Pattern.of("ի՞նչ հղումներ կան", ThreadRequest.LINKS, LINK, may=THREAD | POST | word_set("քանի որտեղ բոլոր ավելի")),
    Pattern.of("որտե՞ղ կարդալ ավելին", ThreadRequest.LINKS, {"ավելին"}, {"որտեղ", "որտեղից"}),
    Pattern.of("ցույց տուր հեշթեգները", ThreadRequest.TAGS, TAG, may=THREAD | POST | word_set("քանի բոլոր")),
    Pattern.of("ինչպե՞ս է սկսվում թրեդը", ThreadRequest.OPENING, {"ինչպես", "ինչով", "ոնց"}, {"սկսվում"}, may=THREAD),
    Pattern.of(
        "ինչո՞վ է ավարտվում տեքստը",
        ThreadRequest.ENDING,
        {"ինչպես", "ինչով", "ոնց"},
        {"ավարտվում", "վերջանում"},
        may=THREAD,
    ),
    # The bot, and help with it.
    Pattern.of("ո՞վ ես դու", SmallTalk.BOT, {"ով"}, {"ես", "եք"}),
    Pattern.of("ի՞նչ է անունդ", SmallTalk.BOT, {"անունդ", "անունը_ինչ_է"}),
    Pattern.of("դու մա՞րդ ես", SmallTalk.BOT, {"դու", "դուք"}, {"մարդ", "ռոբոտ", "բոտ"}, may={"իսկական"}),
    Pattern.of("օգնիր ինձ", SmallTalk.HELP, word_set("օգնություն օգնիր օգնեք հրամաններ հրամանները"), may={"պետք"}),
    Pattern.of(
        "ի՞նչ կարող ես անել",
        SmallTalk.HELP,
        {"ինչ", "ինչպես", "ոնց"},
        word_set("անել օգնել հարցնել օգտվել օգտագործել աշխատում"),
        may={"քեզնից", "քեզ", "սրանից"},
    ),
    Pattern.of("ո՞վ է գրել սա", Fact.AUTHOR, {"ով"}, WROTE, may=THREAD | POST | PRONOUNS),
    Pattern.of("ո՞ւմ տեքստն է", Fact.AUTHOR, {"ում"}, THREAD | POST | {"տեքստն", "թրեդն", "գրառումն"}),
    Pattern.of("ո՞ւմ կողմից է գրված", Fact.AUTHOR, {"ում_կողմից"}, WRITTEN, may=THREAD | POST | PRONOUNS),
    Pattern.of("հեղինակի անունը", Fact.AUTHOR, AUTHOR, may=THREAD | POST | PRONOUNS | {"անունը"}),
    Pattern.of("ե՞րբ է հրապարակվել", Fact.DATE, {"երբ"}, WRITTEN, may=THREAD | POST | PRONOUNS),
    Pattern.of("ո՞րն է ամսաթիվը", Fact.DATE, {"ամսաթիվ", "ամսաթիվը"}, may=THREAD | POST | PRONOUNS),
    Pattern.of("քանի՞ գրառում կա", Fact.LENGTH, {"քանի", "քանիսն"}, POST, may=THREAD | {"ընդամենը", "ունի", "հատ"}),
    Pattern.of("գրառումների քանակը", Fact.LENGTH, {"քանակը", "թիվը"}, POST | {"մասերի"}, may=THREAD),
    Pattern.of(
        "քանի՞ գրառումից է բաղկացած", Fact.LENGTH, {"քանի"}, {"գրառումից", "պոստից", "մասից"}, {"բաղկացած"}, may=THREAD
    ),
    Pattern.of("որքա՞ն երկար է թրեդը", Fact.LENGTH, {"երկար", "երկարությունը"}, THREAD, may={"որքան", "ինչքան"}),
    Pattern.of("որտեղի՞ց է այս տեքստը", Fact.ORIGIN, {"որտեղից"}, THREAD | PRONOUNS, may={"վերցված"}),
    Pattern.of("որտե՞ղ է սա հրապարակվել", Fact.ORIGIN, {"որտեղ"}, WRITTEN, may=THREAD | POST | PRONOUNS),
    Pattern.of(
        "համառոտ ամփոփում տուր",
        ThreadRequest.SUMMARY,
        SUMMARY,
        may=THREAD | POST | PRONOUNS | word_set("բովանդակությունը նախադասությամբ բառով շատ") | {NUMBER},
    ),
    Pattern.of("ինչի՞ մասին է թրեդը", ThreadRequest.SUMMARY, {"ինչի"}, {"մասին"}, may=THREAD | PRONOUNS | {"խոսքը"}),
    Pattern.of(
        "ո՞րն է հիմնական միտքը", ThreadRequest.SUMMARY, {"հիմնական", "գլխավոր"}, {"միտքը", "գաղափարը"}, may=THREAD
    ),
    Pattern.of("ցույց տուր ամբողջը", ThreadRequest.EVERYTHING, {"ամբողջը", "բոլորը"}, may=THREAD | POST),
    Pattern.of("բոլոր գրառումները", ThreadRequest.EVERYTHING, ALL, THREAD | POST, never={"քանի"}),
    # Whether the answer is right. Before assent.
    *DOUBTS,
    # Small talk.
    Pattern.of(
        "շատ շնորհակալ եմ օգնության համար",
        SmallTalk.THANKS,
        word_set(
            "շնորհակալություն շնորհակալ շնորհակալ_եմ մերսի ապրես ապրեք shnorhakalutyun shnorhakal shnorhakal_em mersi"
        ),
        may=word_set("շատ մեծ անչափ ձեզ քեզ օգնության պատասխանի տեղեկության լավ"),
    ),
    Pattern.of(
        "ցտեսություն, բարի գիշեր",
        SmallTalk.FAREWELL,
        word_set("ցտեսություն հաջողություն հաջող բարի_գիշեր կհանդիպենք առայժմ"),
        may={"բոլորին", "վաղը"},
    ),
    Pattern.of(
        "բարև, ինչպե՞ս ես",
        SmallTalk.GREETING,
        word_set(
            "բարև բարևներ ողջույն բարի_լույս բարի_օր բարի_երեկո ինչպես_ես ինչպես_եք ոնց_ես ոնց_եք ինչ_կա_չկա barev "
            "բարի_առավոտ բարի_կեսօր vonc_es inchpes_es"
        ),
        may=word_set("ձեզ բոլորին քեզ ջան dzez"),
    ),
    Pattern.of(
        "շատ վատ պատասխան է",
        SmallTalk.COMPLAINT,
        word_set("հիմար անպետք վատ վատն սխալ ապուշ սա_չէ դա_չէ այդ_չէ չպատասխանեցիր"),
        may={"շատ", "պատասխան", "պատասխանը"},
    ),
    Pattern.of(
        "հիանալի պատասխան",
        SmallTalk.PRAISE,
        word_set("հիանալի հրաշալի կեցցես կեցցե գերազանց հոյակապ շատ_լավ"),
        may={"շատ", "պատասխան", "պատասխանը"},
    ),
    Pattern.of("լավ, հասկացա", SmallTalk.ASSENT, word_set("լավ այո հա ոչ չէ եղավ պարզ հասկացա հասկանալի օկ")),
    # The answer before, stored data, and languages.
    *ABOUT_THE_ANSWER,
    *ABOUT_THE_DATA,
    *ABOUT_LANGUAGES,
)
MEANING_FRAMES = (
    MeaningFrame("ի՞նչ է նշանակում տարա", word_set("ինչ_է_նշանակում ինչ_է_նշանակում_բառը ինչ_ասել_է")),
    MeaningFrame("տարա ի՞նչ է նշանակում", frozenset(), word_set("ինչ_է_նշանակում բառը_ինչ_է_նշանակում")),
)

ARMENIAN = Language(
    filler=word_set(FILLER),
    auxiliaries=frozenset(),
    idioms=word_set("24/7 առաջին_անգամ վերջին_անգամ առաջին_հերթին մի_օր"),
    post_nouns=POST,
    # A noun after a count is singular: "2, 4 գրառումները" are certain posts, not any four.
    plural_post_nouns=frozenset(),
    unambiguous_post_nouns=word_set("գրառում գրառումը գրառման գրառումում պոստ պոստը պոստի պոստում թվիթ թվիթը թվիթի"),
    reporting_words=word_set("մասին ասում ասվում գրված բովանդակությունը տեքստը ամբողջությամբ"),
    one="մեկ",
    ordinals={
        stem + ending: number
        for stem, number in numbered(ORDINAL_STEMS).items()
        for ending in ("", "ը", "ն", "ի", "ում")
    }
    | FIRST_AND_LAST,
    cardinals=numbered(CARDINALS),
    counting_back=frozenset(),
    range_words=word_set("մինչև ից_մինչև գրառումից պոստից գրառումից_մինչև պոստից_մինչև ից -"),
    conjunctions=word_set("և ու կամ"),
    plus=word_set("+ գումարած"),
    between=frozenset(),
    prepositions=frozenset(),
    thread_nouns=THREAD,
    tag_nouns=TAG,
    hashtag_words=word_set("հեշթեգ հեշթեգը հեշթեգով պիտակով"),
    link_nouns=LINK,
    function_words=word_set(FILLER + FUNCTION_WORDS),
    discourse_markers=word_set("իսկ և ու բայց կամ լավ_իսկ"),
    anaphora=word_set("նա նրա նրան նրանք նրանց դրա դրան դրանք սրա սրան սրանք դա այդպես այնտեղ այդ_դեպքում"),
    interrogatives=word_set("ով ովքեր ում ինչու որտեղ երբ ինչպես ոնց քանի որքան ինչքան ինչի որտեղից ուր արդյոք ինչ"),
    meaning_frames=MEANING_FRAMES,
    greetings=word_set("բարև բարև_ձեզ ողջույն բարի_լույս բարի_օր բարի_երեկո շնորհակալություն լավ"),
    courtesies=courtesies.ARMENIAN,
    lead_ins=word_set("խնդրում_եմ ասա ասա_խնդրում_եմ կարող_ես_ասել կարող_եք_ասել ուզում_եմ_իմանալ պատմիր"),
    sign_offs=word_set("խնդրում_եմ"),
    thanks=word_set("շնորհակալություն խնդրում_եմ մերսի"),
    patterns=PATTERNS,
    explaining=word_set("բացատրել բացատրիր բացատրեք ամփոփիր ամփոփեք ամփոփումը"),
    translating=TRANSLATE,
    language_names=LANGUAGE_NAMES,
    mention_frames=FRAMES,
    mention_tails=TAILS,
    determiners=DETERMINERS,
    pairing=PAIRING,
)
