"""Pages and copies of a numbered thread with much below it: comments by others, other articles, menus."""

from tests.reading import Case

_POSTS = {
    "Dutch": ["Onze vuurtoren heeft een kat.", "Ze slaapt in de lens.", "Ze eet vis, en alleen vis."],
    "Turkish": ["Fenerimizin bir kedisi var.", "Merceğin içinde uyuyor, ışıkta bile.", "Yalnız balık yer."],
}
_BELOW = [
    "2 thoughts on “The cat”", "Bas says:", "Is that true? I doubt it very much.", "Reply", "Cor says:",
    "At least 1/3 of us believe every word of this.", "Reply", "Leave a comment", "Related posts", "The dog of the dam",
    "Privacy",
]  # fmt: skip
_PLACES = {"before": "{k}/3 {text}", "after": "{text} ({k}/3)"}


def _lines(posts: list[str], form: str) -> list[str]:
    head = ["The cat"] if form.startswith("{k}") else []
    return [*head, *(form.format(k=k, text=text) for k, text in enumerate(posts, 1)), *_BELOW]


def _page(lines: list[str]) -> str:
    return "<!DOCTYPE html><html><body>" + "".join(f"<p>{line}</p>" for line in lines)


CASES = {
    f"a {what}, numbers {place}, {language}": Case(write(_lines(posts, form)), posts)
    for what, write in {"page": _page, "copy": "\n\n".join}.items()
    for place, form in _PLACES.items()
    for language, posts in _POSTS.items()
}
