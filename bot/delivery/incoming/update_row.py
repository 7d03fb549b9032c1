"""Updates as rows of the database."""

import json
import time
from collections.abc import Mapping
from hashlib import blake2s
from typing import Any, TypeAlias

Json: TypeAlias = Mapping[str, Any]  # as the Bot API has it

LARGEST_ID = 2**63 - 1
"""The largest id that a BigInteger column holds."""


def update_row(bot: int, arrived: Json, *, attempts: int = 0) -> Json:
    """Return the row of an update that has *arrived* for the bot with the id *bot*."""
    body = json.dumps(arrived)
    digest = blake2s(body.encode(), digest_size=16).hexdigest()
    head = {"bot": bot, "id": arrived["update_id"], "chat": chat_of(arrived), "attempts": attempts}
    return {**head, "state": "waiting", "body": body, "digest": digest, "error": "", "kept_at": int(time.time())}


def has_id(arrived: object) -> bool:
    """Return whether *arrived* is an update with an id that can be stored."""
    number = arrived.get("update_id") if isinstance(arrived, dict) else None
    return type(number) is int and 0 <= number < LARGEST_ID


def chat_of(arrived: Json) -> int:
    """Return the id of the chat of an update, 0 for none."""
    match arrived:
        case (
            {"message": {"chat": {"id": int(chat)}}}
            | {"edited_message": {"chat": {"id": int(chat)}}}
            | {"callback_query": {"message": {"chat": {"id": int(chat)}}}}
            | {"my_chat_member": {"chat": {"id": int(chat)}}}
        ) if abs(chat) <= LARGEST_ID:
            return chat
    return 0
