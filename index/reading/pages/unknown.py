"""Read the posts on a page of an unknown site: between its rules, or in elements that look like posts.

<div>He was the last one.<br><br>He keeps the stairs clean. <hr> There are 216 steps. <hr> …</div>
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from index.reading.cleaning import tidy
from index.reading.draft import ALL, Bounds, Draft, DraftPost, Proposal, proposed
from index.reading.numbers.labels import labelled
from index.reading.pages.items import threads_among
from index.reading.pages.layout import Layout, layout
from index.reading.pages.markup import RULE, text_of
from index.reading.pages.records import records
from index.reading.remarks import PARAGRAPHS
from index.reading.texts.prose import ends_sentences, is_prose
from index.reading.threads import MAX_POSTS

_FEWEST = 3  # posts between rules, or without a sign of one
_FRAME = "nav, aside, footer, [role=navigation], [role=complementary], [role=contentinfo]"


class Page(NamedTuple):
    """A parsed page: the ways to read it by its elements, and the *text* outside these unless its site is known."""

    proposals: list[Proposal]
    text: str


def unknown_page(tree: LexborHTMLParser) -> Page:
    """Read the page *tree* by its elements."""
    if not tree.body:
        return Page([], "")
    page = layout(tree)
    text = tidy(_main_text(tree.body))
    between = proposed(_between_rules(tree, len(text)), Bounds.GIVEN, ALL)
    posts, elements, signed, below = records(page)
    posts = _without_others(posts, below)
    named = any(post.author for post in posts)
    if not signed or not (named or _is_dated(page)):
        return Page([*between, *_alike(posts, tree)], text)
    if named:
        text = tidy(text_of(tree.body, {element.mem_id for element in elements}))
    bounds = Bounds.GIVEN if named else Bounds.NUMBERED
    return Page([*proposed(threads_among(posts), bounds, ALL), *between], text)


def _is_dated(page: Layout) -> bool:
    """Say whether *page* shows when something was written: a shop only has links to its goods."""
    return any(at not in page.links or page.nodes[at].tag == "time" for at in page.moments)


def _without_others(posts: list[DraftPost], below: int) -> list[DraftPost]:
    """Return *posts* without the last ones, so many, that stand *below* a heading, unless they are numbered, too."""
    above = len(posts) - below
    is_numbered = any(post.number for post in labelled(Draft(tuple(posts))).posts[above:])
    return posts if is_numbered else posts[:above]


def _main_text(body: LexborNode) -> str:
    """Return the text of *body* without its navigation and the like, if that is less than half."""
    whole = text_of(body)
    main = text_of(body, {node.mem_id for node in body.css(_FRAME)})
    return main if len(main) * 2 > len(whole) else whole


def _alike(posts: Sequence[DraftPost], tree: LexborHTMLParser) -> list[Proposal]:
    """Return *posts* without names and dates as a thread, if they are numbered or read like sentences.

    What stands below the last number, if that is the author's total, is no post.
    """
    draft = _without_frame(labelled(Draft(tuple(posts))), tree)
    numbers = [post.number for post in draft.posts]
    prose = len(posts) >= _FEWEST and is_prose([post.text for post in draft.posts])
    last = max(numbers, default=0)
    total = last in {post.total for post in draft.posts}
    if last and (total or prose):
        stop = numbers.index(last) + 1 if total else len(numbers)
        bounds = Bounds.GIVEN if numbers[:stop] == list(range(1, last + 1)) else Bounds.NUMBERED
        return proposed([replace(draft, posts=draft.posts[:stop])], bounds, ALL)
    return proposed([replace(draft, remarks=(PARAGRAPHS,))] if prose else [], Bounds.GUESSED, ALL)


def _without_frame(draft: Draft, tree: LexborHTMLParser) -> Draft:
    """Return *draft* without a heading above the posts and a line below them that is no sentence."""
    headings = {tidy(text_of(heading)) for heading in tree.css("h1, h2, h3, h4")}
    posts = draft.posts
    start = 1 if posts and not posts[0].number and posts[0].text in headings else 0
    last = [post.text for post in posts[-1:] if not post.number]
    stop = len(posts) - bool(last and not is_prose(last) and not ends_sentences(last))
    inner = posts[start:stop]
    return replace(draft, posts=inner) if is_prose([post.text for post in inner]) else draft


def _between_rules(tree: LexborHTMLParser, length: int) -> list[Draft]:
    """Return the thread whose posts are parted by rules in one element; what stands outside is no post."""
    holders = [rule.parent for rule in tree.css("hr") if rule.parent]
    counts = Counter(outer.mem_id for outer in holders)
    holder = max(holders, key=lambda outer: counts[outer.mem_id], default=None)
    whole = text_of(holder) if holder else ""
    texts = [text for part in whole.split(RULE) if (text := tidy(part).strip())]
    posts = tuple(map(DraftPost, texts)) if _FEWEST <= len(texts) <= MAX_POSTS else ()
    return [_without_frame(labelled(Draft(posts)), tree)] if posts and len(tidy(whole)) * 2 > length else []
