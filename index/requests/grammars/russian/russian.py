"""Russian word lists and patterns for requests and follow-up questions."""

from index.requests.grammar import NUMBER, Fact, Language, Pattern, SmallTalk, ThreadRequest
from index.requests.grammars import courtesies, threads
from index.requests.grammars.russian.mentions import DETERMINERS, FRAMES, PAIRING, TAILS
from index.requests.grammars.russian.turns import (
    ABOUT_LANGUAGES,
    ABOUT_THE_ANSWER,
    ABOUT_THE_DATA,
    DOUBTS,
    LANGUAGE_NAMES,
    TRANSLATE,
)
from index.requests.notation.meaning_frames import MeaningFrame
from index.requests.notation.word_lists import word_set

FILLER = """
    а и или в во на о об по с со из у к для от до же ли бы мне нам меня мы я ты вы тебя вас пожалуйста плиз можно
    можешь можете могли покажи покажите дай дайте прочитай прочти прочитать открой скажи скажите расскажи расскажите
    хочу хотел хотела хотелось увидеть посмотреть почитать узнать есть что какой какая какое какие там тут здесь
    это этот эта эти этом этой этого том вот еще самый самая самое
    самую бот привет спасибо ну так просто теперь сейчас у_тебя
    скинь скиньте кинь давай давайте слушай написано говорится сказано выведи пришли найди сделай сделайте
"""
POST = word_set(
    "пост под_номером поста посту постом посте посты постов постах твит твита твиту твите твиты твитов твитах "
    "сообщение сообщения сообщении сообщений запись записи номер номера номером часть части пункт пункты пункта "
    "пунктов пункте"
)
POSTS = word_set("постов твитов сообщений записей частей пунктов посты твиты пункты")
THREAD = word_set("тред треда треде тредом ветка ветки ветке нить нити текст текста тексте тема темы")
CARDINALS = "один два три четыре пять шесть семь восемь девять десять"
ORDINAL_STEMS = {
    "перв": 1, "втор": 2, "трет": 3, "четверт": 4, "пят": 5, "шест": 6, "седьм": 7, "восьм": 8, "девят": 9,
    "десят": 10, "последн": -1, "предпоследн": -2, "заключительн": -1, "начальн": 1,
}  # fmt: skip
ORDINAL_ENDINGS = (
    "ый ий ой ая ое ого ому ом ым ую ые ых ыми ей ье ья ьего ьем ьему ью ьи ьих ь ее его ему ем им яя юю ие их"
)
END = {
    "конца": -1, "конце": -1, "конец": -1, "конец_треда": -1, "конец_ветки": -1, "перед_последним": -2, "начало": 1,
    "начала": 1, "сначала": 1, "начало_треда": 1, "начало_ветки": 1,
}  # fmt: skip

PRONOUNS = word_set("это этого этом этот эта он она они его")
LINK = word_set("ссылка ссылки ссылку ссылок источник источники источников источника")
READ_MORE = word_set("почитать_подробнее узнать_больше прочитать_больше почитать_больше узнать_подробнее")
TAG = word_set("тег теги тегов хештег хештеги хештегов хэштег хэштеги хэштегов")
BE_ABLE = word_set("умеешь умеете можешь работаешь работает пользоваться спросить")
WROTE = word_set("написан написано написали написала написал опубликован опубликовано опубликовали")
SUMMARY = word_set(
    "кратко коротко вкратце резюме суть сводка итог итоги кратенько саммари выжимка выжимку подытожь подытожьте обобщи "
    "обобщите суммируй тлдр краткое_содержание краткий_пересказ в_двух_словах основные_мысли главная_мысль "
    "что_нибудь_интересное что_то_интересное удиви удиви_меня покороче короче_говоря "
    "основная_мысль"
)
GREETING = word_set(
    "привет здравствуй здравствуйте добрый_день доброе_утро добрый_вечер хай приветствую как_дела приветик приветики "
    "салют хелло здрасте здрасьте доброго_дня доброго_времени_суток как_поживаешь как_жизнь дратути"
)

