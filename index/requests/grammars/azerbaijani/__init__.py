"""Requests in Azerbaijani."""
