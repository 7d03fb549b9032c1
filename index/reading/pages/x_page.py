"""Saved pages of x.com.

    <article data-testid="tweet">
      <div data-testid="User-Name"><a href="/ann">Ann</a> <a href="/ann">@ann</a>
        <a href="/ann/status/98640"><time datetime="2024-06-02T19:11:00.000Z">Jun 2</time></a></div>
      <div data-testid="tweetText" lang="en"><span>Text, in which line feeds are line breaks</span></div></article>

X keeps only a few posts at a time in the page, so others may be missing from the saved file.
"""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from index.reading.draft import Draft, DraftPost
from index.reading.labels import labelled
from index.reading.pages.markup import text_with_line_breaks
from index.thread import Remark

POSSIBLY_PARTIAL = Remark("x.com keeps only the posts on the screen, so posts may be missing from the saved page")
_STATUS = re.compile(r"(?:https?://(?:twitter|x)\.com)?/(\w{1,20})/status/(\d{1,20})")
_HANDLE = re.compile(r"@\w{1,20}")


def x_page(tree: LexborHTMLParser) -> list[Draft]:
    """Return the posts of the page's first author, up to the first reply by somebody else."""
    articles = [
        item for item in tree.css('article[data-testid="tweet"]') if item.css_first('[data-testid="tweetText"]')
    ]
    author = _author(articles[0]) if articles else ""
    posts: list[DraftPost] = []
    for article in articles:
        if _author(article) == author:
            posts.append(_post(article))
        elif len(posts) > 1:
            break
    return [labelled(Draft(tuple(posts), author=author, remarks=(POSSIBLY_PARTIAL,)))] if posts else []


def _author(article: LexborNode) -> str:
    name = article.css_first('[data-testid="User-Name"]')
    handle = _HANDLE.search(name.text(separator=" ")) if name else None
    return handle[0] if handle else ""


def _post(article: LexborNode) -> DraftPost:
    text = article.css_first('[data-testid="tweetText"]')
    links = (_STATUS.match(link.attributes.get("href") or "") for link in article.css("a:has(time)"))
    link = next((f"https://x.com/{found[1]}/status/{found[2]}" for found in links if found), "")
    return DraftPost(text_with_line_breaks(text) if text else "", link=link)
