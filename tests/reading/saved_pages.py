"""Saved pages: names, times, counts and menus around each post, and replies by others below the thread."""

import quopri
from collections.abc import Callable, Sequence
from typing import NamedTuple

from tests.reading import Case

FRENCH = ["1/3 Notre fontaine chante.", "2/3 Elle chante la nuit,<br>et plutôt bien.", "3/3 Personne ne sait pourquoi."]
_FRENCH = ["Notre fontaine chante.", "Elle chante la nuit,\net plutôt bien.", "Personne ne sait pourquoi."]
ARMENIAN = ["Մեր աղբյուրը երգում է։", "Գիշերը՝ ավելի լավ։", "Ոչ ոք չգիտի՝ ինչու։"]
REPLY = "Ma tante l’a entendue chanter toute la nuit, et elle habite loin."


class Site(NamedTuple):
    """A page of a site: the element of a post by somebody, and the author as the site names them."""

    post: Callable[[int, str, str], str]
    author: str
    around: tuple[str, str] = ("<main>", "</main>")


def _mastodon(number: int, name: str, text: str) -> str:
    kind = "detailed-status" if number == 1 else "status status-public"
    return f"""<div class="{kind}">
    <a href="https://a.example/@{name}/10{number}" class="status__relative-time"><time>3h</time></a>
    <span class="display-name"><bdi><strong>{name.title()}</strong></bdi>
    <span class="display-name__account">@{name}@a.example</span></span>
    <div class="status__content"><div class="status__content__text"><p>{text}</p></div><button>Translate</button></div>
    <div class="status__action-bar"><button>2</button><span class="icon-button__counter">14</span></div></div>"""


def _bluesky(number: int, name: str, text: str) -> str:
    name, text = f"{name}.example.com", text.replace("<br>", "\n")
    return f"""<div data-testid="postThreadItem-by-{name}" role="link">
    <a href="/profile/{name}"><img src="avatar.jpg" alt=""></a>
    <a href="/profile/{name}">Somebody Else</a><a href="/profile/{name}/post/3k{number}">· 3h</a>
    <div data-testid="postText">{text}</div><button data-testid="likeBtn">7</button></div>"""


def _channel(number: int, name: str, text: str) -> str:
    forwarded = '<div class="tgme_widget_message_forwarded_from">Forwarded from Bo</div>' if name == "bo" else ""
    return f"""<div class="tgme_widget_message js-widget_message" data-post="fontaine/{number}">
    <a class="tgme_widget_message_owner_name" href="https://t.me/fontaine"><span>La fontaine</span></a>{forwarded}
    <div class="tgme_widget_message_text js-message_text" dir="auto">{text}</div>
    <a class="tgme_widget_message_date" href="https://t.me/fontaine/{number}"><time>16:41</time></a>
    <span>5K</span></div>"""


def _nitter(number: int, name: str, text: str) -> str:
    kind, text = ("main-tweet" if number == 1 else "after-tweet"), text.replace("<br>", "\n")
    return f"""<div class="{kind}"><div class="timeline-item">
    <a class="tweet-link" href="/{name}/status/10{number}#m"></a><a class="username" href="/{name}">@{name}</a>
    <span class="tweet-date"><a href="/{name}/status/10{number}">3h</a></span>
    <div class="tweet-content media-body">{text}</div></div></div>"""


def _x(number: int, name: str, text: str) -> str:
    text = text.replace("<br>", "\n")
    return f"""<article data-testid="tweet">
    <div data-testid="User-Name"><span>{name.title()}</span><span>@{name}</span>
    <a href="/{name}/status/10{number}"><time>3h</time></a></div>
    <div data-testid="tweetText">{text}</div>
    <span>12</span></article>"""


def _threads(number: int, name: str, text: str) -> str:
    return f"""<div data-pressable-container="true"><a href="/@{name}"><span dir="auto"><span>{name}</span></span></a>
    <a href="/@{name}/post/D{number}"><time>1d</time></a><div><span dir="auto"><span>{text}</span></span></div>
    <div role="button"><span dir="auto"><span>12</span></span></div></div>"""


def _unknown(number: int, name: str, text: str) -> str:
    address = f"https://forum.example/@{name}/10{number}10{number}"
    return f'<li class="card"><p>{text}</p><a href="{address}">il y a 3 h</a></li>'


def _thread_reader(number: int, name: str, text: str) -> str:
    return f"""<div id="tweet_{number}" class="content-tweet" data-screenname="{name}" data-tweet="10{number}">{text}
    <sup class="tw-permalink"><i class="fas fa-link"></i></sup></div>"""


SITES = {
    "Mastodon": Site(_mastodon, "@ann@a.example"),
    "Bluesky": Site(_bluesky, "@ann.example.com"),
    "a channel on t.me": Site(_channel, "La fontaine"),
    "Nitter": Site(_nitter, "@ann", ('<div class="main-thread">', "</div>")),
    "x.com": Site(_x, "@ann"),
    "Threads": Site(_threads, "@ann"),
    "Thread Reader": Site(_thread_reader, "@ann"),
    "a site with addresses": Site(_unknown, "@ann", ("<h1>Le forum</h1><ul>", "</ul>")),
}


def page(site: Site, texts: Sequence[str]) -> str:
    posts = [site.post(number, "ann", text) for number, text in enumerate(texts, 1)]
    posts += [site.post(4, "bo", REPLY), site.post(5, "bo", "Encore."), site.post(6, "bo", "Et encore.")]
    head = '<!DOCTYPE html><html><head><title>A page</title></head><body><nav><a href="/">Home</a></nav>'
    return f"{head}{site.around[0]}{''.join(posts)}{site.around[1]}</body></html>"


def as_mail(text: str, kind: str) -> bytes:
    part = b'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'
    head = (
        f'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: {kind}; boundary="--b"\r\n\r\n----b\r\n'.encode()
    )
    picture = (
        b"\r\n----b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n----b--\r\n"
    )
    return head + part + quopri.encodestring(text.encode()) + picture


_RULED = "<html><body><h1>La fontaine</h1><p><small>Juin</small></p><div>{}</div></body></html>"
_USER = "".join(
    f"<p>Aug {month}</p>" + "".join(_thread_reader(at, "ann", f"{at}/9 {text}") for at, text in enumerate(texts, 1))
    for month, texts in enumerate((["Un banc.", "Vert."], ["Un arbre.", "Vieux.", "Grand."]), 1)
)

CASES = {
    **{
        f"{name}, numbered": Case(page(site, FRENCH), _FRENCH, ["1/3", "2/3", "3/3"], site.author)
        for name, site in SITES.items()
    },
    **{
        f"{name}, not numbered": Case(page(site, ARMENIAN), ARMENIAN, author=site.author)
        for name, site in SITES.items()
        if name != "a site with addresses"
    },
    "a page in one file": Case(as_mail(page(SITES["Mastodon"], FRENCH), "multipart/related"), _FRENCH),
    "rules between the posts": Case(
        _RULED.format("Elle est là depuis mille ans.<br><br>Ou plus.<hr>Elle chante la nuit.<hr>Personne n’écoute."),
        ["Elle est là depuis mille ans.\n\nOu plus.", "Elle chante la nuit.", "Personne n’écoute."],
    ),
    "a list of an author's threads": Case(
        f"<html><body>{_USER}</body></html>", ["Un arbre.", "Vieux.", "Grand."], ["1/9", "2/9", "3/9"]
    ),
}
