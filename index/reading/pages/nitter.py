"""Saved pages of Nitter.

<div class="conversation"><div class="main-thread">
  <div class="before-tweet thread-line"> … <div class="main-tweet"> … <div class="after-tweet thread-line">
    <div class="timeline-item"><a class="tweet-link" href="/ann/status/98640#m"></a>
      <a class="username" href="/ann">@ann</a>
      <div class="tweet-content media-body">Text, in which line feeds are line breaks</div>
      <div class="quote"> … another's post … </div></div></div>
<div class="replies"> … posts of others … </div>
"""

from selectolax.lexbor import LexborHTMLParser, LexborNode

from index.reading.draft import Draft, DraftPost
from index.reading.labels import labelled
from index.reading.pages.markup import link_address, text_with_line_breaks
from index.thread import Remark

TRUNCATED = Remark("the page shows only part of the thread")


def nitter(tree: LexborHTMLParser) -> list[Draft]:
    """Return the thread on a page of Nitter; no draft for other pages."""
    main = tree.css_first(".main-thread")
    items = main.css(".timeline-item") if main else []
    author = _author(tree.css_first(".main-tweet") or main) if main else ""
    posts = tuple(_post(item) for item in items if item.css_first(".tweet-content") and _author(item) == author)
    remarks = (TRUNCATED,) if main and main.css_first(".more-replies, .earlier-replies") else ()
    return [labelled(Draft(posts, author=author, remarks=remarks))] if posts else []


def _author(item: LexborNode | None) -> str:
    name = item.css_first("a.username") if item else None
    return name.text().strip() if name else ""


def _post(item: LexborNode) -> DraftPost:
    content = item.css_first(".tweet-content")
    address = link_address(item, "a.tweet-link").removesuffix("#m")
    path = "/" + "/".join(address.split("/")[-3:]) if "/status/" in address else ""
    return DraftPost(text_with_line_breaks(content) if content else "", link=f"https://x.com{path}" if path else "")
