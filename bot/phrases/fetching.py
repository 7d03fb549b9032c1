"""Why a link could not be opened."""

from bot.phrases.translation import Phrase

ADDRESS_NOT_ALLOWED = Phrase("I only open public web addresses, such as https://…")
SITE_NOT_REACHED = Phrase("I couldn't reach that site. Is the address right?")
SITE_TOO_SLOW = Phrase("That site took too long to answer. Please try again later.")
CERTIFICATE_INVALID = Phrase("I didn't open that link, because the site's certificate isn't valid.")
PAGE_TOO_LARGE = Phrase("That page is bigger than 5 MB, so I can't read it. Please send me the text of the thread.")
ENDLESS_LINK = Phrase("That link only leads to other links, so I gave up.")
TOO_MANY_LINKS = Phrase("That was a lot of links. Please wait a minute, then send the next one.")
OPENING = Phrase("I'm opening the link …")
