"""Saved web pages: only the author's posts, with complete links."""

import pytest

from index.reading import read_threads

THREAD_READER = """<!DOCTYPE html><html><head><title>Thread by @ann</title></head><body>
<div id="tweet_1" class="content-tweet allow-preview" data-screenname="ann" data-tweet="101" dir="auto">A thread on
<a class="entity-hashtag" href="https://x.com/hashtag/bus">#bus</a> &amp; trains<br />by <a class="entity-mention"
href="https://x.com/bob">@bob</a> <a class="entity-url" href="https://example.org/report">example.org/rep…</a>
<div class="entity-image"><a href="https://pbs.twimg.com/a.jpg"><img src="a.jpg"></a></div>
<sup class="tw-permalink"><i class="fas fa-link"></i></sup></div>
<div id="tweet_2" class="content-tweet allow-preview" data-screenname="ann" data-tweet="102">It ran 24/7.
<div class="entity-embed">A quoted post</div></div>
<div id="tweet_1" class="content-tweet" data-screenname="eve" data-tweet="999">Another's</div></body></html>"""

EMBEDS = """<p>See this:</p><blockquote class="twitter-tweet"><p lang="en">2/2 It ran 24/7
<a href="https://t.co/x">pic.twitter.com/x</a></p>&mdash; Ann (@ann)
<a href="https://twitter.com/ann/status/102?ref_src=x">June 2</a></blockquote>
<blockquote class='twitter-tweet'><p>1/2 A thread on
<a href="https://twitter.com/hashtag/bus">#bus</a> &amp; trains, 13.4m</p>&mdash; Ann (@ann)
<a href="https://twitter.com/ann/status/101">June 2</a></blockquote>
<blockquote class="twitter-tweet"><p>1/4 Not hers</p>&mdash; Bob (@bob)
<a href="https://twitter.com/bob/status/99">June 1</a></blockquote>"""


def nitter(name: str, number: int, text: str, inside: str = "") -> str:
    return f"""<div class="timeline-item"><a class="tweet-link" href="/{name}/status/{number}#m"></a>
    <div class="tweet-body">
    <a class="fullname" href="/{name}">Name</a><a class="username" href="/{name}">@{name}</a>
    <div class="tweet-content media-body" dir="auto">{text}</div>{inside}</div></div>"""


OPENER = nitter("ann", 101, "A thread on <a href='/search?q=%23bus'>#bus</a> &amp; trains")
MAIN = nitter(
    "ann",
    102,
    "It ran 24/7.\nSee <a href='https://example.org/report'>example.org/rep…</a>",
    "<div class='quote'><a class='username'>@eve</a><div class='quote-text'>quoted</div></div>",
)
NITTER = f"""<html><body><div class="conversation"><div class="main-thread">
<div class="before-tweet thread-line">{OPENER}</div><div class="main-tweet">{MAIN}</div>
<div class="after-tweet thread-line">{nitter("ann", 103, "The end.")}</div></div>
<div class="replies"><div class="reply">{nitter("bob", 104, "Nice.")}</div></div></div></body></html>"""


def article(name: str, number: int, text: str) -> str:
    return f"""<article data-testid="tweet"><div data-testid="User-Name"><a href="/{name}"><span>Name</span></a>
    <a href="/{name}"><span>@{name}</span></a><a href="https://x.com/{name}/status/{number}"><time>Jun 2</time></a>
    </div>
    <div data-testid="tweetText" lang="en">{text}</div><div role="group">21 143</div></article>"""


X = (
    "<html><body><main>"
    + article("ann", 101, "<span>A thread on </span><a href='/hashtag/bus'>#bus</a><span> &amp; trains\n\nhere</span>")
    + article("ann", 102, "<span>It ran </span><img alt='🚌' src='a.svg'><span> 24/7</span>")
    + article("bob", 103, "<span>Nice.</span>")
    + article("ann", 104, "<span>Thanks!</span>")
    + "</main></body></html>"
)

TELEGRAM = """<html><body><div class="history"><div class="message service"><div class="body details">2 June</div></div>
<div class="message default clearfix" id="message1"><div class="body"><div class="from_name">
Night Bus </div><div class="text">1/2 A thread on<br>buses</div></div></div>
<div class="message default clearfix joined" id="message2"><div class="body">
<div class="text">2/2 The end.</div></div></div>
<div class="message default clearfix joined" id="message3"><div class="body"><div class="forwarded body">
<div class="from_name">Weather</div><div class="text">Rain.</div></div></div></div></div></body></html>"""

