"""Saved pages of threadreaderapp.com.

    <div id="tweet_1" class="content-tweet allow-preview" data-screenname="ann" data-tweet="16410026" dir="auto">
    Text<br />line <a class="entity-url" href="https://arxiv.org/abs/1">arxiv.org/abs…</a>
    <sup class="tw-permalink"><i class="fas fa-link"></i></sup></div>

Other threads by the author are listed below it, in other elements.
"""

from selectolax.lexbor import LexborHTMLParser, LexborNode

from index.reading.draft import Draft, DraftPost
from index.reading.labels import labelled
from index.reading.pages.markup import text_of


def thread_reader(tree: LexborHTMLParser) -> list[Draft]:
    """Return the thread on a page of Thread Reader; no draft for other pages."""
    elements = tree.css("div.content-tweet")
    author = next((name for element in elements if (name := element.attributes.get("data-screenname"))), "")
    posts = tuple(
        DraftPost(text_of(element), link=_link(element))
        for element in elements
        if _screen_name(element) in {"", author.lower()}
    )
    return [labelled(Draft(posts, author=f"@{author}" if author else ""))] if posts else []


def _screen_name(element: LexborNode) -> str:
    return (element.attributes.get("data-screenname") or "").lower()


def _link(element: LexborNode) -> str:
    name, number = element.attributes.get("data-screenname"), element.attributes.get("data-tweet")
    return f"https://x.com/{name}/status/{number}" if name and number else ""
