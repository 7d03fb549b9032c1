"""The bot: hears a question, asks the index, sends the reply; on Telegram and in a terminal."""
