"""Requests in English."""
