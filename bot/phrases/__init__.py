r"""Every sentence the bot says, in every language: short, warm and true; plain text, without markup.

The English text of a sentence is its key in the gettext catalogues. After a change, these commands bring the catalogues
up to date, with empty entries for new sentences; a test checks that code and catalogues agree:

    mkdir -p build
    pybabel extract --no-default-keywords -k Phrase -k count:1,2 -k Remark -k counted:1,2 -k ThreadError -k LinkError \
        -c "For translators:" --no-location --no-wrap -o build/phrases.pot bot/phrases index
    pybabel update -i build/phrases.pot -d bot/phrases/catalogues -D phrases --no-wrap --no-fuzzy-matching \
        --ignore-obsolete --ignore-pot-creation-date
    pybabel compile -d bot/phrases/catalogues -D phrases
"""

from bot.phrases.access import *
from bot.phrases.context import *
from bot.phrases.fetching import *
from bot.phrases.fixed import *
from bot.phrases.foreign import *
from bot.phrases.published import *
from bot.phrases.sentences import *
from bot.phrases.translation import *
from bot.phrases.uploads import *
from bot.phrases.votes import *
