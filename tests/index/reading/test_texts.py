"""Plain texts, pastes and Markdown: their posts and labels."""

import pytest

from index.reading import read_threads
from index.thread import Anchor

POSTS = [
    "Night buses ran for three months in our city.",
    "About 2/3 of the riders came from the hospital, open 24/7.",
    "It cost 4.10 a trip, said the council on 5/7/2020.",
    "The stop that moved ended all complaints at once.",
]

STYLES = {
    "k/N": "{k}/4 {text}",
    "k/N with colon": "{k}/4: {text}",
    "k/": "{k}/ {text}",
    "k/N at the end": "{text} {k}/4",
    "(k/N) at the end": "{text} ({k}/4)",
    "k/n at the end": "{text} {k}/n",
    "/k at the end": "{text} /{k}",
    "k.": "{k}. {text}",
    "k)": "{k}) {text}",
    "k-": "{k}- {text}",
    "(k)": "({k}) {text}",
    "[k/N]": "[{k}/4] {text}",
    "k of N": "{k} of 4 {text}",
    "spool": "🧵{k}/4 {text}",
    "keycap": "{k}\ufe0f\u20e3 {text}",
    "full width": "（{k}/4）{text}",
    "full width stroke": "（{k}／4）{text}",
    "Markdown escape": "{k}\\. {text}",
    "bold heading": "**Tweet {k}/4**\n\n{text}",
    "ruled heading": "--- Tweet {k}/4 ---\n{text}",
    "hash heading": "### Post {k}\n{text}",
}


@pytest.mark.parametrize("gap", ["\n\n", "\n"], ids=["blank lines", "lines"])
@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_every_numbering_style_is_read(style: str, gap: str) -> None:
    text = gap.join(style.format(k=k, text=post) for k, post in enumerate(POSTS, 1))
    (thread,) = read_threads(text.encode())
    assert [post.text for post in thread.posts] == POSTS
    assert all(str(number) in post.label for number, post in enumerate(thread.posts, 1))
    assert thread.remarks == ()


INLINE = {style: STYLES[style] for style in ("k/N", "k/", "(k/N) at the end", "k.", "keycap", "full width", "k of N")}


@pytest.mark.parametrize("style", INLINE.values(), ids=INLINE)
def test_posts_in_one_line_are_split(style: str) -> None:
    text = " ".join(style.format(k=k, text=post) for k, post in enumerate(POSTS, 1))
    assert [post.text for post in read_threads(text.encode())[0].posts] == POSTS


