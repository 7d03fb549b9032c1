"""Buttons, and the data that they carry."""
