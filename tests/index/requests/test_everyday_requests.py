"""Requests as people type them every day, in six languages: short, without accents, polite, without punctuation."""

import pytest

from index.requests.facets import Facets
from index.requests.request import Fact, Posts, Request, SmallTalk, Speak, Summary, Turn, Words, parse_request
from index.thread import Thread

THREAD = Thread.of(
    (
        "The ferry leaves at six.",
        "In winter it stays in port.",
        "Cars pay double.",
        "Dogs travel for nothing.",
        "The bar closes at nine.",
    )
)
FACETS = Facets(THREAD)
POSTS = {
    "4": (
        "what is the main point of post 4?; a summary of post 4; суть поста 4; resumen del mensaje 4; "
        "open post 4; summarize post 4; 4-й пост; под номером 4; объясни пост 4; 4-րդում ի՞նչ է գրված; գրառում թիվ 4; "
        "4-cü yazı; 4-cu yazi; dorduncu yazi; 4 saylı yazı; 4-cüsünü göstər; 4-cü paylaşımı izah et; 4-cü yazıda nə "
        "deyilir; 4 nolu tweet; 4üncüsü; 4'üncüsünü göster; 4. yazı; el 4to; la 4ta publicación; explica el post 4"
    ),
    "3": (
        "and the third?; what does the third one say; про что третий пост; а третий?; իսկ երրորդը; երրորդում ինչ է "
        "գրված; bəs üçüncü; üçüncüdə nə yazılıb; 3-cünü oxu; peki üçüncü; üçüncüde ne diyor; 3.sünü göster; el 3er "
        "post; la 3ra"
    ),
    "1": (
        "начало треда; самый первый пост; сначала; ամենաառաջին գրառումը; սկզբից; ilk yazı; lap birinci yazı; əvvəldən; "
        "en ilk tweet; baştan; en başı; 1er post"
    ),
    "5": (
        "конец треда; самый последний; чем все закончилось; ամենավերջինը; sonuncu yazı; ən axırıncı; axırıncısı; son "
        "yazı; en sonuncusu; el último de todos"
    ),
}
REQUESTS: dict[Request, str] = {
    Summary(3): (
        "краткое содержание; в двух словах; сделай выжимку; тлдр; երկու բառով; համառոտ բովանդակություն; qısa məzmun; "
        "iki kəlmə ilə; xülasəsini ver; konu nedir; kısa bir özet lütfen; toparla; lo más importante; ¿me lo resumes?"
    ),
    Fact.LENGTH: (
        "количество постов; из скольких постов состоит тред; գրառումների քանակը; քանի հատ պոստ կա; neçə yazı var?; "
        "nece yazi var; yazıların sayı; neçə hissədən ibarətdir; gönderi sayısı; kaç tweetten oluşuyor; número de posts"
    ),
    Fact.AUTHOR: (
        "кто это опубликовал; имя автора; кем написано; ում գրառումն է; kim tərəfindən yazılıb; yazarı kimdir; "
        "kim tarafından yazıldı; ¿cómo se llama el autor?"
    ),
    SmallTalk.THANKS: (
        "tysm; ok thanks; спасибки; от души спасибо; ок, спасибо; մեծ շնորհակալություն; köməyə görə sağ ol; "
        "allah razı olsun; tşk; gracias por todo; gracias por tu ayuda; vale, gracias"
    ),
    SmallTalk.GREETING: "приветик; здрасте; բարի առավոտ; günortanız xeyir; slm; kolay gelsin; muy buenas; ¿qué onda?",
    SmallTalk.DELETION: (
        "can you delete my data?; можешь удалить мои данные?; хочу удалить свои данные; մոռացիր ինձ; ջնջիր իմ հարցերը; "
        "mənim məlumatlarımı sil; söhbəti sil; verilerimi siler misin; hakkımdaki her şeyi sil; olvídame; quita mis "
        "datos"
    ),
    SmallTalk.STOP: (
        "stop sending me messages; не пиши мне больше; отстань; բավական է; էլ մի գրիր ինձ; mənə daha yazma; "
        "bana bir daha yazma; rahat bırak; no me escribas más; déjame en paz"
    ),
    SmallTalk.THREADS: (
        "load this thread; I want to load a thread; where do I paste my thread?; can you use another thread please; "
        "new thread; what threads do you have?; which thread is this?; what are you reading?; можно загрузить другой "
        "тред?; какой тред ты сейчас читаешь; ինչպե՞ս ավելացնեմ թրեդ; silsilə necə yüklənir; yeni silsilə; nasıl "
        "zincir yüklerim; yeni zincir; ¿puedo cargar otro hilo?; ¿cómo añado un hilo?"
    ),
    Posts(
        THREAD.posts, ()
    ): "read this thread to me; give me the text; дай тред; կարդա թրեդը; silsiləni oxu; zinciri oku",
    SmallTalk.HELP: (
        "I don't understand; sorry, I have no idea what you mean; I'm confused; не понял; no entiendo; anlamadım; "
        "başa düşmürəm; չհասկացա"
    ),
    SmallTalk.BOT: "do you use AI?; what model are you?",
    SmallTalk.ASSENT: "vale; sorry; hahaha; jajaja; ахаха; хахаха; հահահա; xaxa; kkkk",
    Turn.DOUBT: (
        "how do you know?; where does it say that?; prove it; no way; откуда ты это взял?; где это написано?; ¿cómo lo "
        "sabes?; ¿dónde dice eso?; nereden biliyorsun; bunu haradan bilirsən; որտեղի՞ց գիտես"
    ),
    Turn.NEXT: (
        "go deeper; "
        "another one; далее; расскажи подробнее; մանրամասն; իսկ հաջորդը; növbəti yazı; növbətini göstər; davamı; "
        "sonrakini göster; ileri; el que sigue; otro más; mas"
    ),
    Turn.PREVIOUS: (
        "prev; шаг назад; прошлый пост; ետ; իսկ նախորդը; əvvəlki yazı; əvvəlkini göstər; bundan əvvəlki; öncekini "
        "göster; anterior; el de antes; volver"
    ),
    Turn.REPEAT: (
        "what did you say?; что ты сказал?; ¿qué has dicho?; ne dedin; nə dedin; ի՞նչ ասացիր; "
        "можешь повторить?; еще разок; մեկ անգամ էլ; կարո՞ղ ես կրկնել; bir də de; bir daha göstər; bir kez daha; "
        "tekrar eder misin; una vez más; ¿puedes repetirlo?"
    ),
    Speak("en"): (
        "change language to english; на английском, пожалуйста; ты говоришь по-английски?; անգլերեն; խոսիր անգլերենով; "
        "ingiliscə; ingilis dilində cavab ver; ingilizce konuşabilir misin; dili ingilizce yap; en inglés; "
        "háblame en inglés; hablame en ingles"
    ),
}
SEARCHES = (
    "how long is a second?; is the bar open?; what did the captain speak in English?; конец света; начало войны; "
    "что написано на английском заборе?; ինչո՞ւ է վերջ տվել; yazı kim sevir?; yay və ya yazı; son yazıçı kim?; "
    "birinci yazıçı kimdir?; İngilizce öğretmeni kim?; rus gəmisi; el inglés; un paciente inglés; ¿para quién es?; "
    "anterior cruciate ligament; ¿sale el barco?; "
    "¿por qué aparece el capitán?; qatar keçir?; ¿habla ruso el capitán?; first and second boats; "
    "well, well; is the bar mentioned by whom?; кто больше платит?; daha çox gəmi; "
    "how do you know the captain?; where does it dock?; papa; откуда паром?; другой следующий рейс; "
    "how did the text change?; what does the other thread say about dogs?; who loads the ferry?; новый паром"
)


