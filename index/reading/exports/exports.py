"""Read the threads in JSON: formats of their own are brought into the common shape, which one reader reads."""

from collections.abc import Callable, Sequence
from typing import Final

from index.reading.chains.sequences import draft_post, in_order
from index.reading.draft import Bounds, Draft, DraftPost, Proposal, proposed
from index.reading.exports.bluesky import bluesky_records
from index.reading.exports.json_values import Json
from index.reading.exports.meta_download import meta_posts, repaired
from index.reading.exports.records import Found, found_in
from index.reading.exports.statuses import statuses_in, threads_in
from index.reading.exports.telegram_export import telegram_messages
from index.reading.exports.unnamed import with_named_cells
from index.reading.exports.x_archive import whole_posts
from index.reading.texts.joining import join_pasted
from index.reading.texts.plain import plain

# A format is looked for only if its signature is in the text: walking a big value takes time.
_FORMATS: Final[dict[str, Callable[[Json], Json]]] = {
    "app.bsky.feed.": bluesky_records,
    '"date_unixtime"': telegram_messages,
    '"creation_timestamp"': meta_posts,
    '"noteTweet': whole_posts,
}
_CHAT = "messages"
_CUT = 3_000  # characters; a Telegram client cuts a paste at 4,096
_LONGEST = 3_000_000  # characters in which other threads are looked for


def export_proposals(value: Json, text: str) -> list[Proposal]:
    """Return the ways to read *value*, parsed from *text*."""
    found = _found(value, text)
    drafts = threads_in(found)
    return [*proposed(drafts, Bounds.GIVEN), *_in_texts(drafts)]


def exported_messages(value: Json, text: str) -> list[DraftPost]:
    """Return the messages of everybody in *value*, the export of one chat, in order; none if it is something else."""
    found = _found(value, text)
    if {record.place.path for record in found.records} != {(_CHAT,)} or _CHAT not in found.whole:
        return []
    return [draft_post(status) for status in in_order(statuses_in(found))]


def _found(value: Json, text: str) -> Found:
    value = repaired(value) if "\\u00" in text else value
    for signature, common in _FORMATS.items():
        if signature in text:
            return found_in(common(value))
    return found_in(with_named_cells(value))


def _in_texts(drafts: Sequence[Draft]) -> list[Proposal]:
    """Return the threads in the texts of the only one of *drafts*: one post may hold a draft, several a long paste."""
    texts = [post.text for draft in drafts for post in draft.posts]
    if len(drafts) != 1 or (len(texts) > 1 and max(map(len, texts)) < _CUT) or sum(map(len, texts)) > _LONGEST:
        return []
    return [proposal for proposal in plain(join_pasted(texts)) if proposal.bounds is not Bounds.GUESSED]
