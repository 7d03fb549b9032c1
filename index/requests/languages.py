"""The languages whose requests are recognised."""

from index.requests.english import ENGLISH
from index.requests.russian import RUSSIAN

LANGUAGES = (ENGLISH, RUSSIAN)
