"""Copies of a page whose post has another frame than the comments below it, in which its author goes on."""

from collections.abc import Mapping, Sequence

from tests.reading import Case

_AUTHOR = "Tilda Okoro"
_POSTS = {
    "English": [
        "Our bridge has been closed for repairs since the spring, and nobody can say which spring it was.",
        "The ferry that takes its place has a captain who used to be the bridge keeper, and he misses it.",
        "He opens the rail of his boat when a ship passes, although there is plenty of room, out of habit.",
        "We have asked the town to leave the bridge closed. The ferry is slower, and it has better stories.",
    ],
    "German": [
        "Unsere Brücke ist seit dem Frühjahr gesperrt, und keiner weiß mehr genau, seit welchem Frühjahr.",
        "Die Fähre, die sie ersetzt, hat einen Kapitän, der vorher Brückenwärter war, und sie fehlt ihm sehr.",
        "Er öffnet die Reling, wenn ein Schiff vorbeifährt, obwohl genug Platz ist, aus reiner Gewohnheit.",
        "Wir haben die Stadt gebeten, die Brücke zu lassen, wie sie ist. Die Fähre erzählt die besseren Sachen.",
    ],
    "Ukrainian": [
        "Наш міст закрили на ремонт навесні, і вже ніхто не може сказати, якої саме весни це було.",
        "На поромі, що його замінив, капітаном працює колишній мостовий доглядач, і він за мостом сумує.",
        "Він відчиняє борт, коли повз іде судно, хоча місця досить, просто за старою звичкою, і киває.",
        "Ми попросили місто лишити міст закритим. Пором повільніший, зате історії на ньому кращі за мостові.",
    ],
}
_ANSWER = "Thanks, Bo!"
_TALK = {
    "Bo Lindqvist": "I was on that ferry in May and he greeted every single duck by its name.",
    "Carmen Ruiz": "Which bridge is it? We cross in June with two horses and a very wide cart.",
    "Dag Moe": "At least 1/3 of the bridges here should stay closed, in my humble opinion.",
}
_FRAMES = {
    "Facebook": (
        "{name}'s Post\n{name}\n  · \nFollow\n1d\n  · \nShared with Public\n{text}\nAll reactions:\n248\nLike\nShare\n",
        "{badge}{name}\n{text}\n{age}h\nLike\nReply\n{extra}{count}\n",
        {"badge": "Author\n", "extra": "Edited\n"},
    ),
    "LinkedIn": (
        "View {name}’s profile\n{name}\n{name}\n  • 2nd\nKeeps boats | Speaks to ducks\n2d • Edited • \nFollow\n{text}\n41\nLike\n",
        "View {name}’s profile\n{name}\n{badge}{age}h (edited)\n{text}\nLike\n{count}\nReply\n{extra}",
        {"badge": "Author\nKeeps boats | Speaks to ducks\n", "extra": "1 reply\n"},
    ),
    "Instagram": (
        "Profilbild von {name}\n{name}\n•\nFolgen\nProfilbild von {name}\n{name}\n \n{text}\nBearbeitet · 3 Wo.\n",
        "Profilbild von {name}\n{name}\n \n{text}\n{age} Wo.\nGefällt {count} Mal\nAntworten\n{extra}",
        {"badge": "", "extra": "Antworten anzeigen (2)\n"},
    ),
    "Lemmy": (
        "Sign Up\n{name} to Boats@lake.example\nEnglish\n · \n1 month ago\n{text}\n\nAll 27 comments\nSorted by hot\n",
        "{name}\n{badge}English\n{count}\n·\n{age} days ago\nlink\nfedilink\n{text}\n",
        {"badge": "OP\n", "extra": ""},
    ),
    "a forum with numbers": (
        "The bridge\nField Reports\n\n{name}\n1\nAug 3\n{text}\n\n8\n\n\n1 reply\n370\nviews\n\n61\nlikes\n\nread\n6 min\n",
        "{name}\n{badge}{number}\nAug {age}\n{text}\n\n{count}\n",
        {"badge": "Keeper\n", "extra": ""},
    ),
    "a messenger with a button": (
        "The bridge people\nActive 12 min ago\n{name}\n{name}\n{text}\nEnter\n",
        "{name}\n{name}\n{text}\nEnter\n",
        {"badge": "", "extra": ""},
    ),
}
_Frame = tuple[str, str, Mapping[str, str]]


