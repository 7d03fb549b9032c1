"""Numbers whose style changes from post to post, ranges, repeats, words after a number."""

from tests.reading import Case

_POSTS = [
    "Nuestra biblioteca presta herramientas.",
    "El taladro tiene lista de espera.",
    "La sierra volvió afilada, nadie sabe por quién.",
    "El martillo no ha salido nunca.",
    "Los libros, bien, gracias.",
]


def _text(*numbers: str, posts: list[str] = _POSTS) -> str:
    return "\n\n".join(f"{number} {post}" for number, post in zip(numbers, posts, strict=True))


CASES = {
    "one other style": Case(_text("1/5", "2/5", "3)", "4/5", "5/5"), _POSTS, labels=["1/5", "2/5", "3)", "4/5", "5/5"]),
    "the first in another style": Case(_text("Hilo 1/5:", "2/5", "3/5", "4/5", "5/5"), _POSTS),
    "a gap, and one other style": Case(
        _text("1/9", "2/9", "5)", "7/9", "8/9"), _POSTS, labels=["1/9", "2/9", "5)", "7/9", "8/9"]
    ),
    "every style once": Case(_text("1.", "2/5", "(3)", "4 de 5", "5)"), _POSTS),
    "a range": Case(_text("1/6", "2-3/6", "4/6", "5/6", "6/6"), _POSTS, labels=["1/6", "2-3/6", "4/6", "5/6", "6/6"]),
    "a range with a sign": Case(_text("1/6", "2 & 3/6", "4/6", "5/6", "6/6"), _POSTS),
    "a total that is corrected": Case(_text("1/4", "2/4", "3/5", "4/5", "5/5"), _POSTS),
    "an opener numbered 0": Case(
        _text("0/4", "1/4", "2/4", "3/4", "4/4"), _POSTS, labels=["0/4", "1/4", "2/4", "3/4", "4/4"]
    ),
    "in reverse order": Case("\n\n".join(reversed(_text("1/5", "2/5", "3/5", "4/5", "5/5").split("\n\n"))), _POSTS),
    "one line, a word before each number": Case(
        _text("Parte 1:", "Parte 2:", "Parte 3:", "Parte 4:", "Parte 5:").replace("\n\n", " "), _POSTS
    ),
    "two parts with headings": Case(
        "EL TALADRO, PRIMERA PARTE\n\n1/3 Uno.\n\n2/3 Dos, y se rompió.\n\n3/3 Tres.\n\n\nEL TALADRO, SEGUNDA PARTE\n\n"
        "1/3 Volvió.\n\n2/3 Arreglado, nadie sabe por quién.\n\n3/3 Fin.",
        ["Uno.", "Dos, y se rompió.", "Tres."],
    ),
    "a repeat": Case(_text("1/4", "2/4", "2/4", "3/4", "4/4"), _POSTS),
    "a gap": Case(_text("1/8", "2/8", "5/8", "7/8", "8/8"), _POSTS),
    "words after the number at the end": Case(
        "\n\n".join(
            f"{post} {number}"
            for post, number in zip(_POSTS, ["1/5 (sigue)", "2/5…", "3/5 #hilo", "4/5 (cont.)", "5/5 FIN"], strict=True)
        ),
        [_POSTS[0], _POSTS[1], f"{_POSTS[2]} #hilo", _POSTS[3], f"{_POSTS[4]} FIN"],
    ),
    **{
        f"a line below each post with a number and {sign}": Case(
            "\n\n".join(f"{post}\n\nDe verdad.\n{k}/5 {sign if k < 5 else ''}" for k, post in enumerate(_POSTS, 1)),
            [f"{post}\n\nDe verdad." for post in _POSTS],
            ["1/5", "2/5", "3/5", "4/5", "5/5"],
        )
        for sign in ("⤵️", "👇👇", "…", "➡️")
    },
    "a word in place of the last number": Case(
        "\n\n".join(
            f"{number}/ {post}\n\nDe verdad." for number, post in zip(["1", "2", "3", "4", "FIN"], _POSTS, strict=True)
        ),
        [*(f"{post}\n\nDe verdad." for post in _POSTS[:4]), f"FIN/ {_POSTS[4]}\n\nDe verdad."],
    ),
}