def _cases(table: dict[Request, str]) -> list[tuple[str, Request]]:
    return [(question, request) for request, said in table.items() for question in said.split("; ")]


@pytest.mark.parametrize(
    ("question", "numbers"), [(question, numbers) for numbers, said in POSTS.items() for question in said.split("; ")]
)
def test_recognises_a_request_for_a_post(question: str, numbers: str) -> None:
    assert parse_request(question, FACETS) == Posts((THREAD.posts[int(numbers) - 1],), ())


@pytest.mark.parametrize(("question", "request_"), _cases(REQUESTS))
def test_recognises(question: str, request_: Request) -> None:
    assert parse_request(question, FACETS) == request_


@pytest.mark.parametrize("question", SEARCHES.split("; "))
def test_a_question_that_only_looks_like_a_request_is_a_search(question: str) -> None:
    assert isinstance(parse_request(question, FACETS), Words)


def test_a_word_of_the_thread_turns_no_page() -> None:
    facets = Facets(Thread.of(["The anterior mast broke.", "It was mended."]))
    assert parse_request("anterior", facets) == Words("anterior")


def test_the_name_of_a_language_that_the_thread_uses_is_a_search() -> None:
    facets = Facets(Thread.of(["Liman tabelası ingilizce yazılmış.", "Kaptan güldü."]))
    assert parse_request("ingilizce", facets) == Words("ingilizce")
