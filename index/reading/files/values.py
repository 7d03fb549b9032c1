"""Files with a value for each fact: JSON, feeds and tables."""

from index.reading.exports.json_values import Json, parsed_json
from index.reading.files.feeds import feed_posts, is_feed
from index.reading.files.tables import table_posts


def values_in(text: str) -> Json:
    """Return the posts in *text* as objects if it is JSON, a feed or a table; None if it is something else.

    Raises:
        ThreadError: it is JSON, but broken or monstrous.
    """
    value = parsed_json(text)
    if value is not None:
        return value
    return feed_posts(text) if is_feed(text) else table_posts(text)
