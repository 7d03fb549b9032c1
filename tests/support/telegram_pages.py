"""Pages of a public channel of Telegram, of our own making in the shape of t.me/s, which is not documented.

Shapes as in public readers: snscrape, snscrape/modules/telegram.py; yt-dlp, yt_dlp/extractor/telegram.py
"""

from collections.abc import Callable, Iterable


def message(number: int, text: str, reply_to: int = 0, forwarded: str = "") -> str:
    reply = f'<a class="tgme_widget_message_reply" href="https://t.me/night_bus/{reply_to}">' if reply_to else ""
    reply += '<div class="tgme_widget_message_text js-message_reply_text">Cut …</div></a>' if reply_to else ""
    forward = f'<div class="tgme_widget_message_forwarded_from">{forwarded}</div>' if forwarded else ""
    return (
        f'<div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="night_bus/{number}">'
        f'<div class="tgme_widget_message_owner_name">Night Bus</div>{forward}{reply}'
        f'<div class="tgme_widget_message_text js-message_text">{text}</div>'
        f'<a class="tgme_widget_message_date" href="https://t.me/night_bus/{number}"><time datetime="x"></time></a>'
        "</div></div>"
    )


def page(messages: Iterable[str]) -> tuple[int, bytes]:
    return 200, f"<!doctype html><section>{''.join(messages)}</section>".encode()


def channel(messages: dict[int, str]) -> Callable[[str], tuple[int, bytes]]:
    """Answer as t.me does, with twenty messages around, before or after one."""

    def answer(address: str) -> tuple[int, bytes]:
        _, before, at = address.partition("before=")
        _, after, since = address.partition("after=")
        if before:
            shown = [number for number in sorted(messages) if number < int(at)][-20:]
        elif after:
            shown = [number for number in sorted(messages) if number > int(since)][:20]
        else:
            at_post = int(address.rpartition("/")[2])
            shown = [number for number in messages if at_post - 10 <= number < at_post + 10]
        return page(messages[number] for number in sorted(shown))

    return answer
