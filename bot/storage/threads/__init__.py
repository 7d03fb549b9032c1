"""Threads as they are stored, from upload to publication."""
