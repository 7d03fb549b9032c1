"""Data whose texts have no name that programs share: the column with the most words, posts by their ids, no header."""

import json

from tests.reading import Case

_POSTS = [
    "Onze brug gaat sinds maandag vanzelf open.",
    "De wachter zit nu thuis en belt elke middag of het nog goed gaat.",
    "Gisteren bleef zij open, en hij fietste er in zijn sloffen heen.",
]
_DAYS = [f"2024-05-0{day}" for day in (1, 2, 3)]
_ROWS = list(zip(_DAYS, _POSTS, strict=True))

CASES = {
    "a field of any name": Case(json.dumps({"rows": [{"dag": day, "zin": text} for day, text in _ROWS]}), _POSTS),
    "a field of any name inside": Case(
        json.dumps({"thread": {"by": "fenna", "delen": [{"nr": at, "wat": text} for at, text in enumerate(_POSTS)]}}),
        _POSTS,
    ),
    "texts by number": Case(json.dumps({str(at): text for at, text in enumerate(_POSTS, 1)}), _POSTS),
    "posts by id": Case(
        json.dumps({f"17{at}": {"text": text, "by": "fenna"} for at, text in enumerate(_POSTS)}), _POSTS
    ),
    "the time outside": Case(
        json.dumps([{"timestamp": 1714550000 + at, "data": [{"post": text}]} for at, text in enumerate(_POSTS)][::-1]),
        _POSTS,
    ),
    "the post above comments": Case(
        json.dumps(
            {
                "post": {"body": _POSTS[0], "author": "fenna"},
                "comments": [
                    {"author": name, "content": text}
                    for name, text in (
                        ("joris", "Welke brug is dat precies?"),
                        *(("fenna", text) for text in _POSTS[1:]),
                    )
                ],
            }
        ),
        _POSTS,
        author="fenna",
    ),
    "a table without a header": Case("\n".join(f'"{day}","{text}"' for day, text in _ROWS), _POSTS),
    "a table of two columns": Case("Dag;Zin\n" + "\n".join(f"{day};{text}" for day, text in _ROWS), _POSTS),
    "a signature below a mail": Case(
        b"MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
        + "\n\n".join(f"{at}/3 {text}" for at, text in enumerate(_POSTS, 1)).encode()
        + b"\n-- \nFenna, brugwachter\n",
        _POSTS,
    ),
    "Japanese mail": Case(
        "1/2 橋は自分で開きます。\n\n2/2 番人は家にいます。".encode("iso2022_jp"),
        ["橋は自分で開きます。", "番人は家にいます。"],
    ),
    "a field of any name in an object inside": Case(
        json.dumps({"records": [{"key": f"r{at}", "felter": {"indlæg": text}} for at, text in enumerate(_POSTS)]}),
        _POSTS,
    ),
    "a field of any name beside lists": Case(
        json.dumps({"kladde": [{"billeder": [], "ord": text} for text in _POSTS], "version": "2.1"}), _POSTS
    ),
    "names inside": Case(
        json.dumps(
            {
                "wall": [
                    {"wrote": {"label": "person", "display_name": name}, "said": text}
                    for name, text in (
                        ("Fenna", _POSTS[0]),
                        ("Joris", "Welke?"),
                        *(("Fenna", text) for text in _POSTS[1:]),
                    )
                ]
            }
        ),
        _POSTS,
        author="Fenna",
    ),
    "the same words in each are no posts": Case(
        json.dumps({"days": [{"at": day, "sky": "Wolken, en daarna regen tot de avond."} for day in _DAYS]}), ()
    ),
    "a table without a header, by two people": Case(
        "\n".join(
            f'{day},{name},"{text}"'
            for day, name, text in (
                (_DAYS[0], "Fenna", _POSTS[0]),
                (_DAYS[0], "Joris", "Welke brug, zeg je?"),
                *((day, "Fenna", text) for day, text in _ROWS[1:]),
            )
        ),
        _POSTS,
        author="Fenna",
    ),
    "a script that exports": Case(f"// mijn draad\nexport default {json.dumps({'posts': _POSTS})};\n", _POSTS),
    "a script that calls": Case(f"show({json.dumps([{'text': text} for text in _POSTS])});", _POSTS),
    "a script with an = in its posts": Case(
        f"module.exports = {json.dumps(['Een = twee, zei de wachter.', *_POSTS])};",
        ["Een = twee, zei de wachter.", *_POSTS],
    ),
    "a column of numbers called tweet": Case(
        "tweet;tekst\n" + "".join(f"{at};{text}\n" for at, text in enumerate(_POSTS, 1)), _POSTS
    ),
    "a script without spaces": Case(
        "id,who,words\n1,はな,駅の時計は三分遅れている。\n2,けん,うちのも遅れているよ。\n3,はな,直す人は毎朝遅刻する。\n",
        ["駅の時計は三分遅れている。", "直す人は毎朝遅刻する。"],
        author="はな",
    ),
    "names under a word that no program shares": Case(
        "dag;pseudo;tekst\n"
        + "".join(
            f"{day};{name};{text}\n"
            for day, name, text in (
                (_DAYS[0], "Fenna", _POSTS[0]),
                (_DAYS[0], "Joris", "Welke brug, de grote of de kleine?"),
                *((day, "Fenna", text) for day, text in _ROWS[1:]),
            )
        ),
        _POSTS,
        author="Fenna",
    ),
    "commas in the first row": Case(
        "\n".join(f"{day};Fenna;{text} Ja, ja, ja." for day, text in _ROWS), [f"{text} Ja, ja, ja." for text in _POSTS]
    ),
    "names under a word that no program shares, in JSON": Case(
        json.dumps(
            [
                {"text": text, "wie": name, "status": "sent" if at else "new"}
                for at, (name, text) in enumerate(
                    (("Fenna", _POSTS[0]), ("Joris", "Belt hij elke dag?"), *(("Fenna", text) for text in _POSTS[1:]))
                )
            ]
        ),
        _POSTS,
        author="Fenna",
    ),
    "a status is no name": Case(
        json.dumps(
            {"tweets": [{"text": text, "status": "sent" if at < 2 else "draft"} for at, text in enumerate(_POSTS)]}
        ),
        _POSTS,
    ),
    "texts that come again are no names": Case(
        json.dumps({"posts": [{"text": text} for text in ("Nog steeds.", "Nog steeds.", "En nu dicht.")]}),
        ["Nog steeds.", "Nog steeds.", "En nu dicht."],
    ),
    "names of columns beside the rows": Case(
        json.dumps(
            {"kolommen": ["dag", "wie", "zin"], "index": [0, 1, 2], "rijen": [[d, "Fenna", t] for d, t in _ROWS]}
        ),
        _POSTS,
    ),
    "names of columns above the rows": Case(json.dumps({"values": [["dag", "zin"], *_ROWS], "range": "A1:B4"}), _POSTS),
    "rows without names": Case(json.dumps(_ROWS), _POSTS),
}
