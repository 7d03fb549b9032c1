"""JSON of unknown origin with a list of posts: strings, or objects with a text.

{"title": "…", "author": "@ann", "posts": [{"label": "1/6", "text": "Our city tested"}]}
{"threadItems": [{"content": "1/6 Our city tested"}]}       ["1/6 Our city tested", "2/6 Ridership"]
[{"message_id": 1, "text": "1/12 … cut in"}, {"message_id": 2, "text": "mid-post … 2/12 …"}]
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from index.reading.cleaning import tidy
from index.reading.draft import Draft, DraftPost
from index.reading.exports.json_values import Json, text_at, value_at
from index.reading.labels import labelled
from index.reading.markers import end_markers, start_markers
from index.reading.texts.joining import join_pasted
from index.reading.texts.plain import numbered_posts
from index.reading.threads import MAX_POSTS
from index.thread import ThreadError

_LENGTH = 280  # of a usual post
_TEXTS = ("text", "full_text", "content", "body", "rawContent", "message", "caption", "tweet")
_AUTHORS = ("author", "username", "user", "screen_name", "handle", "from", "account", "from_id")
_NAMES = ("username", "screen_name", "handle", "name")


def generic(value: Json) -> list[Draft]:
    """Return the thread in the longest list of texts in *value*."""
    items = max(_lists(value), key=len, default=[])
    if len(items) > MAX_POSTS:
        raise ThreadError("the list has more than {posts} posts, so send only part of it", posts=MAX_POSTS)
    posts = tuple(map(_post, _by_one_author(items)))
    if not posts:
        return []
    author = _author(value) or _author(items[0])
    draft = Draft(posts, author, text_at(value, "title"))
    draft = draft if any(post.label for post in posts) else labelled(draft)
    return [max([draft, *_rejoined(posts)], key=_numbered)]


def _rejoined(posts: Sequence[DraftPost]) -> list[Draft]:
    """Return the threads in the joined texts of *posts*: a Telegram client may have cut one paste into messages."""
    texts = [post.text for post in posts]
    return numbered_posts(tidy(join_pasted(texts))) if sum(map(len, texts)) <= MAX_POSTS * _LENGTH else []


def _numbered(draft: Draft) -> int:
    return sum(bool(post.label) for post in draft.posts)


def _lists(value: Json) -> Iterator[list[Json]]:
    """Yield all lists in *value* whose items have texts, but not lists inside those items."""
    stack = [value]
    while stack:
        value = stack.pop()
        if isinstance(value, list) and value and sum(bool(_text(item)) for item in value) * 2 > len(value):
            yield [item for item in value if _text(item)]
        elif isinstance(value, dict):
            stack += value.values()
        elif isinstance(value, list):
            stack += value


def _by_one_author(items: Sequence[Json]) -> list[Json]:
    """Return the items of the most frequent author, in order."""
    most = Counter(map(_author, items)).most_common(1)
    return [item for item in items if most and _author(item) == most[0][0]]


def _post(item: Json) -> DraftPost:
    text, label = _text(item), text_at(item, "label")
    marker = next((marker for marker in [*start_markers(label), *end_markers(label)] if not marker.text), None)
    link = text_at(item, "link") or text_at(item, "url") or text_at(item, "permalink")
    link = link if link.startswith(("https://", "http://")) else ""
    return DraftPost(text, label, marker.number if marker else 0, marker.total if marker else 0, link)


def _text(item: Json) -> str:
    if isinstance(item, str):
        return item
    return next((text for key in _TEXTS if isinstance(text := value_at(item, key), str) and text.strip()), "")


def _author(item: Json) -> str:
    for key in _AUTHORS:
        if name := text_at(item, key) or next((name for part in _NAMES if (name := text_at(item, key, part))), ""):
            return name
    return ""
