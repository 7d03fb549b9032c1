"""Russian patterns of requests about the answer before, about stored data, for another language, and for mentions."""

from itertools import product

from index.requests.grammar import LANGUAGE, Pattern, SmallTalk
from index.requests.mention_frames import MentionFrame, MentionQuestion
from index.requests.turns import Setting, Turn
from index.requests.word_lists import word_set

POST = word_set("пост поста посту посты постов твит твита сообщение сообщения запись записи страница страницу один")
NEXT = word_set(
    "дальше еще следующий следующая следующую следующее продолжай продолжайте продолжи давай_дальше подробнее вперед"
)
PREVIOUS = word_set("предыдущий предыдущая предыдущую предыдущее назад обратно раньше")
REPEAT = word_set("повтори повторите еще_раз снова заново")
TRANSLATE = word_set("переведи переведите перевести перевод перевода")
DELETE = word_set("удали удалите сотри сотрите забудь забудьте очисти")
DATA = word_set("данные все меня мои историю вопросы переписку сообщения чат")
SPEAK = word_set("говори говорите ответь ответьте отвечай отвечайте пиши пишите общайся язык")
CHOOSE = word_set("говоришь говорите знаешь знаете понимаешь каких какие смени смените поменяй измени другой")
LANGUAGE_NAMES = {
    "английски": "en", "английском": "en", "английский": "en", "русски": "ru", "русском": "ru", "русский": "ru",
    "армянски": "hy", "армянском": "hy", "армянский": "hy", "азербайджански": "az", "азербайджанском": "az",
    "азербайджанский": "az", "турецки": "tr", "турецком": "tr", "турецкий": "tr", "испански": "es",
    "испанском": "es", "испанский": "es", "немецки": "de", "немецком": "de", "немецкий": "de", "французски": "fr",
    "французском": "fr", "французский": "fr", "украински": "uk", "украинском": "uk", "украинский": "uk",
    "грузински": "ka", "грузинском": "ka", "грузинский": "ka",
}  # fmt: skip

DOUBTS = (
    Pattern.of(
        "ты уверен?", Turn.DOUBT, {"уверен", "уверена", "уверены", "точно", "правда", "серьезно"}, may={"ты", "вы"}
    ),
)
ABOUT_THE_ANSWER = (
    Pattern.of("покажи еще раз", Turn.REPEAT, REPEAT, may={"ответ", "последний"}),
    Pattern.of("следующий пост", Turn.NEXT, NEXT, may=POST | {"об", "этом", "что"}),
    Pattern.of("вернись назад", Turn.PREVIOUS, PREVIOUS, may=POST | {"вернись", "вернитесь"}),
)
ABOUT_THE_DATA = (
    Pattern.of("удали все мои данные", SmallTalk.DELETION, DELETE, DATA, may={"обо", "про", "мне"}),
    Pattern.of(
        "хватит мне писать",
        SmallTalk.STOP,
        {"стоп", "хватит", "прекрати", "прекратите", "отпишись", "остановись"},
        may={"писать", "присылать", "сообщения"},
    ),
)
ABOUT_LANGUAGES = (
    Pattern.of("говори по-армянски", Setting.LANGUAGE, SPEAK, {LANGUAGE}),
    Pattern.of("на каких языках ты говоришь?", Setting.LANGUAGE, {"языках", "язык", "языки"}, CHOOSE),
    Pattern.of(
        "переведи на турецкий", SmallTalk.TRANSLATION, TRANSLATE, may=POST | {"тред", "текст", "ответ", LANGUAGE}
    ),
)

_IS_MENTIONED = ("упоминается", "упоминаются", "упомянут", "упомянута", "упомянуты", "встречается")
_MENTION = ("упоминается", "упоминаются", "упоминают", "встречается", "встречаются")
_IN_WHICH = ("в_каких_постах", "какие_посты", "в_каком_посте", "в_каких_твитах")
FRAMES = (
    MentionFrame(
        "сколько раз упоминается соль?",
        MentionQuestion.TIMES,
        frozenset(map("_".join, product(["сколько_раз", "как_часто"], _MENTION))),
    ),
    MentionFrame(
        "в скольких постах упоминается соль?",
        MentionQuestion.NUMBER,
        frozenset(map("_".join, product(["в_скольких_постах"], _MENTION))) | {"сколько_постов_о", "сколько_постов_про"},
    ),
    MentionFrame(
        "в каких постах не упоминается соль?",
        MentionQuestion.WITHOUT,
        frozenset(map("_".join, product(_IN_WHICH, ["не"], _MENTION))) | {"посты_без"},
    ),
    MentionFrame(
        "в каких постах упоминается соль?",
        MentionQuestion.LIST,
        frozenset(map("_".join, product(_IN_WHICH, _MENTION))) | {"все_посты_про", "покажи_все_посты_про"},
    ),
    MentionFrame(
        "где впервые упоминается соль?",
        MentionQuestion.FIRST,
        frozenset(map("_".join, product(["где_впервые", "где_сначала", "когда_впервые"], _MENTION))),
    ),
    MentionFrame(
        "где последний раз упоминается соль?",
        MentionQuestion.LAST,
        frozenset(map("_".join, product(["где_последний_раз", "где_в_последний_раз"], _MENTION))),
    ),
    MentionFrame(
        "упоминается ли соль?", MentionQuestion.WHETHER, frozenset(map("_".join, product(_IS_MENTIONED, ["ли"])))
    ),
)
