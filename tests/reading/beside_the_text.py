"""What a post has beside its own words, each on a line with a sign: warnings, polls, described pictures, quotes."""

import json
from typing import Any

from tests.reading import Case

_POLL = ["Was singt er?\n○ Walzer\n○ Blues", "Blues."]
_PICTURE = ["⚠ Wasser\nUnser Brunnen.\n🖼 Ein Brunnen im Regen", "Nass."]
_QUOTE = ["Так и сказал:\n❝ @bo: Вода как вода", "И ушёл."]


def _toots(first: dict[str, Any], second: str) -> str:
    toots = [
        {"id": "1", "in_reply_to_id": None, **first},
        {"id": "2", "in_reply_to_id": "1", "content": f"<p>{second}</p>"},
    ]
    return json.dumps([toot | {"account": {"id": "7", "acct": "ann"}} for toot in toots])


def _tweets(first: dict[str, Any], second: str) -> str:
    def entry(number: int, text: str, **more: Any) -> dict[str, Any]:
        parent = {"in_reply_to_status_id_str": str(number - 1)} if number > 1 else {}
        legacy = {"full_text": text, "user_id_str": "5", **parent, **more.pop("legacy", {})}
        user = {"user_results": {"result": {"rest_id": "5", "legacy": {"screen_name": "ann"}}}}
        return {"tweet_results": {"result": {"rest_id": str(number), "core": user, "legacy": legacy, **more}}}

    return json.dumps({"entries": [entry(1, **first), entry(2, second)]})


def _skeets(embed: dict[str, Any], view: dict[str, Any], text: str, second: str) -> str:
    me, first = {"did": "did:plc:a", "handle": "ann.example"}, "at://did:plc:a/app.bsky.feed.post/1"
    posts = [
        {"uri": first, "author": me, "record": {"text": text, "embed": embed}, "embed": view},
        {"uri": f"{first}2", "author": me, "record": {"text": second, "reply": {"parent": {"uri": first}}}},
    ]
    return json.dumps({"feed": [{"post": post} for post in posts]})


def _notes(first: dict[str, Any], second: str) -> str:
    common = {"attributedTo": "https://a.example/users/ann"}
    posts = [
        {"id": "https://a.example/1", "inReplyTo": None, **first, **common},
        {"id": "https://a.example/2", "inReplyTo": "https://a.example/1", "content": f"<p>{second}</p>", **common},
    ]
    return json.dumps({"orderedItems": [{"type": "Create", "object": post} for post in posts]})


_CARD = [
    {"key": f"choice{number}_label", "value": {"string_value": text}}
    for number, text in enumerate(["Walzer", "Blues"], 1)
]
_TELEGRAM = [
    {"id": 1, "type": "message", "date_unixtime": "1", "from": "Ann", "text": "", "poll": {"question": "Was singt er?",
     "answers": [{"text": "Walzer", "voters": 1}, {"text": "Blues", "voters": 2}]}},
    {"id": 2, "type": "message", "date_unixtime": "2", "from": "Ann", "text": "Blues."},
]  # fmt: skip
_CHANNEL = """<html><body><div class="tgme_widget_message" data-post="a/1">
<a class="tgme_widget_message_owner_name">Ann</a>
<div class="tgme_widget_message_poll"><div class="tgme_widget_message_poll_question">Was singt er?</div>
<div class="tgme_widget_message_poll_option"><div class="tgme_widget_message_poll_option_percent">34%</div>
<div class="tgme_widget_message_poll_option_text">Walzer</div></div><div class="tgme_widget_message_poll_option">
<div class="tgme_widget_message_poll_option_text">Blues</div></div></div></div>
<div class="tgme_widget_message" data-post="a/2">
<div class="tgme_widget_message_text js-message_text">Blues.</div></div>"""
_PAGE = """<html><body><div class="status"><span class="display-name__account">@ann@a.b</span>
<div class="content-warning"><p>Wasser</p></div><div class="status__content__text"><p>Unser Brunnen.</p></div>
<div class="media-gallery"><img src="a.jpg" alt="Ein Brunnen im Regen"></div></div>
<div class="status"><span class="display-name__account">@ann@a.b</span>
<div class="status__content__text"><p>Nass.</p></div></div></body></html>"""

CASES = {
    "a poll on Mastodon": Case(
        _toots(
            {"content": "<p>Was singt er?</p>", "poll": {"options": [{"title": "Walzer"}, {"title": "Blues"}]}},
            "Blues.",
        ),
        _POLL,
    ),
    "a poll in ActivityPub": Case(
        _notes({"content": "<p>Was singt er?</p>", "oneOf": [{"name": "Walzer"}, {"name": "Blues"}]}, "Blues."), _POLL
    ),
    "a poll on X": Case(
        _tweets({"text": "Was singt er?", "card": {"legacy": {"binding_values": _CARD}}}, "Blues."), _POLL
    ),
    "a poll in Telegram": Case(json.dumps({"type": "private_group", "messages": _TELEGRAM}), _POLL),
    "a poll on t.me": Case(_CHANNEL, _POLL),
    "a warning and a picture on Mastodon": Case(
        _toots(
            {
                "content": "<p>Unser Brunnen.</p>",
                "spoiler_text": "Wasser",
                "media_attachments": [{"type": "image", "url": "a.jpg", "description": "Ein Brunnen im Regen"}],
            },
            "Nass.",
        ),
        _PICTURE,
    ),
    "a warning and a picture in ActivityPub": Case(
        _notes(
            {
                "content": "<p>Unser Brunnen.</p>",
                "summary": "Wasser",
                "attachment": [{"type": "Document", "mediaType": "image/png", "name": "Ein Brunnen im Regen"}],
            },
            "Nass.",
        ),
        _PICTURE,
    ),
    "a warning and a picture on a page": Case(_PAGE, _PICTURE),
    "a picture on X": Case(
        _tweets(
            {
                "text": "Unser Brunnen. https://t.co/p",
                "legacy": {
                    "extended_entities": {"media": [{"url": "https://t.co/p", "ext_alt_text": "Ein Brunnen\nim Regen"}]}
                },
            },
            "Nass.",
        ),
        ["Unser Brunnen.\n🖼 Ein Brunnen im Regen", "Nass."],
    ),
    "a picture on Bluesky": Case(
        _skeets({"images": [{"alt": "Ein Brunnen im Regen"}]}, {}, "Unser Brunnen.", "Nass."),
        ["Unser Brunnen.\n🖼 Ein Brunnen im Regen", "Nass."],
    ),
    "a quote on Bluesky": Case(
        _skeets(
            {"record": {"uri": "at://did:plc:b/app.bsky.feed.post/9"}},
            {"record": {"uri": "at://…/9", "author": {"handle": "bo"}, "value": {"text": "Вода\nкак вода"}}},
            "Так и сказал:",
            "И ушёл.",
        ),
        _QUOTE,
    ),
    "a quote on Mastodon": Case(
        _toots(
            {
                "content": "<p>Так и сказал:</p>",
                "quote": {"quoted_status": {"id": "9", "content": "<p>Вода как вода</p>", "account": {"acct": "bo"}}},
            },
            "И ушёл.",
        ),
        _QUOTE,
    ),
}
