"""What the bot does when it is spoken to."""
