"""Sites whose saved pages have an element for each post: where in it the text, the author and the address stand.

Thread Reader   <div class="content-tweet allow-preview" data-screenname="ann" data-tweet="16410026">Text<br />…</div>
Nitter          <div class="timeline-item"><a class="username">@ann</a><div class="tweet-content">Text</div></div>
x.com           <article data-testid="tweet"> … <div data-testid="tweetText">Text</div></article>
Mastodon        <div class="status"> … <div class="status__content__text"><p>Text</p></div></div>
GoToSocial      <article class="status expanded"> … <div class="text"><div class="content"><p>Text</p></div></div> …
Bluesky         <div data-testid="postThreadItem-by-ann.example"> … <div data-testid="postText">Text</div></div>
Telegram        <div class="message default" id="message101"> … <div class="text">Text</div></div>
t.me/s          <div class="tgme_widget_message" data-post="bus/41"> … <div class="tgme_widget_message_text">…</div>
embeds          <blockquote class="twitter-tweet"><p>Text</p>&mdash; Ann (@ann) <a href="…/status/98">…</a></blockquote>
"""

from typing import Final, NamedTuple


class Site(NamedTuple):
    """CSS selectors for the *items*, and for the text and the author in an item."""

    items: str
    text: str  # the first of these that there is; empty where the item is the text
    author: str = ""
    line_feeds: bool = False  # whether line feeds in the text are line breaks
    partial: bool = False  # whether the site keeps only the posts on the screen
    embeds: bool = False  # whether the posts are shown by other sites, in any order


CHANNEL: Final = Site(
    ".tgme_widget_message",
    ".tgme_widget_message_text.js-message_text, .tgme_widget_message_poll_question",
    ".tgme_widget_message_owner_name",
)
"""A public channel of Telegram on t.me/s."""

SITES: Final = (
    # Without "allow-preview" they are from other threads, but on older pages none has it.
    Site(".content-tweet.allow-preview, html:not(:has(.content-tweet.allow-preview)) .content-tweet", ""),
    Site(".main-thread .timeline-item", ".tweet-content", "a.username", line_feeds=True),
    Site(
        'article[data-testid="tweet"]',
        '[data-testid="tweetText"]:not([role="link"] [data-testid])',
        '[data-testid="User-Name"]',
        line_feeds=True,
        partial=True,
    ),
    Site("article.status:has(.status-link), article.toot:has(.toot-link)", ".text .content", ".username"),
    Site(
        ".detailed-status, .status, .entry",
        ".status__content__text:not(.status__quote *), .e-content:not(.status__quote *), .status__content",
        ".display-name__account",
    ),
    Site(
        '[data-testid^="postThreadItem-by-"], [data-testid^="feedItem-by-"]',
        '[data-testid="postText"]',
        "a[href^='/profile/'], a[href*='bsky.app/profile/']",
        line_feeds=True,
    ),
    Site("div.message.default", ".body > .text", ".body > .from_name"),
    CHANNEL,
    Site("blockquote.twitter-tweet, blockquote.twitter-video, blockquote.bluesky-embed", "p", embeds=True),
    Site(
        '[data-pressable-container="true"]',
        "span[dir=auto]:not(a span):not([role=button] span)",
        "a[href^='/@'], a[href*='threads.net/@'], a[href*='threads.com/@']",
    ),
)

# What an item may show besides, on any site.
LINK: Final = (
    "a.tweet-link, a.status-link, a.toot-link, a.detailed-status__datetime, a.status__relative-time, a.u-url,"
    " a.tgme_widget_message_date, a[href*='/post/'], a:has(time)"
)
MAIN: Final = ".main-tweet .timeline-item, article.expanded, .detailed-status"  # the post that the page is about
MORE: Final = ".main-thread .more-replies, .main-thread .earlier-replies"  # on a page that shows only a part
FORWARDED: Final = ".tgme_widget_message_forwarded_from, .status__prepend"  # in an item that is not its author's
WARNING: Final = ".spoiler-text, .content-warning p, .status__content__spoiler-link, .p-summary"
ANSWERS: Final = (  # of a poll
    ".poll-choice-option, .poll-option > span[lang], .poll__option__text, .tgme_widget_message_poll_option_text"
)
QUOTED: Final = '.quote, .status__quote, .entity-embed, [role="link"]:has([data-testid="tweetText"])'  # another post
QUOTED_TEXT: Final = '.quote-text, .status__content__text, .e-content, [data-testid="tweetText"], blockquote p'