def _page(frame: _Frame, posts: Sequence[str], *, answers: bool = True) -> str:
    """Write the first of *posts* as the post of a page, and the others among comments."""
    above, comment, own = frame
    people = iter(_TALK.items())
    rows = [row for post in posts[1:] for row in ((_AUTHOR, post), next(people))]
    rows[2:2] = [(_AUTHOR, _ANSWER)] if answers else []
    parts = [above.format(name=_AUTHOR, text=posts[0])]
    for number, (name, text) in enumerate(rows, 2):
        extra = own["extra"] if number % 2 else ""
        badge = own["badge"] if name == _AUTHOR else ""
        parts += [
            comment.format(name=name, text=text, age=number, count=7 * number, number=number, badge=badge, extra=extra)
        ]
    return "".join(parts)


def _cases(language: str, posts: Sequence[str]) -> dict[str, Case]:
    numbered = [f"{number}/4 {post}" for number, post in enumerate(posts, 1)]
    at_end = [f"{post} ({number}/4)" for number, post in enumerate(posts, 1)]
    words = [f"Part {number}: {post}" for number, post in enumerate(posts, 1)]
    ways = {"numbered": numbered, "numbered at the end": at_end, "counted in words": words, "unnumbered": posts}
    return {
        f"{site}, {way}, {language}": Case(_page(frame, texts), posts, author=_AUTHOR)
        for site, frame in _FRAMES.items()
        for way, texts in ways.items()
    }


_PROFILE = "".join(
    f"Tilda\n@tilda@lake.example\n{day}\n{text}\n3\n12\n40\n"
    for day, text in {
        "6 h": "Back in port. Soup, a bath, the telephone, in this order.",
        "2 d": "3/ In the morning the bow was wet and nobody had slept.",
        "2 d ": "2/ So I put two bowls on the table and spoke about the weather.",
        "2 d  ": "1/ A short story about the sea, for people who believe nothing.",
        "9 d": "No, I take no trainees.",
    }.items()
)

