"""Methods that send, edit and delete messages."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from tests.bot_api.errors import Refused, bad_request
from tests.bot_api.formatting import caption_text, message_text
from tests.bot_api.markup import inline_only, reply_markup
from tests.bot_api.methods.access import chat_to_change, chat_to_read, chat_to_write, message_in, topic_of
from tests.bot_api.methods.method import method
from tests.bot_api.methods.reply_parameters import reply
from tests.bot_api.writing import Content

if TYPE_CHECKING:
    from tests.bot_api.chat import Chat
    from tests.bot_api.message import Message
    from tests.bot_api.parameters import Parameters
    from tests.bot_api.telegram import Telegram

Json = dict[str, Any]
_ANY_SEND = (
    "chat_id message_thread_id reply_parameters reply_markup parse_mode"
    " disable_notification protect_content message_effect_id allow_paid_broadcast business_connection_id"
)
# The parameters in the second line have no effect: the Defaults of python-telegram-bot add them to every edit.
_ANY_EDIT = (
    "chat_id message_id inline_message_id reply_markup business_connection_id"
    " parse_mode disable_notification protect_content"
)
_PREVIEW = {"is_disabled", "url", "prefer_small_media", "prefer_large_media", "show_above_text"}


@method("sendMessage", f"{_ANY_SEND} text entities link_preview_options")
def send_message(telegram: Telegram, parameters: Parameters) -> Json:
    text = message_text(parameters.text("text"), parameters.text("parse_mode"), parameters.objects("entities"))
    content = {"text": text.text, "entities": _with_people(telegram, text.entities)} | _preview(parameters)
    return _send(telegram, parameters, content)


@method("sendDocument", f"{_ANY_SEND} document thumbnail caption caption_entities disable_content_type_detection")
def send_document(telegram: Telegram, parameters: Parameters) -> Json:
    upload = parameters.files.get("document")
    if upload is None:
        raise bad_request("there is no document in the request")
    if not upload.data:
        raise bad_request("file must be non-empty")
    caption = caption_text(
        parameters.text("caption"), parameters.text("parse_mode"), parameters.objects("caption_entities")
    )
    content: Json = {"document": {"file_id": "", "file_unique_id": "", "file_name": upload.name}}
    telegram.files.keep(content, Content({}, upload.data, upload.name))
    captioned = {"caption": caption.text or None, "caption_entities": caption.entities or None}
    return _send(telegram, parameters, content | captioned)


@method("editMessageText", f"{_ANY_EDIT} text entities link_preview_options")
def edit_message_text(telegram: Telegram, parameters: Parameters) -> Json | bool:
    text = message_text(parameters.text("text"), parameters.text("parse_mode"), parameters.objects("entities"))
    content = {"text": text.text, "entities": _with_people(telegram, text.entities), "link_preview_options": None}
    return _edit(telegram, parameters, content | _preview(parameters))


@method("editMessageReplyMarkup", _ANY_EDIT)
def edit_message_reply_markup(telegram: Telegram, parameters: Parameters) -> Json | bool:
    return _edit(telegram, parameters, {})


@method("deleteMessage", "chat_id message_id")
def delete_message(telegram: Telegram, parameters: Parameters) -> bool:
    chat = chat_to_change(telegram, parameters)
    message = message_in(chat, parameters, "message to delete")
    rights = chat.member(telegram.bot)
    if not (
        _by_bot(message) or chat.kind == "private" or rights.rights.get("can_delete_messages", rights.is_administrator)
    ):
        raise bad_request("message can't be deleted")
    message.deleted = True
    return True


@method("sendChatAction", "chat_id message_thread_id action business_connection_id")
def send_chat_action(telegram: Telegram, parameters: Parameters) -> bool:
    if parameters.text("action") not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = chat_to_write(telegram, parameters)
    chat.actions.append({"action": parameters.text("action"), "topic": topic_of(chat, parameters)})
    return True


def _send(telegram: Telegram, parameters: Parameters, content: Json) -> Json:
    markup = reply_markup(parameters)
    chat = chat_to_write(telegram, parameters)
    topic = topic_of(chat, parameters)
    answered = reply(chat, parameters)
    sender = {"sender_chat": chat.json()} if chat.kind == "channel" else {"from": telegram.bot.json()}
    shown = markup if markup and "inline_keyboard" in markup else None
    kept = {key: value for key, value in content.items() if value not in (None, [])}
    message = chat.write(
        kept | answered.fields() | ({"reply_markup": shown} if shown else {}),
        sender,
        reply_to=answered.message,
        topic=topic,
    )
    message.method, message.parameters = telegram.current_method, parameters.raw
    return message.json()


def _edit(telegram: Telegram, parameters: Parameters, content: Json) -> Json | bool:
    markup = inline_only(reply_markup(parameters))
    message = _message_to_edit(telegram, parameters)
    if content and "text" not in message.data:
        raise bad_request("there is no text in the message to edit")
    changed = content | {"reply_markup": markup}
    if "entities" in changed:
        changed["entities"] = changed["entities"] or None
    if all(message.data.get(key) == value for key, value in changed.items()):
        raise Refused(400, _NOT_MODIFIED)
    message.change(**changed, edit_date=int(time.time()))
    return True if parameters.has("inline_message_id") else message.json()


def _message_to_edit(telegram: Telegram, parameters: Parameters) -> Message:
    if parameters.has("inline_message_id"):
        return telegram.inline.message(parameters.text("inline_message_id"))
    chat = chat_to_read(telegram, parameters)
    _check_editable(telegram, chat)
    message = message_in(chat, parameters, "message to edit")
    if not _by_bot(message):
        raise bad_request("message can't be edited")
    return message


def _check_editable(telegram: Telegram, chat: Chat) -> None:
    # A restricted bot can edit where it cannot write; a blocked one cannot.
    place = chat.member(telegram.bot)
    if chat.kind == "group" and not place.inside and not chat.successor:
        was = "was kicked from" if place.status == "kicked" else "is not a member of"
        raise Refused(403, f"Forbidden: bot {was} the group chat")
    if chat.kind == "private" and place.status == "kicked":
        raise Refused(403, "Forbidden: bot was blocked by the user")


def _by_bot(message: Message) -> bool:
    return bool(message.method)


def _preview(parameters: Parameters) -> Json:
    options = parameters.json("link_preview_options", "link preview options")
    if options is None:
        return {}
    if unknown := options.keys() - _PREVIEW:
        raise bad_request(f"link preview options have no {', '.join(unknown)} (said by the tests' Telegram)")
    return {"link_preview_options": options}


def _with_people(telegram: Telegram, entities: list[Json]) -> list[Json]:
    """Complete mentions by id with the name; drop those of unknown people."""
    named = []
    for entity in entities:
        if entity["type"] != "text_mention":
            named.append(entity)
        elif person := telegram.people.get(entity["user"]["id"]):
            named.append(entity | {"user": person.json()})
    return named


_NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as"
    " a current content and reply markup of the message"
)
_ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}
