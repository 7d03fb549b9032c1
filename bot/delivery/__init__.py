"""Updates in and messages out: polling, the inbox, order, and Telegram's limits."""
