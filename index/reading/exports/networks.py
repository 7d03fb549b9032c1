"""JSON files: which network or program wrote one."""

from collections.abc import Callable
from typing import Final

from index.reading.draft import Draft
from index.reading.exports.bluesky import bluesky
from index.reading.exports.generic import generic
from index.reading.exports.json_values import Json
from index.reading.exports.mastodon import mastodon
from index.reading.exports.snscrape import snscrape
from index.reading.exports.telegram_export import telegram_export
from index.reading.exports.threads_api import threads_api
from index.reading.exports.x_api import x_api
from index.reading.exports.x_archive import tweets
from index.reading.exports.x_graphql import x_graphql

# What a file must hold for a reader to look at it: walking a big one takes time.
_NETWORKS: Final[dict[str, Callable[[Json], list[Draft]]]] = {
    '"tweet_results"': x_graphql,
    '"app.bsky.feed': bluesky,
    '"in_reply_to_account_id"': mastodon,
    '"attributedTo"': mastodon,
    '"messages"': telegram_export,
    '"inReplyToTweetId"': snscrape,
    "snscrape.": snscrape,
    '"permalink"': threads_api,
    '"id_str"': tweets,
    '"conversation_id"': x_api,
    '"referenced_tweets"': x_api,
    '"edit_history_tweet_ids"': x_api,
}


def posts_in(value: Json, text: str) -> list[Draft]:
    """Return the threads in *value*, which is *text* parsed, by the first reader that finds posts there."""
    for sign, network in _NETWORKS.items():
        if sign in text and (drafts := network(value)):
            return drafts
    return generic(value)
