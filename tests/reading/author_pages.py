"""Pages that list the beginnings of several threads by an author: each is a thread of its own."""

from tests.reading import Case

_NUMBERED = """Gärtnerin in Teilzeit. Meistens Kompost.
Aug 9, 2024 • 6 tweets • 1 min read
Die Stadt will den letzten Platz pflastern. Ich war dort, damit ihr es nicht müsst (1/6)
Erste Überraschung: niemand im Saal war dafür, nicht einmal der Pflasterer (2/6)
Und dann sprach jemand, den keiner kannte (3/6)
Jun 22, 2024 • 9 tweets • 2 min read
Wie man auf dem Balkon kompostiert, ohne dass es riecht (1/9)
Die Kiste braucht Löcher, und die Löcher ein Netz (2/9)
"""
_PLAIN = """Mar 3, 2023 • 4 tweets • 1 min read
My tram sings when it turns left, and I have asked the driver why.
She says that it is happy.
Jan 1, 2023 • 12 tweets • 3 min read
I counted the steps of all towers in our town.
There are 2,161 of them, and one is missing.
One was sold in 1923.
Nobody remembers to whom.
"""

CASES = {
    "numbered": Case(
        _NUMBERED,
        [
            "Die Stadt will den letzten Platz pflastern. Ich war dort, damit ihr es nicht müsst",
            "Erste Überraschung: niemand im Saal war dafür, nicht einmal der Pflasterer",
            "Und dann sprach jemand, den keiner kannte",
        ],
        ["(1/6)", "(2/6)", "(3/6)"],
    ),
    "not numbered": Case(
        _PLAIN,
        [
            "I counted the steps of all towers in our town.",
            "There are 2,161 of them, and one is missing.",
            "One was sold in 1923.",
            "Nobody remembers to whom.",
        ],
    ),
}
