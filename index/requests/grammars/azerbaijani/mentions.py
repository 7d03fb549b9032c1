"""Azerbaijani phrases around the words of a question for their mentions: "… haqqında danışılır?"."""

from index.requests.notation.mention_frames import MentionFrame, MentionQuestion, phrases
from index.requests.notation.word_lists import word_set

_ASKED = ("", "mı", "mi", "mu", "mü")
_IS_MENTIONED = word_set("qeyd_olunur qeyd_edilir xatırlanır")
_MENTIONED = _IS_MENTIONED | word_set("keçir işlənir")
_POSTS = word_set("paylaşımda paylaşımlarda postda postlarda yazıda yazılarda")
_TOLD = word_set(
    "danışılır danışır danışılıb bəhs_olunur bəhs_edilir bəhs_edir yazılıb yazılır yazır söz_açılır söz_gedir "
    "söz_edilir söhbət_gedir deyilir deyilib"
)
_WHETHER_MENTIONED = frozenset(
    word + ending for word in _IS_MENTIONED | word_set("qeyd_olunub xatırlanıb") for ending in _ASKED
)
_WHETHER_NAMED = _WHETHER_MENTIONED | frozenset(
    word + ending for word in word_set("çəkilir çəkilib keçir keçib") for ending in _ASKED
)
_WHETHER_TOLD = frozenset(word + ending for word in _TOLD for ending in _ASKED)
_FROM = frozenset({"dən", "dan"})
_OF = frozenset({"nin", "nın", "nun", "nün", "in", "ın", "un", "ün"})

FRAMES = (
    MentionFrame("duz neçə dəfə qeyd olunur?", MentionQuestion.TIMES, frozenset(), phrases(["neçə_dəfə"], _MENTIONED)),
    MentionFrame(
        "duz neçə paylaşımda qeyd olunur?",
        MentionQuestion.NUMBER,
        frozenset(),
        phrases(["neçə"], _POSTS, _MENTIONED),
    ),
    MentionFrame(
        "duz hansı paylaşımlarda qeyd olunmur?",
        MentionQuestion.WITHOUT,
        frozenset(),
        phrases(["hansı"], _POSTS, word_set("qeyd_olunmur qeyd_edilmir xatırlanmır keçmir")),
    ),
    MentionFrame(
        "duz hansı paylaşımlarda qeyd olunur?",
        MentionQuestion.LIST,
        frozenset(),
        phrases(["hansı"], _POSTS, _MENTIONED),
    ),
    MentionFrame(
        "duz ilk dəfə harada qeyd olunur?",
        MentionQuestion.FIRST,
        frozenset(),
        phrases(["ilk_dəfə_harada", "ilk_harada"], _MENTIONED),
    ),
    MentionFrame(
        "duz son dəfə harada qeyd olunur?",
        MentionQuestion.LAST,
        frozenset(),
        phrases(["son_dəfə_harada", "axırıncı_dəfə_harada"], _MENTIONED),
    ),
    MentionFrame("kitabın adı çəkilir?", MentionQuestion.WHETHER, frozenset(), phrases(["adı"], _WHETHER_NAMED), _OF),
    MentionFrame("duz qeyd olunurmu?", MentionQuestion.WHETHER, frozenset(), _WHETHER_MENTIONED),
    MentionFrame(
        "duz haqqında danışılır?",
        MentionQuestion.WHETHER,
        frozenset(),
        phrases(["haqqında", "barədə", "barəsində", "ilə_bağlı"], _WHETHER_TOLD),
    ),
    MentionFrame("duz tap", MentionQuestion.FIND, frozenset(), word_set("tap tapın axtar axtarın sözünü_tap")),
    MentionFrame("duzdan danışılırmı?", MentionQuestion.WHETHER, frozenset(), _WHETHER_TOLD, _FROM),
)
DETERMINERS = word_set("sözü adı burada müəllif")
PAIRING = word_set("həm həm_də yoxsa və_ya ya_da")
TAILS = word_set("bu_silsilədə silsilədə burada bu_mövzuda mətndə zəhmət_olmasa")
