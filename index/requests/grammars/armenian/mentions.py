"""Armenian phrases around the words of a question for their mentions: "հիշատակվո՞ւմ է …"."""

from index.requests.notation.mention_frames import MentionFrame, MentionQuestion, phrases
from index.requests.notation.word_lists import word_set

_MENTIONED = word_set("հիշատակվում նշվում հիշատակված նշված")
_IS_MENTIONED = phrases(_MENTIONED, ["է", "են"])
_OFTEN = phrases(["քանի_անգամ_է"], _MENTIONED)
_WHICH_POSTS = word_set("որ_գրառումներում որ_գրառման_մեջ որ_պոստերում")
_SPOKEN = phrases(word_set("խոսվում ասվում գրված ասված նշվում հիշատակվում խոսում գրում"), ["է"])
_OF = frozenset({"ի", "յի"})

FRAMES = (
    MentionFrame("քանի՞ անգամ է հիշատակվում աղը", MentionQuestion.TIMES, _OFTEN),
    MentionFrame("աղը քանի՞ անգամ է հիշատակվում", MentionQuestion.TIMES, frozenset(), _OFTEN),
    MentionFrame(
        "քանի՞ գրառման մեջ է հիշատակվում աղը",
        MentionQuestion.NUMBER,
        phrases(["քանի_գրառման_մեջ_է", "քանի_գրառումում_է"], _MENTIONED),
    ),
    MentionFrame(
        "ո՞ր գրառումներում չի հիշատակվում աղը", MentionQuestion.WITHOUT, phrases(_WHICH_POSTS, ["չի"], _MENTIONED)
    ),
    MentionFrame("ո՞ր գրառումներում է հիշատակվում աղը", MentionQuestion.LIST, phrases(_WHICH_POSTS, ["է"], _MENTIONED)),
    MentionFrame(
        "որտե՞ղ է առաջին անգամ հիշատակվում աղը",
        MentionQuestion.FIRST,
        phrases(["որտեղ_է_առաջին_անգամ", "որտեղ_է_առաջինը"], _MENTIONED),
    ),
    MentionFrame(
        "որտե՞ղ է վերջին անգամ հիշատակվում աղը", MentionQuestion.LAST, phrases(["որտեղ_է_վերջին_անգամ"], _MENTIONED)
    ),
    MentionFrame("հիշատակվո՞ւմ է աղը", MentionQuestion.WHETHER, _IS_MENTIONED | phrases(["արդյոք"], _IS_MENTIONED)),
    MentionFrame(
        "աղի անունը հիշատակվո՞ւմ է", MentionQuestion.WHETHER, frozenset(), phrases(["անունը"], _IS_MENTIONED), _OF
    ),
    MentionFrame("աղը հիշատակվո՞ւմ է", MentionQuestion.WHETHER, frozenset(), _IS_MENTIONED),
    MentionFrame("աղի մասին խոսվո՞ւմ է", MentionQuestion.WHETHER, frozenset(), phrases(["մասին"], _SPOKEN), _OF),
    MentionFrame("խոսվո՞ւմ է աղի մասին", MentionQuestion.WHETHER, _SPOKEN, word_set("մասին"), _OF),
    MentionFrame("գտիր աղը", MentionQuestion.FIND, word_set("գտիր գտեք փնտրիր որոնիր փնտրել")),
    MentionFrame(
        "հիշատակո՞ւմ է հեղինակը աղին",
        MentionQuestion.WHETHER,
        word_set("հիշատակում_է_հեղինակը հեղինակը_հիշատակում_է նշում_է_հեղինակը"),
        endings=frozenset({"ին", "յին"}),
    ),
)
DETERMINERS = word_set("բառը անունը այստեղ թրեդում արդյոք")
PAIRING = word_set("թե և ու կամ")
TAILS = word_set("թրեդում այս_թրեդում այստեղ որևէ_տեղ խնդրում_եմ")