UNKNOWN = "<html><body><article><p>1/2 A thread on buses.</p><p>2/2 The end.</p></article></body></html>"

PAGES = {
    "Thread Reader": (
        THREAD_READER,
        "@ann",
        ["A thread on #bus & trains\nby @bob https://example.org/report", "It ran 24/7."],
        "https://x.com/ann/status/101",
    ),
    "Thread Reader in a blog": (
        f"---\nauthor: carl\n---\n{THREAD_READER}",
        "@ann",
        ["A thread on #bus & trains\nby @bob https://example.org/report", "It ran 24/7."],
        "https://x.com/ann/status/101",
    ),
    "embeds": (EMBEDS, "@ann", ["A thread on #bus & trains, 13.4m", "It ran 24/7"], "https://x.com/ann/status/101"),
    "Nitter": (
        NITTER,
        "@ann",
        ["A thread on #bus & trains", "It ran 24/7.\nSee https://example.org/report\n❝ @eve: quoted", "The end."],
        "https://x.com/ann/status/101",
    ),
    "x.com": (X, "@ann", ["A thread on #bus & trains\n\nhere", "It ran 🚌 24/7"], "https://x.com/ann/status/101"),
    "Telegram": (TELEGRAM, "Night Bus", ["A thread on\nbuses", "The end."], ""),
    "unknown": (UNKNOWN, "", ["A thread on buses.", "The end."], ""),
}


@pytest.mark.parametrize(("page", "author", "posts", "link"), PAGES.values(), ids=PAGES)
def test_only_the_authors_posts_are_read(page: str, author: str, posts: list[str], link: str) -> None:
    (thread,) = read_threads(page.encode())
    assert (thread.author, [post.text for post in thread.posts], thread.posts[0].link) == (author, posts, link)


QUOTING = {
    "x.com": """<article data-testid="tweet"><div data-testid="User-Name">@ann</div>
        <div data-testid="tweetText">{text}</div><div role="link"><div data-testid="User-Name"><span>@eve</span></div>
        <div data-testid="tweetText">{quoted}</div></div></article>""",
    "Nitter": """<div class="main-thread"><div class="timeline-item">
        <a class="username">@ann</a><div class="tweet-content">{text}</div>
        <div class="quote"><a class="username">@eve</a><div class="quote-text">{quoted}</div></div></div></div>""",
    "Mastodon": """<div class="status"><span class="display-name__account">@ann</span><div class="status__content">
        <div class="status__content__text"><p>{text}</p></div></div><div class="status__quote"><div class="status">
        <span class="display-name__account">@eve</span><div class="status__content__text"><p>{quoted}</p></div></div>
        </div></div>""",
    "Thread Reader": """<div class="content-tweet" data-screenname="ann">{text}<span class="entity-embed"><blockquote>
        <p>{quoted}</p>Eve (@eve)</blockquote></span></div>""",
}


@pytest.mark.parametrize("post", QUOTING.values(), ids=QUOTING)
def test_a_quoted_post_is_a_line_below_the_text(post: str) -> None:
    posts = [post.format(text=text, quoted="Who sings here?") for text in ("1/2 The well sings.", "2/2 At noon, too.")]
    (thread,) = read_threads(f"<html><body>{''.join(posts)}</body></html>".encode())
    assert thread.author == "@ann"
    assert [post.text for post in thread.posts] == [
        "The well sings.\n❝ @eve: Who sings here?",
        "At noon, too.\n❝ @eve: Who sings here?",
    ]


def test_a_page_of_x_says_that_posts_may_be_missing() -> None:
    assert any("may be missing" in remark for remark in read_threads(X.encode())[0].remarks)


def test_a_shop_is_offered_only_with_a_doubt() -> None:
    goods = [
        "Two wings of oak, with a lock.",
        "One wing of pine. It opens inwards.",
        "A frame of steel, painted twice.",
    ]
    items = (
        f'<div class="goods"><a href="/p/{at}"><h3>No. {at}</h3></a><p>{text}</p></div>'
        for at, text in enumerate(goods)
    )
    (thread,) = read_threads(f"<!DOCTYPE html><html><body>{''.join(items)}</body></html>".encode())
    assert any("no numbers found" in remark for remark in thread.remarks)
