"""Saved web pages, one module per site."""
