"""Every sentence the bot says, in every language: short, warm and true; plain text, without markup.

The English of a sentence stands where it is made, and is what the catalogues know it by. After a change to it:

    pybabel extract -F pyproject.toml -k Phrase -k count:1,2 -k Remark -k counted:1,2 -k ThreadError \
        -c "For translators:" --no-location --sort-output --omit-header -o build/phrases.pot bot/phrases index
    pybabel update -i build/phrases.pot -d bot/phrases/catalogues -D phrases --no-wrap --omit-header --no-fuzzy-matching
    pybabel compile -d bot/phrases/catalogues -D phrases
"""

from bot.phrases.fixed import *
from bot.phrases.loading import *
from bot.phrases.made import *
from bot.phrases.speech import *
