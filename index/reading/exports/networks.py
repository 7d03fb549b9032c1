"""Recognize the network or program that wrote a JSON file."""

from collections.abc import Callable
from typing import Final

from index.reading.draft import Bounds, Draft, Proposal, proposed
from index.reading.exports.bluesky import bluesky
from index.reading.exports.generic import generic
from index.reading.exports.json_values import Json
from index.reading.exports.mastodon import mastodon
from index.reading.exports.snscrape import snscrape
from index.reading.exports.telegram_export import telegram_export
from index.reading.exports.threads_api import threads_api
from index.reading.exports.x_api import x_api
from index.reading.exports.x_archive import x_archive
from index.reading.exports.x_graphql import x_graphql

# A reader runs only if its signature is in the text: walking a big value takes time.
_READERS: Final[dict[str, Callable[[Json], list[Draft]]]] = {
    '"tweet_results"': x_graphql,
    '"app.bsky.feed': bluesky,
    '"in_reply_to_account_id"': mastodon,
    '"attributedTo"': mastodon,
    '"messages"': telegram_export,
    '"inReplyToTweetId"': snscrape,
    "snscrape.": snscrape,
    '"permalink"': threads_api,
    '"id_str"': x_archive,
    '"conversation_id"': x_api,
    '"referenced_tweets"': x_api,
    '"edit_history_tweet_ids"': x_api,
}


def export_proposals(value: Json, text: str) -> list[Proposal]:
    """Return the reading of *value*, parsed from *text*, by the first reader that finds posts in it."""
    for signature, reader in _READERS.items():
        if signature in text and (proposals := proposed(reader(value), Bounds.GIVEN)):
            return proposals
    return proposed(generic(value), Bounds.GIVEN)
