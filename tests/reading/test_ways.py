"""Numbers and separators that nobody has listed: any sign, word, language and position."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from index import read_threads
from tests.reading.ways_to_number import TEXTS

WORDS = ["", "Part ", "Stop ", "Teil ", "Parte ", "Часть ", "Մաս ", "Bölüm ", "Hissə ", "भाग ", "الجزء ", "Zettel "]
OPEN = {"": "", "(": ")", "[": "]", "{": "}", "<": ">", "~": "~", "*": "*", "【": "】", "✦": "✦", "🔸": "🔸"}
CLOSE = ["", ":", ".", " -", " –", " →", " •"]
TOTALS = ["", "/{n}", "/", " / {n}", " of {n}", " de {n}", " из {n}", "/n"]
POSTS = st.sampled_from(sorted(TEXTS)).flatmap(
    lambda language: st.lists(st.sampled_from(TEXTS[language]), min_size=3, unique=True)
)


def read(text: str) -> list[str]:
    return [post.text for post in read_threads(text.encode())[0].posts]


@settings(max_examples=150)
@given(
    posts=POSTS,
    word=st.sampled_from(WORDS),
    sign=st.sampled_from(sorted(set(OPEN) - {"<"})),  # "<Part 1>" begins a page
    close=st.sampled_from(CLOSE),
    total=st.sampled_from(TOTALS),
    below=st.booleans(),
)
@example(posts=["It rains in Sie.", "It snows in Mar.", "We wait."], word="", sign="", close="", total="", below=False)
def test_any_sign_and_word_before_posts_numbers_them(
    posts: list[str], word: str, sign: str, close: str, total: str, *, below: bool
) -> None:
    numbers = [f"{sign}{word}{k}{total.format(n=len(posts))}{OPEN[sign]}{close}" for k in range(1, len(posts) + 1)]
    gap = "\n" if below else " "
    text = "\n\n".join(f"{number}{gap}{post}" for number, post in zip(numbers, posts, strict=True))
    assert read(text) == posts


@settings(max_examples=100)
@given(
    posts=POSTS,
    word=st.sampled_from(WORDS),
    sign=st.sampled_from(["(", "[", "{", "<", "【"]),
    total=st.sampled_from(TOTALS),
)
def test_any_brackets_and_word_after_posts_number_them(posts: list[str], word: str, sign: str, total: str) -> None:
    numbers = [f"{sign}{word}{k}{total.format(n=len(posts))}{OPEN[sign]}" for k in range(1, len(posts) + 1)]
    text = "\n\n".join(f"{post} {number}" for number, post in zip(numbers, posts, strict=True))
    assert read(text) == posts


@settings(max_examples=100)
@given(
    posts=POSTS,
    sign=st.text("-*_=~•·—#+<>|/◆●✦☆⬇👇🧵⁂§ ", min_size=1, max_size=12).filter(lambda sign: sign.strip() == sign),
    gap=st.sampled_from(["\n\n", "\n", "\n\n\n"]),
)
def test_any_line_of_signs_parts_posts(posts: list[str], sign: str, gap: str) -> None:
    assert read(f"{gap}{sign}{gap}".join(posts)) == posts
