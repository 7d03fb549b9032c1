"""Spanish phrases around the words of a question for their mentions: "se habla de …"."""

from index.requests.notation.mention_frames import MentionFrame, MentionQuestion, phrases
from index.requests.notation.word_lists import word_set

_MENTION = word_set("menciona mencionan nombra nombran")
_IS_MENTIONED = phrases(["se"], _MENTION) | word_set("se_cita se_citan aparece aparecen")
_TELL = word_set(
    "habla_de hablan_de se_habla_de se_refiere_a hace_referencia_a hay_alguna_mención_de hay_alguna_mención_a"
)
_POSTS = word_set("publicaciones posts tuits")
_HOW_MANY = word_set("cuántas_publicaciones cuántos_posts cuántos_tuits")
_WHO = word_set("el_hilo el_autor este_hilo la_autora alguien")

FRAMES = (
    MentionFrame(
        "¿cuántas veces se menciona la sal?", MentionQuestion.TIMES, phrases(["cuántas_veces"], _IS_MENTIONED)
    ),
    MentionFrame(
        "¿cuántas publicaciones mencionan la sal?",
        MentionQuestion.NUMBER,
        phrases(_HOW_MANY, ["mencionan", "hablan_de"]) | phrases(["en"], _HOW_MANY, _IS_MENTIONED),
    ),
    MentionFrame(
        "¿qué publicaciones no mencionan la sal?",
        MentionQuestion.WITHOUT,
        phrases(["qué"], _POSTS, ["no_mencionan"])
        | phrases(["publicaciones_sin", "posts_sin"])
        | phrases(["en_qué"], _POSTS, ["no"], _IS_MENTIONED),
    ),
    MentionFrame(
        "¿qué publicaciones mencionan la sal?",
        MentionQuestion.LIST,
        phrases(["qué"], _POSTS, ["mencionan", "hablan_de"])
        | phrases(["en_qué"], _POSTS, _IS_MENTIONED)
        | word_set("todas_las_publicaciones_sobre todos_los_posts_sobre"),
    ),
    MentionFrame(
        "¿dónde se menciona por primera vez la sal?",
        MentionQuestion.FIRST,
        phrases(["dónde"], _IS_MENTIONED, ["por_primera_vez"]),
    ),
    MentionFrame(
        "¿dónde se menciona la sal por primera vez?",
        MentionQuestion.FIRST,
        phrases(["dónde", "cuándo"], _IS_MENTIONED),
        word_set("por_primera_vez"),
    ),
    MentionFrame(
        "¿dónde se menciona la sal por última vez?",
        MentionQuestion.LAST,
        phrases(["dónde", "cuándo"], _IS_MENTIONED),
        word_set("por_última_vez"),
    ),
    MentionFrame(
        "¿se menciona la sal?",
        MentionQuestion.WHETHER,
        _IS_MENTIONED | _MENTION | phrases(_WHO, _MENTION) | word_set("es_mencionado es_mencionada está_mencionado"),
    ),
    MentionFrame("busca sal", MentionQuestion.FIND, word_set("busca buscar búscame encuentra busca_la_palabra")),
    MentionFrame("¿se habla de la sal?", MentionQuestion.WHETHER, _TELL | phrases(_WHO, _TELL)),
    MentionFrame(
        "¿la sal se menciona?",
        MentionQuestion.WHETHER,
        frozenset(),
        _IS_MENTIONED | word_set("es_mencionado es_mencionada está_mencionado está_mencionada"),
    ),
)
DETERMINERS = word_set("a el la los las al del un una palabra la_palabra a_la a_los de")
PAIRING = word_set("tanto como o_a y_a o_de y_de ni y_también")
TAILS = word_set("en_el_hilo en_este_hilo aquí por_favor en_alguna_parte en_algún_lugar alguna_vez en_total")
