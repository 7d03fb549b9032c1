"""Ways to part posts that have no numbers: drawn lines, signs, words, wider gaps, lines of invisible signs.

The posts have two paragraphs, so that paragraphs are not posts, in one language after the other.
"""

from tests.reading import Case
from tests.reading.ways_to_number import TEXTS

MARK = 0.88

SIGNS = (
    "---¦----------¦- - -¦***¦* * *¦*****¦___¦===¦= = =¦~~~¦~ ~ ~¦###¦+++¦• • •¦•••¦· · ·¦. . .¦...¦—¦———¦"
    "–––¦⸻¦⬇️¦⬇️⬇️⬇️¦👇¦🧵¦⁂¦§¦◆¦◆ ◆ ◆¦●¦○ ○ ○¦✦¦✦ ✦ ✦¦☆¦→¦>>>¦♦¦♦♦♦¦~~~~~~~~~~~~¦-=-=-=-¦*¦**¦#¦//¦<>¦\\¦/¦"
    "__________¦➖➖➖¦▪️¦▬▬▬▬▬¦next¦NEXT TWEET¦(next)¦[new post]¦weiter¦sigue¦дальше¦devamı¦次¦-- >8 --¦--- Tweet ---"
)
GAPS = {
    "two blank lines": "\n\n\n",
    "three blank lines": "\n\n\n\n",
    "five blank lines": "\n" * 6,
    "spaces": "\n\n \t\n\n",
}


def _cases() -> dict[str, Case]:
    languages = list(TEXTS)
    cases = {}
    for at, sign in enumerate(SIGNS.split("¦")):
        texts = TEXTS[languages[at % len(languages)]]
        cases[f"a line {sign}"] = Case(f"\n\n{sign}\n\n".join(texts), texts)
        cases[f"a line {sign} without blank lines"] = Case(f"\n{sign}\n".join(texts), texts)
    for words in ("(end of post)", "Fortsetzung folgt", "continua…"):  # only two times, between longer posts
        posts = ["\n\n".join(TEXTS[language]) for language in languages[:3]]
        cases[f"a line {words} between three"] = Case(f"\n\n{words}\n\n".join(posts), posts)
    for name, gap in GAPS.items():
        cases |= {f"{name}, {language}": Case(gap.join(texts), texts) for language, texts in TEXTS.items()}
    for sign in ("→", "🔹", "▪", "•", "—"):
        posts = [f"{sign} {text}" for text in TEXTS["es"]]
        cases[f"{sign} at the beginning"] = Case("\n\n".join(posts), posts)
    for at, sign in enumerate("→•▪—🔸+-*"):
        texts = [text.replace("\n\n", " ") for text in TEXTS[languages[at]]]
        marked = [f"{sign} {text}" for text in texts]
        cases[f"{sign} before each line"] = Case("\n".join(marked), texts if sign in "+-*" else marked)
    return cases


CASES = _cases()
