"""The Bot API's methods, by name."""

from tests.bot_api.methods import callbacks, chats, identity, menu, messages, queries, texts
from tests.bot_api.methods.method import METHODS, Method

__all__ = ["METHODS", "Method", "callbacks", "chats", "identity", "menu", "messages", "queries", "texts"]
