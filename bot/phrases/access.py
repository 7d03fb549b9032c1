"""What the bot says where it may not be used."""

from bot.phrases.translation import Phrase

# For translators: said in a group that is not on the list of whoever runs the bot; the bot leaves at once.
LEAVING = Phrase("Sorry, I'm a private bot and this chat isn't on my list, so I'm leaving. Take care!")
# For translators: said in private to somebody who is not on the list of whoever runs the bot.
PRIVATE_BOT = Phrase("Sorry, I'm a private bot: I only answer people on my owner's list.")
