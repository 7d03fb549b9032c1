"""Pages and chats on which strangers write more than the author: under badges, in quotations, in answers, in frames.

An "a" in the order is the author's next post, an "A" an answer to somebody, and other letters are people who talk.
"""

from collections.abc import Sequence

from tests.reading import Case

_CZECH = [
    "V naší hospodě stojí klavír bez strun.",
    "Hraje se na něj každý pátek, potichu.",
    "Kdo zná slova, zpívá.",
    "Loni někdo přinesl jednu strunu.",
]
_ITALIAN = [
    "Il faro del paese è spento dal 1971.",
    "Mia zia ci sale lo stesso, con una candela.",
    "Dice che le navi lo sanno.",
    "Ieri una ha risposto.",
]
_INDONESIAN = [
    "Di pasar kami ada jam yang berjalan mundur.",
    "Pedagang ikan membacanya dari cermin.",
    "Turis selalu datang terlambat.",
    "Kami menunggu mereka dengan teh.",
]
_TALK = [
    "My grandmother had the very same thing in her village, and she told us about it every single winter, twice.",
    "Where is it? I would like to bring my class, we are thirty, and we need about an hour.",
    "I have walked past it for ten years and never knew.",
    "Thirty of us, really, and one dog.",
    "And a cat, who would stay outside, of course, unless it rains.",
]
_PEOPLE = {"a": "Zora.K", "A": "Zora.K", "b": "Bertil", "c": "Mia O.", "d": "el_topo"}

_PAGES = {
    "x.com with an advertisement": (
        "{name}\n@{handle}\n·\n{n} čvn\n{text}\n{n}\n12",
        "aa!aabAc",
        "Boty\n@boty\n·\nReklama\nBěžte dál než kdy dřív, o třetinu levněji.\n3\n9",
    ),
    "Mastodon with mentions": ("{name}\n@{handle}@hora.example\n{n}h\n{to}{text}\n0\n2\n{n}", "aabaAacd", ""),
    "Threads with buttons": (
        "{handle}\n{n} g\nAltro\n{text}\nMi piace\n1{n}\nRispondi\n{n}\nCondividi",
        "aaaabAcd",
        "",
    ),
    "names below badges": ("{badge}\n{name}\n{text}\n{n} t\nSuka\nBalas\n1{n}", "aabaacd", ""),
    "old Reddit": ("[–]{handle}{mark} {n} points {n} hours ago \n{text}\n\npermalinkreply", "aaaabcd", ""),
    "XenForo": (
        "{name}\nStammgast\nSeit\n4. März 2014\nBeiträge\n1.{n}20\n2. Juni 2025\n#{n}\n{text}\nMag ich\nZitieren",
        "aabaacd",
        "",
    ),
    "mails": (
        "Od: {name} <{handle}@hora.example>\nVysláno: 2. 6. 2025 21:1{n}\nKomu: vsem@hora.example\n\n{text}\n",
        "aabaa",
        "",
    ),
    "mails, in a line": ("Le 02/06/2025 à 21:1{n}, {name} <{handle}@hora.example> a écrit :\n\n{text}\n", "aabaac", ""),
    "LINE, a computer": ("21:1{n} {name} {text}", "aabaac", ""),
    "Discord, three lines": ("{name}\n — \nDnes v 21:1{n}\n{text}", "aabaac", ""),
    "Phanpy": ("{name} @{handle}@hora.example\n🌐 {n}h\n{text}\n{n}\n12", "aaaabc", ""),
}


def _case(form: str, order: str, between: str, posts: Sequence[str], number: str) -> Case:
    """Write *posts* and talk in *order*, and for a "!" what stands *between* them."""
    texts = iter([number.format(k=k) + post for k, post in enumerate(posts, 1)])
    talk, stranger, parts = iter(_TALK), "", []
    for n, who in enumerate(order, 1):
        is_author, name = who in "aA", _PEOPLE.get(who, "")
        handle = name.replace(" ", "").rstrip(".").lower()
        to = "" if who == "a" else f"@{stranger if is_author else 'zora.k'} "
        badge, mark = ("Penulis", "[S]") if is_author else ("Teman", "")
        text = "" if who == "!" else next(texts if who == "a" else talk)
        fields = {"name": name, "handle": handle, "to": to, "badge": badge, "mark": mark, "text": text, "n": n}
        parts.append(form.format(**fields) if text else between)
        stranger = stranger if is_author else handle
    return Case("\n".join(parts), posts)


