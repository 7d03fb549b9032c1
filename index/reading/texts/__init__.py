"""Plain text, Markdown, and text copied from an app or a page."""
