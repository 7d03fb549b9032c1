"""German phrases around the words of a question for their mentions: "wie oft wird … erwähnt"."""

from index.requests.notation.mention_frames import MentionFrame, MentionQuestion, phrases
from index.requests.notation.word_lists import word_set

_BE = word_set("wird werden wurde wurden ist sind")
_MENTIONED = word_set("erwähnt genannt")
_ALSO = word_set("überhaupt auch irgendwo")
_SHOW = word_set("zeig zeige zeig_mir zeige_mir liste_auf nenne gib_mir")
_POSTS = word_set("posts beiträge tweets")

FRAMES = (
    MentionFrame("wie oft wird das Salz erwähnt?", MentionQuestion.TIMES, phrases(["wie_oft"], _BE), _MENTIONED),
    MentionFrame(
        "wie oft kommt Salz vor?",
        MentionQuestion.TIMES,
        word_set("wie_oft_kommt wie_oft_kommen"),
        word_set("vor"),
    ),
    MentionFrame(
        "wie viele Beiträge erwähnen Salz?",
        MentionQuestion.NUMBER,
        phrases(["wie_viele", "wieviele"], _POSTS, ["erwähnen", "nennen", "handeln_von", "gibt_es_über", "gibt_es_zu"]),
    ),
    MentionFrame(
        "welche Beiträge erwähnen Salz nicht?",
        MentionQuestion.WITHOUT,
        phrases(["welche"], _POSTS, ["erwähnen", "nennen"]),
        word_set("nicht"),
    ),
    MentionFrame(
        "welche Beiträge erwähnen Salz?", MentionQuestion.LIST, phrases(["welche"], _POSTS, ["erwähnen", "handeln_von"])
    ),
    MentionFrame(
        "alle Beiträge über Salz",
        MentionQuestion.LIST,
        phrases(["alle", "die"], _POSTS, ["über", "zu", "mit"])
        | phrases(_SHOW, ["alle", "die"], _POSTS, ["über", "zu", "mit"])
        | phrases(_POSTS, ["über", "zu", "mit"]),
    ),
    MentionFrame(
        "wo wird Salz zuerst erwähnt?",
        MentionQuestion.FIRST,
        phrases(["wo", "wann"], _BE),
        word_set("zuerst_erwähnt zum_ersten_mal_erwähnt erstmals_erwähnt zuerst_genannt"),
    ),
    MentionFrame(
        "wo wird Salz zuletzt erwähnt?",
        MentionQuestion.LAST,
        phrases(["wo", "wann"], _BE),
        word_set("zuletzt_erwähnt zum_letzten_mal_erwähnt zuletzt_genannt"),
    ),
    MentionFrame("wird Salz erwähnt?", MentionQuestion.WHETHER, _BE, _MENTIONED | phrases(_ALSO, _MENTIONED)),
    MentionFrame("kommt Salz vor?", MentionQuestion.WHETHER, word_set("kommt kommen"), word_set("vor darin_vor")),
    MentionFrame("such Salz", MentionQuestion.FIND, word_set("such suche such_mir such_nach suche_nach finde")),
)
PAIRING = word_set("sowohl beide entweder weder noch als_auch")
DETERMINERS = word_set("wort name begriff das_wort der_name der_begriff der die das den dem")
TAILS = word_set("im_thread in_diesem_thread hier darin insgesamt überhaupt bitte in_den_beiträgen im_text")
