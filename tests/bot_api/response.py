"""Responses to the bot."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tests.bot_api.errors import Refused


class Response(NamedTuple):
    """The status and body of an HTTP response."""

    status: int
    body: bytes


def refused(refusal: Refused) -> Response:
    return Response(refusal.code, json.dumps(refusal.json()).encode())
