"""What a post in JSON has beside its text: a poll, described pictures, a quoted post, a content warning.

"poll": {"options": [{"title": "Lime green"}]}       "oneOf": [{"name": "Lime green"}]
"card": {"legacy": {"binding_values": [{"key": "choice1_label", "value": {"string_value": "Lime green"}}]}}
"media_attachments": [{"description": "A bus stop"}] "attachment": [{"mediaType": "image/png", "name": "A bus stop"}]
"quoted_status": {"full_text": "Who painted that?", "user": {"screen_name": "bob"}}     "spoiler_text": "Bus stops"
"""

import re
from collections.abc import Iterator
from itertools import chain, islice

from index.reading.beside import answer, picture, quotation, warning
from index.reading.exports.fields import Fields, fields_of, ids_of, nested, text_in
from index.reading.exports.json_values import Json
from index.reading.exports.people import author_of
from index.reading.exports.post_text import post_text
from index.reading.exports.records import found_in

_POLLS = ("poll", "polls", "card", "oneof", "anyof")
_OPTIONS = ("options", "answers", "choices", "oneof", "anyof", "items")
_OPTION_TEXTS = ("title", "text", "label", "name", "option")
_CHOICE = re.compile(r"choice(\d)_?label", re.IGNORECASE)
_MEDIA = (
    "media", "mediaattachments", "extendedentities", "attachments", "attachment", "images", "photos", "mediadetails",
    "embed", "files",
)  # fmt: skip
_DESCRIPTIONS = ("extalttext", "alttext", "alt", "description", "accessibilitycaption", "accessibilitylabel")
_QUOTED = re.compile(r"^quot(?:e|ed)(?:status|tweet|post|note)?(?:result|results)?$")
_WARNINGS = ("spoilertext", "contentwarning", "cw")
_MOST = 100  # lines


def lines_above(fields: Fields) -> str:
    """Return the content warning in *fields*; in ActivityPub it is the summary."""
    return warning(text_in(fields, *_WARNINGS, *(["summary"] if "attributedto" in fields else [])))


def lines_below(fields: Fields, text: str) -> tuple[str, ...]:
    """Return lines for the poll, the described pictures and the quoted post, unless *text* links to that."""
    lines = chain(map(answer, _answers(fields)), map(picture, _descriptions(fields)), _quotations(fields, text))
    return tuple(dict.fromkeys(islice(filter(None, lines), _MOST)))


def _answers(fields: Fields) -> Iterator[str]:
    for name in filter(fields.__contains__, _POLLS):
        for inner in nested({name: fields[name]}):
            for options in _OPTIONS:
                yield from _options(inner.get(options))
            yield from _choices(inner)


def _options(value: Json) -> Iterator[str]:
    for option in value if isinstance(value, list) else []:
        inner = fields_of(option)
        text = option if isinstance(option, str) else text_in(inner, *_OPTION_TEXTS)
        yield text or text_in(fields_of(inner.get("text")), "text")


def _choices(inner: Fields) -> Iterator[str]:
    """Yield the answers in a card of X, whose values are a list of pairs or an object."""
    value = inner.get("bindingvalues")
    listed = map(fields_of, value if isinstance(value, list) else [])
    pairs = value.items() if isinstance(value, dict) else ((text_in(pair, "key"), pair.get("value")) for pair in listed)
    for key, label in sorted(pairs, key=lambda pair: pair[0]):
        if _CHOICE.fullmatch(key):
            yield text_in(fields_of(label), "stringvalue")


def _descriptions(fields: Fields) -> Iterator[str]:
    for name in filter(fields.__contains__, _MEDIA):
        for inner in nested(fields[name]):
            yield text_in(inner, *_DESCRIPTIONS, *(["name"] if "mediatype" in inner else []))


def _quotations(fields: Fields, text: str) -> Iterator[str]:
    for name, value in fields.items():
        if _QUOTED.match(name) and isinstance(value, dict):
            found = found_in(next((inner for key, inner in value.items() if key.startswith("quoted")), value))
            for record in found.records[:1]:
                if any(f"/{name}" in text for name in ids_of(record.fields)):
                    return
                yield quotation(author_of(record, found.people).shown, post_text(record, (), is_reply=False))
