"""Sentences about links; *translate* puts them into a language."""

from bot.phrases.translation import Phrase, Translation
from index import Thread

_SHOWN = 60  # characters of an address
ADDRESS_NOT_ALLOWED = Phrase("I only open public web addresses, such as https://…")
LEADS_ELSEWHERE = Phrase("That link leads to something else than a public web address, so I didn't open it.")
SITE_NOT_REACHED = Phrase("I couldn't reach that site. Is the address right?")
SITE_TOO_SLOW = Phrase("That site took too long to answer. Please try again later.")
CERTIFICATE_INVALID = Phrase("I didn't open that link, because the site's certificate isn't valid.")
PAGE_TOO_LARGE = Phrase("That page is bigger than 5 MB, so I can't read it. Please send me the text of the thread.")
ENDLESS_LINK = Phrase("That link only leads to other links, so I gave up.")
TOO_MANY_PAGES = Phrase("That thread takes too many pages to read. Please send me its text.")
TOO_MANY_LINKS = Phrase("That was a lot of links. Please wait a minute, then send the next one.")
LOAD_LINK = Phrase("To read the thread behind a link, send /load and the link.")
OPENING = Phrase("I'm opening the link …")


def about_link(link: str, said: str) -> str:
    """Say of one link of several what is *said* about it."""
    address = link.partition("://")[2]
    return f"{address[:_SHOWN]}…: {said}" if len(address) > _SHOWN else f"{address}: {said}"


def first_links(translate: Translation, number: int) -> str:
    """Say that only so many links of a message were opened."""
    return translate(
        Phrase("I opened the first {number} links. Please send me the others in another message."), number=number
    )


def behind_links(translate: Translation, number: int) -> str:
    """Say how many threads were found behind several links, above the preview of the first."""
    return translate.count(
        "There is {count} thread behind these links. This is the first:",
        "There are {count} threads behind these links. This is the first:",
        number,
    )


def from_site(translate: Translation, host: str) -> str:
    """Say from which site a thread was read."""
    return translate(Phrase("From {host}."), host=host)


def refreshed(translate: Translation, old: Thread, new: Thread, title: str) -> str:
    """Say how many posts *new*, the thread with this title, has more or fewer than *old*, or that some have changed."""
    added = len(new.posts) - len(old.posts)
    if added < 0:
        return translate.count(
            "“{title}” has {count} post fewer than before.",
            "“{title}” has {count} posts fewer than before.",
            -added,
            title=title,
        )
    if not added and [post.text for post in new.posts] != [post.text for post in old.posts]:
        return translate(Phrase("“{title}” has no new posts, but some have changed."), title=title)
    if added > 0:
        return translate.count(
            "“{title}” has {count} new post.", "“{title}” has {count} new posts.", added, title=title
        )
    return translate(Phrase("“{title}” has no new posts."), title=title)


def refresh_number(translate: Translation, number: int) -> str:
    """Label a button that reads a thread of the list anew from its link."""
    return translate(Phrase("Refresh {number}"), number=number)
