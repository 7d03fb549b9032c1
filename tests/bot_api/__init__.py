"""A strict Bot API for tests, offline: README.md explains it.

>>> from tests.bot_api import Telegram
>>> telegram = Telegram(username="echo_bot")
>>> alice = telegram.person("Alice")
>>> question = alice.says(telegram.private(alice), "Why?")
>>> [update["message"]["text"] for update in telegram.updates.waiting]
['Why?']
"""

from tests.bot_api import faults
from tests.bot_api.contents import document, location, photo, poll, sticker, voice
from tests.bot_api.in_process import InProcess
from tests.bot_api.parser import ParseError, parse
from tests.bot_api.telegram import Telegram

__all__ = [
    "InProcess",
    "ParseError",
    "Telegram",
    "document",
    "faults",
    "location",
    "parse",
    "photo",
    "poll",
    "sticker",
    "voice",
]
