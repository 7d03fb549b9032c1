"""Exports and API answers: JSON, and what networks wrap it in."""
