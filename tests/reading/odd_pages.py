"""Saved pages where names, openers or the end of the thread stand in odd places."""

from collections.abc import Sequence

from tests.reading import Case

_HUNGARIAN = [
    "A falunk harangja mindig két perccel korábban szól, és senki sem tudja, miért.",
    "A harangozó szerint a toronyóra pontos, csak a falu késik.",
    "Megmértük: igaza van. Tegnap előreállítottuk az összes órát.",
]
_OTHERS = ["Nálunk a harang egyáltalán nem szól, mert elvitték a galambok.", "Én ezt nem hiszem el, ott laktam."]
_ROWS = [
    ("Ilona", _HUNGARIAN[0]),
    ("Béla", _OTHERS[0]),
    ("Ilona", _HUNGARIAN[1]),
    ("Ilona", _HUNGARIAN[2]),
    ("Béla", _OTHERS[1]),
]


def _page(body: str) -> str:
    return f"<!DOCTYPE html><html><head><title>Falu</title></head><body>{body}</body></html>"


def _group(name: str, texts: Sequence[str]) -> str:
    messages = "".join(
        f'<div class="row"><i>8:0{at}</i><div class="said">{text}</div></div>' for at, text in enumerate(texts)
    )
    return f'<div class="group"><div class="top"><span class="nick-author">{name}</span> <time>2025. 03. 03.</time></div>{messages}</div>'


def _signed(name: str, text: str) -> str:
    return (
        f'<div class="msg"><h3>Re: Harang</h3><div class="author">írta: <strong>{name}</strong></div>'
        f'<div class="body">{text}</div></div><hr>'
    )


def _asked(number: int, name: str, text: str) -> str:
    return (
        f'<div class="qa"><div class="txt"><p>{text}</p></div><div class="user-box"><div class="user-time">írta '
        f'<span>Mar 3, 2024 at 8:00</span></div><a href="/users/{number}/{name}">{name}</a></div></div>'
    )


def _reply(name: str, text: str) -> str:
    return f'<li class="re"><a class="user">{name}</a> <time>3 napja</time><p class="re-text">{text}</p></li>'


def _cell(name: str, minute: int, text: str) -> str:
    head = f"<font>Küldve: Mon Mar 03, 2003 8:{minute:02} am</font><hr>"
    return f"<tr><td><b>{name}</b></td><td>{head}{text}</td></tr>"


_REPLIES = "".join(_reply(name, text) for name, text in _ROWS[1:])
_STORY = (
    f'<div class="when"><a class="user">Ilona</a> <time>4 napja</time></div><div class="story">{_HUNGARIAN[0]}</div>'
)

CASES = {
    "a name above several messages": Case(
        _page(_group("Ilona", _HUNGARIAN[:1]) + _group("Béla", _OTHERS) + _group("Ilona", _HUNGARIAN[1:])),
        _HUNGARIAN,
        author="Ilona",
    ),
    "two names, each above a row of messages": Case(
        _page(_group("Ilona", _HUNGARIAN) + _group("Béla", _OTHERS)), _HUNGARIAN, author="Ilona"
    ),
    "terms with times": Case(
        _page(
            f"<dl>{''.join(f'<dt>{name} [8:0{at}]</dt><dd>{text}</dd>' for at, (name, text) in enumerate(_ROWS))}</dl>"
        ),
        _HUNGARIAN,
        author="Ilona",
    ),
    "a number before each name": Case(
        _page(
            "".join(
                f'<div class="post"><span class="author">{at} <b>{name}</b></span><p class="text">{text}</p></div>'
                for at, (name, text) in enumerate(_ROWS, 1)
            )
        ),
        _HUNGARIAN,
        author="Ilona",
    ),
    "a heading between posts of the author": Case(
        _page(
            f"<ul>{''.join(_reply('Ilona', text) for text in _HUNGARIAN)}</ul>"
            f"<h2>2. oldal</h2><ul>{_reply('Ilona', 'A galambok is pontosak, csak nem szólnak.')}</ul>"
        ),
        [*_HUNGARIAN, "A galambok is pontosak, csak nem szólnak."],
        author="Ilona",
    ),
    "the description of the author above the posts": Case(
        _page(
            '<div class="card"><a class="user">Ilona</a><div>Harangokról, órákról és galambokról ír, húsz éve, naponta.</div></div>'
            + "".join(f'<div class="re">{_reply(name, text)}</div>' for name, text in _ROWS)
        ),
        _HUNGARIAN,
        author="Ilona",
    ),
    "a name and a time in an attribute": Case(
        _page(
            "".join(
                f'<div role="row"><div class="bubble" data-pre-plain-text="[08:0{at}, 3/3/2025] {name}: "><span>{text}</span>'
                f"</div><i>08:0{at}</i></div>"
                for at, (name, text) in enumerate(_ROWS)
            )
        ),
        _HUNGARIAN,
        author="Ilona",
    ),
    "a word before each name": Case(
        _page(f"<h1>Fórum</h1><hr>{''.join(_signed(name, text) for name, text in _ROWS)}"), _HUNGARIAN, author="Ilona"
    ),
    "a question and answers, each by somebody else": Case(
        _page(
            "".join(
                _asked(n, name, text)
                for n, (name, text) in enumerate([("ili", _HUNGARIAN[0]), ("bela", _OTHERS[0]), ("kati", _OTHERS[1])])
            )
        ),
        (),
    ),
    "the opener in an element of its own": Case(
        _page(f'<h1>Harang</h1><div class="post">{_STORY}</div><ul>{_REPLIES}</ul>'), _HUNGARIAN, author="Ilona"
    ),
    "the replies inside the post": Case(
        _page(f'<div class="post">{_STORY}<div>Tetszik</div><ul>{_REPLIES}</ul></div>'), _HUNGARIAN, author="Ilona"
    ),
    "other texts below a heading": Case(
        _page(
            "".join(f'<div class="box"><p class="t">{text}</p></div>' for text in _HUNGARIAN)
            + f'<section><h3>Még több</h3><p class="t">{_OTHERS[0]}</p></section>'
        ),
        _HUNGARIAN,
    ),
    "a heading and a footer between rules": Case(
        _page("<h2>Harang</h2><hr>" + "<hr>".join(_HUNGARIAN) + "<hr><small>Impresszum 2024</small>"), _HUNGARIAN
    ),
    "dates in the cells of the posts": Case(
        _page(f"<table>{''.join(_cell(name, at, text) for at, (name, text) in enumerate(_ROWS))}</table>"),
        _HUNGARIAN,
        author="Ilona",
    ),
    "two paragraphs in one post": Case(
        _page(
            "".join(
                f'<div class="p"><a class="user" href="/u/{name}">{name}</a><div class="prose">{text}</div></div>'
                for name, text in [
                    ("ili", f"<p>{_HUNGARIAN[0]}</p><p>{_OTHERS[1]}</p>"),
                    *(("ili", f"<p>{text}</p>") for text in [*_HUNGARIAN[1:], *_HUNGARIAN[1:], *_HUNGARIAN[1:]]),
                    ("bela", f"<p>{_OTHERS[0]}</p>"),
                ]
            )
        ),
        [f"{_HUNGARIAN[0]}\n\n{_OTHERS[1]}", *_HUNGARIAN[1:], *_HUNGARIAN[1:], *_HUNGARIAN[1:]],
        author="ili",
    ),
}
