"""Each network with a thread in every state, as its server answers a program without an account.

The shapes are our own, after what is published:

Mastodon       https://docs.joinmastodon.org/methods/statuses/, https://docs.joinmastodon.org/entities/Status/
Bluesky        https://docs.bsky.app/docs/api/app-bsky-feed-get-post-thread, https://docs.bsky.app/docs/advanced-guides/posts
Telegram       the pages of t.me/s, which are not documented: snscrape, snscrape/modules/telegram.py
Thread Reader  its pages, which are not documented: see `index.reading.pages.sites`
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from tests.support import bluesky_server, mastodon_server, telegram_pages
from tests.support.bluesky_server import uri
from tests.support.mastodon_server import post
from tests.support.telegram_pages import channel, message
from tests.support.web_sites import BOMB, Respond, WebSites, answering, drip, page, redirect, without_end

Sites = Mapping[str, Mapping[str, Respond]]

ID = "1315000000000000001"
DEPTH = 6  # to which Bluesky shows replies here, so that a long thread takes several requests


class State(NamedTuple):
    """A link, and the sites that answer."""

    link: str
    sites: Sites


def mastodon(posts: dict[str, dict[str, Any]], number: int = 1, author: str = "ann") -> State:
    answer = answering(mastodon_server.HOST, mastodon_server.server(posts))
    return State(f"{mastodon_server.HOST}/@{author}/{number}", {"social.example": {"*": answer}})


def _mastodon() -> dict[str, State]:
    four = mastodon_server.thread(4)
    five = mastodon_server.thread(5)
    del five["3"]
    five["4"]["in_reply_to_id"] = None  # as Mastodon says once the post before is deleted
    bobs = {"1": post("1", "Where do the ferries leave?", author="bob")}
    anns = {"2": post("2", "1/2 From two piers.", "1"), "3": post("3", "2/2 Both are old.", "2")}
    thanks = {"4": post("4", "Thanks!", "3", "bob")}
    quoted = {"state": "accepted", "quoted_status": post("70", "The pier is closed.", author="bob")}
    boost = post("50", "", author="bob") | {"reblog": four["1"] | {"quote": quoted}}
    return {
        "long": mastodon(mastodon_server.thread(30), 4),
        "branching": mastodon(four | {"9": post("9", "An aside.", "2")}),
        "two people": mastodon(bobs | anns | thanks, 2),
        "deleted": mastodon(five),
        "boost": mastodon({**four, "1": four["1"] | {"quote": quoted}, "50": boost}, 50, "bob"),
        "private": mastodon({}),
    }


def bluesky(network: bluesky_server.Network, number: int = 1) -> State:
    answer = answering("", network.answer)
    link = f"https://bsky.app/profile/ann.example/post/p{number}"
    return State(link, {"public.api.bsky.app": {"*": answer}, "bsky.app": {}})


def _bluesky() -> dict[str, State]:
    def network(length: int) -> bluesky_server.Network:
        made = bluesky_server.Network(DEPTH)
        made.thread(length)
        return made

    branching, deleted, quoting, private = network(4), network(5), network(3), network(2)
    branching.add(9, "An aside.", uri(2))
    deleted.deleted.add(uri(3))
    record = {"$type": "app.bsky.embed.record#viewRecord", "author": {"handle": "bob.example"}}
    record |= {"uri": uri(70, "bob"), "value": {"text": "The pier is closed."}}
    quoting.posts[uri(1)]["embed"] = {"$type": "app.bsky.embed.record#view", "record": record}
    for each in private.posts.values():
        each["author"]["labels"] = [{"val": "!no-unauthenticated"}]
    two = bluesky_server.Network()
    two.add(1, "Where do the ferries leave?", author="bob")
    two.add(2, "1/2 From two piers.", uri(1, "bob"))
    two.add(3, "2/2 Both are old.", uri(2))
    two.add(4, "Thanks!", uri(3), "bob")
    return {
        "long": bluesky(network(30), 4),
        "branching": bluesky(branching),
        "two people": bluesky(two, 2),
        "deleted": bluesky(deleted, 5),
        "boost": bluesky(quoting),
        "private": bluesky(private),
    }


def telegram(messages: dict[int, str], number: int = 101) -> State:
    answers = {"*": answering("https://t.me", channel(messages))}
    for shown in (100, *messages):  # what a page of a post alone has
        body = telegram_pages.page([messages[shown]] if shown in messages else [])[1]
        answers[f"/night_bus/{shown}?embed=1&mode=tme"] = page(body)
    return State(f"https://t.me/night_bus/{number}", {"t.me": answers})


def _telegram() -> dict[str, State]:
    def numbered(length: int) -> dict[int, str]:
        return {100 + n: message(100 + n, f"{n}/{length} The bus is at stop {n}.") for n in range(1, length + 1)}

    others = {n: message(n, f"Good morning {n}.") for n in (98, 99, 180, 181)}
    two = numbered(2) | {103: message(103, "3/3 The tram is late.", forwarded="Trams")}
    deleted = numbered(5)
    del deleted[103]
    return {
        "long": telegram(numbered(30) | others, 104),
        "branching": telegram(numbered(4) | {109: message(109, "An aside.", reply_to=102)} | others),
        "two people": telegram(two | others),
        "deleted": telegram(deleted | others),
        "boost": telegram(others | {101: message(101, "1/9 Foreign.", forwarded="Trams")}),
        "private": State("https://t.me/c/1234567/101", {}),
    }


def tweet(number: int, text: str, name: str = "ann", kind: str = "content-tweet allow-preview") -> str:
    tweet_id = int(ID) + number - 1
    return (
        f'<div id="tweet_{number}" class="{kind}" data-screenname="{name}" data-tweet="{tweet_id}">{text}'
        '<sup class="tw-permalink"><i class="fas fa-link"></i></sup></div>'
    )


def thread_reader(tweets: list[str], link: str) -> State:
    body = f"<!doctype html><title>Thread by @ann</title><div>{''.join(tweets)}</div>"
    return State(link, {"threadreaderapp.com": {f"/thread/{ID}.html": page(body)}, "x.com": {}})


def _thread_reader(link: str) -> dict[str, State]:
    def numbered(length: int) -> list[str]:
        return [tweet(n, f"{n}/{length} Ferry {n}.") for n in range(1, length + 1)]

    more = tweet(9, "Trams.", kind="content-tweet")
    gap = numbered(5)
    del gap[2]
    quoted = '<div class="entity-embed"><blockquote><p>The pier is closed.</p></blockquote></div>'
    states = {
        "long": numbered(30),
        "branching": [*numbered(4), "<h2>More from @ann</h2>", more],
        "two people": [*numbered(2), tweet(3, "Thanks!", "bob")],
        "deleted": gap,
        "boost": [tweet(1, f"1/2 Look. {quoted}"), tweet(2, "2/2 Again.")],
    }
    return {name: thread_reader(tweets, link) for name, tweets in states.items()} | {
        "private": State(
            link, {"threadreaderapp.com": {"*": page("<!doctype html><h1>Make a thread</h1>")}, "x.com": {}}
        )
    }


def any_page(paragraphs: list[str]) -> State:
    body = f"<!doctype html><title>Ferries</title><article>{''.join(paragraphs)}</article>"
    return State("https://blog.example/ferries", {"blog.example": {"/ferries": page(body)}})


def _any_page() -> dict[str, State]:
    def numbered(length: int, what: str = "ferry") -> list[str]:
        return [f"<p>{n}/{length} The {what} leaves pier {n}.</p>" for n in range(1, length + 1)]

    def forum_post(name: str, text: str) -> str:
        return f'<div class="post"><a class="username">{name}</a><div class="content">{text}</div></div>'

    talk = [("ann", "1/2 From two piers."), ("bob", "Which?"), ("ann", "2/2 Both are old."), ("bob", "Thanks!")]
    gap = numbered(5)
    del gap[2]
    login = "<!doctype html><form><label>Name</label><input><label>Password</label><input></form>"
    return {
        "long": any_page(numbered(30)),
        "branching": any_page([*numbered(4), *numbered(3, "tram")]),
        "two people": any_page([forum_post(*each) for each in talk]),
        "deleted": any_page(gap),
        "boost": any_page(["<p>1/2 Look:</p><blockquote>The pier is closed.</blockquote>", "<p>2/2 Again.</p>"]),
        "private": State("https://blog.example/ferries", {"blog.example": {"/ferries": page(login)}}),
    }


NETWORKS: Mapping[str, Callable[[], dict[str, State]]] = {
    "Mastodon": _mastodon,
    "Bluesky": _bluesky,
    "Telegram": _telegram,
    "Thread Reader": lambda: _thread_reader(f"https://threadreaderapp.com/thread/{ID}.html"),
    "X": lambda: _thread_reader(f"https://x.com/ann/status/{ID}"),
    "any page": _any_page,
}
"""The states of each network's thread, by name."""

