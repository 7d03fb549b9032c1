"""Stores, each with its part of one database."""
