"""The version of this program."""

from importlib.metadata import PackageNotFoundError, version


def program_version() -> str:
    """Return the version of this program; "unknown" in a checkout that is not installed."""
    try:
        return version("threadquote")
    except PackageNotFoundError:
        return "unknown"
