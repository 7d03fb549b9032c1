"""/start, /help, /privacy, /forget, joining a group, and updates that no other handler takes."""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from cachetools import LRUCache
from rapidfuzz.distance import OSA
from telegram import Bot, ChatMember, ChatMemberRestricted, ChatMemberUpdated, Message, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import BadRequest, Forbidden
from telegram.ext import CallbackQueryHandler, ChatMemberHandler, filters

from bot import phrases
from bot.addressing import CommandToBot, Context, Handler, after_command, command, message, place_of
from bot.handlers.callbacks import Press, answer_press, button
from bot.handlers.linked_posts import LinkedPosts
from bot.handlers.permissions import NOT_MEMBERS, is_administrator, sent_by_administrator
from bot.handlers.questions.browsing import posts_by_number
from bot.handlers.sending import Sender
from bot.handlers.uploads.unreadable import unreadable
from bot.phrases import Phrase, Translation
from bot.replies import replies
from bot.replies.buttons.chat_buttons import Forget
from bot.replies.headings import excerpt
from bot.storage.departures import Departures
from bot.storage.feedback import Feedback
from bot.storage.languages import Languages
from bot.storage.stores import Store, forget, migrate
from bot.storage.threads.library import Library

_POST = re.compile("post_([0-9]{1,6})")
_JUST_NOW = timedelta(minutes=1)
_REMEMBERED = 1000  # groups
_BEGINNING = 3  # letters of a command
_LONG = 6  # letters of a command, from which two may be wrong


class ChatHandlers:
    """Greets people, explains the bot, and answers what it cannot do."""

    def __init__(  # noqa: PLR0913, PLR0917 - each is for another command
        self,
        library: Library,
        sender: Sender,
        stores: Sequence[Store],
        feedback: Feedback,
        linked_posts: LinkedPosts,
        departures: Departures,
        languages: Languages,
        *,
        opens_links: bool,
    ) -> None:
        self._library = library
        self._linked_posts = linked_posts
        self._departures = departures
        self._sender = sender
        self._stores = stores
        self._feedback = feedback
        self._languages = languages
        self._opens_links = opens_links
        self._greeted = LRUCache[int, datetime](_REMEMBERED)

    def handlers(self) -> list[Handler]:
        """Return the handlers, in order; they come last because they take all remaining updates."""
        private = filters.ChatType.PRIVATE
        return [
            command("start", self.start),
            command("help", self.help),
            command("privacy", self.privacy),
            command("forget", self.forget),
            button(Forget, self._languages, self.confirm_forget),
            ChatMemberHandler(self.join, ChatMemberHandler.MY_CHAT_MEMBER),
            CallbackQueryHandler(self.unknown_button),
            message(filters.StatusUpdate.MIGRATE, self.migrate),
            message(filters.COMMAND & (private | CommandToBot()), self.unknown_command),
            message(private & ~filters.StatusUpdate.ALL, self.not_text),
        ]

    async def start(self, message: Message) -> None:
        """Show the posts of a deep link (?start=post_4), or a greeting with the first words of the thread."""
        index, translate = await self._library.index_for(place_of(message)), await self._languages.of(message)
        parameter = after_command(message)
        if linked := await self._linked_posts.shown(message, parameter, translate):
            await self._sender.send(message, linked)
        elif post := _POST.fullmatch(parameter):
            await self._sender.send(message, await posts_by_number(post[1], index, translate))
        elif message.chat.type == ChatType.PRIVATE:
            text = phrases.greeting(translate, len(index.thread.posts), excerpt(index.thread.posts[0]))
            await self._sender.send(message, [replies.sentence(text)])
        elif not self._just_greeted(message):
            text = _greeting(message.get_bot(), await message.chat.get_member(message.get_bot().id), translate)
            await self._sender.send(message, [replies.sentence(text)])

    async def help(self, message: Message) -> None:
        """Explain what the bot can do."""
        thread = (await self._library.index_for(place_of(message))).thread
        translate = await self._languages.of(message)
        text = phrases.help_text(translate, len(thread.posts), excerpt(thread.posts[0]))
        setup = await _setup(message, translate)
        await self._sender.send(message, [replies.sentence(f"{text}\n\n{setup}")])

    async def join(self, update: Update, context: Context) -> None:
        """Greet a group on joining it; if the bot cannot write there, tell the person who added it.

        Remember chats that remove or block the bot.
        """
        change = update.my_chat_member
        if change and change.new_chat_member.status in NOT_MEMBERS:
            await self._departures.record(change.chat.id)
        elif change:
            await self._departures.forget(change.chat.id)
        if change and _is_muted(change.new_chat_member):
            await self._explain_silence(change)
        elif change and _is_joining(change):
            await self._languages.meet(change.chat.id, change.from_user)
            text = _greeting(
                context.bot, change.new_chat_member, await self._languages.at(change.chat, change.from_user)
            )
            try:
                await context.bot.send_message(change.chat.id, replies.sentence(text).html)
            except BadRequest:
                await self._explain_silence(change)
            self._greeted[change.chat.id] = change.date

    async def unknown_button(self, update: Update, _context: Context) -> None:
        """Answer a press of a button that belongs to a thread no longer read."""
        if query := update.callback_query:
            translate = await self._languages.pressed(query)
            await answer_press(query, translate(phrases.OTHER_THREAD))

    async def unknown_command(self, message: Message) -> None:
        """Suggest the command nearest to an unknown one, or in private /help."""
        translate, command = await self._languages.of(message), _nearest_command(message.text or "")
        text = phrases.did_you_mean(translate, command) if command else translate(phrases.UNKNOWN_COMMAND)
        if command or message.chat.type == ChatType.PRIVATE:
            await self._sender.send(message, [replies.sentence(text)])

    async def not_text(self, message: Message) -> None:
        """Say that a message without text cannot be read, and what can."""
        await self._send(message, unreadable(message))

    async def privacy(self, message: Message) -> None:
        """Explain which data the bot stores."""
        translate = await self._languages.of(message)
        text = phrases.privacy_text(translate, statistics=bool(self._feedback.owner), links=self._opens_links)
        await self._sender.send(message, [replies.sentence(text)])

    async def forget(self, message: Message) -> None:
        """Ask whether to delete the data of the chat, if an administrator asks for it."""
        if await sent_by_administrator(message):
            await self._sender.send(message, [_confirmation(await self._languages.of(message))])
        else:
            await self._send(message, phrases.ADMINISTRATORS_ONLY)

    async def confirm_forget(self, press: Press, data: Forget) -> None:
        """Delete the data of the chat or keep it, as an administrator chooses."""
        query, message, translate = press
        allowed = await is_administrator(message.chat, query.from_user)
        await answer_press(query, None if allowed else translate(phrases.ADMINISTRATORS_ONLY))
        if allowed:
            if data.confirmed:
                await forget(self._stores, message.chat_id)
            text = translate(phrases.FORGOTTEN if data.confirmed else phrases.CANCELLED)
            with suppress(BadRequest):  # the question is answered or deleted already
                await message.edit_text(replies.sentence(text).html)

    async def migrate(self, message: Message) -> None:
        """Move the data of a group to the supergroup that it became; of Telegram's two notices, use the first."""
        if message.migrate_to_chat_id:
            await migrate(self._stores, message.chat_id, message.migrate_to_chat_id)

    async def _send(self, message: Message, phrase: Phrase) -> None:
        translate = await self._languages.of(message)
        await self._sender.send(message, [replies.sentence(translate(phrase))])

    async def _explain_silence(self, change: ChatMemberUpdated) -> None:
        """Tell the person who added or muted the bot that it cannot answer in the chat."""
        translate = await self._languages.personal(change.from_user, change.from_user.id)
        text = phrases.cannot_write(translate, change.chat.title or "")
        with suppress(BadRequest, Forbidden):  # the person has never started the bot, or has blocked it
            await change.get_bot().send_message(change.from_user.id, replies.sentence(text).html)

    def _just_greeted(self, message: Message) -> bool:
        """Return whether the group was greeted a moment ago: a ?startgroup link adds the bot and sends /start."""
        greeted = self._greeted.pop(message.chat_id, None)
        return greeted is not None and message.date - greeted < _JUST_NOW


