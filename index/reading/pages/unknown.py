"""Read the posts on a page of an unknown site: between its rules, or around the addresses of posts.

<div>He was the last one.<br><br>He keeps the stairs clean. <hr> There are 216 steps. <hr> …</div>
<li>He was the last one. <a href="https://example.social/@ann/11540">June 2</a></li> <li>…
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import takewhile
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from index.reading.anchors import with_address
from index.reading.cleaning import tidy
from index.reading.draft import ALL, Bounds, Draft, DraftPost, Proposal, proposed
from index.reading.labels import labelled
from index.reading.pages.markup import RULE, text_of
from index.reading.speakers import thread_above_replies
from index.reading.threads import MAX_POSTS

_FEWEST = 3  # posts that show a pattern
_DEEPEST = 12  # elements between the address of a post and the element of the post
_PERMALINK = re.compile(
    r"(?:https?://[\w.-]+)?/(?:users/|profile/)?@?(?P<author>[\w.-]+(?:@[\w.-]+)?)/"
    r"(?:status(?:es)?/|posts?/|p/|notes?/)?(?=\w*\d)\w{5,40}/?(?:[?#].*)?"
)


class _Found(NamedTuple):
    """The thread that elements of a page hold, and the number of *signs* in these elements."""

    drafts: list[Draft]
    signs: int


def unknown_page(tree: LexborHTMLParser, text: str) -> list[Proposal]:
    """Return the ways to read the page *tree* of no known site, whose whole text is *text*, by its elements."""
    found = (_between_rules(tree), _around_addresses(tree))
    # What is outside the elements is the head and the foot of the page, if it is less than half.
    ways = (way for way in found if way.signs * 2 > len(text))
    return [proposal for way in ways for proposal in proposed(way.drafts, Bounds.GIVEN, ALL)]


def _between_rules(tree: LexborHTMLParser) -> _Found:
    """Return the thread whose posts are parted by rules in one element; what stands outside is no post."""
    rules = [rule for rule in tree.css("hr") if rule.parent]
    counts = Counter(rule.parent.mem_id for rule in rules if rule.parent)
    holder = max((rule.parent for rule in rules if rule.parent), key=lambda outer: counts[outer.mem_id], default=None)
    whole = text_of(holder) if holder else ""
    texts = [text for part in whole.split(RULE) if (text := tidy(part).strip())]
    posts = tuple(map(DraftPost, texts)) if _FEWEST <= len(texts) <= MAX_POSTS else ()
    return _Found([labelled(Draft(posts))] if posts else [], len(tidy(whole)))


def _around_addresses(tree: LexborHTMLParser) -> _Found:
    """Return the thread whose posts each have a link to themselves."""
    links = [(link, found["author"]) for link in tree.css("a[href]") if (found := _PERMALINK.fullmatch(_href(link)))]
    addresses: dict[int, set[str]] = defaultdict(set)  # in each element around them
    for link, _ in links:
        for outer in _outer(link):
            addresses[outer.mem_id].add(_href(link))
    posts, signs = dict[str, DraftPost](), 0
    for link, author in links:
        item = _item(link, addresses)
        if item.mem_id != link.mem_id and _href(link) not in posts:
            whole = tidy(text_of(item))
            text = whole.replace(_shown(link), "").strip()
            posts[_href(link)], signs = DraftPost(text, link=_href(link), author=f"@{author}"), signs + len(whole)
    written = [post for post in posts.values() if post.text]
    return _Found(thread_above_replies(written) if len(written) >= _FEWEST else [], signs)


def _item(link: LexborNode, addresses: Mapping[int, set[str]]) -> LexborNode:
    """Return the largest element around *link* in which no other post has its address."""
    outers = takewhile(lambda outer: len(addresses[outer.mem_id]) == 1, _outer(link))
    return [link, *outers][-1]


def _outer(node: LexborNode) -> Iterator[LexborNode]:
    outer, depth = node.parent, 0
    while outer and outer.tag not in {"body", "html"} and depth < _DEEPEST:
        yield outer
        outer, depth = outer.parent, depth + 1


def _href(link: LexborNode) -> str:
    return link.attributes.get("href") or ""


def _shown(link: LexborNode) -> str:
    return with_address(" ".join(text_of(link).split()), _href(link))
