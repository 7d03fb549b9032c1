"""Fixtures for the tests of several packages."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from index import ThreadIndex, read_threads

# No deadline, because a busy machine may take long for an example.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

SEED = Path(__file__).parents[1] / "seeds" / "karabakh-ceasefire.txt"


@pytest.fixture(scope="session")
def by_meaning() -> ThreadIndex:
    """Index the seed thread with the language model.

    Tests that use it belong to the xdist group "meaning", because loading the model takes two seconds a process.
    """
    return ThreadIndex(read_threads(SEED.read_bytes(), SEED.name)[0])
