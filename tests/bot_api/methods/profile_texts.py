"""Methods for the name and descriptions of the bot, by language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.bot_api.errors import bad_request
from tests.bot_api.methods.menu import language
from tests.bot_api.methods.method import method

if TYPE_CHECKING:
    from tests.bot_api.parameters import Parameters
    from tests.bot_api.telegram import Telegram

Json = dict[str, Any]


@method("setMyName", "name language_code")
def set_my_name(telegram: Telegram, parameters: Parameters) -> bool:
    return _store(telegram.profile.names, parameters, "name", 64)


@method("getMyName", "language_code")
def get_my_name(telegram: Telegram, parameters: Parameters) -> Json:
    return {"name": _stored(telegram.profile.names, parameters) or telegram.bot.name}


@method("setMyDescription", "description language_code")
def set_my_description(telegram: Telegram, parameters: Parameters) -> bool:
    return _store(telegram.profile.descriptions, parameters, "description", 512)


@method("getMyDescription", "language_code")
def get_my_description(telegram: Telegram, parameters: Parameters) -> Json:
    return {"description": _stored(telegram.profile.descriptions, parameters)}


@method("setMyShortDescription", "short_description language_code")
def set_my_short_description(telegram: Telegram, parameters: Parameters) -> bool:
    return _store(telegram.profile.short_descriptions, parameters, "short_description", 120)


@method("getMyShortDescription", "language_code")
def get_my_short_description(telegram: Telegram, parameters: Parameters) -> Json:
    return {"short_description": _stored(telegram.profile.short_descriptions, parameters)}


def _store(texts: dict[str, str], parameters: Parameters, field: str, longest: int) -> bool:
    code, text = language(parameters), parameters.text(field)
    if len(text) > longest:
        raise bad_request(f"{field} is longer than {longest} characters (said by the tests' Telegram)")
    texts[code] = text
    return True


def _stored(texts: dict[str, str], parameters: Parameters) -> str:
    return texts.get(language(parameters)) or texts.get("", "")
