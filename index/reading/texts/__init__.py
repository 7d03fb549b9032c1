"""Plain text, Markdown, and text copied from sites and apps."""