def _nearest_command(text: str) -> str:
    """Return the command nearest to that in *text*, empty if none is near.

    >>> [_nearest_command(text) for text in ("/sumary", "/LOAD_", "/lang", "/weather")]
    ['/summary', '/load', '/language', '']
    """
    typed = re.split(r"[\s@]", text.removeprefix("/"), maxsplit=1)[0].casefold()
    begun = [name for name in phrases.COMMANDS if len(typed) >= _BEGINNING and name.startswith(typed)]
    if begun:
        return f"/{begun[0]}"
    nearest = min((*phrases.COMMANDS, "start", "forget"), key=lambda name: OSA.distance(typed, name))
    wrong = OSA.distance(typed, nearest)
    return f"/{nearest}" if wrong <= (2 if len(typed) >= _LONG else 1) else ""


def _confirmation(translate: Translation) -> replies.Reply:
    """Ask whether to delete the data of the chat, with a button for each answer."""
    choices = (phrases.FORGET_EVERYTHING, Forget(confirmed=True)), (phrases.CANCEL, Forget(confirmed=False))
    buttons = tuple(replies.Button(translate(phrase), data.data) for phrase, data in choices)
    return replace(replies.sentence(translate(phrases.FORGET)), buttons=buttons)


def _is_joining(change: ChatMemberUpdated) -> bool:
    group = change.chat.type in {ChatType.GROUP, ChatType.SUPERGROUP}
    return group and change.old_chat_member.status in NOT_MEMBERS and change.new_chat_member.status not in NOT_MEMBERS


def _is_muted(member: ChatMember) -> bool:
    return isinstance(member, ChatMemberRestricted) and member.is_member and not member.can_send_messages


def _greeting(bot: Bot, member: ChatMember, translate: Translation) -> str:
    """Return the greeting of a group in which the bot is this *member*."""
    return phrases.group_greeting(translate, receives_all=_receives_all_messages(bot, member))


async def _setup(message: Message, translate: Translation) -> str:
    """Explain which messages the bot receives in this chat, and whether inline mode is on."""
    bot = message.get_bot()
    if message.chat.type != ChatType.PRIVATE:
        receives_all = _receives_all_messages(bot, await message.chat.get_member(bot.id))
        return phrases.messages_received_here(translate, receives_all=receives_all)
    receives_all = bool(bot.can_read_all_group_messages)
    received = phrases.messages_received_in_groups(translate, receives_all=receives_all)
    inline = bot.supports_inline_queries
    return f"{received} {phrases.inline_on(translate, bot.username) if inline else translate(phrases.INLINE_OFF)}"


def _receives_all_messages(bot: Bot, member: ChatMember) -> bool:
    return member.status == ChatMemberStatus.ADMINISTRATOR or bool(bot.bot.can_read_all_group_messages)
