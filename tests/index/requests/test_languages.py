"""Requests and follow-up questions in the languages that the bot speaks, and greetings in some more."""

import pytest

from index.requests.facets import Facets
from index.requests.follow_up import stands_alone
from index.requests.grammar import Pattern
from index.requests.grammars.pleasantries import PATTERNS, pleasantry
from index.requests.hashtags import hashtags
from index.requests.languages import LANGUAGES, languages_of
from index.requests.links import links
from index.requests.mentions import Mentions, SeveralMentions
from index.requests.notation.mention_frames import MentionQuestion
from index.requests.request import (
    Fact,
    Hashtags,
    Links,
    Posts,
    Request,
    SmallTalk,
    Speak,
    Summary,
    Turn,
    Words,
    parse_request,
)
from index.requests.utterance import words
from index.thread import Thread

THREAD = Thread.of(
    (
        "The #ferry leaves at six.",
        "In winter it stays in port. https://www.ferry-times.org/winter",
        "Cars pay double.",
        "Dogs travel for nothing, says the #captain.",
        "The bar closes at nine.",
    )
)
FACETS = Facets(THREAD)
POSTS = {
    "4": (
        "muéstrame la publicación 4; el cuarto tuit; post número 4, por favor; la 4.ª publicación; el 4º; 4. gönderiyi "
        "göster; dördüncü tweet lütfen; gönderi 4; 4 numaralı paylaşım; 4'üncü gönderi; DÖRDÜNCÜ GÖNDERİ; 4-cü "
        "paylaşım; dördüncü postu oxu; paylaşım 4; 4 nömrəli post; ցույց տուր 4-րդ գրառումը; չորրորդ պոստը; գրառում 4; "
        "ի՞նչ է ասում 4-րդ գրառումը"
    ),
    "1": (
        "el primer post; la primera publicación; ¿cómo empieza?; ilk gönderi; birinci tweet; İLK GÖNDERİ; "
        "ilk paylaşım; mətn necə başlayır; առաջին գրառումը; 1-ին գրառումը"
    ),
    "5": (
        "el último tuit; ¿cómo acaba el hilo?; son gönderi; sonuncusu; en son tweet; son gönderide ne diyor?; "
        "sonuncu paylaşım; axırıncı post; վերջին գրառումը; ինչպե՞ս է ավարտվում; վերջինը կարդա"
    ),
    "1 2": "los dos primeros; ilk iki gönderi; ilk iki paylaşım; առաջին երկու գրառումները",
    "2 3 4": (
        "publicaciones 2 a 4; del 2 al 4; de la 2 hasta la 4; entre el segundo y el cuarto post; 2'den 4'e kadar; "
        "2. gönderiden 4. gönderiye kadar; 2 ile 4 arası gönderiler; 2-dən 4-ə qədər; 2-ci paylaşımdan 4-cü paylaşıma "
        "qədər; 2-ից 4-ը; 2-ից մինչև 4-րդ գրառումները"
    ),
    "2 4": "posts 2 y 4; 2. ve 4. gönderiler; 2-ci və 4-cü paylaşımlar; 2 և 4 գրառումները",
    "1 2 3 4 5": (
        "todo el hilo; léeme todas las publicaciones; el hilo entero; hepsini göster; bütün flood; tamamını oku; "
        "hamısını göstər; bütün paylaşımları ver; ամբողջ թրեդը; ցույց տուր բոլոր գրառումները"
    ),
}
REQUESTS: dict[Request, str] = {
    Summary(3): (
        "hazme un resumen; resume el hilo; ¿de qué trata?; ¿de qué va esto?; resumen corto, por favor; özet; kısaca "
        "özetle; özet geçer misin; bu yazının konusu ne?; ozetler misin; xülasə ver; qısaca danış; bu mətn nə "
        "haqqındadır; ամփոփիր; ամփոփում; ինչի՞ մասին է սա; կարճ ասա"
    ),
    Summary(2): "resúmelo en 2 posts; 2 gönderide özetle; 2 paylaşımda xülasə; ամփոփիր 2 գրառումով",
    Links(links(THREAD), ()): (
        "¿hay enlaces?; las fuentes; hangi kaynaklar var; linkleri göster; mənbələr; keçidləri göstər; հղումները; "
        "ի՞նչ աղբյուրներ կան"
    ),
    Hashtags(hashtags(THREAD)): (
        "¿qué etiquetas tiene?; todos los hashtags; etiketler neler; hashtagleri göster; heşteqlər hansılardır; "
        "հեշթեգները ցույց տուր"
    ),
    Fact.LENGTH: (
        "¿cuántas publicaciones hay?; kaç tweet var; toplam kaç gönderi; neçə paylaşım var; քանի՞ գրառում կա; "
        "ընդամենը քանի պոստ է"
    ),
    Fact.AUTHOR: (
        "¿quién es el autor?; ¿quién ha escrito este hilo?; bunu kim paylaştı; yazarı kim; bunu kim yazıb; "
        "müəllif kimdir; ո՞վ է հեղինակը; ո՞վ է գրել թրեդը"
    ),
    Fact.DATE: "¿cuándo lo publicó?; ne zaman yazıldı; tarih; nə vaxt yazılıb; ե՞րբ է գրվել",
    Fact.ORIGIN: "¿de dónde es esto?; nerede paylaşıldı; harada yazılıb; որտե՞ղ է հրապարակվել",
    SmallTalk.GREETING: (
        "¡Hola!; buenos días; ¿cómo estás?; hola, ¿qué tal?; Merhaba; günaydın; nasılsın?; iyi akşamlar; Salam; "
        "sabahınız xeyir; necəsən?; Բարև; բարև ձեզ; Բարի՛ լույս; ինչպե՞ս եք"
    ),
    SmallTalk.THANKS: (
        "gracias; ¡Muchas gracias!; mil gracias por todo; Teşekkürler; çok teşekkür ederim; sağol; tesekkurler; "
        "SAĞ OLUN; Çox sağ ol; təşəkkür edirəm; tesekkur edirem; Շնորհակալություն; շատ շնորհակալ եմ; մերսի"
    ),
    SmallTalk.HELP: (
        "ayuda; ¿qué sabes hacer?; yardım; neler yapabilirsin?; nasıl çalışıyorsun; kömək; nə edə bilirsən; "
        "օգնություն; ի՞նչ կարող ես անել"
    ),
    SmallTalk.BOT: "¿quién eres?; ¿eres humano?; kimsin?; adın ne; sən kimsən; ո՞վ ես; դու ռոբո՞տ ես",
    Turn.NEXT: (
        "siguiente; cuéntame más; el próximo post; más; sonraki; devam et; daha fazla; növbəti; հաջորդը; շարունակիր"
    ),
    Turn.PREVIOUS: "el anterior; önceki gönderi; əvvəlki; նախորդ գրառումը",
    Turn.REPEAT: "repítelo, por favor; tekrar et; təkrar et; կրկնիր, խնդրում եմ",
    Turn.DOUBT: "¿seguro?; ¿estás segura?; emin misiniz?; gerçekten mi?; əminsən?; վստա՞հ եք; իսկապե՞ս",
    Speak("ru"): "habla ruso; rusça konuş; Rusca yaz; խոսիր ռուսերեն",
    SmallTalk.DELETION: "elimina todos mis mensajes; tüm verilerimi silin; məlumatlarımı silin; ջնջեք բոլոր տվյալները",
    SmallTalk.FAREWELL: "adiós; görüşürüz; iyi geceler; hələlik; gecəniz xeyrə; ցտեսություն",
}
MENTIONS = {
    "Spanish, times": ("¿Cuántas veces aparece el capitán?", (MentionQuestion.TIMES, "capitán")),
    "Spanish, without accents": ("cuantas veces se menciona Ibiza", (MentionQuestion.TIMES, "Ibiza")),
    "Spanish, whether": ("¿se menciona a Colón?", (MentionQuestion.WHETHER, "Colón")),
    "Turkish, first": ("Bozcaada ilk nerede geçiyor?", (MentionQuestion.FIRST, "Bozcaada")),
    "Turkish, whether": ("İzmir geçiyor mu?", (MentionQuestion.WHETHER, "İzmir")),
    "Azerbaijani, list": ("Bakı hansı paylaşımlarda qeyd olunur?", (MentionQuestion.LIST, "Bakı")),
    "Armenian, whether": ("Հիշատակվո՞ւմ է Սևանը", (MentionQuestion.WHETHER, "Սևանը")),
    "Turkish, with the ending of a case": ("İzmir'den bahsediliyor mu", (MentionQuestion.WHETHER, "İzmir")),
    "Turkish, without an apostrophe": ("Bozcaadadan söz ediliyor mu?", (MentionQuestion.WHETHER, "Bozcaada")),
    "Turkish, active": ("Rusya'dan söz ediyor mu", (MentionQuestion.WHETHER, "Rusya")),
    "Turkish, its name": ("Bakunin'in adı geçiyor mu?", (MentionQuestion.WHETHER, "Bakunin")),
    "Azerbaijani, about": ("Bakı haqqında danışılır?", (MentionQuestion.WHETHER, "Bakı")),
    "Azerbaijani, without accents": ("Qazax haqqinda danisilirmi", (MentionQuestion.WHETHER, "Qazax")),
    "Azerbaijani, its name": ("Rusiyanın adı çəkilir?", (MentionQuestion.WHETHER, "Rusiya")),
    "Azerbaijani, from": ("Bakuninin adı keçir?", (MentionQuestion.WHETHER, "Bakunin")),
    "Russian, about": ("говорится ли о Ялте?", (MentionQuestion.WHETHER, "Ялте")),
    "Russian, at the end": ("а Ялта упоминается?", (MentionQuestion.WHETHER, "Ялта")),
    "Russian, accusative": ("упоминают ли Ялту?", (MentionQuestion.WHETHER, "Ялту")),
    "Armenian, about": ("Երևանի մասին խոսվո՞ւմ է", (MentionQuestion.WHETHER, "Երևան")),
    "Armenian, dative": ("հիշատակո՞ւմ է հեղինակը Երևանին", (MentionQuestion.WHETHER, "Երևան")),
    "Spanish, about": ("¿se habla de Ibiza?", (MentionQuestion.WHETHER, "Ibiza")),
    "Spanish, at the end": ("¿Ibiza aparece?", (MentionQuestion.WHETHER, "Ibiza")),
    "Armenian, times": ("քանի՞ անգամ է նշվում Գյումրին", (MentionQuestion.TIMES, "Գյումրին")),
}
SEVERAL = {
    "English": ("are both Crete and Samos mentioned?", "Crete Samos"),
    "English, after the verb": ("is Crete mentioned or Samos?", "Crete Samos"),
    "English, three": ("does it mention Crete, Samos or Naxos?", "Crete Samos Naxos"),
    "Russian": ("упоминаются ли Крит и Самос?", "Крит Самос"),
    "Russian, about": ("говорится ли о Крите или о Самосе?", "Крите Самосе"),
    "Armenian": ("հիշատակվո՞ւմ են Կրետեն և Սամոսը", "Կրետեն Սամոսը"),
    "Azerbaijani": ("həm Krit, həm də Samosdan danışılır?", "Krit Samos"),
    "Turkish": ("hem Girit hem Sisam geçiyor mu?", "Girit Sisam"),
    "Turkish, with endings": ("Girit'ten ve Sisam'dan bahsediliyor mu?", "Girit Sisam"),
    "Turkish, a choice": ("Girit mi yoksa Sisam mı geçiyor?", "Girit Sisam"),
    "Spanish": ("¿se menciona tanto a Creta como a Samos?", "Creta Samos"),
}
SEARCHES = (
    "¿quién es el primer ministro?; ¿cuántas personas viajaron?; el último ataque; la primera parte del plan; ¿quién "
    "escribió el informe?; ¿cuál es la fuente del ruido?; ¿cómo empezó la huelga?; ¿de quién es el perro?; kaç kişi "
    "öldü?; kaç kişi; son saldırı ne zaman oldu?; ilk başbakan kim?; raporu kim yazdı?; son dakika; savaş nasıl "
    "başladı?; gemi nerede?; kaptan kimin kardeşi?; neçə nəfər gəldi?; baş nazir kimdir?; ilk gəmi nə vaxt gəldi?; "
    "hesabatı kim yazıb?; son xəbər; ո՞վ է նախագահը; քանի՞ մարդ է զոհվել; առաջին նավը; ո՞վ է գրել զեկույցը; վարչապետն "
    "ո՞վ է; որտե՞ղ է նավապետը; son; the son; sin; era; el siguiente ataque; ¿qué pasa con el anterior capitán?; "
    "sonraki saldırı; önceki kaptan kim?; növbəti gəmi; əvvəlki kapitan kimdir?; հաջորդ նավը; նախորդ նավապետը; ¿habla "
    "ruso el capitán?; kaptan rusça biliyor mu?"
)
COURTESIES = {
    "Spanish greeting": ("¡Hola! ¿cuándo sale el barco?", "¿cuándo sale el barco?"),
    "Spanish lead-in and please": ("¿Podrías decirme quién paga, por favor?", "quién paga"),
    "Turkish greeting": ("Günaydın, gemi ne zaman kalkıyor?", "gemi ne zaman kalkıyor?"),
    "Turkish lead-in": ("lütfen söyler misin köpekler ne öder", "köpekler ne öder"),
    "Azerbaijani thanks": ("itlər nə ödəyir? təşəkkür edirəm!", "itlər nə ödəyir"),
    "Armenian greeting": ("Բարև, ե՞րբ է մեկնում նավը", "ե՞րբ է մեկնում նավը"),
    "announcement": ("Hello! I have a question. Why do dogs pay?", "Why do dogs pay?"),
    "apology": ("sorry to bother you, but who is the captain, if you don't mind?", "who is the captain"),
    "ordinal": ("Second, who is the captain?", "who is the captain?"),
    "second, as content": ("how long is a second?", "how long is a second?"),
    "Russian announcement": ("Здравствуйте! У меня вопрос. Кто капитан?", "Кто капитан?"),
    "Russian apology": ("Извините за беспокойство, кто капитан", "кто капитан"),
    "Armenian announcement": ("Բարև ձեզ։ Հարց ունեմ։ Ո՞վ է նավապետը", "Ո՞վ է նավապետը"),
    "Azerbaijani apology": ("bağışlayın, amma gəmi nə vaxt gəlir", "gəmi nə vaxt gəlir"),
    "Turkish announcement": ("Merhaba, bir sorum var: gemi ne zaman kalkıyor?", "gemi ne zaman kalkıyor?"),
    "Turkish apology": ("kusura bakmayın ama gemi ne zaman kalkıyor", "gemi ne zaman kalkıyor"),
    "Spanish apology": ("Perdona la molestia, ¿cuándo sale el barco?", "¿cuándo sale el barco?"),
    "Armenian lead-in": ("ասա՛ խնդրում եմ, ո՞վ է նավապետը", "ո՞վ է նավապետը"),
}
FOLLOW_UPS = (
    "¿y Turquía?; ¿por qué?; ¿y por qué no?; ¿quién lo dijo?; ¿y eso cuándo fue?; peki ya Türkiye?; neden?; ya Rusya?; "
    "onu kim söyledi?; peki sonra ne oldu?; bəs Türkiyə?; niyə?; bəs Rusiya?; onu kim dedi?; və sonra?; իսկ Թուրքիա՞ն; "
    "ինչո՞ւ; իսկ Ռուսաստա՞նը; ո՞վ է դա ասել; և հետո՞"
)
COMPLETE = (
    "¿quién es el primer ministro?; ¿y quién apoya a Turquía?; ¿cuándo sale el barco?; Turquía; "
    "Türkiye neden savaşa katılmıyor?; kaç kişi öldü?; kaptan kim?; Türkiyə niyə razı olmadı?; gəmi nə vaxt gəlir?; "
    "ո՞վ է նախագահը; ինչո՞ւ է նավը ուշանում; Թուրքիա"
)
OTHER_GREETINGS = {
    SmallTalk.GREETING: (
        "Hallo!; guten Morgen; wie geht's?; Bonjour; salut, ça va ?; bonsoir à tous; Olá; bom dia; Привіт!; "
        "добрий день; سلام; صبح بخیر; السلام عليكم; مرحبا"
    ),
    SmallTalk.THANKS: (
        "danke; vielen Dank!; Merci beaucoup; muito obrigada; obrigado!; Дякую; дуже дякую; ممنون; خیلی ممنون از شما; "
        "شكرا; شكرا جزيلا"
    ),
}
OTHER_SEARCHES = "dank wem?; guten Appetit; bom preço; merci de répondre; дякую кому?; va au port"


