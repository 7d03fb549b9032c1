"""Read the posts on a page of a known site: each from its element, with its author, its address and what it shows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from index.reading.beside import answer, picture, quotation, warning
from index.reading.draft import Draft, DraftPost
from index.reading.pages.layout import HANDLE
from index.reading.pages.markup import link_address, text_of, text_with_line_breaks
from index.reading.pages.sites import ANSWERS, FORWARDED, LINK, MAIN, MORE, QUOTED, QUOTED_TEXT, WARNING, Site
from index.reading.speakers import chat_threads, log_threads, thread_above_replies
from index.thread import Remark

TRUNCATED = Remark("the page shows only part of the thread")
POSSIBLY_PARTIAL = Remark("x.com keeps only the posts on the screen, so posts may be missing from the saved page")

_SIGNED = re.compile(r"\((@[\w.-]+)\)")
_PROFILE = re.compile(r"/(?:profile/|@)([\w.-]{1,80})")
_STATUS = re.compile(
    r"(?:https?://(?:mobile\.)?(?:twitter|x)\.com|https?://[\w.-]*nitter[\w.-]*)?/(\w{1,20})/status(?:es)?/(\d{1,20})"
)
_MANY_WORDS = 2  # in the description of a picture
_AVATAR = re.compile(r"avatar|profile|userpic|logo", re.IGNORECASE)


def posts_on(tree: LexborHTMLParser, site: Site) -> list[Draft]:
    """Return the threads on the page *tree* of *site*; none if it is a page of another."""
    items = items_of(tree, site)
    posts = [post for post in posts_of(items, site) if post.text or post.below]
    if site.author and not any(post.author for post in posts):
        return []
    if site.embeds:
        return chat_threads(sorted(posts, key=_number))
    remarks = _remarks(tree, site)
    drafts = [draft for part in _parts(posts, items) for draft in threads_among(_from_main(tree, site, part))]
    return [replace(draft, remarks=(*draft.remarks, *remarks)) for draft in drafts]


def threads_among(posts: Sequence[DraftPost]) -> list[Draft]:
    """Return the threads among *posts*: that above the replies on networks, which show handles; elsewhere people talk.

    Of people who talk, the complete numbered threads are returned, else all that each wrote.
    """
    if all(post.author[:1] in {"", "@"} for post in posts):
        return thread_above_replies(posts)
    return log_threads(posts)


def items_of(tree: LexborHTMLParser, site: Site) -> list[LexborNode]:
    """Return the elements of the posts, without those inside others, which are quoted."""
    items = tree.css(site.items)
    inside = {item.mem_id for item in items}
    return [item for item in items if not any(outer.mem_id in inside for outer in _ancestors(item))]


def _ancestors(node: LexborNode) -> Iterator[LexborNode]:
    outer = node.parent
    while outer:
        yield outer
        outer = outer.parent


def posts_of(items: Sequence[LexborNode], site: Site) -> Iterator[DraftPost]:
    """Yield the posts of *items*; one without a name is by the author of the post before."""
    author = ""
    for item in items:
        author = _author(item, site) or author
        yield DraftPost("") if item.css_first(FORWARDED) else _post(item, site, author)


def _post(item: LexborNode, site: Site, author: str) -> DraftPost:
    parts = (item.css_first(part) for part in site.text.split(", ")) if site.text else iter([item])
    text = next((part for part in parts if part), None)
    read = text_with_line_breaks if site.line_feeds else text_of
    above = item.css_first(WARNING)
    return DraftPost(
        read(text).strip() if text else "",
        link=_link(item),
        author=author,
        above=warning(text_of(above)) if above else "",
        below=tuple(_lines_below(item, site)),
    )


def _lines_below(item: LexborNode, site: Site) -> Iterator[str]:
    """Yield the lines for the answers of a poll, the described pictures and the quoted posts in *item*."""
    yield from (answer(text_of(option)) for option in item.css(ANSWERS))
    yield from described_pictures(image.attributes.get("alt") or "" for image in item.css("img[alt]"))
    for quoted in item.css(QUOTED):
        if text := quoted.css_first(QUOTED_TEXT):
            yield quotation(_author(quoted, site), text_with_line_breaks(text))


def described_pictures(alts: Iterable[str]) -> Iterator[str]:
    """Yield lines for the descriptions among *alts*, without faces, and names of buttons and emoji, which are a word.

    >>> list(described_pictures(["Like", "Ann's profile picture", "A well in the rain"]))
    ['🖼 A well in the rain']
    """
    return (picture(alt) for alt in alts if len(alt.split()) >= _MANY_WORDS and not _AVATAR.search(alt))


def _author(item: LexborNode, site: Site) -> str:
    """Return the handle of the author of *item*, or the name where there is no handle."""
    if name := item.attributes.get("data-screenname"):
        return f"@{name}"
    if not site.author:
        signed = _SIGNED.findall(item.text())
        return signed[-1] if signed else ""
    found = item.css_first(site.author)
    if not found:
        return ""
    shown = found.text(separator=" ").strip()
    handle, profile = HANDLE.search(shown), _PROFILE.search(found.attributes.get("href") or "")
    return handle[0] if handle else f"@{profile[1]}" if profile else shown


def _link(item: LexborNode) -> str:
    """Return the address of the post in *item*."""
    name, number = item.attributes.get("data-screenname"), item.attributes.get("data-tweet")
    if name and number:
        return f"https://x.com/{name}/status/{number}"
    address = _own_address(item)
    found = _STATUS.match(address)
    if found:
        return f"https://x.com/{found[1]}/status/{found[2]}"
    address = f"https://bsky.app{address}" if address.startswith("/profile/") else address
    return address if address.startswith("https://") else ""


def _own_address(item: LexborNode) -> str:
    """Return the address that *item* gives for itself: that of its last link, below the text, if no other is named."""
    if address := link_address(item, LINK):
        return address
    addresses = (link.attributes.get("href") or "" for link in reversed(item.css("a")))
    return next((address for address in addresses if _STATUS.match(address) or "/post/" in address), "")


def _number(post: DraftPost) -> int:
    """Return the number in the address of a post on X, which grows with time."""
    found = _STATUS.match(post.link)
    return int(found[2]) if found else 0


def _parts(posts: Sequence[DraftPost], items: Sequence[LexborNode]) -> list[list[DraftPost]]:
    """Return the threads on a page that lists those of an author: each begins with the element "tweet_1"."""
    starts = [at for at, item in enumerate(items) if item.attributes.get("id") == "tweet_1"]
    if len(posts) != len(items) or len({posts[at].author for at in starts}) != 1:
        return [list(posts)]
    return [list(posts[start:stop]) for start, stop in zip(starts, [*starts[1:], len(posts)], strict=True)]


def _from_main(tree: LexborHTMLParser, site: Site, posts: list[DraftPost]) -> list[DraftPost]:
    """Return *posts* from the first by the author of the page's main post, where there is one."""
    main = tree.css_first(MAIN)
    author = _author(main, site) if main else ""
    own = [at for at, post in enumerate(posts) if post.author == author]
    return posts[own[0] :] if len(own) > 1 else posts


def _remarks(tree: LexborHTMLParser, site: Site) -> list[Remark]:
    if tree.css_first(MORE):
        return [TRUNCATED]
    return [POSSIBLY_PARTIAL] if site.partial else []
