"""Every sentence the bot says: short, warm and true; plain text, without markup."""

from bot.phrases.fixed import *
from bot.phrases.made import *
from bot.phrases.posted import *
from bot.phrases.voting import *
