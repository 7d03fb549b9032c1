"""The method that answers callback queries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bot_api import utf16
from tests.bot_api.errors import bad_request
from tests.bot_api.methods.method import method

if TYPE_CHECKING:
    from tests.bot_api.parameters import Parameters
    from tests.bot_api.telegram import Telegram


@method("answerCallbackQuery", "callback_query_id text show_alert url cache_time")
def answer_callback_query(telegram: Telegram, parameters: Parameters) -> bool:
    press = telegram.presses.all.get(parameters.text("callback_query_id"))
    if press is None or press.answered or press.expired:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if utf16.units(parameters.text("text")) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    press.answer = {"text": parameters.text("text"), "show_alert": parameters.flag("show_alert")}
    return True
