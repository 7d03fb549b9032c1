"""Properties of every thread and every file."""

import json
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from index.reading import read_threads
from index.thread import ThreadError

WORD = st.text("abcdefghijklmnopqrstuvwxyzäжя", min_size=3, max_size=9)
SENTENCE = st.lists(WORD, min_size=4, max_size=12).map(lambda words: " ".join(words).capitalize() + ".")
POSTS = st.lists(SENTENCE, min_size=2, max_size=12)
PARAGRAPHS = st.lists(st.lists(SENTENCE, min_size=1, max_size=3).map("\n\n".join), min_size=2, max_size=8)


def numbered(style: str, gap: str) -> Callable[[list[str]], str]:
    def render(posts: list[str]) -> str:
        return gap.join(style.format(k=k, n=len(posts), text=text) for k, text in enumerate(posts, 1))

    return render


SHAPES = {
    "k/N": numbered("{k}/{n} {text}", "\n\n"),
    "k/N, lines": numbered("{k}/{n} {text}", "\n"),
    "(k/N) at the end": numbered("{text} ({k}/{n})", "\n\n"),
    "k.": numbered("{k}. {text}", "\n\n"),
    "headings": numbered("### Post {k}/{n}\n\n{text}", "\n\n"),
    "none": "\n\n".join,
    "JSON": json.dumps,
    "JSON objects": lambda posts: json.dumps({"posts": [{"text": text} for text in posts]}),
    "lines of tweets": lambda posts: "\n".join(
        json.dumps(
            {"id_str": str(k), "full_text": text, "in_reply_to_status_id_str": str(k - 1), "user": {"screen_name": "a"}}
        )
        for k, text in enumerate(posts, 100)
    ),
    "Thread Reader": lambda posts: "<html>" + "".join(f"<div class='content-tweet'>{text}</div>" for text in posts),
}
WHOLE = {name: SHAPES[name] for name in ("k/N", "(k/N) at the end", "headings", "JSON", "JSON objects")}


@pytest.mark.parametrize("render", SHAPES.values(), ids=SHAPES)
@settings(max_examples=25)
@given(posts=POSTS)
@example(posts=["We waited for the eyl.", "We waited in May."])  # months that end posts
def test_a_thread_in_any_shape_is_read_back(render: Callable[[list[str]], str], posts: list[str]) -> None:
    (thread,) = read_threads(render(posts).encode())
    assert [post.text for post in thread.posts] == posts


@pytest.mark.parametrize("render", WHOLE.values(), ids=WHOLE)
@settings(max_examples=25)
@given(posts=PARAGRAPHS)
@example(posts=["It rained again.\n\nIt rained again."] * 2)
def test_paragraphs_of_posts_are_read_back(render: Callable[[list[str]], str], posts: list[str]) -> None:
    (thread,) = read_threads(render(posts).encode())
    assert [post.text for post in thread.posts] == posts


BAIT = st.sampled_from(
    [
        *'[]{},"\n·',
        "1/2 ",
        "2/2",
        "(3/n)",
        "1.",
        "1)",
        "Part 1: ",
        "①",
        "IV. ",
        "1 of 4",
        "3-4/7 ",
        "\n* * *\n",
        "\u2800\n",
        "```\n",
        "You can follow @ann",
        "🧵",
        "\n\n",
        "---\n",
        "**Tweet 1/2**",
        "@ann",
        "Jun 2",
        "<div>",
        "& #",
        "<blockquote class='twitter-tweet'>",
        "&#39;",
        '">https://a',
        "[a](http://b)",
        '{"text":',
        "\x00",
        "\ufeff",
        "\u200f",
        "window.YTD.tweets.part0 = ",
        "\nAnn, [02.06.2024 21:14]\n",
        "https://",
        "<p>",
        "| ![](a) |\n",
    ]
)


@settings(max_examples=150)
@given(parts=st.lists(st.one_of(BAIT, st.text(max_size=9)), max_size=30))
def test_any_text_is_read_or_raises_thread_error(parts: list[str]) -> None:
    with suppress(ThreadError):
        for thread in read_threads("".join(parts).encode("utf-8", "replace")):
            assert all(post.text and post.label is not None for post in thread.posts)


@pytest.mark.parametrize("style", ["{k}. {text}", "{k}/93 {text}", "{text} ({k}/93)", "{k}. {text} {k}/93"])
@settings(max_examples=150)
@given(numbers=st.lists(st.sampled_from([1, 2, 3, 50, 51, 52, 90, 91, 92, 93]), min_size=2, max_size=30))
@example(numbers=[50, 51, 1, 51, 51, 51])
@example(numbers=[90, 92, 92, 1, 91, 91, 92])
def test_numbers_in_any_order_are_read_or_raise_thread_error(style: str, numbers: list[int]) -> None:
    with suppress(ThreadError):
        read_threads("\n".join(style.format(k=k, text="Every lamp was lit.") for k in numbers).encode())


@settings(max_examples=150)
@given(data=st.binary(max_size=300))
def test_any_bytes_are_read_or_raise_thread_error(data: bytes) -> None:
    for encoded in (data, b"\xff\xfe" + data, b'[{"text": "' + data, b"<html>" + data):
        with suppress(ThreadError):
            read_threads(encoded)


KEYS = [
    "tweet_results",
    "result",
    "legacy",
    "full_text",
    "id_str",
    "id",
    "text",
    "uri",
    "author",
    "record",
    "reply",
    "facets",
    "content",
    "account",
    "in_reply_to_id",
    "messages",
    "type",
    "permalink",
    "entities",
    "urls",
    "referenced_tweets",
    "conversation_id",
    "tweet",
    "display_text_range",
    "app.bsky.feed",
    "in_reply_to_account_id",
    "inReplyToTweetId",
    "attributedTo",
]
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=5)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(KEYS),
            inner,
            max_size=5,
        ),
    ),
    max_leaves=25,
)


@settings(max_examples=200)
@given(value=st.lists(JSON, min_size=1, max_size=4))
def test_any_json_is_read_or_raises_thread_error(value: list[object]) -> None:
    with suppress(ThreadError):
        read_threads(json.dumps(value).encode())


_TAGS = st.sampled_from(["div", "p", "span", "a", "li", "td", "tr", "article", "time", "h3", "img", "blockquote", "hr"])
_ATTRIBUTES = st.sampled_from(
    ["", " class='post'", " class='author'", " class='text quote'", " data-author='ann'", " href='/@ann/12345'"]
)
_PIECES = st.sampled_from(["ann", "@bob", "2h", "12", "1/3 The bus", "2/3 is late.", "3 May 2020", "<!--", "#tag"])
_ELEMENTS = st.recursive(
    _PIECES,
    lambda inner: st.builds(
        lambda tag, attribute, parts: f"<{tag}{attribute}>{' '.join(parts)}</{tag}>",
        _TAGS,
        _ATTRIBUTES,
        st.lists(inner, max_size=5),
    ),
    max_leaves=25,
)


@settings(max_examples=200)
@given(elements=st.lists(_ELEMENTS, max_size=6), times=st.integers(1, 4))
def test_a_page_of_any_elements_is_read_or_refused(elements: list[str], times: int) -> None:
    page = f"<html><body>{''.join(elements) * times}</body></html>"
    with suppress(ThreadError):
        assert all(len(thread.posts) > 1 for thread in read_threads(page.encode()))
