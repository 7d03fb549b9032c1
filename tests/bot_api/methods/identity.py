"""Methods about the bot itself and its webhook."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tests.bot_api.errors import bad_request
from tests.bot_api.methods.method import method

if TYPE_CHECKING:
    from tests.bot_api.parameters import Parameters
    from tests.bot_api.telegram import Telegram

Json = dict[str, Any]


@method("getMe")
def get_me(telegram: Telegram, _: Parameters) -> Json:
    return telegram.bot.json() | telegram.profile.switches()


@method("deleteWebhook", "drop_pending_updates")
def delete_webhook(telegram: Telegram, parameters: Parameters) -> bool:
    _change(telegram, "", "")
    if parameters.flag("drop_pending_updates"):
        telegram.updates.take()
    return True


@method("setWebhook", "url certificate ip_address max_connections allowed_updates drop_pending_updates secret_token")
def set_webhook(telegram: Telegram, parameters: Parameters) -> bool:
    url = parameters.text("url")
    if url and not url.startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    secret = parameters.text("secret_token")
    if not re.fullmatch("[A-Za-z0-9_-]{0,256}", secret):
        raise bad_request("secret token contains unallowed characters")
    if parameters.has("allowed_updates"):
        telegram.updates.allowed = parameters.json("allowed_updates")
    _change(telegram, url, secret)
    telegram.updates.interrupt("Conflict: terminated by setWebhook request")
    return True


@method("getWebhookInfo")
def get_webhook_info(telegram: Telegram, _: Parameters) -> Json:
    updates = telegram.updates
    optional = {"allowed_updates": updates.allowed, "last_error_message": updates.last_error}
    return {
        "url": updates.webhook,
        "has_custom_certificate": False,
        "pending_update_count": len(updates.waiting),
        **{name: value for name, value in optional.items() if value},
    }


def _change(telegram: Telegram, url: str, secret: str) -> None:
    updates = telegram.updates
    updates.webhook, updates.secret, updates.last_error = url, secret, ""


@method("close")
def close(_telegram: Telegram, _: Parameters) -> bool:
    return True


@method("logOut")
def log_out(_telegram: Telegram, _: Parameters) -> bool:
    return True
