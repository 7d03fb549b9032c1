"""Spanish word lists and patterns for requests and follow-up questions."""

from index.requests.grammar import NUMBER, Fact, Language, Pattern, SmallTalk, ThreadRequest
from index.requests.grammars import courtesies, threads
from index.requests.grammars.spanish.mentions import DETERMINERS, FRAMES, PAIRING, TAILS
from index.requests.grammars.spanish.turns import (
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
    a al de del en y e o u el la los las lo un una unos unas que cual cuáles con para por se es son fue era ser está
    están este esta esto estos estas ese esa eso esos esas aquí ahí me mi mis nos tu tú te ti le yo usted ustedes hay
    ha han he quiero quisiera querría gustaría ver leer saber puedes puede podrías podría puedo podemos favor porfa
    porfis plis dime díganos dígame dame deme danos muestra muéstrame muéstreme muestre enséñame enseña mostrar
    mostrarme dar darme pon ponme lee léeme leerme abre pásame pasa envía envíame manda mándame decir decirme di hola
    gracias bot oye bueno pues ahora solo también otra vez dice dicen pone busca encuentra necesito tienes tiene
"""
FUNCTION_WORDS = """
    quién quiénes cuándo dónde cómo cuánto cuántos cuánta cuántas porqué sobre entre ya muy más menos sí no sin sino si
    cuando donde hizo hacer hace pasó pasa pasado ocurre ocurrió dijo dijeron decía eran fueron sido tenía él ella
    ellos ellas ello su sus suyo suya les aquel allí allá entonces ambos ambas cada todo todos después antes luego
    verdad cierto seguro ejemplo detalles razón exactamente además tampoco aún todavía hasta desde acerca pero
"""
POST = word_set(
    "post posts tuit tuits tweet tweets publicación publicaciones mensaje mensajes entrada entradas número números num "
    "nro punto puntos parte partes apartado apartados"
)
POSTS = word_set("posts tuits tweets publicaciones mensajes entradas puntos partes apartados")
THREAD = word_set("hilo hilos texto conversación historia discusión página documento serie")
ORDINALS = numbered(
    "primer/primero/primera/primeros/primeras/inicio/comienzo/principio segundo/segunda tercer/tercero/tercera "
    "cuarto/cuarta quinto/quinta sexto/sexta séptimo/séptima octavo/octava noveno/novena décimo/décima"
)
FROM_THE_END = {
    "ultimo": -1, "ultima": -1, "ultimo_de_todos": -1, "ultimos": -1, "ultimas": -1, "final": -1, "conclusion": -1,
    "penultimo": -2, "penultima": -2, "antepenultimo": -3, "antepenultima": -3,
}  # fmt: skip
CARDINALS = numbered("uno dos tres cuatro cinco seis siete ocho nueve diez once doce")
PRONOUNS = word_set("esto eso este ese todo todos")
LINK = word_set("enlace enlaces link links vínculo vínculos url fuente fuentes referencia referencias web sitio sitios")
TAG = word_set("hashtag hashtags etiqueta etiquetas tag tags")
WROTE = word_set("escribió hizo escribe escrito escribieron publicó publicado publicaron publicada redactó tuiteó")
AUTHOR = word_set("autor autora autores")
BEGINS = word_set("empieza comienza inicia arranca")
ENDS = word_set("termina acaba concluye finaliza")
HOW_MANY = word_set("cuántos cuántas cantidad total número_de")
HELP = word_set("ayuda ayúdame ayúdeme ayudar ayudarme comandos menú")
SUMMARY = word_set(
    "resumen resume resumes resumirlo resumirme resumir resúmelo resúmeme resumido resúmenes síntesis resumidamente "
    "brevemente tldr en_dos_palabras lo_más_importante lo_principal algo_interesante "
    "sorpréndeme en_una_frase"
)
ABOUT = word_set("de_qué_trata de_qué_va de_qué_habla de_qué_se_trata sobre_qué_es acerca_de_qué")

PATTERNS = (
    *threads.SPANISH,
    Pattern.of(
        "¿qué enlaces hay en el hilo?",
        ThreadRequest.LINKS,
        LINK,
        may=THREAD | POST | word_set("cuántos cuántas todos todas dónde cita más"),
    ),
    Pattern.of(
        "¿dónde puedo leer más?",
        ThreadRequest.LINKS,
        {"leer_más", "saber_más", "más_información", "más_detalles"},
        may=THREAD | word_set("dónde cómo sobre"),
    ),
    Pattern.of(
        "¿qué etiquetas usa el autor?",
        ThreadRequest.TAGS,
        TAG,
        may=THREAD | POST | AUTHOR | word_set("usa usan cuántos cuántas todos todas"),
    ),
    Pattern.of("¿cómo empieza el hilo?", ThreadRequest.OPENING, {"cómo"}, BEGINS, may=THREAD | PRONOUNS),
    Pattern.of("¿cómo termina todo esto?", ThreadRequest.ENDING, {"cómo"}, ENDS, may=THREAD | PRONOUNS),
    # The bot, and help with it.
    Pattern.of("¿quién eres tú?", SmallTalk.BOT, {"quién", "qué"}, {"eres", "sois"}),
    Pattern.of("¿cómo te llamas?", SmallTalk.BOT, {"cómo_te_llamas", "tu_nombre"}),
    Pattern.of("¿eres un robot?", SmallTalk.BOT, {"eres"}, word_set("bot robot humano humana persona máquina real")),
    Pattern.of("necesito ayuda", SmallTalk.HELP, HELP, never={"gracias"}),
    Pattern.of("no entiendo nada", SmallTalk.HELP, {"no_entiendo", "no_comprendo"}, may={"nada"}),
    Pattern.of(
        "¿qué puedes hacer?",
        SmallTalk.HELP,
        {"qué", "cómo"},
        {"puedes", "puedo", "podemos", "funcionas", "funciona", "sabes"},
        {"hacer", "preguntar", "preguntarte", "usarte", "funcionas", "funciona", "sabes"},
    ),
    Pattern.of(
        "¿quién escribió esto?",
        Fact.AUTHOR,
        {"quién", "quiénes"},
        WROTE | AUTHOR,
        may=THREAD | POST | PRONOUNS,
        never={"a", "para", "con"},
    ),
    Pattern.of("¿de quién es este hilo?", Fact.AUTHOR, {"de_quién", "de_quién_es"}, may=THREAD | POST | PRONOUNS),
    Pattern.of("¿cómo se llama el autor?", Fact.AUTHOR, {"cómo_se_llama"}, AUTHOR),
    Pattern.of("el autor, por favor", Fact.AUTHOR, AUTHOR, may=THREAD | POST | {"nombre"}, never={"dice", "dicen"}),
    Pattern.of(
        "¿cuándo se publicó?", Fact.DATE, {"cuándo"}, WROTE | {"es", "fecha"}, may=THREAD | POST | PRONOUNS | {"fue"}
    ),
    Pattern.of("¿qué fecha tiene?", Fact.DATE, {"fecha", "fechas"}, may=THREAD | POST | {"publicación"}),
    Pattern.of("¿cuántos tuits son?", Fact.LENGTH, HOW_MANY, POSTS, may=THREAD | {"total", "consta"}),
    Pattern.of(
        "¿cuánto mide el hilo?", Fact.LENGTH, word_set("longitud mide largo"), THREAD, may={"cuánto", "qué_tan"}
    ),
    Pattern.of("¿de dónde salió este texto?", Fact.ORIGIN, {"de_dónde"}, THREAD | PRONOUNS, may={"salió", "viene"}),
    Pattern.of("¿dónde se publicó esto?", Fact.ORIGIN, {"dónde"}, WROTE, may=THREAD | POST | PRONOUNS),
    Pattern.of(
        "hazme un resumen corto",
        ThreadRequest.SUMMARY,
        SUMMARY,
        may=THREAD | POST | PRONOUNS | word_set("haz hazme corto corta breve palabras frase frases toda") | {NUMBER},
    ),
    Pattern.of("¿de qué trata el hilo?", ThreadRequest.SUMMARY, ABOUT, may=THREAD | PRONOUNS | {"autor"}),
    Pattern.of(
        "la idea principal",
        ThreadRequest.SUMMARY,
        word_set("idea ideas puntos tema temas tesis"),
        word_set("principal principales clave central centrales cuál_es"),
        may=THREAD | POST,
    ),
    Pattern.of("en pocas palabras", ThreadRequest.SUMMARY, {"en_pocas_palabras", "en_resumen"}, may=THREAD | PRONOUNS),
    Pattern.of(
        "muéstrame el hilo completo",
        ThreadRequest.EVERYTHING,
        word_set("todo todos todas completo completa entero entera"),
        THREAD | POSTS | word_set("muéstrame muéstralo léelo todo"),
        never={"cuántos", "cuántas"},
    ),
    # Whether the answer is right. Before assent.
    *DOUBTS,
    # Small talk.
    Pattern.of(
        "muchas gracias por la ayuda",
        SmallTalk.THANKS,
        word_set("gracias grax grcs agradezco agradecido agradecida se_agradece"),
        may=word_set("muchas muchísimas mil muy tu su ayuda información info respuesta por_todo amigo vale ok"),
    ),
    Pattern.of(
        "¡hasta luego!",
        SmallTalk.FAREWELL,
        word_set("adiós chao chau hasta_luego hasta_mañana hasta_pronto nos_vemos buenas_noches cuídate"),
        may={"todos"},
    ),
    Pattern.of(
        "hola, ¿qué tal?",
        SmallTalk.GREETING,
        word_set(
            "hola holaa holaaa muy_buenas qué_onda qué_hay buenas buenos_días buen_día buenas_tardes saludos qué_tal "
            "cómo_estás cómo_está cómo_te_va qué_hay_de_nuevo hay_alguien_ahí"
        ),
        may={"todos", "todo", "amigo", "hoy"},
    ),
    Pattern.of(
        "eres muy tonto",
        SmallTalk.COMPLAINT,
        word_set(
            "tonto inútil estúpido idiota malo mal mala incorrecto eso_no eso_no_es no_es_eso no_has_contestado "
            "no_me_has_contestado no_respondiste no_contestaste no_me_has_respondido"
        ),
        may=word_set("eres muy respuesta no a_mi_pregunta pregunta"),
    ),
    Pattern.of(
        "¡muy bien hecho!",
        SmallTalk.PRAISE,
        word_set("genial excelente perfecto estupendo fantástico bravo increíble bien_hecho maravilloso interesante"),
        may=word_set("muy qué respuesta eres"),
    ),
    Pattern.of(
        "vale, de acuerdo",
        SmallTalk.ASSENT,
        word_set("vale ok okey sí no claro entendido entiendo de_acuerdo bien ya comprendo listo"),
        never={"gracias"},
    ),
    # The answer before, stored data, and languages.
    *ABOUT_THE_ANSWER,
    *ABOUT_THE_DATA,
    *ABOUT_LANGUAGES,
)
MEANING_FRAMES = (
    MeaningFrame(
        "¿qué significa tare?",
        word_set("qué_significa qué_significa_la_palabra qué_quiere_decir qué_se_entiende_por qué_quiere_decir_con"),
    ),
    MeaningFrame("el significado de tare", word_set("el_significado_de significado_de la_definición_de define")),
)

SPANISH = Language(
    filler=word_set(FILLER),
    auxiliaries=frozenset(),
    idioms=word_set("24/7 al_final por_último en_primer_lugar por_primera_vez por_última_vez"),
    post_nouns=POST,
    plural_post_nouns=POSTS,
    unambiguous_post_nouns=word_set("post tuit tweet publicación"),
    reporting_words=word_set(
        "sobre acerca dice dicen decir decía contiene contenido texto menciona habla completo exactamente textualmente"
    ),
    one="uno",
    ordinals=ORDINALS | FROM_THE_END,
    cardinals=CARDINALS,
    counting_back=word_set("desde por a al"),
    range_words=word_set("a al hasta -"),
    conjunctions=word_set("y e o u"),
    plus=word_set("+"),
    between=word_set("entre"),
    prepositions=word_set("en de desde por"),
    thread_nouns=THREAD,
    tag_nouns=TAG,
    hashtag_words=word_set("hashtag hashtags etiquetado etiquetados"),
    link_nouns=LINK | {"pagina", "articulo"},
    function_words=word_set(f"{FILLER} {FUNCTION_WORDS}"),
    discourse_markers=word_set("y e o pero y_qué_hay_de qué_hay_de y_si entonces además"),
    anaphora=word_set("eso esto ella ellos ellas ello lo le les su sus suyo suya allí allá entonces ambos ambas"),
    interrogatives=word_set("quién quiénes qué cuál cuáles cuándo dónde cómo cuánto cuántos cuánta cuántas es hay"),
    meaning_frames=MEANING_FRAMES,
    greetings=word_set("hola buenas buenos_días buenas_tardes buenas_noches saludos gracias vale ok"),
    courtesies=courtesies.SPANISH,
    lead_ins=word_set(
        "por_favor dime dígame puedes_decirme podrías_decirme me_puedes_decir me_podrías_decir quiero_saber "
        "quisiera_saber me_gustaría_saber sabes explícame cuéntame"
    ),
    sign_offs=word_set("por_favor porfa"),
    thanks=word_set("gracias muchas_gracias por_favor"),
    patterns=PATTERNS,
    explaining=word_set("explica explique explícame resume resumir interpreta resumen"),
    translating=TRANSLATE,
    language_names=LANGUAGE_NAMES,
    mention_frames=FRAMES,
    mention_tails=TAILS,
    determiners=DETERMINERS,
    pairing=PAIRING,
)
