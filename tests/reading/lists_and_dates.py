"""Numbers that count no posts: lists inside a text, days, years, fractions."""

from tests.reading import Case

_BEFORE = ["Unser Chor hat keinen Dirigenten mehr.", "Wir singen trotzdem, und zwar lauter.", "Die Regeln sind kurz:"]
_ITEMS = ["1) Wer zu spät kommt, singt Bass.", "2) Wer zu früh kommt, kocht.", "3) Wer nicht kommt, fehlt uns."]
_AFTER = ["Im Herbst haben wir ein Konzert.", "Ein Dirigent darf zuhören."]
_DIARY = {
    "German": [
        "3. Oktober: Nebel.",
        "4. Oktober: Der Nebel hat sich gesetzt, auf die Bank vor dem Haus.",
        "5. Oktober: Sonne!",
    ],
    "Czech": ["1. května: Prší.", "2. května: Sousedův pes našel naši druhou botu na zahradě.", "3. května: Teplo."],
    "Russian": ["1 мая: дождь.", "2 мая: сосед нашёл нашу лодку на чужом огороде за рекой.", "3 мая: тепло."],
    "English": ["May 1: Rain.", "May 2: The neighbour's dog has found our other boot in the garden.", "May 3: Warm."],
}
_YEARS = [
    "2019. Wir ziehen in das Haus am Kanal ein.",
    "2020. Wir bleiben im Haus am Kanal, alle.",
    "2021. Der Kanal bleibt auch.",
]
_FRACTIONS = [
    "1/3 Das Dach ist zu\n2/3 gedeckt, seit 7/7/2020.",
    "2/3 Der Rest ist Himmel, 24/7.",
    "3/3 Es regnet in 9/10 der Fälle hinein.",
]

_NUMBERED_DAYS = [
    "4 мая мы спустили лодку на воду, и она утонула у самого берега.",
    "5 мая мы её подняли. Внутри сидел рак.",
    "6 мая рака отпустили, лодку продали соседу.",
]

_ROOMS = {
    "English": ["Room 1 smells of paint.", "Room 2 is where the piano was, and its dents.", "Room 3 is locked."],
    "German": ["Tag 1 war ruhig, nur ein Zug.", "Tag 2 fiel der Strom aus, zweimal.", "Tag 3 habe ich gekündigt."],
    "Russian": ["Дом 1 стоит без дверей.", "Дом 2 ходит по кругу, как трамвай.", "Дом 3 никто не видел."],
}

CASES = {
    f"sentences that begin with a word and a number, {language}": Case("\n\n".join(posts), posts)
    for language, posts in _ROOMS.items()
} | {
    "numbers before dates": Case(
        "\n\n".join(f"{number}. {text}" for number, text in enumerate(_NUMBERED_DAYS, 1)),
        _NUMBERED_DAYS,
        ["1.", "2.", "3."],
    ),
    "a list in paragraphs": Case("\n\n".join([*_BEFORE, *_ITEMS, *_AFTER]), [*_BEFORE, *_ITEMS, *_AFTER]),
    **{f"a diary, {language}": Case("\n\n".join(days), days) for language, days in _DIARY.items()},
    "years": Case("\n\n".join(_YEARS), _YEARS),
    "fractions and dates": Case("\n\n".join(_FRACTIONS), [post[4:] for post in _FRACTIONS]),
}
