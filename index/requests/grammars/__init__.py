"""The languages in which requests are understood: their words and patterns, as data."""
