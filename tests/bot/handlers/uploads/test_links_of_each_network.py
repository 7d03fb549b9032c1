"""What the chat shows for a link to each network, in each state of its thread and of its server.

The servers are on loopback, over TLS with an authority of the test. `tests.support.networks` names the published
documentation from which the shapes of their answers are taken.
"""

import pytest

from bot.storage.database import Database
from index import Thread
from tests.bot_api import Telegram
from tests.support.link_bot import running
from tests.support.networks import FAILURES, ID, NETWORKS, failing
from tests.support.web_sites import WebSites

pytestmark = pytest.mark.anyio

BY_ANN = "It was written by @ann."
COPY = "I read it at threadreaderapp.com, which may not have the newest posts."
THIRTY, FOUR, TWO = "30 posts, from 1/30 to 30/30.", "4 posts, from 1/4 to 4/4.", "2 posts, from 1/2 to 2/2."
GAP = ("4 posts, from 1/5 to 5/5.", "Number 3 is missing.")
MASTODON = ("From social.example.", BY_ANN)
BLUESKY = ("From bsky.app.", "It was written by @ann.example.")
TELEGRAM = ("From t.me.", "It was written by Night Bus.")
READER = ("From threadreaderapp.com.", BY_ANN)
X = ("From x.com.", BY_ANN)
PAGE = ("From blog.example.",)

PREVIEWS = {
    "long": {
        "Mastodon": (*MASTODON, THIRTY),
        "Bluesky": (*BLUESKY, THIRTY),
        "Telegram": (*TELEGRAM, THIRTY),
        "Thread Reader": (*READER, THIRTY),
        "X": (*X, THIRTY, COPY),
        "any page": (*PAGE, THIRTY),
    },
    "branching": {
        "Mastodon": (*MASTODON, FOUR),
        "Bluesky": (*BLUESKY, FOUR),
        "Telegram": (*TELEGRAM, FOUR),
        "Thread Reader": (*READER, FOUR),
        "X": (*X, FOUR, COPY),
        "any page": (*PAGE, FOUR, "This is one of 2 threads."),
    },
    "two people": {
        "Mastodon": (*MASTODON, TWO),
        "Bluesky": (*BLUESKY, TWO),
        "Telegram": (*TELEGRAM, TWO),
        "Thread Reader": (*READER, TWO, "1 message by @bob is left out."),
        "X": (*X, TWO, "1 message by @bob is left out.", COPY),
        "any page": (*PAGE, "It was written by ann.", TWO, "2 messages by bob are left out."),
    },
    "deleted": {
        # Mastodon forgets to which post the next one replied.
        "Mastodon": (*MASTODON, "2 posts, from 1/5 to 2/5.", "Numbers 3–5 are missing."),
        "Bluesky": (*BLUESKY, GAP[0], "Posts are missing: some reply to posts that are not there.", GAP[1]),
        "Telegram": (*TELEGRAM, *GAP),
        "Thread Reader": (*READER, *GAP),
        "X": (*X, *GAP, COPY),
        "any page": (*PAGE, *GAP),
    },
    "boost": {
        "Mastodon": (*MASTODON, FOUR),
        "Bluesky": (*BLUESKY, "3 posts, from 1/3 to 3/3."),
        "Thread Reader": (*READER, TWO),
        "X": (*X, TWO, COPY),
        "any page": (*PAGE, TWO),
    },
}
"""The lines of a preview above the first words of the thread."""

QUOTES = {
    "Mastodon": "“The ferry leaves pier 1. ❝ @bob: The pier is closed.”",
    "Bluesky": "“The ferry leaves pier 1. ❝ @bob.example: The pier is closed.”",
    "Thread Reader": "“Look. ❝ The pier is closed.”",
    "X": "“Look. ❝ The pier is closed.”",
    "any page": "“Look: The pier is closed.”",
}
"""The first words of a thread whose first post quotes another."""

