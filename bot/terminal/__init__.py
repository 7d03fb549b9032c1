"""Telegram in a terminal: one private chat, without a token or a network."""
