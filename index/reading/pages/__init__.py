"""Saved web pages, a site a file."""
