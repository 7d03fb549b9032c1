"""Exports and API responses in JSON, one module per network or program."""
