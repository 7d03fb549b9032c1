"""Methods for the menu of commands and the default rights of administrators."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from tests.bot_api.errors import bad_request
from tests.bot_api.methods.access import chat_to_read
from tests.bot_api.methods.method import method
from tests.bot_api.parameters import Parameters

if TYPE_CHECKING:
    from tests.bot_api.telegram import Telegram

Json = dict[str, Any]
_SCOPES = {
    "default": set[str](),
    "all_private_chats": set[str](),
    "all_group_chats": set[str](),
    "all_chat_administrators": set[str](),
    "chat": {"chat_id"},
    "chat_administrators": {"chat_id"},
    "chat_member": {"chat_id", "user_id"},
}


@method("setMyCommands", "commands scope language_code")
def set_my_commands(telegram: Telegram, parameters: Parameters) -> bool:
    commands = parameters.objects("commands", "commands")
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        _check_command(command)
    telegram.profile.commands[_scope(telegram, parameters), language(parameters)] = commands
    return True


@method("getMyCommands", "scope language_code")
def get_my_commands(telegram: Telegram, parameters: Parameters) -> list[Json]:
    return telegram.profile.commands.get((_scope(telegram, parameters), language(parameters)), [])


@method("deleteMyCommands", "scope language_code")
def delete_my_commands(telegram: Telegram, parameters: Parameters) -> bool:
    telegram.profile.commands.pop((_scope(telegram, parameters), language(parameters)), None)
    return True


@method("setMyDefaultAdministratorRights", "rights for_channels")
def set_my_default_administrator_rights(telegram: Telegram, parameters: Parameters) -> bool:
    rights = parameters.json("rights", "ChatAdministratorRights")
    if parameters.flag("for_channels"):
        telegram.profile.channel_rights = rights
    else:
        telegram.profile.group_rights = rights
    return True


def language(parameters: Parameters) -> str:
    """Return the language code in *parameters*, "" for the default of all languages."""
    code = parameters.text("language_code")
    if not re.fullmatch(r"([a-z]{2})?", code):
        raise bad_request("invalid language code specified")
    return code


def _check_command(command: Json) -> None:
    if command.keys() != {"command", "description"}:
        raise bad_request("can't parse BotCommand: a command has a command and a description")
    name, description = command["command"].removeprefix("/"), command["description"].strip()
    if not name:
        raise bad_request("command must be non-empty")
    if len(name) > 32:
        raise bad_request("command length must not exceed 32")
    if not re.fullmatch("[a-z0-9_]+", name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not description:
        raise bad_request("command description must be non-empty")
    if len(description) > 256:
        raise bad_request("command description length must not exceed 256")


def _scope(telegram: Telegram, parameters: Parameters) -> str:
    scope = parameters.json("scope", "BotCommandScope") or {"type": "default"}
    if scope.get("type") not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    if scope.keys() - {"type"} != _SCOPES[scope["type"]]:
        raise bad_request(f"can't parse BotCommandScope: {scope['type']} takes {_SCOPES[scope['type']]}")
    if "chat_id" in scope:
        chat_to_read(telegram, Parameters({"chat_id": str(scope["chat_id"])}))
    return json.dumps(scope, sort_keys=True)
