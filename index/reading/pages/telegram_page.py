"""The HTML export of Telegram Desktop, messages.html.

<div class="message default clearfix" id="message101"><div class="body">
  <div class="from_name">Night Bus Club </div><div class="text">1/6 Our city<br>tested</div></div></div>
<div class="message default clearfix joined" id="message102"> … no name: by the same … </div>
"""

from collections import defaultdict

from selectolax.lexbor import LexborHTMLParser, LexborNode

from index.reading.draft import Draft, Piece
from index.reading.labels import labelled
from index.reading.pages.markup import text_of


def telegram_page(tree: LexborHTMLParser) -> list[Draft]:
    """Return the messages of each person in an exported chat; forwarded ones are not theirs."""
    authors: dict[str, list[Piece]] = defaultdict(list)
    name = ""
    for message in tree.css("div.message.default"):
        name = _text(message, ".body > .from_name") or name
        if text := _text(message, ".body > .text"):
            authors[name].append(Piece(text))
    return [labelled(Draft(tuple(pieces), author=name)) for name, pieces in authors.items()]


def _text(message: LexborNode, selector: str) -> str:
    found = message.css_first(selector)
    return text_of(found).strip() if found else ""
