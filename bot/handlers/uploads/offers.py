"""Previews of uploaded threads: shown, used, discarded, or asked as a question."""

from collections.abc import Sequence

from telegram import Message

from bot import phrases
from bot.addressing import Handler, MessageCallback, place_of
from bot.handlers.callbacks import Press, answer_press, button
from bot.handlers.permissions import changeable_thread, upgraded
from bot.handlers.sending import Sender, replace_message
from bot.indexing.file_reader import MOST_PREVIEWED, FileReader
from bot.phrases import Translation
from bot.replies import previews, replies
from bot.replies.buttons.callback_data import DiscardThread, UseThread
from bot.replies.buttons.thread_buttons import AskPasted
from bot.replies.headings import thread_title
from bot.replies.replies import Reply
from bot.storage.languages import Languages
from bot.storage.threads.library import Library
from bot.storage.threads.offers import Offer, Offers
from index import Thread, ThreadError


class OfferHandlers:
    """Previews threads, and uses one in the chat when its button is pressed; *ask* answers a message as a question."""

    def __init__(  # noqa: PLR0913, PLR0917 - each is needed for an offer
        self,
        library: Library,
        offers: Offers,
        reader: FileReader,
        sender: Sender,
        languages: Languages,
        ask: MessageCallback,
    ) -> None:
        self._library = library
        self._offers = offers
        self._reader = reader
        self._sender = sender
        self._languages = languages
        self._ask = ask

    def handlers(self) -> list[Handler]:
        """Return the handlers, in order."""
        return [
            button(UseThread, self._languages, self.use),
            button(DiscardThread, self._languages, self.discard),
            button(AskPasted, self._languages, self.ask),
        ]

    async def show(self, message: Message, data: bytes, name: str = "") -> None:
        """Preview the threads in *data*, the content of a file with this *name*, or say why there is none."""
        translate = await self._languages.of(message)
        if not await self._offers.has_room(message.chat_id):
            await self._sender.send(message, [self._no_room(translate)])
            return
        try:
            threads, everybody = await self._reader.read(message.chat_id, data, name)
        except ThreadError as error:
            await self._sender.send(message, [replies.sentence(phrases.full_sentence(translate, error.reason))])
            return
        await self._offers.store([*threads, *everybody], _offer(message))
        await self._sender.send(message, [previews.preview(threads, translate, everybody)])

    async def preview(self, message: Message, links: Sequence[Sequence[Thread]]) -> replies.Reply:
        """Offer the threads behind *links* in *message*, the first of each before all others; render their preview."""
        translate = await self._languages.of(message)
        if not await self._offers.has_room(message.chat_id):
            return self._no_room(translate)
        threads = [*(first for first, *_ in links), *(other for _, *others in links for other in others)]
        await self._offers.store(threads[:MOST_PREVIEWED], _offer(message))
        heading = [phrases.behind_links(translate, len(threads))] if len(links) > 1 else []
        return previews.preview(threads[:MOST_PREVIEWED], translate, heading=heading)

    async def show_pasted(self, message: Message, threads: Sequence[Thread]) -> None:
        """Ask whether *threads*, which were pasted or forwarded, are to be read, or are a question."""
        translate, shown = await self._languages.of(message), threads[:MOST_PREVIEWED]
        if not await self._offers.has_room(message.chat_id):
            await self._sender.send(message, [self._no_room(translate)])
            return
        await self._offers.store(shown, _offer(message))
        await self._sender.send(message, [previews.pasted(shown, translate)])

    async def read(self, message: Message, data: bytes) -> list[Thread]:
        """Return the threads in *data*, which *message* brought.

        Raises:
            ThreadError: there is none.
        """
        return (await self._reader.read(message.chat_id, data)).threads

    async def use(self, press: Press, data: UseThread) -> None:
        """Use the thread of a button in the chat."""
        place = await upgraded(press.message.chat, place_of(press.message))
        if thread := await changeable_thread(press, self._library, place, data.key):
            if not await self._offers.has_room_for(place.chat, thread.key):
                await self._sender.send(press.message, [self._no_room(press.translate)])
                return
            await self._library.use_thread(place, thread.key)
            await self._offers.discard(place.chat, thread.key)
            await self._library.index_for(place)
            text = phrases.now_reading(press.translate, len(thread.posts), thread_title(thread))
            await replace_message(press.message, replies.sentence(text))

    async def discard(self, press: Press, data: DiscardThread) -> None:
        """Discard the thread of a button."""
        place = await upgraded(press.message.chat, place_of(press.message))
        if thread := await changeable_thread(press, self._library, place, data.key):
            await self._offers.discard(place.chat, thread.key)
            await replace_message(press.message, replies.sentence(press.translate(phrases.CANCELLED)))

    async def ask(self, press: Press, _data: AskPasted) -> None:
        """Answer the pasted text as a question, in the place of its preview."""
        query, message, translate = press
        original = message.reply_to_message
        await answer_press(query, None if original else translate(phrases.OUT_OF_REACH))
        if original:
            await self._offers.discard_read_from(original.chat_id, original.message_id)
            await self._ask(original)

    async def remind(self, message: Message) -> bool:
        """Point to a preview in the chat of *message* that nobody has answered; return whether there is one."""
        reminder = await reminder_of_offer(self._offers, message.chat_id, await self._languages.of(message))
        if reminder:
            await self._sender.send(message, reminder)
        return bool(reminder)

    async def discard_all(self, message: Message) -> bool:
        """Discard the threads previewed in the chat of *message*; return whether there were any."""
        is_open = await self._offers.open(message.chat_id)
        await self._offers.discard_all(message.chat_id)
        return is_open

    def _no_room(self, translate: Translation) -> replies.Reply:
        quotas = self._offers.quotas
        return replies.sentence(phrases.no_room(translate, quotas.threads, quotas.megabytes))


async def reminder_of_offer(offers: Offers, chat: int, translate: Translation, further: str = "") -> list[Reply]:
    """Return a reminder of the newest preview in *chat* that nobody has answered, with its buttons, if there is one.

    The sentence *further* stands below it.
    """
    threads = await offers.newest(chat)
    return [previews.reminder(threads, translate, further)] if threads else []


def _offer(message: Message) -> Offer:
    person = message.sender_chat or message.from_user
    return Offer(message.chat_id, person.id if person else 0, message.message_id)