PATTERNS = (
    *threads.RUSSIAN,
    # Links.
    Pattern.of("какие тут источники?", ThreadRequest.LINKS, LINK, may=THREAD | POST | PRONOUNS | {"сколько", "где"}),
    Pattern.of("где почитать подробнее?", ThreadRequest.LINKS, READ_MORE, may={"где"}),
    Pattern.of("где об этом подробнее?", ThreadRequest.LINKS, {"где"}, {"подробнее"}, may=PRONOUNS),
    # Hashtags.
    Pattern.of(
        "покажи все хештеги",
        ThreadRequest.TAGS,
        TAG,
        may=THREAD | POST | {"используются", "использованы", "сколько", "все"},
    ),
    # The first post.
    Pattern.of(
        "с чего начинается тред?", ThreadRequest.OPENING, {"как_начинается", "с_чего_начинается"}, may=THREAD | PRONOUNS
    ),
    # The last post.
    Pattern.of(
        "чем заканчивается эта ветка?",
        ThreadRequest.ENDING,
        word_set("как_заканчивается чем_заканчивается чем_кончается чем_все_закончилось чем_закончилось заключение"),
        may=THREAD | PRONOUNS | {"все"},
    ),
    # The bot itself.
    Pattern.of("ты кто такой?", SmallTalk.BOT, {"кто", "что"}, {"ты", "вы"}, may={"такой", "такие"}),
    Pattern.of("ты живой человек?", SmallTalk.BOT, {"ты", "вы"}, {"бот", "человек", "робот", "живой", "настоящий"}),
    Pattern.of("как тебя зовут?", SmallTalk.BOT, {"как_тебя_зовут"}),
    # Help with the bot.
    Pattern.of("помоги мне", SmallTalk.HELP, {"помощь", "помоги", "помогите", "справка", "команды", "инструкция"}),
    Pattern.of("я не понимаю", SmallTalk.HELP, {"не_понимаю", "не_понял", "не_поняла"}, may={"ничего", "извини"}),
    Pattern.of("что ты умеешь?", SmallTalk.HELP, {"что", "как"}, BE_ABLE, may={"делать", "тобой"}),
    # The author.
    Pattern.of(
        "кто это написал?",
        Fact.AUTHOR,
        {"кто"},
        word_set("автор написал написала писал пишет опубликовал опубликовала запостил выложил разместил"),
        may=THREAD | POST | PRONOUNS | {"этих"},
    ),
    Pattern.of("чей это тред?", Fact.AUTHOR, {"автор", "чей", "чья"}, may=THREAD | POST | PRONOUNS, never={"что"}),
    Pattern.of("как зовут автора?", Fact.AUTHOR, {"имя", "как_зовут"}, {"автора"}, may=THREAD | POST),
    Pattern.of("кем это написано?", Fact.AUTHOR, {"кем"}, WROTE, may=THREAD | POST | PRONOUNS),
    # The date.
    Pattern.of("когда это опубликовали?", Fact.DATE, {"когда"}, WROTE, may=THREAD | POST | PRONOUNS | {"был", "было"}),
    Pattern.of("какая дата публикации?", Fact.DATE, {"дата"}, may=THREAD | POST | {"публикации"}),
    # The length.
    Pattern.of(
        "сколько всего постов?",
        Fact.LENGTH,
        {"сколько", "количество", "число", "из_скольких", "скольких"},
        POSTS | {"постах"},
        may=THREAD | {"всего", "состоит", "общее"},
    ),
    Pattern.of("какая длина треда?", Fact.LENGTH, {"длина", "длины", "длинный", "длинная"}, THREAD, may={"насколько"}),
    # Where the thread was published.
    Pattern.of("откуда этот текст?", Fact.ORIGIN, {"откуда"}, THREAD | PRONOUNS),
    # A summary.
    Pattern.of(
        "расскажи вкратце",
        ThreadRequest.SUMMARY,
        SUMMARY,
        may=THREAD | POST | PRONOUNS | {NUMBER, "содержание", "в_чем", "чем", "перескажи", "главное", "о_чем"},
    ),
    Pattern.of(
        "про что тут вообще речь?",
        ThreadRequest.SUMMARY,
        {"о_чем", "про_что"},
        THREAD | PRONOUNS | {"речь", "пост", "посты"},
        may={"идет", "вообще"},
    ),
    Pattern.of("перескажи", ThreadRequest.SUMMARY, {"главное", "основное", "перескажи"}),
    # All posts.
    Pattern.of(
        "покажи весь тред", ThreadRequest.EVERYTHING, {"весь", "все", "целиком", "полностью"}, THREAD | POST | {"все"}
    ),
    # Whether the answer is right. Before assent, which takes "да".
    *DOUBTS,
    # Small talk.
    Pattern.of(
        "спс за помощь",
        SmallTalk.THANKS,
        word_set("спасибо спасибки спасибочки спасиб благодарю спс пасиб пасибо мерси сенкс"),
        may=word_set("большое огромное тебе вам очень за помощь ответ от_души ок окей ладно"),
    ),
    Pattern.of("до встречи!", SmallTalk.FAREWELL, {"пока", "до_свидания", "прощай", "до_встречи", "спокойной_ночи"}),
    Pattern.of("добрый вечер всем", SmallTalk.GREETING, GREETING, may={"всем"}),
    Pattern.of(
        "ладно, понял",
        SmallTalk.ASSENT,
        word_set(
            "ок окей ладно хорошо да нет понятно понял поняла ясно точно ага угу блин жаль не_за_что "
            "взаимно и_вам и_тебе"
        ),
    ),
    Pattern.of(
        "ты молодец",
        SmallTalk.PRAISE,
        word_set("отлично супер класс круто молодец здорово прекрасно интересно ого вау огонь забавно смешно"),
        may={"очень"},
    ),
    Pattern.of(
        "бот очень тупой",
        SmallTalk.COMPLAINT,
        word_set(
            "глупый тупой бесполезный плохой дурак плохо не_то не_так не_об_этом не_это не_про_это неправильно неверно "
            "мимо не_ответил не_ответила не_ответили"
        ),
        may=word_set("очень нет вопрос мой меня совсем имел имела в_виду"),
    ),
    # The answer before, stored data, and languages.
    *ABOUT_THE_ANSWER,
    *ABOUT_THE_DATA,
    *ABOUT_LANGUAGES,
)
MEANING_FRAMES = (
    MeaningFrame(
        "что такое тара?",
        word_set(
            "что_такое что_значит что_значит_слово что_означает что_означает_слово что_обозначает "
            "что_имеется_в_виду_под что_автор_имеет_в_виду_под что_подразумевается_под"
        ),
    ),
    MeaningFrame(
        "каково значение слова тара?",
        word_set("значение_слова каково_значение_слова какое_значение_у_слова смысл_слова"),
    ),
    MeaningFrame("что слово тара означает?", word_set("что что_слово"), word_set("значит означает обозначает")),
)

