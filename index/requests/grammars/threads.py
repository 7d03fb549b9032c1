"""Requests in seven languages for a whole post, for the thread that is read, and for another thread."""

from index.requests.grammar import QUESTION, Pattern, SmallTalk, ThreadRequest
from index.requests.notation.word_lists import word_set
from index.requests.turns import Turn

_THREADS, _WHOLE = SmallTalk.THREADS, ThreadRequest.EVERYTHING
_MAY = word_set(
    "how how_do where can want use read send give load upload add import bring open try have know quote switch change "
    "to into here from file text all available list one other else understand"
)

ENGLISH = (
    Pattern.of(
        "show me the full post",
        Turn.WHOLE,
        word_set("whole full entire complete rest in_full"),
        word_set("post tweet toot rest_of_it"),
        may={"text", "rest"},
        never={QUESTION, "posts"},
    ),
    Pattern.of("show me the rest", Turn.WHOLE, word_set("the_rest the_rest_of_it rest_of_it"), never={QUESTION}),
    Pattern.of(
        "open that post",
        Turn.WHOLE,
        word_set("open show read see display"),
        {"post", "tweet", "toot"},
        never={QUESTION},
    ),
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
        "delete my thread",
        _THREADS,
        word_set("delete remove erase go_back back return leave"),
        {"thread", "threads"},
        may=_MAY | word_set("my old first previous"),
        never={QUESTION},
    ),
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
    Pattern.of(
        "покажи пост целиком",
        Turn.WHOLE,
        word_set("весь целиком полностью полный целый всю"),
        word_set("пост твит сообщение запись"),
    ),
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
    Pattern.of(
        "удали мой тред",
        _THREADS,
        word_set("удали удалите удалить убери вернись вернемся назад"),
        word_set("тред треды треду ветку"),
        may=word_set("мой свой старый старому этот прошлому первому"),
    ),
    Pattern.of("список тредов", _THREADS, {"тредов", "треды"}, word_set("список какие сколько все"), may={"читаешь"}),
    Pattern.of("какой тред ты читаешь?", _THREADS, {"какой", "что"}, {"читаешь", "читаете"}, may={"тред"}),
)
ARMENIAN = (
    Pattern.of(
        "ցույց տուր ամբողջ գրառումը",
        Turn.WHOLE,
        word_set("ամբողջ ամբողջը ամբողջությամբ լրիվ"),
        word_set("գրառում գրառումը պոստ պոստը թվիթը"),
    ),
    Pattern.of("ցույց տուր թրեդը", _WHOLE, word_set("ցույց_տուր տուր կարդա բացիր բեր"), {"թրեդ", "թրեդը"}),
    Pattern.of(
        "ինչպե՞ս բեռնել իմ թրեդը",
        _THREADS,
        word_set("բեռնել բեռնեմ բեռնիր ավելացնել ավելացնեմ ուղարկել ուղարկեմ փոխել փոխեմ փոխիր"),
        word_set("թրեդ թրեդը թրեդս թրեդներ"),
        may=word_set("ինչպես ոնց իմ նոր ուրիշ այլ սեփական"),
    ),
    Pattern.of("ուրիշ թրեդ ունեմ", _THREADS, {"իմ", "նոր", "ուրիշ", "այլ"}, {"թրեդ", "թրեդը"}, may={"ունեմ", "ունես"}),
    Pattern.of("ջնջիր իմ թրեդը", _THREADS, word_set("ջնջիր ջնջել ջնջեք"), {"թրեդ", "թրեդը", "թրեդս"}, may={"իմ"}),
    Pattern.of("թրեդների ցանկը", _THREADS, {"թրեդների", "թրեդներ", "թրեդները"}, may={"ցանկը", "բոլոր", "ունես"}),
    Pattern.of("ո՞ր թրեդն ես կարդում", _THREADS, {"կարդում"}, {"որ", "ինչ"}, may={"թրեդն", "թրեդ"}),
)
AZERBAIJANI = (
    Pattern.of(
        "bütöv postu göstər",
        Turn.WHOLE,
        word_set("tam bütöv bütün tamamını"),
        word_set("postu postun paylaşımı paylaşımın yazını yazının tviti"),
    ),
    Pattern.of("silsiləni göstər", _WHOLE, word_set("göstər göstərin oxu aç ver"), {"silsilə", "silsiləni"}),
    Pattern.of(
        "öz silsiləmi necə yükləyim?",
        _THREADS,
        word_set("yüklənir yükləyim yükləmək yüklə yükləyə əlavə göndərim göndərmək dəyişmək dəyişdir dəyiş"),
        word_set("silsilə silsiləni silsiləmi mətnimi"),
        may=word_set("öz necə yeni başqa mənim edim etmək"),
    ),
    Pattern.of("başqa silsilə", _THREADS, word_set("öz yeni başqa mənim"), word_set("silsilə silsiləm silsiləmi")),
    Pattern.of("silsiləmi sil", _THREADS, {"sil", "silin"}, word_set("silsilə silsiləni silsiləmi"), may={"mənim"}),
    Pattern.of("silsilələrin siyahısı", _THREADS, word_set("silsilələr silsilələri silsilələrin"), may={"siyahısı"}),
    Pattern.of("hansı silsiləni oxuyursan?", _THREADS, {"oxuyursan", "oxuyursunuz"}, may={"silsiləni"}),
)
TURKISH = (
    Pattern.of(
        "gönderinin tamamını göster",
        Turn.WHOLE,
        word_set("tamamını tamamı tümünü bütün tüm tam"),
        word_set("gönderinin gönderiyi paylaşımın paylaşımı tweetin tweeti postun postu"),
    ),
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
    Pattern.of(
        "zincirimi sil", _THREADS, {"sil", "silin"}, word_set("zincir zinciri zincirimi floodumu"), may={"benim"}
    ),
    Pattern.of("zincirlerin listesi", _THREADS, word_set("zincirler zincirleri zincirlerin"), may={"listesi"}),
    Pattern.of("hangi zinciri okuyorsun?", _THREADS, {"okuyorsun", "okuyorsunuz"}, may={"zinciri"}),
)
SPANISH = (
    Pattern.of(
        "muéstrame la publicación entera",
        Turn.WHOLE,
        word_set("entera entero completa completo toda todo"),
        word_set("publicación post tuit tweet mensaje"),
    ),
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
    Pattern.of(
        "borra mi hilo",
        _THREADS,
        word_set("borra borrar elimina eliminar quita vuelve volver"),
        {"hilo"},
        may={"anterior"},
    ),
    Pattern.of("la lista de hilos", _THREADS, {"hilos"}, may=word_set("lista qué todos")),
    Pattern.of("¿qué hilo estás leyendo?", _THREADS, {"leyendo"}, {"qué", "cuál"}, may={"hilo", "estás"}),
)
GERMAN = (
    Pattern.of(
        "zeig mir den ganzen Beitrag",
        Turn.WHOLE,
        word_set("ganz ganze ganzen ganzer komplett komplette kompletten vollständig vollständigen"),
        word_set("post beitrag tweet nachricht eintrag"),
    ),
    Pattern.of("zeig mir den Thread", _WHOLE, word_set("zeig zeige lies gib"), {"thread"}),
    Pattern.of(
        "wie lade ich meinen eigenen Thread?",
        _THREADS,
        word_set("lade laden hochladen einfügen hinzufügen wechseln wechsle schicken senden"),
        word_set("thread threads text"),
        may=word_set("wie eigenen meinen neuen anderen"),
    ),
    Pattern.of("ein anderer Thread", _THREADS, word_set("anderer anderen neuer neuen eigener eigenen"), {"thread"}),
    Pattern.of("lösch meinen Thread", _THREADS, word_set("lösche lösch löschen"), {"thread"}, may={"meinen"}),
    Pattern.of("die Liste der Threads", _THREADS, {"threads"}, may={"liste", "alle", "kennst"}),
    Pattern.of("welchen Thread liest du?", _THREADS, {"liest"}, may={"thread", "gerade"}),
)
