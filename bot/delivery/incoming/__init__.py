"""Updates received from Telegram and stored until they are processed."""
