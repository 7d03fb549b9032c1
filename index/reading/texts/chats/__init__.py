"""Chats copied or exported as text."""