_QUOTING_PAGE = """\
Ida Sol
@idasol
·
2 лип.
Наш ліхтар світить удень.
3
14
Ida Sol
@idasol
·
2 лип.
Місто пояснило так:
Цитата допису
Міськрада
@misto
·
1 лип.
Ліхтарі вмикаються за графіком, затвердженим на рік уперед.
5
20
Ida Sol
@idasol
·
3 лип.
Тепер ми під ним читаємо.
4
31
Bo
@bo_1
·
3 лип.
Я б теж читав, якби в нас хоч один світив, а то вже третій рік ходимо з телефонами.
2
7
"""
_FOCUSED_PAGE = """\
نرگس راد
@nargesrad
قطار شهر ما همیشه سه دقیقه زود می‌رسد.
۹:۴۲ ق.ظ · ۲ ژوئن ۲۰۲۵
·
۴۸ هزار
 بازدید
۱۳
۸
پاسخ شما

پاسخ
نرگس راد
@nargesrad
·
۲ ژوئن
مسافرها هم زود می‌آیند.
۲
۱۶
بهروز
@behruz
·
۳ ژوئن
در شهر ما هم همین‌طور بود، تا اینکه رئیس ایستگاه یک ساعت تازه خرید و همه جا ماندند.
۳
۲
"""
_LOUD_STRANGER = """\
Rui
@rui
·
2 jun.
1/ A padaria abriu de novo.
2
14
Rui
@rui
·
2 jun.
2/ O pão é o mesmo.
3
20
Fiscal
@fiscal
·
2 jun.
1/ Um fio sobre padarias, que ninguém mais vai escrever, e eu já visitei duzentas.
1
4
Fiscal
@fiscal
·
2 jun.
2/ O forno deve ser limpo todos os dias.
1
2
Fiscal
@fiscal
·
2 jun.
3/ E o pão deve ser provado.
1
9
"""
_QUOTED_IN_CHAT = """\
Saara
2.6. 21:04
Silta suljetaan kuudelta tänä iltana.

Pekka
2.6. 21:05
alkaa
Saara
2.6.2025 21:04
Silta suljetaan kuudelta tänä iltana.
loppuu
Jo kuudelta? Viime viikolla se oli kahdeksan, ja minä odotin kolmen veneen kanssa.

Pekka
2.6. 21:06
Se on vanhin silta koko joella, ja minä tiedän sen.

Saara
2.6. 21:07
Veneet pääsevät ali.

Saara
2.6. 21:09
Jos ne kumartavat.
@Pekka
Se on vanhin silta koko
Pekka
2.6. 21:11
Minun veneeni ei kumarra.
"""

CASES = {
    f"{name}{', numbered' if number else ''}": _case(*page, posts, number)
    for (name, page), posts in zip(_PAGES.items(), [_CZECH, _ITALIAN, _INDONESIAN] * len(_PAGES), strict=False)
    for number in ("", "{k}/4 ")
} | {
    "a quoted post under words in another language": Case(
        _QUOTING_PAGE,
        ["Наш ліхтар світить удень.", "Місто пояснило так:", "Тепер ми під ним читаємо."],
        author="@idasol",
    ),
    "Persian figures around the first post": Case(
        _FOCUSED_PAGE, ["قطار شهر ما همیشه سه دقیقه زود می‌رسد.", "مسافرها هم زود می‌آیند."], author="@nargesrad"
    ),
    "a stranger with more numbers than the author": Case(
        _LOUD_STRANGER, ["A padaria abriu de novo.", "O pão é o mesmo."], ["1/", "2/"], "@rui"
    ),
    "two people number their messages": Case(
        "[09:01] Pilar: 1/2 Abrimos la fuente.\n[09:02] Iván: 1/3 Yo, la panadería.\n[09:03] Pilar: 2/2 Sale agua.\n"
        "[09:04] Iván: 2/3 Sale pan.\n[09:05] Iván: 3/3 Y gente.",
        ["Abrimos la fuente.", "Sale agua."],
        ["1/2", "2/2"],
        author="Pilar",
    ),
    "a greeting comes again in a chat": Case(
        "[09:01] Elif: Herkese günaydın arkadaşlar!\nFırın geldi.\n[09:05] Can: Kapıdan geçiyor mu peki?\n"
        "[09:30] Ece: yok\n[10:01] Can: Testerem var.\n[10:02] Elif: Herkese günaydın arkadaşlar!\nKapı artık yok.",
        ["Herkese günaydın arkadaşlar!\nFırın geldi.", "Herkese günaydın arkadaşlar!\nKapı artık yok."],
        author="Elif",
    ),
    "quotations in a chat": Case(
        _QUOTED_IN_CHAT,
        ["Silta suljetaan kuudelta tänä iltana.", "Veneet pääsevät ali.", "Jos ne kumartavat."],
        author="Saara",
    ),
}
