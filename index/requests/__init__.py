"""Requests in everyday words: posts by number, hashtags, links, a summary, small talk; and follow-up questions."""
