"""Saved pages of sites that no reader knows: each post has a name or a date beside it, in elements of any class."""

from tests.reading import Case

_POSTS = [
    "De molen op de dijk heeft sinds vorig jaar weer vier wieken.",
    "De molenaar schildert ze elke zomer, te beginnen bij de onderste.",
    "In november staat alles stil, want dan broedt er een uil onder de kap.",
]
_OTHER = "Wij hadden vroeger ook een molen, maar daar zit nu een kapper in."
_ROWS = [("mieke", _POSTS[0]), ("joop", _OTHER), ("mieke", _POSTS[1]), ("mieke", _POSTS[2])]
_ALONE = [("mieke", text) for text in _POSTS]
_ITEMS = {
    "class of the name": '<div class="kx1"><b class="x-nick">{name}</b> <i>10:0{k}</i><p class="kx2">{text}</p></div>',
    "link to a profile": '<li><a href="/u/{name}">{name}</a><div class="aa">{text}</div><a>antwoord</a></li>',
    "attribute": '<my-comment author="{name}"><div slot="meta">2d</div><div><p>{text}</p></div></my-comment>',
    "name in a heading": "<section><h4>{name}</h4><div><span>{text}</span></div><footer>Delen</footer></section>",
    "microdata": '<div><span itemprop="author">{name}</span><time>1 jan</time><div itemprop="text">{text}</div></div>',
    "row of a table": '<tr><td class="who"><a class="member">{name}</a></td><td>#{k}<div class="say">{text}</div></td></tr>',
}
_DATED = {
    "date below": '<div class="entry"><div>{text}</div><div class="when"><a href="/n/{k}.html">{k} mei 2020</a></div></div>',
    "cells": "<tr><td>{k}</td><td>0{k}.03.2024</td><td>{text}</td></tr>",
    "link to itself": '<li>{text} <a href="https://example.social/@{name}/11540{k}">{k} mei</a></li>',
}


def _page(item: str, rows: list[tuple[str, str]]) -> str:
    items = "".join(item.format(k=k, name=name, text=text) for k, (name, text) in enumerate(rows, 1))
    items = f"<table>{items}</table>" if item.startswith("<tr") else items
    return f"<!DOCTYPE html><html><body><nav><a href='/'>Home</a></nav>{items}<p>© 2024</p></body></html>"


CASES = {
    **{kind: Case(_page(item, _ROWS), _POSTS, author="mieke") for kind, item in _ITEMS.items()},
    **{kind: Case(_page(item, _ALONE), _POSTS) for kind, item in _DATED.items()},
    "answers inside each other": Case(
        "<!DOCTYPE html><html><body>"
        + "".join(
            f'<div class="c"><a class="author">{name}</a><div class="md"><p>{text}</p></div>' for name, text in _ROWS
        )
        + "</div>" * len(_ROWS)
        + "</body></html>",
        _POSTS,
        author="mieke",
    ),
    "the first in an element of its own": Case(
        '<!DOCTYPE html><html><body><article class="head"><h3><a class="person">mieke</a></h3><div class="text">'
        f"{_POSTS[0]}</div>"
        + "".join(
            f'<div class="re"><a class="re-person">{name}</a><p class="text">{text}</p><u>Like</u></div>'
            for name, text in _ROWS[1:]
        )
        + "</article></body></html>",
        _POSTS,
        author="mieke",
    ),
    "a mention stays": Case(
        _page(
            '<div class="n"><b class="nick">{name}</b><i>10:0{k}</i><p class="m"><a href="/@jet">@jet</a> {text}</p></div>',
            _ALONE,
        ),
        [f"@jet {text}" for text in _POSTS],
    ),
    "a link stays": Case(
        _page(
            '<div class="n"><b class="nick">{name}</b><p class="m">{text} <a href="https://a.example/p/{k}">https://a.example/p/{k}</a></p></div>',
            _ALONE,
        ),
        [f"{text} https://a.example/p/{k}" for k, text in enumerate(_POSTS, 1)],
    ),
    "a quoted post": Case(
        _page('<article data-author="{name}"><h4>{name}</h4><div class="say">{text}</div></article>', _ROWS).replace(
            _POSTS[2], f'<blockquote data-quote="joop">{_OTHER}</blockquote>{_POSTS[2]}'
        ),
        [*_POSTS[:2], f"{_POSTS[2]}\n❝ {_OTHER}"],
        author="mieke",
    ),
    "numbered paragraphs above comments": Case(
        "<!DOCTYPE html><html><body><nav><p>Start</p></nav><main class='text'>"
        + "".join(f"<p>{k}/3 {text}</p>" for k, text in enumerate(_POSTS, 1))
        + f"<p>Terug</p></main><div class='comments'><p>{_OTHER}</p></div></body></html>",
        _POSTS,
        ["1/3", "2/3", "3/3"],
    ),
    "alike, without names": Case(
        "<!DOCTYPE html><html><body><header>Molens</header><main>"
        + "".join(f'<div class="block">{text}</div>' for text in _POSTS)
        + "</main><p>Deel dit</p></body></html>",
        _POSTS,
    ),
    "data in a script": Case(
        '<!DOCTYPE html><html><body><div id="app"></div><script type="application/json">{"page": {"posts": ['
        + ", ".join(f'{{"by": "mieke", "body": "{text}"}}' for text in _POSTS)
        + "]}}</script></body></html>",
        _POSTS,
        author="mieke",
    ),
    "a list in the only post of somebody": Case(
        _page('<div class="n"><b class="nick">{name}</b><div class="m">{text}</div></div>', _ROWS).replace(
            _OTHER, "Mijn lijst:<br>1/2 wieken<br>2/2 verf"
        ),
        _POSTS,
        author="mieke",
    ),
}