LABELLED = {
    "fraction at a line start is text": (
        "1/3 The mayor needs a\n2/3 majority.\n\n2/3 He has none.\n\n3/3 So it goes.",
        [("1/3", "The mayor needs a\n2/3 majority."), ("2/3", "He has none."), ("3/3", "So it goes.")],
    ),
    "same without blank lines": (
        "1/3 The mayor needs a\n2/3 majority.\n2/3 He has none.\n3/3 So it goes.",
        [("1/3", "The mayor needs a\n2/3 majority."), ("2/3", "He has none."), ("3/3", "So it goes.")],
    ),
    "dates in a list are text": (
        "1/2 Dates:\n1/4 first\n10/4 second\n\n2/2 Come all.",
        [("1/2", "Dates:\n1/4 first\n10/4 second"), ("2/2", "Come all.")],
    ),
    "gaps and repeats stay": (
        "1/5 One here.\n\n2/5 Two here.\n\n2/5 Two again.\n\n5/5 Five.",
        [("1/5", "One here."), ("2/5", "Two here."), ("2/5", "Two again."), ("5/5", "Five.")],
    ),
    "a list inside a post is text": (
        "1/ Three reasons it is late:\n1/ snow\n2/ more snow\n\n2/ That is all.\n\n3/ Nearly.",
        [("1/", "Three reasons it is late:\n1/ snow\n2/ more snow"), ("2/", "That is all."), ("3/", "Nearly.")],
    ),
    "opener and closing carry no number": (
        "I read complaints 🧵\n\n1/ Seats face backwards.\n\n2/ Trains are late.\n\nIf you liked it:\n\n1. Follow me",
        [
            ("", "I read complaints 🧵"),
            ("1/", "Seats face backwards."),
            ("2/", "Trains are late."),
            ("", "If you liked it:\n\n1. Follow me"),
        ],
    ),
    "opener has its number at the end": (
        "Our bus, a thread 1/3\n\n2/3 It ran at night.\n\n3/3 It stopped.",
        [("1/3", "Our bus, a thread"), ("2/3", "It ran at night."), ("3/3", "It stopped.")],
    ),
    "number before the link": (
        "The bus is back 1/\n\nhttps://example.org/a\n\nAnd it is late 2/\n\nhttps://example.org/b",
        [("1/", "The bus is back\n\nhttps://example.org/a"), ("2/", "And it is late\n\nhttps://example.org/b")],
    ),
    "two systems": (
        "Four reasons for it (1/n)\n1. Snow on the line (2/n)\n2. Ice on the line (3/n)",
        [("(1/n)", "Four reasons for it"), ("(2/n)", "1. Snow on the line"), ("(3/n)", "2. Ice on the line")],
    ),
    "other digits": ("\u200f١/٢ هذا أول\n\n\u200f٢/٢ هذا ثان", [("١/٢", "هذا أول"), ("٢/٢", "هذا ثان")]),
    "reverse order is corrected": (
        "3/3 Last one.\n\n2/3 Middle one.\n\n1/3 First one.",
        [("1/3", "First one."), ("2/3", "Middle one."), ("3/3", "Last one.")],
    ),
    "pairs are not the numbering": (
        "\n\n".join([*[POSTS[0]] * 5, "1/2 A pair begins", "2/2 and ends", *[POSTS[3]] * 5]),
        [
            (f"{k}/12", text)
            for k, text in enumerate([*[POSTS[0]] * 5, "1/2 A pair begins", "2/2 and ends", *[POSTS[3]] * 5], 1)
        ],
    ),
    "damaged links and signs": (
        'Baku& #39;s   #Karabakh & <3 https://a.org/b\u00a0">https://a.org/b&q... (1/2)\n"all" means (2/2)',
        [("(1/2)", "Baku's #Karabakh & <3 https://a.org/b"), ("(2/2)", '"all" means')],
    ),
    "short sentences": ("1. First point.\n\n2. Second one.", [("1.", "First point."), ("2.", "Second one.")]),
    "title above": (
        "# Night bus\n\n1/2 It **ran**.\n\n2/2 It [stopped](https://a.org).",
        [("1/2", "It ran."), ("2/2", "It stopped.")],
    ),
    "CRLF": ("1/2 One here.\r\n\r\n2/2 Two here.", [("1/2", "One here."), ("2/2", "Two here.")]),
    "heading with a label of any kind": (
        "### Post (1/9)\n\nOne here.\n\n### Post\n\nNo number.\n\n### Post 4.\n\nFour.",
        [("(1/9)", "One here."), ("", "No number."), ("4.", "Four.")],
    ),
}


@pytest.mark.parametrize(("text", "posts"), LABELLED.values(), ids=LABELLED)
def test_labels_are_the_authors(text: str, posts: list[tuple[str, str]]) -> None:
    thread = read_threads(text.encode())[0]
    assert [(post.label, post.text) for post in thread.posts] == posts
    assert [post.number for post in thread.posts] == list(range(1, len(posts) + 1))


LINKED = {
    "numbered": "1/2 See [a map](https://a.org/m).\n\n2/2 Ask [@ann](https://x.com/ann).",
    "in one line": "1/3 See [a map](https://a.org/m). 2/3 Ask [@ann](https://x.com/ann). 3/3 End.",
    "with a title": '## Posts\n\n1/2 See [**a map**](<https://a.org/m> "Old").\n\n2/2 Ask [@ann](https://x.com/ann).',
    "numbered at the end": "See [a map](https://a.org/m). 1/2\n\nAsk [@ann](https://x.com/ann). 2/2",
    "in items with links of a tool": (
        "- See [a map](https://a.org/m). ([View Tweet](https://x.com/bo/status/1))\n"
        "- Ask [@ann](https://x.com/ann). ([View Tweet](https://x.com/bo/status/2))"
    ),
    "between rules": (
        "See [a map](https://a.org/m).\n\n---\n\nAsk [@ann](https://x.com/ann).\n\n---\n\n"
        "It is late by now.\n\n---\n\nThe city is asleep."
    ),
    "below bylines": (
        "**Bo** @bo [2024-06-02](https://x.com/bo/status/1)\n\nSee [a map](https://a.org/m).\n\n"
        "**Bo** @bo [2024-06-02](https://x.com/bo/status/2)\n\nAsk [@ann](https://x.com/ann)."
    ),
    "under headings": "### Post 1\n\nSee [a map](https://a.org/m).\n\n### Post 2\n\nAsk [@ann](https://x.com/ann).",
}


