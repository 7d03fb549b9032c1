"""Threads that the person who runs the bot names by a link."""

from bot.fetching.client import Fetcher, FetchError
from bot.fetching.links import NewFetcher, threads_from
from bot.settings import Settings, TransientBotError, UsageError
from index import LinkError, Thread, ThreadError


async def threads_at(link: str, settings: Settings, fetcher: NewFetcher = Fetcher) -> list[Thread]:
    """Return the threads behind *link*.

    Raises:
        TransientBotError: it cannot be opened now.
        UsageError: it cannot be opened, or there is no thread.
    """
    if settings.links == "off":
        raise UsageError("LINKS is off, so no link is opened")
    try:
        return await threads_from(link, fetcher)
    except (FetchError, ThreadError) as error:
        later = isinstance(error, FetchError | LinkError) and error.later
        raise (TransientBotError if later else UsageError)(f"cannot read {link}: {error}") from error
