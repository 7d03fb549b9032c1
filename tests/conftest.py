"""What several rooms' tests share."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from index import ThreadIndex, read_threads

# On a busy machine an example takes as long as it takes.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

SEED = Path(__file__).parents[1] / "seeds" / "karabakh-ceasefire.txt"


@pytest.fixture(scope="session")
def by_meaning() -> ThreadIndex:
    """The thread that the bot starts with, with meaning: whoever asks it belongs to the group "meaning", as the model
    takes two seconds to be made ready in each process.
    """
    return ThreadIndex(read_threads(SEED.read_bytes(), SEED.name)[0])
