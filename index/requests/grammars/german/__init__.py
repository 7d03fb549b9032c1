"""Requests in German."""
