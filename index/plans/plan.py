"""A plan: a generator that yields addresses, is sent what stands there, and returns the threads behind a link.

Whoever runs it does the fetching, so that the plans know neither network nor clock.
"""

import json
from collections.abc import Generator
from typing import Any, Final, NamedTuple, TypeAlias

from index.thread import Part, Thread, ThreadError

Json: TypeAlias = Any

PAGE: Final = "text/html, */*;q=0.5"
"""The media type to ask for where a server has the same as a page and as data."""
_AWAY = 500  # and above: the server's own trouble


class Fetch(NamedTuple):
    """An *address* to fetch, and the media type to ask for."""

    address: str
    accept: str = "*/*"


class Fetched(NamedTuple):
    """What came: the *address* after redirects, the HTTP *status*, and the seconds to wait, 0 if none were named."""

    address: str
    status: int
    body: bytes
    retry_after: int = 0


Plan: TypeAlias = Generator[Fetch, Fetched, list[Thread]]


class LinkError(ThreadError):
    """The thread behind a link cannot be read; *later* tells whether trying again later may help."""

    def __init__(self, template: str, /, *, later: bool = False, **parts: Part) -> None:
        super().__init__(template, **parts)
        self.later = later


class NotFetchedError(LinkError):
    """An address could not be fetched; thrown into a plan, which may do without it."""

    def __init__(self) -> None:
        super().__init__("that site has a problem of its own right now, so try again later", later=True)


def checked(fetched: Fetched) -> Fetched:
    """Return *fetched* if it was found.

    Raises:
        LinkError: the server refused; the message says why.
    """
    match fetched.status:
        case 200:
            return fetched
        case 401 | 422:  # 422 is Mastodon's
            raise LinkError("that server shows its posts only to people who log in, so paste the text instead")
        case 403:
            raise LinkError("that site doesn't let programs read this page, so paste the text instead")
        case 404 | 410:
            raise no_such_post()
        case 429:
            raise _too_many_requests(fetched.retry_after)
        case status if status >= _AWAY:
            raise LinkError("that site has a problem of its own right now, so try again later", later=True)
    raise LinkError("that site doesn't let programs read this page, so paste the text instead")


def no_such_post() -> LinkError:
    """Return the error for a post that is not there, which cannot be told from one that is not public."""
    return LinkError("there is no such post, or it isn't public")


def _too_many_requests(seconds: int) -> LinkError:
    if not seconds:
        return LinkError("that site has had enough requests for now, so try again later", later=True)
    minutes = str(-(-seconds // 60))
    return LinkError("that site has had enough requests, so try again in {minutes} min", later=True, minutes=minutes)


def parsed(fetched: Fetched) -> Json:
    """Return the JSON in *fetched*, None if it is none."""
    try:
        return json.loads(fetched.body)
    except (ValueError, RecursionError):
        return None
