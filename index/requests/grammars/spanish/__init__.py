"""Requests in Spanish."""
