"""Spanish patterns of requests about the answer before, about stored data, and for another language."""

from index.requests.grammar import LANGUAGE, Pattern, SmallTalk
from index.requests.notation.word_lists import word_set
from index.requests.turns import Setting, Turn

POST = word_set("post tuit tweet publicación mensaje página uno una")
LANGUAGE_NAMES = {
    "ingles": "en", "ruso": "ru", "armenio": "hy", "azerbaiyano": "az", "azeri": "az", "turco": "tr", "espanol": "es",
    "castellano": "es", "aleman": "de", "frances": "fr", "ucraniano": "uk", "georgiano": "ka",
}  # fmt: skip
TRANSLATE = word_set("traduce tradúceme traducir traducción traducciones")

NEXT = word_set("siguiente próximo próxima continúa continuar sigue seguir adelante el_que_sigue la_que_sigue")
PREVIOUS = word_set("anterior anteriores previo previa atrás vuelve volver regresa el_de_antes la_de_antes")
REPEAT = word_set(
    "repite repites repítelo repítemelo repita repetir repetirlo otra_vez de_nuevo nuevamente una_vez_más"
)
STOP = word_set(
    "para_ya basta detente detener deja alto cállate déjame_en_paz no_me_escribas no_más_mensajes cancelar_suscripción"
)

DOUBTS = (
    Pattern.of("¿estás seguro de eso?", Turn.DOUBT, {"seguro", "segura", "cierto", "de_verdad"}, may={"estás"}),
    Pattern.of("¿cómo lo sabes?", Turn.DOUBT, {"cómo_lo_sabes", "cómo_sabes", "cómo_lo_sabe"}),
    Pattern.of("¿dónde dice eso?", Turn.DOUBT, {"dónde"}, {"dice", "pone"}),
)
ABOUT_THE_ANSWER = (
    Pattern.of("la siguiente publicación", Turn.NEXT, NEXT, may=POST | {"leyendo"}),
    Pattern.of("cuéntame más", Turn.NEXT, {"más"}, may=POST | {"cuéntame", "cuenta", "algo"}),
    Pattern.of("otro más", Turn.NEXT, {"otro", "otra"}, may={"más"}),
    Pattern.of("la publicación anterior", Turn.PREVIOUS, PREVIOUS, may=POST | {"ir", "hacia"}),
    Pattern.of("¿qué has dicho?", Turn.REPEAT, {"qué"}, {"has_dicho", "dijiste"}),
    Pattern.of(
        "repite la respuesta",
        Turn.REPEAT,
        REPEAT,
        may={"respuesta", "dilo", "dímelo"},
    ),
)
ABOUT_THE_DATA = (
    Pattern.of(
        "borra mis datos",
        SmallTalk.DELETION,
        word_set("borra borrar bórralo elimina elimine eliminar quita suprime olvida olvidar olvídame olvídate"),
        word_set("datos todo historial mensajes preguntas conversación mí"),
        may={"todos", "sobre"},
    ),
    Pattern.of("olvídame", SmallTalk.DELETION, {"olvídame"}),
    Pattern.of(
        "deja de escribirme", SmallTalk.STOP, STOP, may=word_set("escribirme enviarme mandarme mensajes ya más")
    ),
)
ABOUT_LANGUAGES = (
    Pattern.of(
        "habla en armenio",
        Setting.LANGUAGE,
        word_set(
            "habla hable hablas hablar háblame responde respóndeme contesta contéstame escribe escríbeme idioma cambia "
            "cambiar pon usa"
        ),
        {LANGUAGE},
    ),
    Pattern.of(
        "en armenio, por favor", Setting.LANGUAGE, {"en"}, {LANGUAGE}, never=word_set("qué hay cuál es está dice")
    ),
    Pattern.of("traduce esto al turco", SmallTalk.TRANSLATION, TRANSLATE, may=POST | {"hilo", "texto", LANGUAGE}),
)
