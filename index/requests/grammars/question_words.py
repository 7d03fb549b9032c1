"""Words by which a question, a request or a noun phrase is recognised in any of seven languages, in lower case.

"_" joins the words of a phrase.
"""

from index.requests.notation.word_lists import word_set

OPENING = word_set("""
    who who's whos whom whose what what's whats which when when's where where's why why's how how's hows
    is are was were do does did has have had can could will would should isn't aren't wasn't weren't doesn't didn't
    кто кого кому кем чей чья чьи что чего чему какой какая какое какие каких каким какую какого какому
    где куда откуда когда почему зачем отчего как сколько правда_ли верно_ли разве неужели
    ով ում ովքեր ինչ ինչի ինչու ինչպես ինչքան որքան որտեղ որտեղից ուր երբ քանի որ որը որն որոնք արդյոք
    kim kimin kimə kimi nə nəyi nəyə niyə nədən necə harada haradan haraya hansı neçə
    kime ne neyi neden niye niçin nasıl nerede nereye nereden hangi kaç
    quién quiénes qué cuál cuáles cuándo dónde adónde cómo cuánto cuánta cuántos cuántas por_qué
    quien quienes que cual cuales cuando donde como cuanto cuantos por_que
    wer wem wen wie wo wann warum wieso welche welcher welches
""")
"""Words with which a question opens."""

ANYWHERE = word_set("""
    ով ում ովքեր ինչ ինչու ինչպես որտեղ երբ քանի արդյոք
    kim kimin kime kimə nə ne niyə nədən necə harada haradan hansı neçə mı mu mü mi mıdır midir mudur müdür
    neden niye niçin nasıl nerede nereden hangi kaç mıydı miydi muydu müydü ли
""")
"""Words of a question that need not open it."""

EXCLAMATIONS = word_set("""
    what_a what_an what_the how_dare how_come_on who_cares who_knows so_what why_not why_thank what_else what_ever
    кто_знает кто_бы какая_разница какой_ужас какая_прелесть ну_что как_же что_ж ով_գիտի ինչ_լավ kim_bilir ne_güzel
    nə_gözəl qué_más qué_bien qué_va quién_sabe qué_lástima qué_risa qué_pena qué_bueno
    wie_schön wie_toll wie_süß wie_blöd wie_lustig wie_cool wer_weiß was_soll_s welche_freude was_für_ein
    сколько_можно
""")
"""Phrases that open an exclamation or say nothing."""

EVERYBODY = word_set("""
    anyone anybody everyone everybody guys folks someone somebody y'all всем народ ребята друзья кто-нибудь
    ժողովուրդ երեխեք millət dostlar arkadaşlar millet alguien chicos jemand leute
""")
"""Words that open what is said to the people of a group."""

HERE = word_set("here тут здесь այստեղ burada burda aquí acá")
"""Words that end a question for such people: "is anyone from Graz here?"."""

IDIOMS = {"tell me about it", "you tell me", "tell me something new", "show off", "give it up", "give me a break"}
"""Phrases that look like requests, but are remarks."""

REACTIONS = word_set("what huh eh wat что чего ինչ nə ne qué que")
"""Words that alone express surprise."""

OPINIONS = word_set("""
    agree agreed agrees disagree disagrees love hate like think guess hope believe trust doubt
    согласен согласна люблю думаю надеюсь верю համաձայն կարծում razıyam düşünürəm katılıyorum katılmıyorum sanırım
    creo pienso espero acuerdo
""")
"""Words of opinions, which are no requests."""

CONNECTIVES = word_set(
    "and but so or а и но или և բայց իսկ və bəs amma ve peki ama y pero o then also well und aber oder"
)
"""Words that may stand before the opening one."""

PLEASE = word_set("please pls plz kindly just пожалуйста խնդրում zəhmət lütfen por bitte")
"""Words of politeness that may stand before an imperative."""

IMPERATIVES = word_set("""
    show tell give read send find list explain describe summarize summarise compare define quote repeat translate recap
    display
    покажи покажите скажи скажите расскажи расскажите дай дайте прочитай прочитайте прочти найди найдите объясни
    объясните опиши опишите перечисли перечислите переведи процитируй повтори подскажи подскажите
    ցույց ասա ասեք պատմիր պատմեք բացատրիր բացատրեք կարդա գտիր թվարկիր
    muestra muéstrame muestrame enséñame dime di cuéntame cuentame explica explícame explicame lee busca encuentra dame
    resume describe repite traduce
    zeig zeige sag erkläre erklär nenne suche such übersetze übersetz wiederhole
""")
"""Verbs at the beginning of a request."""

FINAL_IMPERATIVES = word_set("""
    տուր ասա պատմիր բացատրիր կարդա գտիր թվարկիր
    göstər göstərin danış izah oxu tap sadala söylə deyin
    göster gösterin söyle söyleyin anlat anlatın açıkla açıklayın oku bul listele özetle
""")
"""Verbs at the end of a request."""

YOU = word_set("you u your yours ты вы тебе вам դու դուք sən siz sen tú tu usted ustedes du dir dich euch")
"""Words for the person spoken to."""

JOINING = word_set("""
    the a an of in on at for from to with by between about and or s
    в во на о об по с со из у к для от до и или между при про за
    և ու մեջ համար մասին միջև
    və ilə üçün haqqında ve ile için hakkında arasında
    el la los las un una de del en a y o con por para entre sobre
""")
"""Words that a noun phrase may have besides its nouns and adjectives."""

HELLO = word_set("hey hi hello привет բարև salam selam merhaba hola hallo")
"""Greetings that may stand before them."""

ASKING_AGAIN = word_set("""
    please pls plz answer answers reply respond help question this that it these here him her them can could would you
    u bot someone anyone explain know any idea ideas thoughts what's your the a to for me us do does say says thread
    about what think out is true right correct
    пожалуйста ответь ответьте помоги помогите вопрос на этот это ему ей им можешь можете знаешь знаете что скажешь
    скажете думаешь тред говорит мысли идеи
    խնդրում եմ պատասխանիր պատասխանեք օգնիր այս հարցին սրան կարող ես գիտես ինչ կասես
    zəhmət olmasa cavab ver verin buna bu suala kömək et bilirsən nə deyirsən xahiş edirəm
    lütfen cevap ver verin cevapla yanıtla buna bu soruya yardım et biliyor musun ne dersin
    bitte antworte antwortet beantworte beantworten hilf das diese frage kannst könntest du mir ihm dazu was sagst
    por favor responde contesta ayuda a esto esta pregunta le puedes sabes qué que dices opinas
""")
"""Words of asking for an answer to somebody's question, which have no content of their own."""
