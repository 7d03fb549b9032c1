"""Saved pages of threadreaderapp.com.

    <div id="tweet_1" class="content-tweet allow-preview" data-screenname="ann" data-tweet="16410026" dir="auto">
    Text<br />line <a class="entity-url" href="https://arxiv.org/abs/1">arxiv.org/abs…</a>
    <sup class="tw-permalink"><i class="fas fa-link"></i></sup></div>

Other threads by the author stand below, in other elements.
"""

from selectolax.lexbor import LexborHTMLParser, LexborNode

from index.reading.draft import Draft, Piece
from index.reading.labels import labelled
from index.reading.pages.markup import text_of


def thread_reader(tree: LexborHTMLParser) -> list[Draft]:
    """Return the thread of the page, if it is one of Thread Reader's."""
    posts = tree.css("div.content-tweet")
    author = next((name for post in posts if (name := post.attributes.get("data-screenname"))), "")
    pieces = tuple(
        Piece(text_of(post), link=_link(post)) for post in posts if _screen_name(post) in {"", author.lower()}
    )
    return [labelled(Draft(pieces, author=f"@{author}" if author else ""))] if pieces else []


def _screen_name(post: LexborNode) -> str:
    return (post.attributes.get("data-screenname") or "").lower()


def _link(post: LexborNode) -> str:
    name, number = post.attributes.get("data-screenname"), post.attributes.get("data-tweet")
    return f"https://x.com/{name}/status/{number}" if name and number else ""