LOGIN = "That server shows its posts only to people who log in, so paste the text instead."
NO_POST = "There is no such post, or it isn't public."
TOO_MANY = "That site has had enough requests, so try again in 2 min."
TROUBLE = "That site has a problem of its own right now, so try again later."
TOO_LARGE = "That page is bigger than 5 MB, so I can't read it. Please send me the text of the thread."
ELSEWHERE = "That link leads to something else than a public web address, so I didn't open it."
TOO_SLOW = "That site took too long to answer. Please try again later."
NOT_AT_READER = "Thread Reader doesn't show that thread to me, so paste its text instead."
NOT_FROM_X = (
    "X doesn't let programs read threads, and Thread Reader doesn't have this one. Open https://threadreaderapp.com/"
    f"thread/{ID}.html to have it made and send me that link, or paste the text."
)

SENTENCES = {
    "boost": {"Telegram": "That post was forwarded from somewhere else, so send me the link to the original."},
    "private": {
        "Mastodon": NO_POST,
        "Bluesky": "The author asks that programs without an account don't show these posts, so paste the text.",
        "Telegram": "That is a private chat, and I can't look inside; forward the posts to me instead.",
        "Thread Reader": NOT_AT_READER,
        "X": NOT_FROM_X,
        "any page": "I couldn't find a thread on that page, so paste its text.",
    },
}

OF_ALL = {
    "401": LOGIN,
    "404": NO_POST,
    "429": TOO_MANY,
    "5xx": TROUBLE,
    "50 MB": TOO_LARGE,
    "bomb": TOO_LARGE,
    "to 127.0.0.1": ELSEWHERE,
    "to metadata": ELSEWHERE,
    "private at the second look-up": ELSEWHERE,
    "drip": TOO_SLOW,
}
OF_ONE = {
    ("Thread Reader", "404"): NOT_AT_READER,
    ("X", "401"): NOT_FROM_X,
    ("X", "404"): NOT_FROM_X,
}
SECONDS = 0.3  # for the server that drips: it never ends, so that any other deadline has the same outcome

ROWS = [(network, row) for row in (*PREVIEWS, "private") for network in NETWORKS]
FAILED = [(network, failure) for failure in FAILURES for network in NETWORKS]


async def shown(
    telegram: Telegram, database: Database, link: str, sites: WebSites, seconds: float = 15
) -> tuple[str, bool]:
    """Return the bot's only message, and whether it has buttons."""
    chat = telegram.private(ann := telegram.person("Ann"))
    async with running(telegram, [Thread.of(["No sides."])], database, sites, seconds) as app:
        ann.says(chat, link)
        await telegram.deliver(app)
    [message] = chat.sent
    return message.text, bool(message.rows)


@pytest.mark.parametrize(("network", "row"), ROWS, ids=map(": ".join, ROWS))
async def test_what_a_thread_in_each_state_looks_like(
    telegram: Telegram, database: Database, network: str, row: str
) -> None:
    link, sites = NETWORKS[network]()[row]
    text, has_buttons = await shown(telegram, database, link, WebSites(dict(sites) or {"none.example": {}}))

    if sentence := SENTENCES.get(row, {}).get(network):
        assert (text, has_buttons) == (sentence, False)
        return
    above, begins = text.split("\n\nIt begins: ")
    assert above == "\n".join(PREVIEWS[row][network])
    assert begins.startswith(QUOTES[network] if row == "boost" else "“")
    assert has_buttons


@pytest.mark.parametrize(("network", "failure"), FAILED, ids=map(": ".join, FAILED))
async def test_what_each_failure_of_a_server_looks_like(
    telegram: Telegram, database: Database, network: str, failure: str
) -> None:
    link = NETWORKS[network]()["long"].link
    seconds = SECONDS if failure == "drip" else 15
    seen = await shown(telegram, database, link, failing(network, failure), seconds)

    assert seen == (OF_ONE.get((network, failure), OF_ALL[failure]), False)
