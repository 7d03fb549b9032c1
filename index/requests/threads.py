"""Requests for a thread in six languages: for the one that is read, and for another: "how do I load my own thread?"."""

from index.requests.grammar import QUESTION, Pattern, SmallTalk, ThreadRequest
from index.requests.word_lists import word_set

_THREADS, _WHOLE = SmallTalk.THREADS, ThreadRequest.EVERYTHING
_MAY = word_set(
    "how how_do where can want use read send give load upload add import bring open try have know quote switch change "
    "to into here from file text all available list one other else understand"
)

ENGLISH = (
    Pattern.of(
        "how do I load this thread?",
        _THREADS,
        word_set("load upload import add paste submit"),
        word_set("thread threads text file conversation story"),
        may=_MAY | word_set("my own another new"),
        never=word_set("does did was were"),
    ),
    Pattern.of(
        "can you read my own thread?",
        _THREADS,
        word_set("my mine own another different other new"),
        {"thread", "threads"},
        may=_MAY,
        never=word_set("does did was were what whose"),
    ),
    Pattern.of(
        "can I send you a thread?",
        _THREADS,
        word_set("send give show forward share"),
        {"you"},
        {"thread", "threads", "text", "file"},
        may=_MAY | {"my", "own"},
        never=word_set("could_you can_you would_you"),
    ),
    Pattern.of("change thread", _THREADS, {"change", "switch"}, {"thread", "threads"}, may=_MAY, never={QUESTION}),
    Pattern.of(
        "list the threads",
        _THREADS,
        {"threads"},
        word_set("list show have know read which what how_many available"),
        may=_MAY,
    ),
    Pattern.of("which thread are you reading?", _THREADS, {"which", "what"}, {"reading"}, {"you"}, may={"thread"}),
    Pattern.of("which thread is this?", _THREADS, {"which"}, {"thread"}, {"this", "it"}),
)
RUSSIAN = (
    Pattern.of("покажи тред", _WHOLE, word_set("покажи покажите дай дайте прочитай открой выведи"), {"тред", "ветку"}),
    Pattern.of(
        "как загрузить свой тред?",
        _THREADS,
        word_set(
            "загрузить загрузи загружать загружу добавить добавь вставить прислать отправить сменить поменять смени"
        ),
        word_set("тред треды треда ветку ветка текст"),
        may=word_set("как свой свои новый другой мой еще куда тебе хочу могу нужно надо"),
    ),
    Pattern.of(
        "у меня есть другой тред",
        _THREADS,
        word_set("свой свои новый другой другие мой мои"),
        word_set("тред треды"),
        may=word_set("как есть прочитаешь читать читаешь умеешь список"),
    ),
    Pattern.of("список тредов", _THREADS, {"тредов", "треды"}, word_set("список какие сколько все"), may={"читаешь"}),
    Pattern.of("какой тред ты читаешь?", _THREADS, {"какой", "что"}, {"читаешь", "читаете"}, may={"тред"}),
)
ARMENIAN = (
    Pattern.of("ցույց տուր թրեդը", _WHOLE, word_set("ցույց_տուր տուր կարդա բացիր բեր"), {"թրեդ", "թրեդը"}),
    Pattern.of(
        "ինչպե՞ս բեռնել իմ թրեդը",
        _THREADS,
        word_set("բեռնել բեռնեմ բեռնիր ավելացնել ավելացնեմ ուղարկել ուղարկեմ փոխել փոխեմ փոխիր"),
        word_set("թրեդ թրեդը թրեդս թրեդներ"),
        may=word_set("ինչպես ոնց իմ նոր ուրիշ այլ սեփական"),
    ),
    Pattern.of("ուրիշ թրեդ ունեմ", _THREADS, {"իմ", "նոր", "ուրիշ", "այլ"}, {"թրեդ", "թրեդը"}, may={"ունեմ", "ունես"}),
    Pattern.of("թրեդների ցանկը", _THREADS, {"թրեդների", "թրեդներ", "թրեդները"}, may={"ցանկը", "բոլոր", "ունես"}),
    Pattern.of("ո՞ր թրեդն ես կարդում", _THREADS, {"կարդում"}, {"որ", "ինչ"}, may={"թրեդն", "թրեդ"}),
)
AZERBAIJANI = (
    Pattern.of("silsiləni göstər", _WHOLE, word_set("göstər göstərin oxu aç ver"), {"silsilə", "silsiləni"}),
    Pattern.of(
        "öz silsiləmi necə yükləyim?",
        _THREADS,
        word_set("yüklənir yükləyim yükləmək yüklə yükləyə əlavə göndərim göndərmək dəyişmək dəyişdir dəyiş"),
        word_set("silsilə silsiləni silsiləmi mətnimi"),
        may=word_set("öz necə yeni başqa mənim edim etmək"),
    ),
    Pattern.of("başqa silsilə", _THREADS, word_set("öz yeni başqa mənim"), word_set("silsilə silsiləm silsiləmi")),
    Pattern.of("silsilələrin siyahısı", _THREADS, word_set("silsilələr silsilələri silsilələrin"), may={"siyahısı"}),
    Pattern.of("hansı silsiləni oxuyursan?", _THREADS, {"oxuyursan", "oxuyursunuz"}, may={"silsiləni"}),
)
TURKISH = (
    Pattern.of(
        "zinciri göster", _WHOLE, word_set("göster gösterin oku aç ver"), word_set("zincir zinciri flood floodu")
    ),
    Pattern.of(
        "kendi zincirimi nasıl yüklerim?",
        _THREADS,
        word_set(
            "yüklenir yüklerim yükleyebilirim yüklemek yükle eklerim eklemek ekle gönderirim değiştir değiştirmek"
        ),
        word_set("zincir zinciri zincirimi flood floodu floodumu metnimi"),
        may=word_set("kendi nasıl yeni başka benim"),
    ),
    Pattern.of(
        "başka bir zincir", _THREADS, word_set("kendi yeni başka benim"), word_set("zincir zincirim zincirimi flood")
    ),
    Pattern.of("zincirlerin listesi", _THREADS, word_set("zincirler zincirleri zincirlerin"), may={"listesi"}),
    Pattern.of("hangi zinciri okuyorsun?", _THREADS, {"okuyorsun", "okuyorsunuz"}, may={"zinciri"}),
)
SPANISH = (
    Pattern.of("muéstrame el hilo", _WHOLE, word_set("muestra muéstrame enséñame lee léeme abre dame ver"), {"hilo"}),
    Pattern.of(
        "¿cómo cargo mi propio hilo?",
        _THREADS,
        word_set("cargo cargar carga subo subir sube añado añadir agregar importar cambiar cambia pegar"),
        word_set("hilo hilos texto"),
        may=word_set("cómo propio propia otro nuevo"),
    ),
    Pattern.of(
        "quiero usar otro hilo", _THREADS, word_set("propio otro otros nuevo mío"), {"hilo", "hilos"}, may={"usar"}
    ),
    Pattern.of("la lista de hilos", _THREADS, {"hilos"}, may=word_set("lista qué todos")),
    Pattern.of("¿qué hilo estás leyendo?", _THREADS, {"leyendo"}, {"qué", "cuál"}, may={"hilo", "estás"}),
)
