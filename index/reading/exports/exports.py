"""Read the threads in JSON: formats of their own are brought into the common shape, which one reader reads."""

from collections.abc import Callable
from typing import Final

from index.reading.draft import Draft
from index.reading.exports.bluesky import bluesky_records
from index.reading.exports.json_values import Json
from index.reading.exports.meta_download import meta_posts, repaired
from index.reading.exports.records import found_in
from index.reading.exports.statuses import drafts_of
from index.reading.exports.telegram_export import telegram_messages
from index.reading.exports.x_archive import whole_posts
from index.reading.exports.x_graphql import tweets

# A format is looked for only if its signature is in the text: walking a big value takes time.
_FORMATS: Final[dict[str, Callable[[Json], Json]]] = {
    '"tweet_results"': tweets,
    "app.bsky.feed.": bluesky_records,
    '"text_entities"': telegram_messages,
    '"date_unixtime"': telegram_messages,
    '"creation_timestamp"': meta_posts,
    '"noteTweet': whole_posts,
}


def exported_threads(value: Json, text: str) -> list[Draft]:
    """Return the threads in *value*, parsed from *text*."""
    value = repaired(value) if "\\u00" in text else value
    for signature, common in _FORMATS.items():
        if signature in text:
            value = common(value)
            break
    found = found_in(value)
    return drafts_of(found)
