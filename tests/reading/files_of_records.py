"""Files with a record for each post: tables below a title, XML, mailboxes; and pages saved in one file."""

import plistlib
from io import BytesIO
from zipfile import ZipFile

from tests.reading import Case

_FINNISH = [
    "Saunan kello on käynyt väärin vuodesta 1974, eikä kukaan ole valittanut, päinvastoin.",
    "Isäntä sanoo, että oikeassa ajassa löylyt loppuisivat liian aikaisin.",
    "Eilen joku korjasi sen. Nyt kaikki ovat puoli tuntia myöhässä & vihaisia.",
]
_OTHERS = ["Meidän saunassa ei ole kelloa lainkaan, eikä tule.", "Kuka muka sitä kelloa katsoo, kun on kuuma?"]
_ROWS = [
    ("Aino", _FINNISH[0]),
    ("Urho", _OTHERS[0]),
    ("Aino", _FINNISH[1]),
    ("Urho", _OTHERS[1]),
    ("Aino", _FINNISH[2]),
]
_TABLE = "".join(f'{at};{name};"{text}"\n' for at, (name, text) in enumerate(_ROWS))


def _mail(at: int, name: str, text: str) -> str:
    answered = f"Urho <urho@ex.org> kirjoitti:\n> {_OTHERS[0]}\n> {_OTHERS[1]}\n\n" if at > 1 else ""
    return (
        f"From {name}@ex.org Mon Mar  3 08:0{at}:00 2025\nFrom: {name} <{name.lower()}@ex.org>\nDate: Mon, 3 Mar 2025"
        f" 08:0{at}:00 +0200\nMessage-ID: <{at}@ex.org>\nContent-Type: text/plain; charset=utf-8\n\n{answered}{text}\n\n"
    )


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;")


def _page() -> bytes:
    posts = "".join(
        f'<div class="p"><a class="user" href="/u/{name}">{name}</a><p>{text}</p></div>' for name, text in _ROWS
    )
    return f"<!DOCTYPE html><html><head><meta charset=utf-8></head><body>{posts}</body></html>".encode()


def _archive(files: dict[str, bytes]) -> bytes:
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return written.getvalue()


CASES = {
    "a table below a title": Case(f"Viestit\nLadattu 3.3.2025\n\nnro;user;teksti\n{_TABLE}", _FINNISH, author="Aino"),
    "a table below its separator": Case(f"\ufeffsep=;\nnro;user;text\n{_TABLE}", _FINNISH, author="Aino"),
    "a first column without a name": Case(f";user;text\n{_TABLE}", _FINNISH, author="Aino"),
    "XML with elements": Case(
        '<?xml version="1.0"?>\n<board><title>Sauna</title>'
        + "".join(
            f'<msg id="{at}"><by>{name}</by><body>{_escaped(text)}</body></msg>'
            for at, (name, text) in enumerate(_ROWS)
        )
        + "</board>",
        _FINNISH,
        author="Aino",
    ),
    "XML with attributes": Case(
        '<?xml version="1.0"?>\n<smses count="5">'
        + "".join(
            f'<sms date="17173{at}" sender_name="{name}" body="{_escaped(text)}" />'
            for at, (name, text) in enumerate(_ROWS)
        )
        + "</smses>",
        _FINNISH,
        author="Aino",
    ),
    "XML with character data": Case(
        '<?xml version="1.0"?>\n<log>'
        + "".join(f"<entry><user>{name}</user><text><![CDATA[{text}]]></text></entry>" for name, text in _ROWS)
        + "</log>",
        _FINNISH,
        author="Aino",
    ),
    "a mailbox whose senders are in an encoding that nobody knows": Case(
        "".join(_mail(at, f"=?x-none?q?{name}?=", text) for at, (name, text) in enumerate(_ROWS)), _FINNISH
    ),
    "a mailbox with signs outside ASCII in the ids": Case(
        "".join(_mail(at, *row) for at, row in enumerate(_ROWS)).replace("Message-ID: <", "Message-ID: <ä"), _FINNISH
    ),
    "a mailbox": Case("".join(_mail(at, *row) for at, row in enumerate(_ROWS)), _FINNISH, author="Aino"),
    "a mail that answers another": Case(
        "From: Aino <a@ex.org>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
        + "\n\n".join(f"{n}/3 {text}" for n, text in enumerate(_FINNISH, 1))
        + f"\n\nUrho kirjoitti 3. maaliskuuta:\n> {_OTHERS[0]}\n>\n> {_OTHERS[1]}\n",
        _FINNISH,
        ["1/3", "2/3", "3/3"],
    ),
    "Safari's archive of a page": Case(
        plistlib.dumps(
            {
                "WebMainResource": {"WebResourceData": _page(), "WebResourceMIMEType": "text/html"},
                "WebSubresources": [],
            },
            fmt=plistlib.FMT_BINARY,
        ),
        _FINNISH,
        author="Aino",
    ),
    "Safari's archive of a page as XML": Case(
        plistlib.dumps({"WebMainResource": {"WebResourceData": _page(), "WebResourceMIMEType": "text/html"}}),
        _FINNISH,
        author="Aino",
    ),
    "a page with its folder in an archive": Case(
        _archive({"sauna.html": _page(), "sauna_files/a.js": b"x=1", "sauna_files/ad.html": b"<p>Osta!</p>"}),
        _FINNISH,
        author="Aino",
    ),
}
