"""Copies of pages that show a post's date below it, or above its author's name: comments on Facebook and elsewhere."""

from tests.reading import Case

_POSTS = {
    "Dutch": ["Onze kat heet Sprot.", "Ze slaapt in de lens van de vuurtoren.", "Ze eet vis."],
    "Polish": ["Nasza kotka ma na imię Szprotka.", "Śpi w soczewce latarni morskiej", "Je ryby."],
}
_TALK = ["Echt waar?", "Mijn kat doet dat ook altijd, en dan valt hij eraf.", "Nou!", "Toch wel."]
_SITES = {
    "Facebook": "{name}\n{text}\nLike\nReply\n{age}h",
    "Facebook, Dutch": "{name}\n{text}\nVind ik leuk\nBeantwoorden\n{age} u",
    "a date with blank lines": "{name}\n\n{text}\n\n{age} Jun 2024\n",
}
_PEOPLE = [("Ann Keeper", 0), ("Ann Keeper", 1), ("Ann Keeper", 2), ("Bas de Wit", 0), ("Cor", 1), ("Bas de Wit", 2)]


def _case(site: str, posts: list[str], number: str) -> Case:
    own = [number.format(k=k) + post for k, post in enumerate(posts, 1)]
    texts = [(name, (own if name == "Ann Keeper" else _TALK)[at]) for name, at in _PEOPLE]
    page = "\n".join(site.format(name=name, text=text, age=age) for age, (name, text) in enumerate(texts, 2))
    return Case(page, posts, [number.format(k=k).strip() for k in (1, 2, 3)] if number else (), "Ann Keeper")


CASES = {
    f"{name}, {language}{', numbered' if number else ''}": _case(site, posts, number)
    for name, site in _SITES.items()
    for language, posts in _POSTS.items()
    for number in ("", "{k}/3 ")
}
