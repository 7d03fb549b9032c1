"""Links to posts of a chat, which open the private chat with the bot and show the posts there.

    https://t.me/the_bot?start=post_4-7_7e1c09ab_-1001234567890_q83vEjRWeJCrze8S

That is posts 4 to 7 of the thread 7e1c09ab in the chat -1001234567890, and a signature, so that nobody can make a link
to another chat. Telegram allows 64 of A-Z a-z 0-9 _ and -.
"""

import re
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from hashlib import blake2s
from hmac import compare_digest

_LONGEST = 64
_SIGNATURE = 12  # bytes, 16 characters
_LINK = re.compile(r"post_([0-9]{1,6})(?:-([0-9]{1,6}))?_([0-9a-f]{8})_(-?[0-9]{1,17})_([\w-]{16})", re.ASCII)


@dataclass(frozen=True, slots=True)
class PostLink:
    """A link to the posts from *first* to *last* of the thread *key*, as it is read in *chat*."""

    chat: int
    key: str
    first: int
    last: int

    def __str__(self) -> str:
        numbers = f"{self.first}-{self.last}" if self.last > self.first else f"{self.first}"
        return f"post_{numbers}_{self.key}_{self.chat}"


class DeepLinks:
    """Signs links to posts with *secret*, and reads those that it signed."""

    def __init__(self, secret: str) -> None:
        self._secret = blake2s(secret.encode()).digest()

    def address(self, bot: str, link: PostLink) -> str:
        """Return the address of *link* to the bot with this username, or an empty text if it is too long."""
        parameter = f"{link}_{self._signature(link)}"
        return f"https://t.me/{bot}?start={parameter}" if len(parameter) <= _LONGEST else ""

    def parse(self, parameter: str) -> PostLink | None:
        """Return the link in the *parameter* of /start, None if it has none or another signature."""
        if not (found := _LINK.fullmatch(parameter)):
            return None
        first, last, key, chat, signature = found.groups()
        link = PostLink(int(chat), key, int(first), int(last or first))
        return link if compare_digest(signature, self._signature(link)) else None

    def _signature(self, link: PostLink) -> str:
        digest = blake2s(str(link).encode(), key=self._secret, digest_size=_SIGNATURE).digest()
        return urlsafe_b64encode(digest).decode()
