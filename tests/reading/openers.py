"""Openers with a table of contents, a list or an aside in brackets in them, which are no posts."""

from tests.reading import Case

_HEADS = ["Der Teig", "Das Wasser", "Die Hitze"]
_BODIES = ["Er ruht eine Nacht.", "Es ist lauwarm und weich.", "Sie kommt von unten, nie von oben."]
_OPENER = "Drei Dinge, die ich über Brot weiß:"

_ASIDE = [
    "О лифте, который ездит только вниз.",
    "(Имена изменены, лифт настоящий.)",
    "Вверх он тоже ездит, но пустой: двери открываются на третьем этаже, потом на пятом, и никто не выходит, потому что никто не вошёл, и диспетчер говорит, что это не поломка, а проверка, и проверяет он так с февраля.",
    "Мы писали, звонили и один раз пели в трубку. Нам прислали мастера, мастер вошёл на первом этаже и поехал вниз, хотя ниже первого у нас только подвал, и двадцать минут из шахты было слышно, как он там удивляется вслух.",
    "С тех пор лифт ездит в подвал, если нажать два раза. В подвале мы поставили стол и лампу, по вечерам там играют в домино, и управляющая компания теперь спрашивает, не хотим ли мы, чтобы его наконец починили.",
]

CASES = {
    "contents with dots": Case(
        f"{_OPENER}\n"
        + "\n".join(f"{k}. {head}" for k, head in enumerate(_HEADS, 1))
        + "\n\n"
        + "\n\n".join(f"{k}. {head}\n{body}" for k, (head, body) in enumerate(zip(_HEADS, _BODIES, strict=True), 1)),
        [f"{_OPENER}\n1. Der Teig\n2. Das Wasser\n3. Die Hitze"]
        + [f"{head}\n{body}" for head, body in zip(_HEADS, _BODIES, strict=True)],
        labels=["", "1.", "2.", "3."],
    ),
    "contents with brackets, below a blank line": Case(
        f"{_OPENER}\n\n"
        + "\n".join(f"{k}) {head}" for k, head in enumerate(_HEADS, 1))
        + "\n\n"
        + "\n\n".join(f"{k}) {head}\n\n{body}" for k, (head, body) in enumerate(zip(_HEADS, _BODIES, strict=True), 1)),
        [f"{_OPENER}\n\n1) Der Teig\n2) Das Wasser\n3) Die Hitze"]
        + [f"{head}\n\n{body}" for head, body in zip(_HEADS, _BODIES, strict=True)],
    ),
    "contents in another style": Case(
        f"{_OPENER}\n\n"
        + "\n".join(f"{k}\ufe0f\u20e3 {head}" for k, head in enumerate(_HEADS, 1))
        + "\n\n"
        + "\n\n".join(f"{k}/3 {head}\n\n{body}" for k, (head, body) in enumerate(zip(_HEADS, _BODIES, strict=True), 1)),
        [f"{_OPENER}\n\n1\ufe0f\u20e3 Der Teig\n2\ufe0f\u20e3 Das Wasser\n3\ufe0f\u20e3 Die Hitze"]
        + [f"{head}\n\n{body}" for head, body in zip(_HEADS, _BODIES, strict=True)],
    ),
    "an aside": Case(f"{_ASIDE[0]}\n\n{_ASIDE[1]}\n" + "\n".join(_ASIDE[2:]), ["\n\n".join(_ASIDE[:2]), *_ASIDE[2:]]),
}
