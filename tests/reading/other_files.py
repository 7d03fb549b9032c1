"""Files of other types that hold the text of a thread: mail, feeds, tables, rich text."""

import base64
import json
from collections.abc import Sequence

from tests.reading import Case

SPANISH = ["1/3 El reloj de la plaza, que nadie mira, canta.", "2/3 Canta a las tres; y mal.", "3/3 «Así es», dice."]
_SPANISH = [text[4:] for text in SPANISH]
GREEK = ["Το ρολόι της πλατείας τραγουδά.", "Τραγουδά στις τρεις, και όχι καλά.", "Έτσι είναι, λέει ο ωρολογάς."]


def mail(texts: Sequence[str]) -> bytes:
    """Return a mail with *texts* in two forms, of which the second is the page of a newsletter."""
    plain = base64.encodebytes("\n\n".join(texts).encode()).decode()
    head = 'From: Ann <a@b.example>\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="=_b"'
    kinds = ("text/plain; charset=utf-8\nContent-Transfer-Encoding: base64", plain), ("text/html", "<p>Menu</p>" * 5)
    parts = "".join(f"--=_b\nContent-Type: {kind}\n\n{text}\n" for kind, text in kinds)
    return f"{head}\n\n{parts}--=_b--\n".replace("\n", "\r\n").encode()


def feed(texts: Sequence[str]) -> str:
    """Return Nitter's feed of *texts*, newest first."""
    items = [
        f"<item><title>R to @ann: {text}</title><dc:creator>@ann</dc:creator><description><![CDATA[<p>{text}</p>]]>"
        f"</description><pubDate>Mon, 03 Nov 2025 19:0{at}:00 GMT</pubDate>"
        f"<link>https://nitter.example/ann/status/10{at}#m</link></item>"
        for at, text in enumerate(texts)
    ]
    head = '<?xml version="1.0"?><rss version="2.0"><channel><title>Ann / @ann</title>'
    return f"{head}{''.join(items[::-1])}</channel></rss>"


def atom(texts: Sequence[str]) -> str:
    entries = "".join(
        f"<entry><title>…</title><author><name>Ann</name></author><published>2025-11-03T19:0{at}:00Z</published>"
        f'<link href="https://a.example/{at}"/><content type="html">&lt;p&gt;{text}&lt;/p&gt;</content></entry>'
        for at, text in enumerate(texts)
    )
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Ann</title>{entries}</feed>'


def table(texts: Sequence[str], header: Sequence[str], separator: str = ",") -> str:
    rows = [f'{at}{separator}2025-11-03{separator}"{text}"' for at, text in enumerate(texts, 1)]
    return "\r\n".join([separator.join(header), *rows]) + "\r\n"


def notebook(texts: Sequence[str]) -> str:
    """Return a notebook with code and its output below each of *texts*."""
    output = {"output_type": "stream", "name": "stdout", "text": ["It was done, and all is well.\n"]}
    cells: list[object] = []
    for text in texts:
        cells.append({"cell_type": "markdown", "metadata": {}, "source": [text]})
        cells.append({"cell_type": "code", "metadata": {}, "outputs": [output], "source": ["print('It is well')\n"]})
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells})


def rich(texts: Sequence[str], code_page: int) -> str:
    body = "\\par\\par ".join(
        "".join(c if c.isascii() else "".join(f"\\'{b:02x}" for b in c.encode(f"cp{code_page}")) for c in text)
        for text in texts
    )
    return (
        f"{{\\rtf1\\ansi\\ansicpg{code_page}{{\\fonttbl{{\\f0 Arial;}}}}{{\\*\\generator Pad;}}\\f0\\fs22 {body}\\par}}"
    )


def rich_unicode(texts: Sequence[str]) -> str:
    body = "\\\n\\\n".join("".join(c if c.isascii() else f"\\u{ord(c)} " for c in text) for text in texts)
    return f"{{\\rtf1\\ansi\\ansicpg1252\\cocoartf2761\\uc0 {body}}}"


CASES = {
    "a mail": Case(mail(SPANISH), _SPANISH, ["1/3", "2/3", "3/3"]),
    "a feed": Case(feed(SPANISH), _SPANISH, ["1/3", "2/3", "3/3"], "@ann"),
    "a feed without numbers": Case(feed(GREEK), GREEK, author="@ann"),
    "an Atom feed": Case(atom(GREEK), GREEK, author="Ann"),
    "a table": Case(table(SPANISH, ["id", "created_at", "text"]), _SPANISH, ["1/3", "2/3", "3/3"]),
    "a table of Excel": Case(table(GREEK, ["Α/Α", "Ημερομηνία", "Κείμενο"], ";"), GREEK),
    "a table with tabs": Case(table(GREEK, ["id", "date", "content"], "\t"), GREEK),
    "a notebook": Case(notebook(SPANISH), _SPANISH, ["1/3", "2/3", "3/3"]),
    "a notebook without numbers": Case(notebook(GREEK), GREEK),
    "rich text": Case(rich(SPANISH, 1252), _SPANISH),
    "rich text in Greek": Case(rich(GREEK, 1253), GREEK),
    "rich text of a Mac": Case(rich_unicode(GREEK), GREEK),
}
