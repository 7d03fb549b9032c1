"""Pages of networks copied as text: the author's posts, without headers, counts, buttons and replies."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from tests.reading import Case


class _Words(NamedTuple):
    name: str
    other: str
    posts: Sequence[str]
    replies: Sequence[str]


_ENGLISH = _Words(
    "Ann Moor",
    "Bo Lee",
    ["Our lake froze on a Sunday. Forty of us went.", "We walked to the island.\n\nNobody was there.", "And back."],
    ["Lovely, I want to see that", "How thick was it?"],
)
_RUSSIAN = _Words(
    "Анна Мур",
    "Боря Ли",
    ["Наше озеро замёрзло в воскресенье.", "Мы дошли до острова.\n\nТам никого.", "И назад, нас было 40"],
    ["Как красиво у вас", "А толстый лёд?"],
)
_SPANISH = _Words(
    "Ana Mora 🌊",
    "Beto",
    ["El lago se heló un domingo.", "Fuimos a la isla.\n\nNo había nadie.", "Y volvimos antes de las 9"],
    ["Qué bonito lo cuentas", "¿Y no pasó nada?"],
)
_JAPANESE = _Words(
    "田中 花",
    "ボブ",
    ["湖が日曜日に凍りました。", "島まで歩きました。\n\n誰もいませんでした。", "そして帰りました。"],
    ["すごいですね", "氷は厚かったですか"],
)

# The post in focus, each further post, and each reply: {name}, its handle, and {text}.
_X = "{name}\n@{at}\n·\n{date}\n{text}\n4\n12\n88\n2.1K"
_X_FOCUS = "Post\n\nConversation\n\n{name}\n@{at}\n{text}\n10:12 AM · Jun 2, 2024\n·\n12.4K\n Views\n21\n143"
_X_LINE = "{name} @{at} · {date}\n{text}\n4\n12\n88"
_MASTODON = "{name}\n@{at}@lake.example\n{date}\n{text}\n2\n5\n14"
_MASTODON_FOCUS = "Back\n{name}\n@{at}@lake.example\n{text}\nNov 3, 2025, 19:02 · \n12 boosts · 30 favorites"
_BLUESKY = "{name}\n\u202a@{at}.example.com\u202c\n· {date}\n{text}\n2\n5"
_BLUESKY_FOCUS = "{name}\n@{at}.example.com\n\nFollow\n{text}\nNovember 3, 2025 at 7:02 PM\n12 reposts\n30 likes"
_THREADS = "{at}\n{date}\n{text}\nTranslate\n31\n4\n2"
_MASTODON_OPENED = (
    "Back\n{name}\n@{at}@lake.example\n\n{text}\nNov 03, 2025, 07:02 PM\n·\n·\nWeb\n12 boosts\n·\n3 likes"
)
_BLUESKY_OPENED = f"{_BLUESKY_FOCUS}\n12 saves\n\nWrite your reply"
_LINKEDIN = "{name}\n • 2nd\nFerries, soup\n{date}\n{text}\n31\nLike\nReply"
_LINKEDIN_FOCUS = (
    "Feed post number 1\n{name}\n • 2nd\nFerries, soup\n{date} • Edited •\n{text}\n412\n38 comments\nLike\nSend"
)
_NITTER = "{name}\n@{at}\n{date}\n{text}\n  3\n  7\n  40"
_Shape: TypeAlias = tuple[str, str, str, _Words]


def _alike(post: str, date: str, words: _Words) -> _Shape:
    """A site that shows all posts alike."""
    return post, post, date, words


_SITES: dict[str, _Shape] = {
    "x.com, headers run together": (
        "{name}@{at}·{date}\n{text}\n4\n12",
        "{name}@{at}·{date}\n{text}\n4\n12",
        "3h",
        _RUSSIAN,
    ),
    "x.com with badges": _alike("{name}\nVerified account\n@{at}\n·\n{date}\n{text}\n4\n12", "Jun 2", _SPANISH),
    "YouTube": _alike("@{at}\n2 days ago\n{text}\n12\nReply", "", _ENGLISH),
    "VK": _alike("{name}\n{date}\n{text}\n12\nПоделиться\n3", "3 июн в 19:02", _RUSSIAN),
    "Reddit": _alike("u/{at}\n•\n2d ago\n{text}\n12\nReply\nShare", "", _ENGLISH),
    "x.com": (_X, _X, "Jun 2", _ENGLISH),
    "x.com in Russian": (_X, _X, "2 июн.", _RUSSIAN),
    "x.com in Japanese": (_X, _X, "6月2日", _JAPANESE),
    "x.com, the first post opened": (_X_FOCUS, _X, "3h", _SPANISH),
    "x.com, headers on a line": (_X_LINE, _X_LINE, "Jun 2, 2024", _ENGLISH),
    "Mastodon": (_MASTODON, _MASTODON, "20h", _ENGLISH),
    "Mastodon, the first post opened": (_MASTODON_FOCUS, _MASTODON, "20 Std.", _SPANISH),
    "Mastodon in Russian": (_MASTODON, _MASTODON, "3 нояб.", _RUSSIAN),
    "Bluesky": (_BLUESKY, _BLUESKY, "20h", _ENGLISH),
    "Bluesky, the first post opened": (_BLUESKY_FOCUS, _BLUESKY, "3 Nov 2025", _JAPANESE),
    "Mastodon, the first post opened, a line for each": (_MASTODON_OPENED, _MASTODON, "20 h", _RUSSIAN),
    "Bluesky, the first post opened, with a box to reply": (_BLUESKY_OPENED, _BLUESKY, "20h", _SPANISH),
    "LinkedIn": (_LINKEDIN_FOCUS, _LINKEDIN, "3w", _SPANISH),
    "Reddit with avatars": _alike("u/{at} avatar\n{at}\n•\n2d ago\n{text}\n12\nReply", "", _RUSSIAN),
    "Akkoma": _alike("{name}\n{at}@lake.example\n{text}\n5m", "", _ENGLISH),
    "Lemmy": _alike("{at}@lake.example\n2h\n•\n{text}\n12\nreply", "", _JAPANESE),
    "handles only": _alike("@{at}\n{text}\n", "", _SPANISH),
    "Threads, below counts": (f"Thread\n1.2K views\n{_THREADS}", _THREADS, "2d", _ENGLISH),
    "Threads": (_THREADS, _THREADS, "2d", _ENGLISH),
    "Threads with dates": (_THREADS, _THREADS, "10/03/24", _SPANISH),
    "Nitter": (_NITTER, _NITTER, "Jun 2, 2024", _RUSSIAN),
}


def _case(focus: str, post: str, date: str, words: _Words, number: str) -> Case:
    texts = [number.format(k=k) + text for k, text in enumerate(words.posts, 1)]
    own = [
        (focus if not at else post).format(name=words.name, at="annmoor", date=date, text=text)
        for at, text in enumerate(texts)
    ]
    replies = [post.format(name=words.other, at="bolee", date=date, text=text) for text in words.replies]
    answer = post.format(name=words.name, at="annmoor", date=date, text=words.replies[0] + "!")
    labels = [number.format(k=k).strip() for k in (1, 2, 3)] if number else ()
    return Case("\n".join([*own, *replies, answer, *replies]), words.posts, labels)


_COUNTED = """\
Ann Moor
@annmoor
Jun 2
1/3 Our lake froze.
4
12
Bo Lee
@bolee
Jun 2
1/3 of it, you mean.
7
Ann Moor
@annmoor
Jun 2
No, all of it.
1
Ann Moor
@annmoor
Jun 3
2/3 We walked.
Bo Lee reposted
Ann Moor
@annmoor
Jun 3
3/3 And back.
8
22
Relevant people
Ann Moor
@annmoor
Follow
I look at lakes.
Trends for you
"""
_QUOTING = """\
Ann Moor
@annmoor
·
2 ene.
El lago se heló.
4
Ann Moor
@annmoor
·
2 ene.
Lo dijo el parte:
Quote
El tiempo
@tiempo
·
1 ene.
Habrá hielo en los lagos.
9
30
Ann Moor
@annmoor
·
3 ene.
Y lo hubo.
7
Discover more
Sourced from across X
Otro
@otro
·
1 ene.
Compre patines.
"""
_AMONG_STRANGERS = """\
Bo Lee
@bo@lake.example
2d
Who has seen the ice?
Ann Moor
@ann@lake.example
1d
In reply to Bo Lee
@bo 1/2 I have. It holds.
3
Ann Moor
@ann@lake.example
1d
2/2 And it sings.
1
Bo Lee
@bo@lake.example
20h
Sings?
"""
_ADDRESSED = """\
Ann Moor
@annmoor
Jun 2
The people who came:
@bolee
@cyro
and the dog.
4
Ann Moor
@annmoor
Jun 2
The years of ice:
2003
2011
2018.
12
"""

_CARD = """\
Анна Мур
@annmoor
2 июн.
{first}
Image
4
Анна Мур
@annmoor
2 июн.
{second}
example.org
Как замерзают озёра
From example.org
9
30
"""

CASES = {
    f"{site}{', numbered' if number else ''}": _case(*shape, number)
    for site, shape in _SITES.items()
    for number in ("", "{k}/3 ")
} | {
    "numbers that go on below replies, and a box of people": Case(
        _COUNTED, ["Our lake froze.", "We walked.", "And back."], ["1/3", "2/3", "3/3"], "@annmoor"
    ),
    "pictures and a link's preview": Case(
        _CARD.format(first="Озеро замёрзло. (1/2)", second="И растаяло. (2/2)"),
        ["Озеро замёрзло.", "И растаяло."],
        labels=["(1/2)", "(2/2)"],
    ),
    "figures that end a post, and reposts": Case(
        "Back\nAnn Moor\n@ann.example.com\n· 20h\nOur lake froze.\nDay 3\n2\n5\nReposted by Ann Moor\nAnn Moor\n@ann.example.com\n"
        "· 19h\nWho walked to the island:\n31 people\n4\nBo\n@bo.example.com\n· 18h\n31?\n1",
        ["Our lake froze.\nDay 3", "Who walked to the island:\n31 people"],
        author="@ann.example.com",
    ),
    "a quoted post and suggestions": Case(_QUOTING, ["El lago se heló.", "Lo dijo el parte:", "Y lo hubo."]),
    "a thread below somebody's question": Case(
        _AMONG_STRANGERS, ["I have. It holds.", "And it sings."], author="@ann@lake.example"
    ),
    "handles and years in posts": Case(
        _ADDRESSED,
        ["The people who came:\n@bolee\n@cyro\nand the dog.", "The years of ice:\n2003\n2011\n2018."],
        author="@annmoor",
    ),
}
