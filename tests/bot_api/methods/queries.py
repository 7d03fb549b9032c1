"""Methods that answer inline and guest queries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.bot_api.errors import bad_request
from tests.bot_api.inline_results import check_button, checked_result, checked_results, message_of
from tests.bot_api.methods.method import method

if TYPE_CHECKING:
    from tests.bot_api.parameters import Parameters
    from tests.bot_api.telegram import Telegram

Json = dict[str, Any]
_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@method("answerInlineQuery", "inline_query_id results cache_time is_personal next_offset button")
def answer_inline_query(telegram: Telegram, parameters: Parameters) -> bool:
    results = checked_results(parameters.json("results", "JSON encoded inline query results") or [])
    check_button(parameters.json("button", "inline query results button"))
    if len(parameters.text("next_offset").encode()) > 64:
        raise bad_request("NEXT_OFFSET_INVALID")
    query = telegram.inline.queries.get(parameters.text("inline_query_id"))
    if query is None or query.answered:
        raise bad_request(_TOO_OLD)
    query.results, query.parameters = results, parameters.raw
    return True


@method("answerGuestQuery", "guest_query_id result")
def answer_guest_query(telegram: Telegram, parameters: Parameters) -> Json:
    result = checked_result(parameters.json("result", "inline query result") or {})
    question = telegram.inline.guests.pop(parameters.text("guest_query_id"), None)
    if question is None:
        raise bad_request(_TOO_OLD)
    caller = {"guest_bot_caller_user": question.data["from"]} if "from" in question.data else {}
    message = question.chat.write(message_of(result) | caller, {"from": telegram.bot.json()}, reply_to=question)
    message.method, message.parameters = "answerGuestQuery", parameters.raw
    return {"inline_message_id": telegram.inline.register(message)}