CASES = {name: case for language, posts in _POSTS.items() for name, case in _cases(language, posts).items()} | {
    "a profile, the newest first": Case(
        _PROFILE + "lake.example: About · Profiles · Privacy policy\n",
        [
            "A short story about the sea, for people who believe nothing.",
            "So I put two bowls on the table and spoke about the weather.",
            "In the morning the bow was wet and nobody had slept.",
        ],
        labels=["1/", "2/", "3/"],
    ),
    "an author who has another name above": Case(
        "Tilda's Bridge Kitchen\n3 days ago\nPART 1: You asked how the bridge got its kitchen, so I go on in the comments.\n"
        "3.2K\n214 comments\nSort by\n\n"
        + "".join(
            f"@{name}\n3 days ago\n{text}\n\n512\n\n\nReply\n\n"
            for name, text in (
                ("tilda-bridge", "PART 2: The keeper cooked, and everybody had to wait anyway."),
                ("bo", "I would wait for that."),
                ("tilda-bridge", "PART 3: Now they cross three times to eat twice."),
                ("tilda-bridge", "PART 4: The bridge is a kitchen with a bridge on it."),
            )
        ),
        [
            "You asked how the bridge got its kitchen, so I go on in the comments.",
            "The keeper cooked, and everybody had to wait anyway.",
            "Now they cross three times to eat twice.",
            "The bridge is a kitchen with a bridge on it.",
        ],
    ),
    "buttons below the last post": Case(
        "Tilda Okoro\n@tilda\nNov 8, 2024\n4 posts\n3 min read\nDownload PDF\n1/ I keep a bridge.\n\n2/ It is closed.\n\n"
        "3/ It opens at noon.\n\n4/ So bring a sandwich.\n\nShare this thread\nCopy link\n",
        ["I keep a bridge.", "It is closed.", "It opens at noon.", "So bring a sandwich."],
    ),
    "a copyright below the last post": Case(
        "1/3 El faro no tiene luz.\n\n2/3 Tiene campana, y la campana tiene nombre.\n\n3/3 Se llama Rosa.\n\n"
        "¿Te ha gustado? Suscríbete aquí.\nCopyright © 2025 Cuaderno, todos los derechos reservados.\n",
        ["El faro no tiene luz.", "Tiene campana, y la campana tiene nombre.", "Se llama Rosa."],
    ),
    "one long post, below which only others write": Case(
        "Publication de Tilda Okoro\nTilda Okoro\n  · \nSuivre\noepSsn1tl8h02fa t9c8l7u5g0i1a60a8m5  · \n"
        + "\n\n".join(_POSTS["English"])
        + "\nToutes les réactions :\n1,9 K\nJ’aime\nCommenter\nPartager\n"
        + "".join(f"{name}\n{text}\n1 j\nJ’aime\nRépondre\n41{at}\n" for at, (name, text) in enumerate(_TALK.items())),
        _POSTS["English"],
        author="Tilda Okoro",
    ),
    "a forum with dates above the names": Case(
        "Forum > General\nA bridge, told as it happens\nPage 1 of 7\n"
        + "".join(
            f"09-oct-2025, 17:0{at}\n#{at}\n{name}\nMember\nJoined: {year}\n{text}\n"
            for at, (name, year, text) in enumerate(
                [
                    ("tilda_ok", 2014, _POSTS["English"][0]),
                    ("bo_l", 2019, _TALK["Bo Lindqvist"]),
                    ("tilda_ok", 2014, _POSTS["English"][1]),
                    ("carmen", 2008, _TALK["Carmen Ruiz"]),
                    ("tilda_ok", 2014, _POSTS["English"][2]),
                ],
                1,
            )
        ),
        _POSTS["English"][:3],
        author="tilda_ok",
    ),
    "a focused post, below which only others write": Case(
        "Back\nTilda Okoro\n@tilda@lake.example\n"
        + "\n\n".join(_POSTS["German"])
        + "\n21 Sep 2025, 08:10 · Public · Web\n41 boosts · 188 favourites\n12\n41\n188\n"
        + "".join(
            f"{name}\n@{name.split()[0].lower()}@lake.example\n2d\n@tilda {text}\n1\n2\n30\n"
            for name, text in [*_TALK.items(), ("Bo Lindqvist", "I mean the ducks, of course, and their names.")]
        ),
        _POSTS["German"],
    ),
    "messages that were edited": Case(
        "Tilda\n10:02\n[1/3] The bridge, one thought per message. (bearbeitet)\n👀\n4\nBo\n10:03\nWhich bridge do you mean?\n"
        "Tilda\n10:04\n[2/3] It is closed, and nobody minds.\nBo\n10:05\nI do mind, a little.\n"
        "Tilda\n10:06\n[3/3] So it stays closed. (edited)\n",
        ["The bridge, one thought per message.", "It is closed, and nobody minds.", "So it stays closed."],
    ),
    "a profile with a biography": Case(
        "Tilda Okoro\n3.842 posts\nSeguir\nTilda Okoro\n@tilda\nanda de ponte e anota tudo o que vê\nBelo Horizonte\n"
        "412 Seguindo\nPosts\nRespostas\n"
        + "".join(
            f"Tilda Okoro\n@tilda\n·\n{at} h\n{text}\n3\n12\n58\n" for at, text in enumerate(_POSTS["English"], 7)
        )
        + "Tilda Okoro repostou\nMapa Livre\n@mapa\n·\n2 d\nNovo mapa das pontes, para baixar de graça.\n1\n4\n9\n",
        _POSTS["English"],
        author="@tilda",
    ),
}
