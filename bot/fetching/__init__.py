"""Opening links: the only part of the bot that connects to addresses that people send."""
