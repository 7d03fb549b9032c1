"""Messages sent within Telegram's limits."""