def _cases(table: dict[Request, str]) -> list[tuple[str, Request]]:
    return [(question, request) for request, said in table.items() for question in said.split("; ")]


@pytest.mark.parametrize(
    ("question", "numbers"), [(question, numbers) for numbers, said in POSTS.items() for question in said.split("; ")]
)
def test_recognises_a_request_for_posts(question: str, numbers: str) -> None:
    posts = tuple(THREAD.posts[int(number) - 1] for number in numbers.split())
    assert parse_request(question, FACETS) == Posts(posts, ())


@pytest.mark.parametrize(("question", "request_"), _cases(REQUESTS))
def test_recognises(question: str, request_: Request) -> None:
    assert parse_request(question, FACETS) == request_


@pytest.mark.parametrize(("question", "asked"), MENTIONS.values(), ids=MENTIONS)
def test_recognises_a_question_for_mentions(question: str, asked: tuple[MentionQuestion, str]) -> None:
    request = parse_request(question, FACETS)
    assert isinstance(request, Mentions)
    assert (request.asks, request.words) == asked


@pytest.mark.parametrize(("question", "names"), SEVERAL.values(), ids=SEVERAL)
def test_recognises_a_question_for_several_mentions(question: str, names: str) -> None:
    request = parse_request(question, FACETS)
    assert isinstance(request, SeveralMentions)
    assert [each.words for each in request.each] == names.split()


