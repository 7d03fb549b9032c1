"""Spanish patterns of requests about the answer before, stored data and another language, and for mentions."""

from index.requests.grammar import LANGUAGE, Pattern, SmallTalk
from index.requests.mention_frames import MentionFrame, MentionQuestion
from index.requests.turns import Setting, Turn
from index.requests.word_lists import word_set

POST = word_set("post tuit tweet publicación mensaje página uno una")
LANGUAGE_NAMES = {
    "ingles": "en", "ruso": "ru", "armenio": "hy", "azerbaiyano": "az", "azeri": "az", "turco": "tr", "espanol": "es",
    "castellano": "es", "aleman": "de", "frances": "fr", "ucraniano": "uk", "georgiano": "ka",
}  # fmt: skip
TRANSLATE = word_set("traduce tradúceme traducir traducción traducciones")

DOUBTS = (Pattern.of("¿estás seguro de eso?", Turn.DOUBT, {"seguro", "segura", "cierto", "de_verdad"}, may={"estás"}),)
ABOUT_THE_ANSWER = (
    Pattern.of(
        "la siguiente publicación", Turn.NEXT, word_set("siguiente próximo próxima continúa sigue adelante"), may=POST
    ),
    Pattern.of("cuéntame más", Turn.NEXT, {"más"}, may=POST | {"cuéntame", "cuenta", "algo"}),
    Pattern.of("la publicación anterior", Turn.PREVIOUS, {"anterior", "previo", "previa", "atrás", "vuelve"}, may=POST),
    Pattern.of(
        "repite la respuesta",
        Turn.REPEAT,
        word_set("repite repítelo repita repetir otra_vez de_nuevo"),
        may={"respuesta"},
    ),
)
ABOUT_THE_DATA = (
    Pattern.of(
        "borra mis datos",
        SmallTalk.DELETION,
        word_set("borra borrar elimina eliminar olvida olvidar"),
        word_set("datos todo historial mensajes preguntas conversación"),
        may={"todos"},
    ),
    Pattern.of("deja de escribirme", SmallTalk.STOP, word_set("para_ya basta detente deja"), may={"escribirme"}),
)
ABOUT_LANGUAGES = (
    Pattern.of(
        "habla en armenio",
        Setting.LANGUAGE,
        word_set("habla hable hablas responde contesta escribe idioma"),
        {LANGUAGE},
    ),
    Pattern.of("traduce esto al turco", SmallTalk.TRANSLATION, TRANSLATE, may=POST | {"hilo", "texto", LANGUAGE}),
)
FRAMES = (
    MentionFrame(
        "¿cuántas veces se menciona la sal?",
        MentionQuestion.TIMES,
        word_set("cuántas_veces_se_menciona cuántas_veces_se_mencionan cuántas_veces_aparece cuántas_veces_aparecen"),
    ),
    MentionFrame(
        "¿cuántas publicaciones mencionan la sal?",
        MentionQuestion.NUMBER,
        word_set(
            "cuántas_publicaciones_mencionan cuántos_posts_mencionan cuántos_tuits_mencionan "
            "cuántas_publicaciones_hablan_de en_cuántas_publicaciones_se_menciona en_cuántas_publicaciones_aparece "
            "en_cuántos_posts_aparece"
        ),
    ),
    MentionFrame(
        "¿qué publicaciones no mencionan la sal?",
        MentionQuestion.WITHOUT,
        word_set(
            "qué_publicaciones_no_mencionan qué_posts_no_mencionan qué_tuits_no_mencionan publicaciones_sin posts_sin "
            "en_qué_publicaciones_no_se_menciona en_qué_publicaciones_no_aparece"
        ),
    ),
    MentionFrame(
        "¿qué publicaciones mencionan la sal?",
        MentionQuestion.LIST,
        word_set(
            "qué_publicaciones_mencionan qué_posts_mencionan qué_tuits_mencionan en_qué_publicaciones_se_menciona "
            "en_qué_publicaciones_aparece todas_las_publicaciones_sobre todos_los_posts_sobre"
        ),
    ),
    MentionFrame(
        "¿dónde se menciona por primera vez la sal?",
        MentionQuestion.FIRST,
        word_set("dónde_se_menciona_por_primera_vez dónde_aparece_por_primera_vez"),
    ),
    MentionFrame(
        "¿dónde se menciona la sal por primera vez?",
        MentionQuestion.FIRST,
        word_set("dónde_se_menciona dónde_aparece cuándo_se_menciona"),
        word_set("por_primera_vez"),
    ),
    MentionFrame(
        "¿dónde se menciona la sal por última vez?",
        MentionQuestion.LAST,
        word_set("dónde_se_menciona dónde_aparece cuándo_se_menciona"),
        word_set("por_última_vez"),
    ),
    MentionFrame("¿se menciona la sal?", MentionQuestion.WHETHER, word_set("se_menciona se_mencionan")),
)
