"""Quoted handles, hashtags, commands and addresses, which Telegram must not make entities of."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.replies.entities import entities, linked, post_entities
from bot.replies.networks import origin
from bot.replies.telegram_html import is_sendable
from index import Anchor, Post, Span, Thread, read_threads
from tests.bot_api.parser import find_entities, parse

X, BLUESKY = "https://x.com/ann/status/1", "https://bsky.app/profile/ann.example.org/post/3k"
MASTODON, THREADS = "https://toot.example/@ann/11", "https://www.threads.net/@ann/post/C1"
TELEGRAM = "https://t.me/nightbus/12"

RENDERED = {
    "handle on X": ("ask @bo_b!", X, 'ask <a href="https://x.com/bo_b">@bo_b</a>!'),
    "handle of an unknown network": ("ask @bo_b!", "", "ask <code>@bo_b</code>!"),
    "handle with a domain": (
        "thanks @bob.example.org.",
        BLUESKY,
        'thanks <a href="https://bsky.app/profile/bob.example.org">@bob.example.org</a>.',
    ),
    "handle on another server": (
        "see @bob@other.example",
        MASTODON,
        'see <a href="https://toot.example/@bob@other.example">@bob@other.example</a>',
    ),
    "handle on Threads": ("by @b.ob", THREADS, 'by <a href="https://www.threads.net/@b.ob">@b.ob</a>'),
    "handle in Telegram": ("by @bobby", TELEGRAM, 'by <a href="https://t.me/bobby">@bobby</a>'),
    "handle too long for X": ("by @abcdefghijklmnop", X, "by <code>@abcdefghijklmnop</code>"),
    "hashtag on X": ("in #Mai1!", X, 'in <a href="https://x.com/hashtag/Mai1">#Mai1</a>!'),
    "hashtag in other letters": (
        "#Автобус",
        X,
        '<a href="https://x.com/hashtag/' + '%D0%90%D0%B2%D1%82%D0%BE%D0%B1%D1%83%D1%81">#Автобус</a>',
    ),
    "hashtag on Mastodon": ("#bus", MASTODON, '<a href="https://toot.example/tags/bus">#bus</a>'),
    "hashtag of an unknown network": ("#bus", "", "<code>#bus</code>"),
    "hashtag in Telegram": ("#bus", TELEGRAM, "<code>#bus</code>"),
    "number": ("the #1 bus", X, "the #1 bus"),
    "command": ("press /stop or 24/7", X, "press <code>/stop</code> or 24/7"),
    "address": (
        "(https://a.example/b?c=1&d).",
        X,
        '(<a href="https://a.example/b?c=1&amp;d">https://a.example/b?c=1&amp;d</a>).',
    ),
    "bare domain": ("made with node.js", "", "made with <code>node.js</code>"),
    "page without https": ("bit.ly/3x", "", '<a href="https://bit.ly/3x">bit.ly/3x</a>'),
    "sentences without a space": ("It ended.Then rain, 3.5 cm", "", "It ended.Then rain, 3.5 cm"),
    "mail": ("to ann@bus.example", "", "to <code>ann@bus.example</code>"),
    "amount": ("$USD for $5", "", "<code>$USD</code> for $5"),
    "markup": ('<@ann> & "#bus"', "", '&lt;<code>@ann</code>&gt; &amp; "<code>#bus</code>"'),
}


@pytest.mark.parametrize(("text", "link", "html"), RENDERED.values(), ids=RENDERED)
def test_sets_entities_as_links_or_code(text: str, link: str, html: str) -> None:
    assert linked(text, entities(text, link), Span(0, len(text))) == html


POST = Post(1, "1/2", "Ask @bob about #bus.")
ORIGINS = {
    "another post's address": Thread("", (POST, Post(2, "2/2", "Yes.", "https://x.com/ann/status/2"))),
    "the author's post, in a text": Thread("", (POST, Post(2, "2/2", "See https://x.com/ann/status/9.")), "@ann"),
    "a handle that is a link": Thread(
        "", (POST, Post(2, "2/2", "By @eve.", "", "", (Anchor(3, 7, "https://x.com/eve"),)))
    ),
    "the name of the file": Thread("", (POST,), "@ann", "Thread by @ann on Thread Reader App.html"),
}


@pytest.mark.parametrize("thread", ORIGINS.values(), ids=ORIGINS)
def test_handles_lead_to_the_network_that_the_thread_tells(thread: Thread) -> None:
    found = post_entities(POST, origin(thread))

    assert [entity.address for entity in found] == ["https://x.com/bob", "https://x.com/hashtag/bus"]


def test_a_handle_that_names_its_server_tells_the_network() -> None:
    assert origin(Thread("", (POST,), "@ann@toot.example")).address("@bob") == "https://toot.example/@bob"
    assert origin(Thread("", (POST,), "@ann.bsky.social")).address("@b.example") == "https://bsky.app/profile/b.example"


UNTOLD = {
    "a handle alone": Thread("", (POST,), "@ann"),
    "somebody else's post": Thread("", (POST, Post(2, "2/2", "https://x.com/eve/status/9")), "@ann"),
    "the author's profile": Thread("", (POST, Post(2, "2/2", "Also on https://x.com/ann")), "@ann"),
    "a file about a network": Thread("", (POST,), "@ann", "twitter-layoffs.txt"),
}


@pytest.mark.parametrize("thread", UNTOLD.values(), ids=UNTOLD)
def test_handles_are_code_where_the_network_is_not_known(thread: Thread) -> None:
    assert [entity.address for entity in post_entities(POST, origin(thread))] == ["", ""]


LINKED = {
    "words": ("See [a map](https://a.org/m).", 'See <a href="https://a.org/m">a map</a>.'),
    "a handle": ("Ask [@ann](https://x.com/ann).", 'Ask <a href="https://x.com/ann">@ann</a>.'),
    "inside an address": ("a.org/[map](https://b.org)", '<code>a.org/</code><a href="https://b.org">map</a>'),
    "an address that Telegram refuses": ("See [a map](https://localhost).", "See a map."),
}


@pytest.mark.parametrize(("text", "html"), LINKED.values(), ids=LINKED)
def test_shows_the_links_of_the_author(text: str, html: str) -> None:
    post = read_threads(f"1/2 {text}\n\n2/2 That is all there is.".encode())[0].posts[0]

    assert linked(post.text, post_entities(post), Span(0, len(post.text))) == html


WORDS = [
    "@anna",
    "@b_ob2",
    "#bus",
    "#Авто",
    "##x",
    "#1a",
    "$USD",
    "/stop",
    "/go@anna",
    "a.org",
    "Я.рф",
    "www.b.com/c",
    "https://a.org/d",
    "tg://e",
    "x@y.com",
    "@ann.bsky.social",
    "@u@toot.example",
    "1.2.3.4",
    "4/7",
    "3.5",
    "word",
    "é",
    "ह",
]
BETWEEN = [" ", "\n", ", ", ". ", "! ", " (", ") ", " “", "” ", "’", ": ", " – ", "…", "<", " +", "?"]


@st.composite
def posts(draw: st.DrawFn) -> str:
    words = st.sampled_from(WORDS)
    return draw(words) + "".join(draw(st.lists(st.sampled_from(BETWEEN).flatmap(lambda gap: words.map(gap.__add__)))))


@given(posts(), st.sampled_from(["", X, BLUESKY, MASTODON]))
@example("text", "")
def test_leaves_telegram_no_entity_to_find(text: str, link: str) -> None:
    shown, own = parse(linked(text, entities(text, link), Span(0, len(text))))

    for found in find_entities(shown):
        stop = found["offset"] + found["length"]
        assert any(one["offset"] <= found["offset"] and stop <= one["offset"] + one["length"] for one in own), found


@given(st.text().filter(is_sendable), st.sampled_from(["", X, BLUESKY, MASTODON]))
def test_keeps_a_text_word_for_word(text: str, link: str) -> None:
    assert parse(linked(text, entities(text, link), Span(0, len(text)))).text == text
