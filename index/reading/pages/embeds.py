"""Pages with official embeds of posts on X.

    <blockquote class="twitter-tweet"><p lang="en" dir="ltr">1/4 Text <a href="https://t.co/x">pic.twitter.com/x</a></p>
    &mdash; Ann (@ann) <a href="https://twitter.com/ann/status/986401?ref_src=x">April 18, 2018</a></blockquote>

All embeds of one author form a thread, in the order of their ids, which grow with time.
"""

import re
from collections import defaultdict

from selectolax.lexbor import LexborHTMLParser, LexborNode

from index.reading.draft import Draft, DraftPost
from index.reading.labels import labelled
from index.reading.pages.markup import text_of

_STATUS = re.compile(r"https?://(?:mobile\.)?(?:twitter|x)\.com/(\w{1,20})/status(?:es)?/(\d{1,20})")


def embeds(tree: LexborHTMLParser) -> list[Draft]:
    """Return the threads of embedded posts on the page, one for each author."""
    authors: dict[str, dict[int, DraftPost]] = defaultdict(dict)
    for quote in tree.css("blockquote.twitter-tweet, blockquote.twitter-video"):
        text = quote.css_first("p")
        status = _status(quote)
        if text and status:
            handle, number = status[1], int(status[2])
            authors[handle][number] = DraftPost(text_of(text), link=f"https://x.com/{handle}/status/{number}")
    return [
        labelled(Draft(tuple(post for _, post in sorted(posts.items())), author=f"@{handle}"))
        for handle, posts in authors.items()
    ]


def _status(quote: LexborNode) -> re.Match[str] | None:
    """Return the match of the embed's own address: its last link, below the text."""
    links = (_STATUS.match(link.attributes.get("href") or "") for link in reversed(quote.css("a")))
    return next((link for link in links if link), None)
