"""Markdown: notes, clippings and exports of other programs."""
