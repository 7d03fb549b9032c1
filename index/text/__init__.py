"""Texts into words, terms, sentences and passages."""
