"""Everything the bot keeps, in one database."""
