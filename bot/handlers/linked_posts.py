"""Posts behind a link to the private chat, shown to those who may read them."""

from telegram import Message

from bot import phrases
from bot.handlers.permissions import is_member
from bot.phrases import Translation
from bot.replies import replies
from bot.replies.deep_links import DeepLinks, PostLink
from bot.storage.threads.library import Library


class LinkedPosts:
    """Shows the posts of *links*: of seeds to everybody, of a chat's own thread to its members."""

    def __init__(self, library: Library, links: DeepLinks) -> None:
        self._library = library
        self._links = links

    async def shown(self, message: Message, parameter: str, translate: Translation) -> list[replies.Reply]:
        """Return the posts of the link in the *parameter* of /start, none if it has no link."""
        if not (link := self._links.parse(parameter)):
            return []
        person = message.from_user.id if message.from_user else 0
        if not (self._library.is_seed(link.key) or await is_member(message.get_bot(), link.chat, person)):
            return [replies.sentence(translate(phrases.MEMBERS_ONLY))]
        return await self._posts(link, message.get_bot().username, translate)

    async def _posts(self, link: PostLink, bot: str, translate: Translation) -> list[replies.Reply]:
        """Return as many posts as are shown at once, and a button that links to the rest."""
        thread = await self._library.thread(link.chat, link.key)
        numbers = range(link.first, min(link.last, len(thread.posts)) + 1) if thread else range(0)
        if thread is None or not numbers or not numbers[0]:
            return [replies.sentence(translate(phrases.OTHER_THREAD))]
        shown = replies.first_part(thread, numbers)
        rest = numbers[len(shown) :]
        address = self._links.address(bot, PostLink(link.chat, link.key, rest[0], rest[-1])) if rest else ""
        return replies.linked(thread, shown, translate, address)
