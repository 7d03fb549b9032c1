"""Parse JSON within limits of size, and look values up in it without errors."""

import json
import re
from collections.abc import Iterator
from typing import TypeAlias

from index.thread import ThreadError

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

MAX_FILE_POSTS = 20_000  # in an archive; a single thread may have fewer
MAX_VALUES = 1_500_000
_MAX_CONTAINERS = 300_000
_MAX_TAGS = 1_000_000  # of HTML in all texts
_BETWEEN = " \t\r\n,\x1e"  # values; a record separator in JSON text sequences (RFC 7464)
_GAP = re.compile(f"[{_BETWEEN}]*")
_DECODER = json.JSONDecoder(strict=False)
_BEFORE = re.compile(  # the value of a script: comments, "window.YTD.tweets.part0 =", "export default", "callback("
    r"(?:\s+|//[^\n]*\n|/\*.{0,5000}?\*/)*"
    r"(?:(?:(?:export|default|var|const|let)\s+)*(?:[\w$.\[\]]{1,100}\s*(?:=\s*|\())?(?=[\[{]))",
    re.DOTALL,
)


def parsed_json(text: str) -> Json:
    r"""Return the JSON, JSON lines or script data in *text*; None if *text* is in no such format.

    >>> parsed_json('window.YTD.tweets.part0 = [{"tweet": {}}]')
    [{'tweet': {}}]
    >>> parsed_json('{"a": 1}\n{"a": 2}\n')
    [{'a': 1}, {'a': 2}]

    Raises:
        ThreadError: it is JSON, but broken or monstrous.
    """
    before = _BEFORE.match(text := text.strip())
    if before and before[0]:
        text = text[before.end() :].rstrip("; )\n")
    text = text.lstrip(_BETWEEN)
    if not text.startswith(("{", "[")) or text[1:2000].lstrip()[:1] not in {"{", "[", '"', "}", "]"}:
        return None
    if (
        text.count("{") + text.count("[") > _MAX_CONTAINERS
        or text.count(",") > MAX_VALUES
        or text.count("<") > _MAX_TAGS
    ):
        raise ThreadError("the JSON file has too many entries, so send only the part with the thread")
    try:
        return _loaded(text)
    except RecursionError:
        raise ThreadError("the JSON file is nested too deeply to be a thread") from None
    except ValueError:
        if text.startswith("["):
            return None
        raise ThreadError("the JSON file is damaged or incomplete, so export or download it again") from None


def _loaded(text: str) -> Json:
    """Return the value in *text*, or a list of several that stand one after the other, on lines or not."""
    values, at = list[Json](), 0
    while at < len(text):
        value, at = _DECODER.raw_decode(text, at)
        values.append(value)
        at = _GAP.match(text, at).end()  # type: ignore[union-attr]  # it matches everywhere
    return values if len(values) > 1 else values[0]


def value_at(value: Json, *path: str) -> Json:
    """Return the value at *path* in *value*, or None.

    >>> value_at({"user": {"name": "Ann"}}, "user", "name")
    'Ann'
    """
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def text_at(value: Json, *path: str) -> str:
    """Return the string or integer at *path* as text, or the empty string."""
    inner = value_at(value, *path)
    return str(inner) if isinstance(inner, str | int) and not isinstance(inner, bool) else ""


def list_at(value: Json, *path: str) -> list[Json]:
    """Return the list at *path*, or an empty one."""
    inner = value_at(value, *path)
    return inner if isinstance(inner, list) else []


def objects_with(value: Json, *keys: str) -> Iterator[dict[str, Json]]:
    """Yield the objects in *value*, at any depth, that have all *keys*; objects inside those are skipped.

    >>> list(objects_with([{"a": 1, "in": {"a": 2}}, {"b": {"a": 3}}], "a"))
    [{'a': 1, 'in': {'a': 2}}, {'a': 3}]
    """
    stack, count = [value], 0
    while stack:
        value = stack.pop()
        if isinstance(value, dict) and all(key in value for key in keys):
            count += 1
            if count > MAX_FILE_POSTS:
                raise ThreadError("the file has more than {posts} posts, so send only part of it", posts=MAX_FILE_POSTS)
            yield value
        elif isinstance(value, dict):
            stack += reversed(value.values())
        elif isinstance(value, list):
            stack += reversed(value)
