"""Requests in Russian."""
