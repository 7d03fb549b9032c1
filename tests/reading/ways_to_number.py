"""Ways to number posts: signs, words and languages, before, after, above and between the posts.

Every post has two paragraphs, so that paragraphs are not posts. Some ways are misread, and `python -m tests.reading`
names them.
"""

from tests.reading import Case

MARK = 0.88

TEXTS = {
    "en": [
        "The harbour has a clock.\n\nIt is slow.",
        "A boy set it right.\n\nNobody thanked him, for 2/3 were late.",
        "In winter it stops.\n\nThen we ask the gulls.",
        "It cost 40 in 1911.\n\nIt would cost more today.",
    ],
    "de": [
        "Der Hafen hat eine Uhr.\n\nSie geht nach.",
        "Ein Junge hat sie gestellt.\n\nNiemand dankte ihm dafür.",
        "Im Winter steht sie.\n\nDann fragen wir die Möwen.",
        "Sie kostete 40 im Jahr 1911.\n\nHeute wäre es mehr.",
    ],
    "es": [
        "El puerto tiene un reloj.\n\nVa atrasado.",
        "Un niño lo puso en hora.\n\nNadie le dio las gracias.",
        "En invierno se para.\n\nEntonces preguntamos a las gaviotas.",
        "Costó 40 en 1911.\n\nHoy costaría más.",
    ],
    "ru": [
        "В порту есть часы.\n\nОни отстают.",
        "Мальчик их поправил.\n\nНикто его не поблагодарил.",
        "Зимой они стоят.\n\nТогда мы спрашиваем чаек.",
        "Они стоили 40 в 1911 году.\n\nСейчас было бы больше.",
    ],
    "tr": [
        "Limanın bir saati var.\n\nGeri kalıyor.",
        "Bir çocuk onu düzeltti.\n\nKimse teşekkür etmedi.",
        "Kışın duruyor.\n\nO zaman martılara soruyoruz.",
        "1911'de 40 liraydı.\n\nBugün daha pahalı olurdu.",
    ],
    "hy": [
        "Նավահանգիստը ժամացույց ունի։\n\nՈւշանում է։",
        "Մի տղա ուղղեց այն։\n\nՈչ ոք շնորհակալություն չհայտնեց։",
        "Ձմռանը կանգնում է։\n\nԱյդ ժամանակ ճայերին ենք հարցնում։",
        "Այն արժեր 40։\n\nԱյսօր ավելի թանկ կլիներ։",
    ],
    "ja": [
        "港には時計がある。\n\n遅れている。",
        "少年が直した。\n\n誰も礼を言わなかった。",
        "冬には止まる。\n\nその時はカモメに聞く。",
        "値段は四十円だった。\n\n今ならもっと高い。",
    ],
    "ar": [
        "في الميناء ساعة.\n\nوهي متأخرة.",
        "أصلحها صبي.\n\nلم يشكره أحد.",
        "في الشتاء تتوقف.\n\nفنسأل النوارس.",
        "كان ثمنها أربعين.\n\nواليوم أكثر.",
    ],
    "hi": [
        "बंदरगाह में एक घड़ी है।\n\nवह धीमी है।",
        "एक लड़के ने उसे ठीक किया।\n\nकिसी ने धन्यवाद नहीं दिया।",
        "सर्दियों में वह रुक जाती है।\n\nतब हम पक्षियों से पूछते हैं।",
        "वह चालीस की थी।\n\nआज महँगी होती।",
    ],
    "pt": [
        "O porto tem um relógio.\n\nAnda atrasado.",
        "Um menino o acertou.\n\nNinguém agradeceu.",
        "No inverno ele para.\n\nEntão perguntamos às gaivotas.",
        "Custou 40 em 1911.\n\nHoje custaria mais.",
    ],
}

