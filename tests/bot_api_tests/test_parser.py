import pytest

from tests.bot_api import ParseError, parse

ACCEPTED = {
    "bold": ("<b>4/7</b>", "4/7", ["bold"]),
    "expandable": ("<blockquote expandable>a</blockquote>", "a", ["expandable_blockquote"]),
    "unknown entity stays": ("&copy; &amp; &lt;", "&copy; & <", []),
    "link": ('<a href="http://a.example">a</a>', "a", ["text_link"]),
    "code with a language": ('<pre><code class="language-py">x</code></pre>', "x", ["pre"]),
}
REFUSED = {
    "unclosed": ("a<b", "Can't parse entities: Unclosed start tag at byte offset 1"),
    "unknown": ("<x>", 'Can\'t parse entities: Unsupported start tag "x" at byte offset 0'),
    "stray": ("</b>", "Can't parse entities: Unexpected end tag at byte offset 0"),
    "surrogate": ("\ud800", "Text must be encoded in UTF-8"),
}


@pytest.mark.parametrize(("html", "text", "kinds"), ACCEPTED.values(), ids=ACCEPTED)
def test_reads(html: str, text: str, kinds: list[str]) -> None:
    parsed = parse(html)
    assert (parsed.text, [entity["type"] for entity in parsed.entities]) == (text, kinds)


@pytest.mark.parametrize(("html", "reason"), REFUSED.values(), ids=REFUSED)
def test_refuses(html: str, reason: str) -> None:
    with pytest.raises(ParseError) as error:
        parse(html)
    assert str(error.value) == reason


def test_counts_in_utf_16() -> None:
    assert parse("😀<b>x</b>").entities == [{"type": "bold", "offset": 2, "length": 1}]
