"""Handlers: each takes an update, asks the index or the storage, and sends a reply."""
