"""Texts in old encodings, with and without a byte order mark, and with damage."""

from tests.reading import Case

_TEXTS = {
    "Russian": ("В нашем городе звонят часы.", "Никто не знает, кто их заводит.", "Говорят, что это делает кошка."),
    "Ukrainian": ("У нашому місті дзвонить годинник.", "Ніхто не знає, чому він дзвонить.", "Кажуть, що це їжак."),
    "French": ("L’horloge du café sonne à midi, même l’été.", "Personne ne l’a réparée.", "Voilà où ça mène, hélas."),
    "German": ("Die Uhr auf unserem Bäckerhaus geht nach.", "Für wen läutet sie?", "Größere Glocken hört man."),
    "Polish": ("Zegar na naszym rynku źle chodzi.", "Nikt nie wie, dlaczego się śpieszy.", "Może to dzięki gołębiom."),
    "Turkish": ("Köyümüzdeki saat geç çalışıyor.", "Hiç kimse nedenini bilmiyor, üzülmüyor.", "Şaşırdık ve güldük."),
    "Greek": ("Το ρολόι του χωριού μας πάει πίσω.", "Κανείς δεν ξέρει γιατί.", "Ο ωρολογάς λέει ότι έτσι του αρέσει."),
    "Hebrew": ("השעון של הכפר שלנו מפגר.", "אף אחד לא יודע למה.", "השען אומר שככה הוא אוהב."),
    "Arabic": ("ساعة قريتنا متأخرة دائما.", "ولا أحد يعرف لماذا.", "يقول الساعاتي إنها تحب ذلك."),
    "Japanese": ("私たちの町の時計は遅れています。", "誰も理由を知りません。", "時計屋さんは猫だと言います。"),
    "Chinese": ("我们村的钟总是慢。", "没有人知道为什么。", "钟表匠说它喜欢这样。"),
    "Taiwanese": ("我們村的鐘總是慢。", "沒有人知道為什麼。", "鐘錶匠說它喜歡這樣。"),
    "Korean": ("우리 마을의 시계는 항상 늦습니다.", "아무도 이유를 모릅니다.", "시계공은 그것을 좋아한다고 합니다."),
    "Armenian": ("Մեր գյուղի ժամացույցը ուշանում է։", "Ոչ ոք չգիտի, թե ինչու։", "Ժամագործը ասում է՝ կատուն։"),
}
_ENCODINGS = {
    "Russian": ("cp1251", "koi8-r", "cp866", "utf-16-le", "utf-16"),
    "Ukrainian": ("cp1251",),
    "French": ("cp1252", "mac-roman"),
    "German": ("cp1252", "iso8859-1", "cp850"),
    "Polish": ("cp1250", "iso8859-2"),
    "Turkish": ("cp1254",),
    "Greek": ("cp1253",),
    "Hebrew": ("cp1255",),
    "Arabic": ("cp1256",),
    "Japanese": ("shift_jis", "euc-jp", "utf-16-be"),
    "Chinese": ("gb18030", "utf-16-le"),
    "Taiwanese": ("big5",),
    "Korean": ("euc-kr",),
    "Armenian": ("utf-16-le", "utf-32", "utf-8-sig"),
}


def _numbered(texts: tuple[str, ...]) -> str:
    return "\r\n\r\n".join(f"{number}/{len(texts)} {text}" for number, text in enumerate(texts, 1))


CASES = {
    **{
        f"{language} in {encoding}": Case(_numbered(_TEXTS[language]).encode(encoding), _TEXTS[language])
        for language, encodings in _ENCODINGS.items()
        for encoding in encodings
    },
    "a NUL in UTF-8": Case("1/2 The clock\x00 rings.\n\n2/2 At three.", ["The clock rings.", "At three."]),
    "a broken letter in UTF-8": Case("1/2 Ё\n\n2/2 ".encode() + "Жук".encode()[:-1] + b".", ["Ё", "Жу�."]),
}
