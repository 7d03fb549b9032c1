"""Requests in Armenian."""
