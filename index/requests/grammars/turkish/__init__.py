"""Requests in Turkish."""
