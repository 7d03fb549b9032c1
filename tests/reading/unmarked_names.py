"""Pages on which no class and no link says that a text is a name: it stands in the same place in each post."""

from tests.reading import Case

_POSTS = [
    "Az utcánkban minden reggel hat órakor kinyílik egy ablak, és senki sem néz ki rajta.",
    "Megkérdeztem a házmestert. Azt mondta, az ablak önműködő, 1971 óta, és ő húzza fel.",
    "Tegnap zárva maradt, és az egész utca elkésett.",
]
_OTHERS = ["Nálunk ugyanez a kapu, csak az éjfélkor nyílik, és a macska miatt.", "És a házmester?"]
_ROWS = [
    ("Ilka Bodó", _POSTS[0]),
    ("Dénes", _OTHERS[0]),
    ("Ilka Bodó", _POSTS[1]),
    ("Ilka Bodó", _POSTS[2]),
    ("Vera", _OTHERS[1]),
]
_ITEMS = {
    "bare class": '<div class="p-4"><span class="font-bold">{name}</span> <span>08:1{k}</span><p class="mt-1">{text}</p></div>',
    "learned class": '<div class="_a1"><div class="_b2"><span class="_c3">{name}</span></div><div class="_d4">{text}</div></div>',
    "heading in the text's element": "<div class='card'><h5>{name} <small>2025.03.1{k}.</small></h5>{text}</div>",
    "bold at the beginning": "<p><b>{name}</b> {text}</p>",
    "bold with a colon": "<li><b>{name}:</b> {text}</li>",
    "bold above a line break": "<td><b>{name}</b><br>{text}</td>",
    "date behind": "<figure><blockquote>{text}</blockquote><figcaption>{name}, 2025.03.1{k}.</figcaption></figure>",
    "button": '<div class="m"><button class="m__sender">{name}</button><p class="m__text">{text}</p></div>',
    "profile by number": '<div><h3><a class="ce" href="/{k}.html">{name}</a></h3><div>{text}</div><abbr>{k} napja</abbr></div>',
}
_FEED = "<article><p>{text}</p><footer>– <cite>{name}</cite>, 2025.03.1{k}.</footer></article>"


def _page(item: str, rows: list[tuple[str, str]], below: str = "") -> str:
    items = "".join(item.format(k=k, name=name, text=text) for k, (name, text) in enumerate(rows, 1))
    items = f"<table>{items.replace('<td', '<tr><td')}</table>" if item.startswith("<td") else items
    return f"<!DOCTYPE html><html><body><h1>Az ablak</h1>{items}{below}</body></html>"


_CHANNEL = (
    "<div class='post'><div class='head'><h5><a href='https://stats.example/c/ablak'>Ablak</a></h5>"
    "<p><small>Mar {k}, 08:01</small></p></div><div class='text'>{text}</div>"
    "<div class='foot'><a>1.2k</a><a>Megosztva: 3</a><a>Megnyitás</a></div></div>"
)

CASES = {
    "one channel, below a menu": Case(
        _page(_CHANNEL, [("", text) for text in _POSTS]).replace("<h1>Az ablak</h1>", "<a>Lista</a><a>Sorrend</a>"),
        _POSTS,
    ),
    **{kind: Case(_page(item, _ROWS), _POSTS, author="Ilka Bodó") for kind, item in _ITEMS.items()},
    "signed below": Case(
        _page(_FEED, [row for row in _ROWS if row[0] != "Vera"], "<p>És nálatok mi nyílik magától reggelente?</p>"),
        _POSTS,
        author="Ilka Bodó",
    ),
    "a post quoted whole": Case(
        _page(
            '<div class="post"><a class="user">{name}</a><div class="said"><p>{text}</p></div></div>',
            _ROWS,
            f'<div class="post"><a class="user">Dénes</a><div class="said"><blockquote class="quote">{_POSTS[2]}</blockquote>'
            "<p>Mi is elkéstünk.</p></div></div>",
        ),
        _POSTS,
        author="Ilka Bodó",
    ),
}
