"""Russian phrases around the words of a question for their mentions: "упоминается ли …"."""

from index.requests.notation.mention_frames import MentionFrame, MentionQuestion, phrases
from index.requests.notation.word_lists import word_set

_MENTION = word_set("упоминается упоминаются упоминают упомянули встречается встречаются")
_MENTIONED = _MENTION | word_set(
    "упоминался упоминалась упоминались упомянут упомянута упомянуто упомянуты упоминает назван названа фигурирует"
)
_SPEAK = word_set("говорится говорят говорит сказано пишут пишет написано рассказывается речь_идет идет_речь упомянуто")
_ABOUT = word_set("о об обо про")
_IN_WHICH = word_set("в_каких_постах какие_посты в_каком_посте в_каких_твитах")
_AUTHOR = word_set("автор тред автор_треда")

FRAMES = (
    MentionFrame(
        "сколько раз упоминается соль?", MentionQuestion.TIMES, phrases(["сколько_раз", "как_часто"], _MENTION)
    ),
    MentionFrame(
        "в скольких постах упоминается соль?",
        MentionQuestion.NUMBER,
        phrases(["в_скольких_постах"], _MENTION) | phrases(["сколько_постов"], _ABOUT),
    ),
    MentionFrame(
        "в каких постах не упоминается соль?",
        MentionQuestion.WITHOUT,
        phrases(_IN_WHICH, ["не"], _MENTION) | {"посты_без"},
    ),
    MentionFrame(
        "в каких постах упоминается соль?",
        MentionQuestion.LIST,
        phrases(_IN_WHICH, _MENTION) | word_set("все_посты_про все_посты_о покажи_все_посты_про покажи_все_посты_о"),
    ),
    MentionFrame(
        "где впервые упоминается соль?",
        MentionQuestion.FIRST,
        phrases(["где_впервые", "где_сначала", "когда_впервые"], _MENTION),
    ),
    MentionFrame(
        "где последний раз упоминается соль?",
        MentionQuestion.LAST,
        phrases(["где_последний_раз", "где_в_последний_раз"], _MENTION),
    ),
    MentionFrame(
        "упоминается ли соль?",
        MentionQuestion.WHETHER,
        phrases(_MENTIONED, ["ли"])
        | phrases(_MENTIONED, ["ли"], _AUTHOR)
        | phrases(_AUTHOR, _MENTIONED)
        | phrases(word_set("в_треде в_этом_треде в_тексте тут здесь"), _MENTIONED),
    ),
    MentionFrame("упоминают соль?", MentionQuestion.WHETHER, _MENTIONED),
    MentionFrame("соль упоминается?", MentionQuestion.WHETHER, frozenset(), _MENTIONED),
    MentionFrame(
        "говорится ли о соли?",
        MentionQuestion.WHETHER,
        phrases(_SPEAK, _ABOUT) | phrases(_SPEAK, ["ли"], _ABOUT) | phrases(["идет_ли_речь"], _ABOUT),
    ),
    MentionFrame(
        "найди соль", MentionQuestion.FIND, word_set("найди найди_мне найдите ищи поищи найти поиск найди_слово")
    ),
    MentionFrame(
        "есть ли упоминания соли?", MentionQuestion.WHETHER, phrases(["есть", "есть_ли"], ["упоминание", "упоминания"])
    ),
)
DETERMINERS = word_set("слово имя хештег тут здесь о об обо про")
PAIRING = word_set("и или как так_и либо оба обе")
TAILS = word_set("в_треде в_этом_треде в_тексте в_посте в_постах здесь тут вообще пожалуйста где-нибудь хоть_раз")
