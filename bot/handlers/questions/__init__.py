"""Questions and their answers, and how people go on from an answer."""
