"""Answers as Telegram shows them: HTML, buttons, and the data of the buttons."""
