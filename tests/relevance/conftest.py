"""Fixtures for the tests of answers: words only, and with meaning where that is installed."""

import pytest

from index import Reader, meaning, meaning_installed, no_meaning


@pytest.fixture
def with_meaning() -> Reader:
    if not meaning_installed():
        pytest.skip("the extra [meaning] is not installed")
    return meaning


@pytest.fixture(params=["words", "meaning"])
def reader(request: pytest.FixtureRequest) -> Reader:
    """The reader of meanings: none, and the installed one."""
    if request.param == "words":
        return no_meaning
    installed: Reader = request.getfixturevalue("with_meaning")
    return installed
