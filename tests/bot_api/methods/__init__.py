"""The methods of the Bot API, by name."""

from tests.bot_api.methods import callbacks, chats, identity, menu, messages, profile_texts, queries
from tests.bot_api.methods.method import METHODS, Method

__all__ = ["METHODS", "Method", "callbacks", "chats", "identity", "menu", "messages", "profile_texts", "queries"]
