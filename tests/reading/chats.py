"""Chats copied from apps or exported by them: the author's messages, without headers, notices and other people's."""

from tests.reading import Case

_ENGLISH = ("Ann Moor", "Bo", "Our lake froze on a Sunday.", "We walked to the island.\nNobody was there.", "And back.")
_RUSSIAN = ("Анна Мур", "Боря", "Наше озеро замёрзло в воскресенье.", "Мы дошли до острова.\nТам никого.", "И назад.")
_SPANISH = ("Ana Mora", "+34 600 000 000", "El lago se heló.", "Fuimos a la isla.\nNo había nadie.", "Y volvimos.")
_JAPANESE = (
    "田中 花",
    "ボブ",
    "湖が日曜日に凍りました。",
    "島まで歩きました。\n誰もいませんでした。",
    "そして帰りました。",
)

_SHAPES = {
    "WhatsApp, Android": ("20/09/2025, 21:10 - {name}: {text}", _SPANISH),
    "WhatsApp, Android, with am and pm": ("9/20/25, 9:10\u202fPM - {name}: {text}", _ENGLISH),
    "WhatsApp, Finnish": ("20.9.2025 klo 21.10 - {name}: {text}", _ENGLISH),
    "WhatsApp, Arabic": ("٢\u200f/٦\u200f/٢٠٢٤، ٩:١٠ م - {name}: {text}", _SPANISH),
    "WhatsApp, Greek": ("20/9/25, 9:10 μ.μ. - {name}: {text}", _RUSSIAN),
    "WhatsApp, Hungarian": ("2025. 09. 20. 9:10 du. - {name}: {text}", _ENGLISH),
    "Matrix": ("[2025-09-20T21:10:05Z] @{name}:lake.example: {text}", ("ann", "bo", *_ENGLISH[2:])),
    "iMessage": ("Sep 20, 2025  9:10:05 PM\n{name}\n{text}\n", _RUSSIAN),
    "Messenger": ("{name}\n{text}\n20 sept 2025, 21:10\n", _SPANISH),
    "WhatsApp, iPhone": ("[20/09/2025, 21:10:05] {name}: {text}", _RUSSIAN),
    "WhatsApp, iPhone, with invisible signs": ("\u200e[20/09/2025, 21:10:05] ~\u202f{name}: {text}", _ENGLISH),
    "WhatsApp, web": ("[21:10, 20/09/2025] {name}: {text}", _SPANISH),
    "Telegram, computer": ("{name}, [20.09.2025 21:10]\n{text}\n", _RUSSIAN),
    "Telegram, computer, new": ("{name}, [Sep 20, 2025 at 9:10:05 PM]:\n{text}\n", _ENGLISH),
    "KakaoTalk, Korean": ("[{name}] [오후 9:10] {text}", _ENGLISH),
    "KakaoTalk, phone": ("2025년 9월 20일 오후 9:10, {name} : {text}", _ENGLISH),
    "LINE, Japanese": ("午後9:10\t{name}\t{text}", _JAPANESE),
    "LINE, English": ("09:10 PM\t{name}\t{text}", _ENGLISH),
    "WeChat": ("{name} 2025-09-20 21:10:05\n{text}\n", _JAPANESE),
    "Slack": ("{name}  9:10 PM\n{text}", _ENGLISH),
    "Steam": ("{name} 20 Sep, 2025 @ 9:10pm \n{text}\n", _ENGLISH),
    "VK": ("{name} 21:10\n{text}\n", _RUSSIAN),
    "Google Chat": ("{name}, 9:10 PM\n{text}", _ENGLISH),
    "Slack, in brackets": ("{name} [9:10 PM]\n{text}", _ENGLISH),
    "Discord": ("{name} — Today at 9:10 PM\n{text}\n", _ENGLISH),
    "Discord, Catalan": ("{name} — Avui a les 21:10\n{text}\n", _ENGLISH),
    "Discord, German": ("{name} — 20.09.2025 21:10\n{text}", _ENGLISH),
    "Teams": ("[9:10 PM] {name}\n{text}\n", _ENGLISH),
    "Skype": ("[9/20/2025 9:10:05 PM] {name}: {text}", _ENGLISH),
    "Element": ("Sep 20, 2025, 9:10 PM - {name}: {text}", _RUSSIAN),
    "IRC": ("[21:10] <{name}> {text}", _ENGLISH),
    "IRC without brackets": ("21:10 <{name}> {text}", _RUSSIAN),
    "IRC, irssi": ("21:10 < {name}> {text}", _SPANISH),
    "Viber, the date in brackets of its own": ("[ 20-09-2025 ] [ 21:10:05 ] {name}: {text}", _SPANISH),
    "Slack, with reactions": ("{name}\n  9:10 PM\n{text}\n:eyes:\n3\n", _RUSSIAN),
    "Zoom": ("21:10:05\t {name} : {text}", _ENGLISH),
    "Zoom, saved": ("21:10:05\t From {name} to Everyone : {text}", _RUSSIAN),
    "Zoom, saved, Spanish": ("21:10:05 De {name} para Todos : {text}", _ENGLISH),
    "bold names": ("**{name}** (20.09.2025 21:10): {text}", _ENGLISH),
    "Signal": ("{name} (20.09.2025 21:10): {text}", _ENGLISH),
    "a log": ("2025-09-20 21:10:05 | {name}: {text}", _ENGLISH),
    "Telegram, Android": ("{name}:\n{text}\n", _SPANISH),
    "dashes": ("{name} – {text}", _ENGLISH),
    "brackets around names": ("[{name}] {text}", _RUSSIAN),
    "bars": ("21:10 | {name} | {text}", _ENGLISH),
    "a table": ("2025-09-20;{name};{text}", _RUSSIAN),
    "tabs around dates": ("{name}\t2025-09-20 21:10\t{text}", _ENGLISH),
    "a bot's log": ("2025-09-20T21:10:05Z {name} {text}", ("ann", "bo", *_ENGLISH[2:])),
    "no times": ("{name}: {text}", _RUSSIAN),
}


