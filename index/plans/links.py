"""The plan for a link: that of its network, or else of any page."""

from collections.abc import Generator
from contextlib import suppress
from dataclasses import replace

from index.plans.activity_pub import activity_pub, is_note_link
from index.plans.bluesky import bluesky, bluesky_post
from index.plans.mastodon import friendica_post, mastodon, mastodon_post
from index.plans.plan import PAGE, Fetch, Fetched, LinkError, Plan, checked
from index.plans.telegram_channel import telegram_channel, telegram_post
from index.plans.thread_reader import is_x, thread_reader, thread_reader_id, x_post, x_post_id
from index.reading.reader import read_threads
from index.thread import Thread, ThreadError


def threads_behind(link: str) -> Plan:
    """Read the threads behind *link*, an http or https address; their source is the link.

    Raises:
        LinkError: the server refuses, or has no such post.
        ThreadError: what is there is no thread.
    """
    threads = yield from _read(link)
    return [_linked(thread, link) for thread in threads]


def post_behind(link: str) -> str:
    """Return a name for what is behind *link*: the same one for all spellings of a link to a post.

    >>> post_behind("https://x.com/ann/status/13150?s=20"), post_behind("https://Blog.example/ferries/?page=2#top")
    ('x.com/13150', 'blog.example/ferries?page=2')
    """
    link = _lower_case(link)
    address, mark, query = link.partition("#")[0].partition("?")
    return _post_name(link) or f"{address.partition('://')[2].rstrip('/')}{mark}{query}"


def leads_to_post(link: str) -> bool:
    """Return whether *link* has the form of a link to a post of a network.

    >>> leads_to_post("https://x.com/ann/status/13150?s=20"), leads_to_post("https://blog.example/ferries")
    (True, False)
    """
    return bool(_post_name(_lower_case(link)))


def _post_name(link: str) -> str:
    """Return a name for the post behind *link*, empty if it is no link to a post."""
    with suppress(LinkError):  # a private chat, of which nothing is read
        channel, post = telegram_post(link)
        if channel:
            return f"t.me/{channel.lower()}/{post}"
    if uri := bluesky_post(link):
        return uri
    host, number = mastodon_post(link)
    if number:
        return f"{host}/{number}"
    if found := thread_reader_id(link) or x_post_id(link):
        return f"x.com/{found}"
    return link.partition("://")[2] if is_note_link(link) else ""


def _linked(thread: Thread, link: str) -> Thread:
    """Return *thread* with *link* as its source, and as the address of each post that has none of its own."""
    posts = tuple(replace(post, link=post.link or link) for post in thread.posts)
    return replace(thread, posts=posts, source=link)


def _read(link: str) -> Plan:
    link = _lower_case(link)
    if threads := (yield from _from_network(link)):
        return threads
    fetched = yield Fetch(link, PAGE)
    # A shortened link may lead to a network, whose page may be refused.
    if fetched.address != link and (threads := (yield from _from_network(fetched.address))):
        return threads
    checked(fetched)
    if number := friendica_post(fetched.body):
        with suppress(LinkError):
            if threads := (yield from mastodon(_host(fetched.address), number, fetched.address)):
                return threads
    return _read_page(fetched)


def _read_page(page: Fetched) -> list[Thread]:
    """Return the threads on any *page*.

    Raises:
        ThreadError: there is none; what would help with a saved page does not help with a link.
    """
    try:
        return read_threads(page.body, _host(page.address))
    except ThreadError:
        if page.body.strip() and not page.body.lstrip().startswith((b"<", b"\xef\xbb\xbf<")):
            raise
        raise LinkError("I couldn't find a thread on that page, so paste its text") from None


def _from_network(link: str) -> Generator[Fetch, Fetched, list[Thread]]:
    """Return the threads behind the *link* of a known network; none if it is of another site."""
    channel, post = telegram_post(link)
    if channel:
        return (yield from telegram_channel(channel, post))
    if uri := bluesky_post(link):
        return (yield from bluesky(uri))
    if found := thread_reader_id(link):
        return (yield from thread_reader(found))
    host, number = mastodon_post(link)  # before X: its addresses end in /statuses/ID, too
    if host and (threads := (yield from mastodon(host, number, link))):
        return threads
    if is_note_link(link):
        return (yield from activity_pub(link))
    if found := x_post_id(link):
        return (yield from (x_post(found) if is_x(link) else _from_mirror(found, link)))
    return []


def _from_mirror(number: str, link: str) -> Plan:
    """Read the thread of *link*, which may be a spelling of the post *number* on X, or an address of any site.

    Raises:
        LinkError: neither is there.
    """
    try:
        return (yield from x_post(number))
    except LinkError as error:
        with suppress(ThreadError):
            return _read_page(checked((yield Fetch(link))))
        raise error from None


def _lower_case(link: str) -> str:
    """Return *link* with its scheme and host in lower case, as every site reads them."""
    scheme, separator, rest = link.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme.lower()}{separator}{host.lower()}{slash}{path}"


def _host(address: str) -> str:
    return address.split("/")[2] if address.count("/") > 1 else address
