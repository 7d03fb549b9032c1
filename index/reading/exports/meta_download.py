r"""Downloads of one's own posts and messages from Threads, Instagram, Facebook and Messenger.

    {"text_post_app_text_posts": [{"media": [
      {"title": "1/4 I mended \u00e2\u0080\u0093 it", "creation_timestamp": 1754466859}]}]}
    {"messages": [{"sender_name": "Jo\u00c3\u00abl", "timestamp_ms": 1710000180000, "content": "4/4 Opa at daarna"}]}
    [{"timestamp": 1710000180, "data": [{"post": "1/4 Our street"}], "title": "Ann updated her status."}]

All of them write each byte of a letter's UTF-8 as a character of its own.
"""

from index.reading.exports.json_values import Json, objects_with, text_at


def repaired(value: Json) -> Json:
    r"""Return *value* with its letters put together again, if all of its texts are broken in that way.

    >>> repaired({"a": "Jo\u00c3\u00abl"}), repaired({"a": "caf\u00e9", "b": "Jo\u00c3\u00abl"})
    ({'a': 'Joël'}, {'a': 'café', 'b': 'JoÃ«l'})
    """
    try:
        return _put_together(value)
    except UnicodeError:
        return value


def meta_posts(value: Json) -> Json:
    """Return the posts in *value*, whose text is the title of the picture that they may have, if they have no other."""
    if any(objects_with(value, "post")):
        return value
    posts = objects_with(value, "title", "creation_timestamp")
    return [post | {"text": post["title"]} for post in posts if text_at(post, "title")] or value


def _put_together(value: Json) -> Json:
    """Return *value* with each text decoded.

    Raises:
        UnicodeError: one of them is no UTF-8 written as Latin-1.
    """
    if isinstance(value, str):
        return value if value.isascii() else value.encode("latin-1").decode()
    if isinstance(value, dict):
        return {key: _put_together(inner) for key, inner in value.items()}
    return [_put_together(inner) for inner in value] if isinstance(value, list) else value
