"""Read saved web pages: of known sites by the elements of their posts, of others by what parts the posts."""

from dataclasses import replace

from index.reading.draft import Bounds, proposed
from index.reading.pages.items import posts_on
from index.reading.pages.markup import parsed_html
from index.reading.pages.sites import SITES
from index.reading.pages.unknown import Page, unknown_page
from index.reading.texts.markdown.front_matter import front_matter


def parsed_page(text: str) -> Page:
    """Return the ways to read the HTML *text*.

    Raises:
        ThreadError: it has more elements than a page with a thread.
    """
    title, _, text = front_matter(text)
    tree = parsed_html(text)
    proposals = [proposal for site in SITES for proposal in proposed(posts_on(tree, site), Bounds.GIVEN)]
    if proposals:
        return Page(proposals, "")
    page = unknown_page(tree)
    titled = [
        proposal._replace(drafts=tuple(replace(draft, title=draft.title or title) for draft in proposal.drafts))
        for proposal in page.proposals
    ]
    return page._replace(proposals=titled)
