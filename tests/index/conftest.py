"""No timing decides a test, hypothesis's own deadline included."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
