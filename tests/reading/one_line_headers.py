"""Copies of pages with a header of one line above each post: a name, an age, and the page's links."""

from tests.reading import Case

_POSTS = ["Onze kat heet Sprot.", "Ze slaapt in de lens van de vuurtoren, ook als die draait.", "Ze eet vis."]
_TALK = ["Echt waar?", "Mijn kat doet dat ook altijd, en dan valt hij eraf.", "Nou!", "Toch wel."]
_FORMS = {
    "Hacker News": "{name} {age} hours ago | prev | next [–]\n\n{text}\n\nreply\n",
    "points": "{name} · {age}d · 12 points\n{text}\n",
    "German": "{name} • {age} Std. • Antworten\n{text}\n",
}
_ROWS = [*(("annk", text) for text in range(3)), ("bas", 0), ("cor", 1), ("bas", 2), ("bas", 3)]
_BELOW_NAMES = """Ulla Brandt
@ullabrandt · 2 Std.
Der See ist wieder zugefroren.
31 Aufrufe

Ulla Brandt
@ullabrandt · 3 Std.
Wir gingen bis zur Insel und zurück.
31 Aufrufe

Kai Holm
@kaiholm · 5 Std.
Hält das Eis denn schon so früh?
31 Aufrufe
"""


def _case(form: str, number: str) -> Case:
    own = [number.format(k=k) + post for k, post in enumerate(_POSTS, 1)]
    rows = [(name, (own if name == "annk" else _TALK)[at]) for name, at in _ROWS]
    page = "\n".join(form.format(name=name, age=20 - 2 * at, text=text) for at, (name, text) in enumerate(rows))
    return Case(page, _POSTS, [number.format(k=k).strip() for k in (1, 2, 3)] if number else (), "annk")


CASES = {
    f"{name}{', numbered' if number else ''}": _case(form, number)
    for name, form in _FORMS.items()
    for number in ("", "{k}/3 ")
} | {
    "ages beside handles, below names": Case(
        _BELOW_NAMES, ["Der See ist wieder zugefroren.", "Wir gingen bis zur Insel und zurück."], author="@ullabrandt"
    ),
}
