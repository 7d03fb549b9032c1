"""Lines of invisible signs, as writers on Instagram and X make blank lines."""

from tests.reading import Case

_POSTS = {
    "en": ["The kiosk sells one newspaper.", "It is from Tuesday, always.", "Nobody has ever asked which Tuesday."],
    "tr": ["Büfe tek bir gazete satıyor.", "Gazete hep salı gününden.", "Kimse hangi salı diye sormadı."],
}
_SIGNS = {
    "U+2800": "\u2800",
    "U+200B": "\u200b",
    "U+3164": "\u3164",
    "several": "\u2800\u200b\u2800",
    "U+00AD": "\u00ad",
}

CASES = {
    f"{name}, {language}": Case(f"\n{sign}\n".join(posts), posts)
    for name, sign in _SIGNS.items()
    for language, posts in _POSTS.items()
}
