"""The Bot API's methods, by name."""

from tests.telegram.methods import callbacks, chats, identity, menu, messages, queries, texts
from tests.telegram.methods.method import METHODS, Method

__all__ = ["METHODS", "Method", "callbacks", "chats", "identity", "menu", "messages", "queries", "texts"]
