"""Everything that Telegram refuses, with its wording."""

import asyncio
import json
from typing import Any

import pytest

from tests.bot_api import Telegram
from tests.bot_api.methods import METHODS
from tests.bot_api.parameters import Parameters


def refusal(telegram: Telegram, method: str, **parameters: Any) -> str:
    """Return why Telegram refuses the call, or ""."""
    raw = {name: value if isinstance(value, str) else json.dumps(value) for name, value in parameters.items()}
    response = asyncio.run(telegram.dispatcher.request(telegram.token, method, Parameters(raw)))
    return str(json.loads(response.body).get("description", ""))


def keyboard(*rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


def button(**fields: Any) -> dict[str, Any]:
    return {"text": "b", **fields}


MESSAGES: dict[str, tuple[dict[str, Any], str]] = {
    "empty": ({"text": ""}, "message text is empty"),
    "blank": ({"text": " \n "}, "text must be non-empty"),
    "invisible": ({"text": "\u200b\u200f"}, "text must be non-empty"),
    "only tags": ({"text": "<b></b>", "parse_mode": "HTML"}, "text must be non-empty"),
    "too long": ({"text": "a" * 4097}, "message is too long"),
    "too long in UTF-16": ({"text": "😀" * 2049}, "message is too long"),
    "far too long": ({"text": "a" * 32769}, "text is too long"),
    "surrogate": ({"text": "a\ud800"}, "strings must be encoded in UTF-8"),
    "surrogate in HTML": ({"text": "a\ud800", "parse_mode": "HTML"}, "text must be encoded in UTF-8"),
    "broken HTML": (
        {"text": "a <b>b", "parse_mode": "HTML"},
        "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ),
    "blockquote in blockquote": (
        {"text": "<blockquote>a<blockquote>b</blockquote></blockquote>", "parse_mode": "HTML"},
        "can't parse entities: blockquotes can't be nested (said by the tests' Telegram)",
    ),
    "parse mode": ({"parse_mode": "XML"}, "unsupported parse_mode"),
    "unknown chat": ({"chat_id": 5}, "chat not found"),
    "no chat": ({"chat_id": ""}, "chat_id is empty"),
    "misspelt": ({"reply_to": 1}, "sendMessage has no parameter reply_to (said by the tests' Telegram)"),
    "General by number": ({"message_thread_id": 1}, "message thread not found"),
    "unknown topic": ({"message_thread_id": 77}, "message thread not found"),
    "reply to nothing": ({"reply_parameters": {"message_id": 999}}, "message to be replied not found"),
    "markup that is no JSON": ({"reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
    "markup that is no object": ({"reply_markup": "[]"}, "object expected as reply markup"),
    "data of 65 bytes": ({"reply_markup": keyboard([button(callback_data="ж" * 33)])}, "BUTTON_DATA_INVALID"),
    "data of no bytes": (
        {"reply_markup": keyboard([button(callback_data="")])},
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    "button without anything": (
        {"reply_markup": keyboard([button()])},
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    "button without text": (
        {"reply_markup": keyboard([{"callback_data": "a"}])},
        "can't parse inline keyboard button: Can't find field \"text\"",
    ),
    "nine in a row": (
        {"reply_markup": keyboard([button(callback_data="a")] * 9)},
        "more than 8 buttons in a row (said by the tests' Telegram)",
    ),
    "101 buttons": ({"reply_markup": keyboard(*[[button(callback_data="a")]] * 101)}, "reply markup is too long"),
    "copies nothing": ({"reply_markup": keyboard([button(copy_text={"text": ""})])}, "BUTTON_COPY_TEXT_INVALID"),
    "copies too much": (
        {"reply_markup": keyboard([button(copy_text={"text": "a" * 257})])},
        "BUTTON_COPY_TEXT_INVALID",
    ),
    "bad start parameter": (
        {"reply_markup": keyboard([button(url="https://t.me/threadquote_bot?start=a%20b")])},
        "a start parameter has 1 to 64 of A-Z a-z 0-9 _ - (said by the tests' Telegram)",
    ),
    "reply without a message": ({"reply_parameters": {"quote": "a"}}, 'can\'t find field "message_id"'),
    "bad link": (
        {"reply_markup": keyboard([button(url="nowhere")])},
        "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
    ),
}


@pytest.mark.parametrize(("parameters", "reason"), MESSAGES.values(), ids=MESSAGES)
def test_does_not_send(parameters: dict[str, Any], reason: str) -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    forum = telegram.forum("Forum", alice, telegram.bot)
    parameters = {"chat_id": forum.id, "text": "hello"} | parameters
    assert refusal(telegram, "sendMessage", **parameters).startswith(f"Bad Request: {reason}")
    assert forum.sent == []
    assert len(telegram.calls.refused) == 1


def test_sends_what_is_just_short_enough() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    group = telegram.group("Readers", alice, telegram.bot)
    rows = [[button(callback_data="ж" * 32)] * 8, [button(copy_text={"text": "a" * 256})]]
    sent = {"text": f"<b>{'😀' * 2048}</b>  ", "parse_mode": "HTML", "reply_markup": keyboard(*rows)}
    assert refusal(telegram, "sendMessage", chat_id=group.id, **sent) == ""
    assert len(group.last.buttons) == 9


def test_does_not_write_where_it_may_not() -> None:
    telegram = Telegram()
    alice, bob = telegram.person("Alice"), telegram.person("Bob")
    left, kicked = telegram.group("Left", alice), telegram.supergroup("Kicked", alice, telegram.bot)
    alice.removes(telegram.bot, kicked)
    alice.starts()
    alice.blocks_bot()
    telegram.private(bob)
    silenced = telegram.group("Silenced", alice, telegram.bot)
    alice.restricts(telegram.bot, silenced)
    reasons = {
        left.id: "Forbidden: bot is not a member of the group chat",
        silenced.id: "Bad Request: not enough rights to send text messages to the chat",
        kicked.id: "Forbidden: bot was kicked from the supergroup chat",
        alice.id: "Forbidden: bot was blocked by the user",
        bob.id: "Forbidden: bot can't initiate conversation with a user",
    }
    assert {chat: refusal(telegram, "sendMessage", chat_id=chat, text="hello") for chat in reasons} == reasons


def test_says_where_a_group_went() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    group = telegram.group("Readers", alice, telegram.bot)
    supergroup = alice.upgrades(group)
    assert "upgraded to a supergroup" in refusal(telegram, "sendMessage", chat_id=group.id, text="hello")
    [call] = telegram.calls.refused
    assert call.refusal
    assert call.refusal.parameters == {"migrate_to_chat_id": supergroup.id}


def test_does_not_edit_what_it_should_not() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    chat = telegram.private(alice)
    said = alice.says(chat, "mine")
    markup = keyboard([button(callback_data="a")])
    refusal(telegram, "sendMessage", chat_id=chat.id, text="<b>a</b>", parse_mode="HTML", reply_markup=markup)
    sent = {"chat_id": chat.id, "message_id": chat.last.id}
    not_modified = (
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as"
        " a current content and reply markup of the message"
    )
    edits: dict[str, tuple[dict[str, Any], str]] = {
        "the same": (sent | {"text": "<b>a</b>", "parse_mode": "HTML", "reply_markup": markup}, not_modified),
        "somebody's": (sent | {"message_id": said.id, "text": "b"}, "Bad Request: message can't be edited"),
        "nothing": (sent | {"message_id": 999, "text": "b"}, "Bad Request: message to edit not found"),
        "no such keyboard": (
            sent | {"text": "b", "reply_markup": {"force_reply": True}},
            "Bad Request: inline keyboard expected",
        ),
        "without bold": (sent | {"text": "a", "reply_markup": markup}, ""),
        "without buttons": (sent | {"text": "a"}, ""),
    }
    for parameters, reason in edits.values():
        assert refusal(telegram, "editMessageText", **parameters) == reason
    assert refusal(telegram, "editMessageReplyMarkup", **sent) == not_modified


def test_an_empty_markup_takes_the_buttons_away() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    chat = telegram.private(alice)
    alice.starts()
    markup = keyboard([button(callback_data="a")])
    assert refusal(telegram, "sendMessage", chat_id=chat.id, text="hello", reply_markup=markup) == ""
    edit = {"chat_id": chat.id, "message_id": chat.last.id, "reply_markup": {}}
    assert refusal(telegram, "editMessageReplyMarkup", **edit) == ""
    assert chat.last.buttons == []


def test_quotes_only_what_is_there_with_its_formatting() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    chat = telegram.private(alice)
    alice.starts()
    refusal(telegram, "sendMessage", chat_id=chat.id, text="one <b>two</b> three", parse_mode="HTML")
    post = chat.last
    quotes = {
        "one": "",
        "<b>two</b>": "",
        "two": "Bad Request: QUOTE_TEXT_INVALID",
        "four": "Bad Request: QUOTE_TEXT_INVALID",
        " one ": "",
        "e <b>tw</b>": "",
    }
    for quote, reason in quotes.items():
        reply = {"message_id": post.id, "quote": quote, "quote_parse_mode": "HTML"}
        assert refusal(telegram, "sendMessage", chat_id=chat.id, text="here", reply_parameters=reply) == reason
    assert chat.last.quote == "e tw"


QUOTES: dict[str, tuple[dict[str, Any], int | None]] = {
    "the first": ({"quote": "tea"}, 0),
    "the one that is meant": ({"quote": "tea", "quote_position": 8}, 8),
    "the nearest to what is meant": ({"quote": "tea", "quote_position": 7}, 8),
    "in UTF-16 units": ({"quote": "more tea", "quote_position": 16}, 16),
    "cleaned as the message was": ({"quote": "tea\u202e and"}, 0),
    "all that it may have": ({"quote": "x" * 1024}, 31),
    "more than it may have": ({"quote": "x" * 1025}, None),
    "nothing": ({"quote": ""}, 0),
    "in other letters": ({"quote": "Tea"}, None),
}


@pytest.mark.parametrize(("quote", "position"), QUOTES.values(), ids=QUOTES)
def test_a_quote_is_a_part_of_the_message_that_is_replied_to(quote: dict[str, Any], position: int | None) -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    chat = telegram.private(alice)
    said = alice.says(chat, "tea\u202e and tea, 🍵 more tea – and " + "x" * 1030)
    alice.starts()
    refused = refusal(
        telegram, "sendMessage", chat_id=chat.id, text="so", reply_parameters={"message_id": said.id, **quote}
    )

    assert refused == ("" if position is not None else "Bad Request: QUOTE_TEXT_INVALID")
    if position is not None:
        assert chat.last.reply_to is said
        assert chat.last.data.get("quote", {"position": 0})["position"] == position


def test_sends_without_the_reply_where_that_is_allowed() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    chat = telegram.private(alice)
    question = alice.says(chat, "why?")
    alice.deletes(question)
    reply: dict[str, Any] = {"message_id": question.id}
    refused = refusal(telegram, "sendMessage", chat_id=chat.id, text="so", reply_parameters=reply)
    assert refused == "Bad Request: message to be replied not found"
    reply["allow_sending_without_reply"] = True
    assert refusal(telegram, "sendMessage", chat_id=chat.id, text="so", reply_parameters=reply) == ""
    assert chat.last.reply_to is None


def test_answers_a_press_once() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    chat = telegram.private(alice)
    alice.starts()
    markup = keyboard([button(callback_data="a")])
    refusal(telegram, "sendMessage", chat_id=chat.id, text="hello", reply_markup=markup)
    press = alice.presses(chat.last, "a")
    too_old = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    assert refusal(telegram, "answerCallbackQuery", callback_query_id=press.id) == ""
    assert refusal(telegram, "answerCallbackQuery", callback_query_id=press.id) == too_old
    assert refusal(telegram, "answerCallbackQuery", callback_query_id="1") == too_old
    expired = alice.presses(chat.last, "b")
    expired.expired = True
    assert refusal(telegram, "answerCallbackQuery", callback_query_id=expired.id) == too_old


def test_cleans_a_text_as_telegram_does() -> None:
    telegram = Telegram()
    alice = telegram.person("Alice")
    chat = telegram.private(alice)
    alice.starts()
    text = " \r\n<b>a\u202e\tb</b> c  \n"
    assert refusal(telegram, "sendMessage", chat_id=chat.id, text=text, parse_mode="HTML") == ""
    assert (chat.last.text, chat.last.bold) == ("a b c", ["a b"])


def test_every_promised_method_is_there() -> None:
    promised = (
        "getMe deleteWebhook setWebhook getWebhookInfo sendMessage sendDocument editMessageText"
        " editMessageReplyMarkup deleteMessage answerCallbackQuery answerInlineQuery answerGuestQuery sendChatAction"
        " getChat getChatMember getChatAdministrators getFile leaveChat setMyCommands getMyCommands deleteMyCommands"
        " setMyName getMyName setMyDescription getMyDescription setMyShortDescription getMyShortDescription"
        " setMyDefaultAdministratorRights close logOut"
    )
    assert {method.name for method in METHODS.values()} == set(promised.split())
