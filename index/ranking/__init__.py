"""Passages scored for a question: by words, and by meaning where the extra is installed."""
