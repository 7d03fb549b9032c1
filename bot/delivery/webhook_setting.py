"""Tell Telegram where to send updates, and keep it so: another program may remove the webhook."""

import asyncio
import logging
from typing import NoReturn

from telegram import Bot, WebhookInfo
from telegram.error import BadRequest, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.delivery.incoming.webhook import secret_token
from bot.delivery.outgoing.rate_limiter import in_seconds
from bot.delivery.runner import ALLOWED_UPDATES
from bot.settings import BotError, Settings

_LOG = logging.getLogger(__name__)
_CHECK_INTERVAL = 60.0  # seconds
_RETRY_AFTER = 5.0  # seconds without Telegram
_WRONG_SECRET = "401"  # noqa: S105 - in Telegram's last error: the status with which the webhook refuses a secret


async def keep_webhook(bot: Bot, settings: Settings, token: str) -> NoReturn:
    """Set the webhook of *settings* if Telegram has another one, now and once a minute; what waits there stays.

    Raises:
        BotError: Telegram rejects the *token*, or refuses the address.
    """
    while True:
        try:
            await _set_webhook(bot, str(settings.webhook_url), token)
            pause = _CHECK_INTERVAL
        except RetryAfter as error:
            pause = in_seconds(error.retry_after)
            _LOG.warning("Telegram asks to wait for %d seconds before the webhook is set", pause)
        except (InvalidToken, Forbidden):
            raise BotError("Telegram rejects TELEGRAM_TOKEN; @BotFather shows the right one") from None
        except BadRequest as error:
            raise BotError(f"WEBHOOK_URL: Telegram refuses it: {error.message}") from None
        except TelegramError as error:
            pause = _RETRY_AFTER
            _LOG.warning("cannot reach Telegram, retrying: %s", error)
        await asyncio.sleep(pause)


async def _set_webhook(bot: Bot, url: str, token: str) -> None:
    now = await bot.get_webhook_info()
    if _differs(now, url):
        await bot.set_webhook(url, allowed_updates=ALLOWED_UPDATES, secret_token=secret_token(token))
        _LOG.info("the webhook is set")


def _differs(now: WebhookInfo, url: str) -> bool:
    """Return whether Telegram sends updates elsewhere than to *url*, others than wanted, or with another secret."""
    wanted = set(now.allowed_updates or ()) == set(ALLOWED_UPDATES)
    return now.url != url or not wanted or _WRONG_SECRET in (now.last_error_message or "")