BEFORE = {
    "en": (
        "{k}/{n} ¦({k}/{n}) ¦[{k}/{n}] ¦{k}/ ¦{k}/n ¦{k}/x ¦{k}/? ¦{k}. ¦{k}) ¦{k}.) ¦{k}: ¦{k} - ¦{k} – ¦"
        "{k} — ¦{k}- ¦{k} ¦#{k} ¦#{k}: ¦No. {k}: ¦№ {k} ¦({k}) ¦[{k}] ¦<{k}> ¦{{{k}}} ¦«{k}» ¦*{k}* ¦"
        "**{k}** ¦**{k}/{n}** ¦~{k}~ ¦-{k}- ¦— {k} — ¦= {k} = ¦{k}>> ¦{k} > ¦{k} » ¦{k} → ¦{k} => ¦→ {k} ¦"
        "> {k} ¦• {k} • ¦* {k}. ¦- {k}) ¦🧵 {k}/{n} ¦🧵{k} ¦👉 {k}. ¦📌 {k}: ¦✨{k}✨ ¦Part {k}: ¦Part {k} - ¦"
        "Part {k}. ¦part {k}/{n}: ¦PART {k} ¦Tweet {k}: ¦Tweet {k} of {n}: ¦Post no. {k}: ¦Thread {k}/{n} ¦"
        "Day {k}: ¦Reason #{k}: ¦Lesson {k} — ¦Chapter {k}. ¦{k} of {n} ¦{k} of {n}: ¦({k} of {n}) ¦"
        "{k} out of {n} ¦{k} / {n} ¦{k}|{n} ¦{k}⁄{n} ¦{k}\\. ¦### {k}/{n} ¦## {k}. ¦{k}️⃣ ¦{c} ¦{c}. ¦{r}. ¦"
        "{r}) ¦Part {r}: ¦{r} – ¦{k}/many ¦{k}/{n}¦Thread, {k}/{n}: ¦Tweet {k} (words): ¦{k}/{n} (words): ¦"
        "{l}) ¦{u}. ¦({l}) ¦[{u}] ¦{u}: ¦Part {u}: ¦Part {u} — ¦{k}{s}: ¦{k}… ¦Post_{k} ¦🧵{k}/{n} 👇 "
    ),
    "de": "Teil {k}: ¦{k}. Teil: ¦{k} von {n}: ¦Punkt {k}) ¦{k}/viele ¦Faden, {k}/{n} – ¦Teil {k} (Lage): ",
    "es": "Parte {k}: ¦{k} de {n} ¦{k}ª parte: ¦Hilo {k}/{n}: ¦{k}º ",
    "ru": "Часть {k}. ¦{k} из {n} ¦{k}-я часть: ¦Пост {k}: ¦№{k}. ¦{k}) ¦{y}) ¦Часть {y}. ",
    "tr": "{k}. Bölüm: ¦Bölüm {k}: ¦{k}/{n}: ",
    "hy": "Մաս {k}. ¦{k}. ¦{k}-ին մաս. ¦{e}) ",
    "ja": "第{k}条 ¦第{j}条：¦その{k} ¦{c}¦{k}、¦{j}、¦【{k}】¦（{k}）¦（{k}／{n}）¦{k}/{n}\u3000¦［{k}］",
    "ar": "{a}/{an} ¦{a}- ¦{a}. ¦الجزء {k}: ",
    "hi": "भाग {k}: ¦{h}. ¦{h}/{hn} ¦భాగం {k}:¦பகுதி {k}:",
    "pt": "{k}o - ¦Parte {k} de {n}: ¦{k}º ponto: ¦{k}) ",
    "fr": "Partie {k} : ",
    "az": "{k}-ci hissə: ",
    "it": "Punto {k}: ",
}
AFTER = {
    "en": (
        " {k}/{n}¦ ({k}/{n})¦ [{k}/{n}]¦ {k}/¦ {k}/n¦ ({k})¦ [{k}]¦ /{k}¦ #{k}¦ - {k} -¦ ({k} of {n})¦"
        " {k} of {n}¦ (Part {k})¦ – part {k}¦ {k}/{n} (cont.)¦ {k}/{n}…¦ {c}¦ {k}️⃣¦\n\n{k}/{n}¦\n({k}/{n})¦"
        " 🧵{k}/{n}¦ ({l})¦ {u}/"
    ),
    "de": " (Teil {k})",
    "es": " ({k} de {n})¦ ({k}ª parte)",
    "ru": " ({k} из {n})¦ {k}/{n}¦ (часть {k})¦ ({k}-я часть)",
    "ja": "（{k}/{n}）",
    "ar": " {a}/{an}",
    "tr": " ({k}/{n})¦ ({k}/{n} – devamı var)",
    "pt": " [{k} de {n}, continua]",
}
ABOVE = {
    "en": (
        "{k}/{n}¦{k}.¦{k}¦({k})¦# {k}¦## {k}/{n}¦**{k}/{n}**¦--- {k} ---¦=== {k} ===¦Tweet {k}¦Part {k}¦"
        "**Part {k}**¦🧵 {k}/{n}¦{k}️⃣¦{c}¦{r}.¦Post {k} of {n}¦[{k}/{n}]¦~ {k} ~¦*{k}*¦{k}:¦Page {k}/{n}¦{u}.¦{l})"
    ),
    "de": "Teil {k}",
    "es": "Parte {k} de {n}",
    "ru": "Часть {k}",
    "ja": "第{k}条¦{c}",
    "ar": "{a}",
    "hy": "Մաս {k}",
    "tr": "{k}. bölüm",
    "it": "{k}/{n} (gancio)¦Post {k} (gancio)¦{k}/{n} 🧵👇¦{k}/{n}. parte",
}
_ARABIC, _HINDI = "٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९"
_SAME = {"fr": "es", "it": "es", "az": "tr"}


def _signs(k: int, n: int) -> dict[str, object]:
    return {
        "k": k,
        "n": n,
        "c": "①②③④"[k - 1],
        "r": ["I", "II", "III", "IV"][k - 1],
        "l": "abcd"[k - 1],
        "u": "ABCD"[k - 1],
        "y": "абвг"[k - 1],
        "e": "աբգդ"[k - 1],
        "s": ["st", "nd", "rd", "th"][k - 1],
        "j": "一二三四"[k - 1],
        "a": _ARABIC[k],
        "an": _ARABIC[n],
        "h": _HINDI[k],
        "hn": _HINDI[n],
    }


def _cases() -> dict[str, Case]:
    tables = (("before", BEFORE, "{way}{text}"), ("after", AFTER, "{text}{way}"), ("above", ABOVE, "{way}\n{text}"))
    return {
        f"{position} {language} {way.strip()}": _case(form, way, TEXTS[_SAME.get(language, language)])
        for position, table, form in tables
        for language, ways in table.items()
        for way in ways.split("¦")
    }


def _case(form: str, way: str, texts: list[str]) -> Case:
    numbers = [way.format(**_signs(k, len(texts))) for k in range(1, len(texts) + 1)]
    posts = [form.format(way=number, text=text) for number, text in zip(numbers, texts, strict=True)]
    return Case("\n\n".join(posts), texts)


CASES = _cases()