RUSSIAN = Language(
    filler=word_set(FILLER),
    auxiliaries=frozenset(),
    idioms=word_set("24/7 во_первых в_конце_концов на_первый_взгляд"),
    post_nouns=POST,
    plural_post_nouns=POSTS,
    unambiguous_post_nouns=word_set("пост поста посту посте твит твита твите"),
    reporting_words=word_set(
        "о про про_что говорит гласит содержит содержание полностью о_чем говорится написано текст"
    ),
    one="один",
    ordinals={stem + ending: number for stem, number in ORDINAL_STEMS.items() for ending in ORDINAL_ENDINGS.split()}
    | END,
    cardinals={word: number for number, word in enumerate(CARDINALS.split(), 1)},
    counting_back=word_set("с со от"),
    range_words=word_set("по до - через"),
    conjunctions=word_set("и или"),
    plus=word_set("+ плюс"),
    between=word_set("между"),
    prepositions=word_set("в во из с со от"),
    thread_nouns=THREAD,
    tag_nouns=word_set("тег теги тегом"),
    hashtag_words=word_set("хештег хештегом хэштег хэштегом тегом"),
    link_nouns=word_set("ссылка ссылки ссылку источник"),
    function_words=word_set(
        f"{FILLER} почему зачем когда где кто кого кому как сколько откуда куда чем чего ли не он она они оно его "
        "ее их ему ей им ними ним ней был была было были будет будут правда точно еще потом затем после "
        "тогда поэтому из-за за при себя свой тоже также про чье"
    ),
    discourse_markers=word_set("а и или но а_как_же"),
    anaphora=word_set("он она они оно его ее их ему ей им это этого этом тогда там"),
    interrogatives=word_set("почему зачем когда где кто как сколько откуда будет"),
    meaning_frames=MEANING_FRAMES,
    greetings=word_set("привет здравствуйте здравствуй добрый_день доброе_утро добрый_вечер спасибо ок"),
    courtesies=courtesies.RUSSIAN,
    lead_ins=word_set("скажи скажите подскажи подскажите пожалуйста скажи_пожалуйста скажите_пожалуйста расскажи"),
    sign_offs=word_set("пожалуйста плиз"),
    thanks=word_set("спасибо пожалуйста"),
    patterns=PATTERNS,
    explaining=word_set("объясни объясните поясни поясните перескажи перескажите суть резюме"),
    translating=TRANSLATE,
    language_names=LANGUAGE_NAMES,
    mention_frames=FRAMES,
    mention_tails=TAILS,
    determiners=DETERMINERS,
    pairing=PAIRING,
)