HOSTS: Mapping[str, str] = {
    "Mastodon": "social.example",
    "Bluesky": "public.api.bsky.app",
    "Telegram": "t.me",
    "Thread Reader": "threadreaderapp.com",
    "X": "threadreaderapp.com",
    "any page": "blog.example",
}
"""The host that is asked first."""

FAILURES: Mapping[str, Respond] = {
    "401": page('{"error": "This method requires an authenticated user"}', 401),
    "404": page('{"error": "Record not found"}', 404),
    "429": page("Too many requests", 429, Retry_After="100"),
    "5xx": page("Bad gateway", 502),
    "50 MB": without_end,
    "bomb": BOMB,
    "to 127.0.0.1": redirect("http://127.0.0.1/admin"),
    "to metadata": redirect("http://169.254.169.254/latest/meta-data/"),
    "private at the second look-up": redirect("/again"),
    "drip": drip,
}
"""What a host answers to every request, by name."""


def failing(network: str, failure: str) -> WebSites:
    """Return the sites for a link to *network* whose host has this *failure*."""
    sites = WebSites({HOSTS[network]: {"*": FAILURES[failure]}})
    # The sites of the test are at 127.0.0.1, so that this machine is at another address.
    sites.names |= {"127.0.0.1": ["127.0.0.9"], "169.254.169.254": ["169.254.169.254"]}
    if failure == "private at the second look-up":
        sites.names[HOSTS[network]] = ["127.0.0.1", "10.0.0.1"]
    return sites
