"""Messages in topics, which people can delete in private chats too."""

from collections.abc import Awaitable, Callable

from telegram.error import BadRequest

_DELETED = "message thread not found"


async def in_topic(send: Callable[..., Awaitable[object]], topic: int, *, private: bool) -> None:
    """Call *send* for the *topic*, 0 for none; outside topics if it is deleted in a *private* chat."""
    try:
        await send(message_thread_id=topic or None)
    except BadRequest as error:
        if not (topic and private and _DELETED in error.message.lower()):
            raise
        await send()