def _case(shape: str, words: tuple[str, ...], number: str) -> Case:
    author, other, *posts = words
    lines = [
        (author, number.format(k=1) + posts[0]),
        (author, number.format(k=2) + posts[1]),
        (other, "Which lake, and why?"),
        (author, number.format(k=3) + posts[2]),
        (other, "Ah."),
    ]
    if "\n" not in shape and ": {" in shape and "[" not in shape and "20" not in shape:
        lines = [(name, text.replace("\n", " ")) for name, text in lines]
        posts = [text.replace("\n", " ") for text in posts]
    labels = [number.format(k=k).strip() for k in (1, 2, 3)] if number else ()
    shown = f"@{author}:lake.example" if "@{name}" in shape else author
    return Case("\n".join(shape.format(name=name, text=text) for name, text in lines), posts, labels, shown)


CASES = {
    f"{app}{', numbered' if number else ''}": _case(shape, words, number)
    for app, (shape, words) in _SHAPES.items()
    for number in ("", "{k}/3 ")
} | {
    "notices, days and placeholders are no posts": Case(
        "Chat with Ann\nSaved on: 2025-09-20 22:00\n\n--------- Saturday, September 20, 2025 ---------\n"
        "20/09/2025, 21:00 - Messages and calls are end-to-end encrypted.\n20/09/2025, 21:10 - Ann: 1/2 It froze.\n"
        "20/09/2025, 21:11 - Ann: <Media omitted>\n20/09/2025, 21:11 - Ann: I-WA2.jpg (file attached)\n"
        "20/09/2025, 21:11 - Bo added Cy\n20/09/2025, 21:12 - Cy: hi\n"
        "20/09/2025, 21:13 - Ann: 2/2 It melted. <This message was edited>\n20/09/2025, 21:14 - Cy left",
        ["It froze.", "It melted."],
        ["1/2", "2/2"],
        "Ann",
    ),
    "an author who answers between the numbers": Case(
        "[21:10] Ann: 1/3 It froze.\n[21:11] Bo: When?\n[21:12] Ann: On Sunday, I said.\n[21:13] Ann: 2/3 We walked.\n"
        "[21:14] Bo: Ah.\n[21:15] Ann: 3/3 And back.\n[21:16] Bo: Nice.\n[21:17] Ann: Thanks!",
        ["It froze.", "We walked.", "And back."],
        ["1/3", "2/3", "3/3"],
        "Ann",
    ),
    "a first speaker who is not the author": Case(
        "Bo:\nDid you get there?\n\nTell me.\n\nAnn:\n1/2 We got there.\n\nIt was cold.\n\n2/2 We came back.",
        ["We got there.\n\nIt was cold.", "We came back."],
        ["1/2", "2/2"],
        "Ann",
    ),
    "an opener without a number, by whoever also writes last": Case(
        "Анна:\nВ подвале нашли рояль, и никто не помнит, чей он.\n\n2/3 Дверь у́же рояля.\n\nБоря:\nКак же его вынесли?\n\n"
        "Анна:\n3/3 Теперь там играют по средам.",
        ["В подвале нашли рояль, и никто не помнит, чей он.", "Дверь у́же рояля.", "Теперь там играют по средам."],
        ["", "2/3", "3/3"],
        "Анна",
    ),
    "the name of a channel above its posts": Case(
        "Night Bus:\n1/2 It runs at night.\n\n2/2 It stops at four.",
        ["It runs at night.", "It stops at four."],
        ["1/2", "2/2"],
    ),
    "one header above several messages": Case(
        "Ann — Today at 9:10 PM\n1/3 It froze.\n2/3 We walked.\nNobody was there.\nBo — Today at 9:12 PM\nWhere?\n"
        "Ann — Today at 9:13 PM\n3/3 And back.",
        ["It froze.", "We walked.\nNobody was there.", "And back."],
        ["1/3", "2/3", "3/3"],
        "Ann",
    ),
    "one header": Case(
        "Ann Moor  9:10 PM\n1/ It froze.\n2/ We walked.\n3/ And back.",
        ["It froze.", "We walked.", "And back."],
        author="Ann Moor",
    ),
    "a thread in a long chat": Case(
        "\n".join(
            f"[21:{minute}] {'Bo' if minute % 3 else 'Ann'}: {text}"
            for minute, text in enumerate(
                ["Hi."] * 21
                + ["1/3 It froze.", "No!", "Ah.", "2/3 We walked.", "Oh."]
                + ["3/3 And back."] * 2
                + ["Hm."] * 30,
                10,
            )
            if minute != 36
        ),
        ["It froze.", "We walked.", "And back."],
        ["1/3", "2/3", "3/3"],
    ),
    "messages below times alone": Case(
        "Ann Moor  21:10\nIt froze.\n21:11\nWe walked.\nBo  21:12\nWhere?\nAnn Moor  21:15\nAnd back.",
        ["It froze.", "We walked.", "And back."],
        author="Ann Moor",
    ),
    "names above times": Case(
        "Анна\n21:10\nОзеро замёрзло, и мы пошли.\nБоря\n21:11\nКуда?\nАнна\n21:12\nНа остров, конечно.",
        ["Озеро замёрзло, и мы пошли.", "На остров, конечно."],
        author="Анна",
    ),
    "a name with the sign of a group": Case(
        "ann — 21.02.2026 22:14\nIt froze on Sunday.\nbo — 21.02.2026 22:15\nWhere?\nann — 21.02.2026 22:17\nWe walked to it.\n"
        "Mod_Cy\n [LAKE], \n — 21.02.2026 22:18\nGo on, please!\nann — 21.02.2026 22:19\nIt sang.\n",
        ["It froze on Sunday.", "We walked to it.", "It sang."],
        author="ann",
    ),
    "an export with a frame and attachments": Case(
        "=====================\nChannel: lakes\n=====================\n\n[20-Sep-25 09:10 PM] ann\n1/2 It froze.\n\n"
        "{Reactions}\n👍\n\n[20-Sep-25 09:11 PM] bo\nWhere?\n\n[20-Sep-25 09:12 PM] ann\n2/2 It melted.\n\n\n"
        "=====================\nExported 3 message(s)\n=====================\n",
        ["It froze.", "It melted."],
        ["1/2", "2/2"],
        "ann",
    ),
    "a timetable is no chat": Case(
        "1/3 The bus was late:\n10:01 - Driver: asleep\n10:09 - Driver: awake\n\n2/3 It came.\n\n3/3 Empty.",
        ["The bus was late:\n10:01 - Driver: asleep\n10:09 - Driver: awake", "It came.", "Empty."],
        ["1/3", "2/3", "3/3"],
    ),
    "points under headings are no chat": Case(
        "Pros:\nThe bus is cheap and it runs all night.\n\nCons:\nThe seats are hard, and people sleep on them.",
        [
            "Pros:\nThe bus is cheap and it runs all night.",
            "Cons:\nThe seats are hard, and people sleep on them.",
        ],
    ),
}