@pytest.mark.parametrize("question", SEARCHES.split("; "))
def test_a_question_that_only_looks_like_a_request_is_a_search(question: str) -> None:
    assert parse_request(question, FACETS) == Words(question)


@pytest.mark.parametrize(("question", "text"), COURTESIES.values(), ids=COURTESIES)
def test_removes_courtesies_from_a_search(question: str, text: str) -> None:
    assert parse_request(question, FACETS) == Words(text)


@pytest.mark.parametrize("question", FOLLOW_UPS.split("; "))
def test_a_follow_up_question_needs_the_one_before(question: str) -> None:
    assert not stands_alone(question)


@pytest.mark.parametrize("question", COMPLETE.split("; "))
def test_a_complete_question_stands_alone(question: str) -> None:
    assert stands_alone(question)


@pytest.mark.parametrize(
    ("question", "kind"), [(question, kind) for kind, said in OTHER_GREETINGS.items() for question in said.split("; ")]
)
def test_recognises_greetings_and_thanks_in_other_languages(question: str, kind: SmallTalk) -> None:
    assert parse_request(question, FACETS) == kind


@pytest.mark.parametrize("question", OTHER_SEARCHES.split("; "))
def test_a_question_with_a_word_of_a_greeting_is_a_search(question: str) -> None:
    assert parse_request(question, FACETS) == Words(question)


@pytest.mark.parametrize("pattern", PATTERNS, ids=[pattern.example for pattern in PATTERNS])
def test_an_example_of_a_greeting_is_matched(pattern: Pattern) -> None:
    assert pleasantry(words(pattern.example)) == pattern.intent


def test_an_english_question_is_parsed_in_english_only() -> None:
    assert languages_of("When does the ferry leave for the island?") == LANGUAGES[:1]
