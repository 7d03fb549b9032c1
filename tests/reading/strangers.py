"""Pages and chats with posts of other people: only the author's are read."""

from tests.reading import Case

_PAGE = """Ann Example
@ann
·
Jun 2
{first}
4
12
Ann Example
@ann
·
Jun 2
{second}
7
Bob
@bob
·
Jun 3
{reply} And that is all that I will say.
2
Bob
@bob
·
Jun 3
{reply} It was said before.
Bob
@bob
·
Jun 3
{reply} I say it again.
"""
_BETWEEN = """{name} @{at} · 4h
{text}
{name} @{at} · 4h
{more}
Bo Lee @bo · 3h
{reply}
{name} @{at} · 3h
{third}
{name} @{at} · 3h
{last}
"""
_CHAT = """\
Ann, [02.06.2024 21:10]
Does anybody know?

Bob, [02.06.2024 21:11]
1/2 Look here, it is a bus.

Bob, [02.06.2024 21:12]
2/2 And there.

Ann, [02.06.2024 21:13]
I see.

Ann, [02.06.2024 21:14]
A bus, then.
"""

CASES = {
    "a talkative stranger on x.com": Case(
        _PAGE.format(first="The night bus is back.", second="It runs until four.", reply="Nobody asked."),
        ["The night bus is back.", "It runs until four."],
        author="@ann",
    ),
    "the same in Spanish": Case(
        _PAGE.format(first="Vuelve el autobús nocturno.", second="Funciona hasta las cuatro.", reply="¿Y qué?"),
        ["Vuelve el autobús nocturno.", "Funciona hasta las cuatro."],
        author="@ann",
    ),
    "a stranger between posts without numbers": Case(
        _BETWEEN.format(
            name="Zita Kün",
            at="zitak",
            text="A mi tornyunkban két óra van.",
            more="Az egyik mindig késik.",
            reply="Nálunk is volt ilyen, a nagyapám szerint azért, hogy senki se érkezzen pontosan a templomba.",
            third="A másik soha nem járt.",
            last="A késő a jobb.",
        ),
        ["A mi tornyunkban két óra van.", "Az egyik mindig késik.", "A másik soha nem járt.", "A késő a jobb."],
        author="@zitak",
    ),
    "a stranger who talks first in a chat of a numbered thread": Case(
        _CHAT,
        ["Look here, it is a bus.", "And there."],
        labels=["1/2", "2/2"],
        author="Bob",
    ),
}
