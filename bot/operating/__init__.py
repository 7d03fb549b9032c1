"""Running the bot on a server: check the settings, tell whether it is alive, back up its data."""