@pytest.mark.parametrize("text", LINKED.values(), ids=LINKED)
def test_words_that_are_links_stay_as_written_and_keep_their_address(text: str) -> None:
    first, second, *_ = read_threads(text.encode())[0].posts
    assert (first.text, first.anchors) == ("See a map.", (Anchor(4, 9, "https://a.org/m"),))
    assert (second.text, second.anchors) == ("Ask @ann.", (Anchor(4, 8, "https://x.com/ann"),))


SPLIT_LINKS = {
    "a number that is a link": ("[1/2](https://a.org/1) One here.\n\n[2/2](https://a.org/2) Two here.", ()),
    "a number at the end": ("One here. [1/2](https://a.org/1)\n\nTwo here. [2/2](https://a.org/2)", ()),
    "a whole post": (
        "[1/2 One here.](https://a.org/1)\n\n[2/2 Two here.](https://a.org/2)",
        (Anchor(0, 9, "https://a.org/1"), Anchor(0, 9, "https://a.org/2")),
    ),
    "a whole post with its number below": (
        "[One here. (1/2)](https://a.org/1)\n\n[Two here. (2/2)](https://a.org/2)",
        (Anchor(0, 9, "https://a.org/1"), Anchor(0, 9, "https://a.org/2")),
    ),
}


@pytest.mark.parametrize(("text", "anchors"), SPLIT_LINKS.values(), ids=SPLIT_LINKS)
def test_a_number_is_found_in_words_that_are_links(text: str, anchors: tuple[Anchor, ...]) -> None:
    posts = read_threads(text.encode())[0].posts
    assert [(post.label.strip("()"), post.text) for post in posts] == [("1/2", "One here."), ("2/2", "Two here.")]
    assert tuple(anchor for post in posts for anchor in post.anchors) == anchors


@pytest.mark.parametrize("gap", ["\n\n", "\n"], ids=["blank lines", "lines"])
def test_a_restart_is_a_thread_of_its_own(gap: str) -> None:
    posts = ["1/2 One here.", "2/2 Two here.", "1/3 New one.", "2/3 New two.", "3/3 New three."]
    text = f"{gap.join(posts[:2])}\n\n{gap.join(posts[2:])}"
    threads = read_threads(text.encode(), "two.txt")
    assert [[post.label for post in thread.posts] for thread in threads] == [["1/3", "2/3", "3/3"], ["1/2", "2/2"]]
    assert {thread.source for thread in threads} == {"two.txt"}
    assert all("this is one of 2 threads" in thread.remarks for thread in threads)


REMARKS = {
    "gaps": ("1/9 One.\n\n4/9 Four.\n\n5/9 Five.", ["numbers 2 and 3 are missing", "numbers 6–9 are missing"]),
    "repeat": ("1/2 One.\n\n1/2 One again.\n\n2/2 Two.", ["number 1 appears twice"]),
    "paragraphs": (
        f"{POSTS[0]}\n\n{POSTS[1]}",
        ["no numbers found, so I took each paragraph as a post"],
    ),
    "reverse": ("2/3 Two.\n\n1/3 One.\n\n".replace("2/3", "3/3 Three.\n\n2/3"), ["the posts were in reverse order"]),
    "unnumbered": ("A hook, this.\n\n1/ One here.\n\n2/ Two here.", ["1 post has no number"]),
}


@pytest.mark.parametrize(("text", "remarks"), REMARKS.values(), ids=REMARKS)
def test_odd_numbering_is_reported(text: str, remarks: list[str]) -> None:
    found = read_threads(text.encode())[0].remarks
    assert len(found) == len(remarks)
    assert all(sentence.startswith(start) for sentence, start in zip(found, remarks, strict=True))


ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_usual_encoding_is_read(encoding: str) -> None:
    text = "1/2 Ночной автобус — наш.\r\n\r\n2/2 Он ходил «круглые» сутки."
    (thread,) = read_threads(text.encode(encoding))
    assert [post.text for post in thread.posts] == ["Ночной автобус — наш.", "Он ходил «круглые» сутки."]


def test_windows_1252_is_read() -> None:
    (thread,) = read_threads("1/2 A café’s end.\n\n2/2 Très bien.".encode("cp1252"))
    assert [post.text for post in thread.posts] == ["A café’s end.", "Très bien."]
