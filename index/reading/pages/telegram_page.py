"""Telegram Desktop's HTML export, messages.html.

<div class="message default clearfix" id="message101"><div class="body">
  <div class="from_name">Night Bus Club </div><div class="text">1/6 Our city<br>tested</div></div></div>
<div class="message default clearfix joined" id="message102"> … no name: same author as above … </div>
"""

from collections import defaultdict

from selectolax.lexbor import LexborHTMLParser, LexborNode

from index.reading.draft import Draft, DraftPost
from index.reading.labels import labelled
from index.reading.pages.markup import text_of


def telegram_page(tree: LexborHTMLParser) -> list[Draft]:
    """Return a draft of each person's messages in an exported chat, without forwarded ones."""
    authors: dict[str, list[DraftPost]] = defaultdict(list)
    name = ""
    for message in tree.css("div.message.default"):
        name = _text(message, ".body > .from_name") or name
        if text := _text(message, ".body > .text"):
            authors[name].append(DraftPost(text))
    return [labelled(Draft(tuple(posts), author=name)) for name, posts in authors.items()]


def _text(message: LexborNode, selector: str) -> str:
    found = message.css_first(selector)
    return text_of(found).strip() if found else ""
