"""How the words and patterns of a language are written down, and what becomes of them."""
