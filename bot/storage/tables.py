"""The database schema, as the newest migration leaves it.

Telegram's ids are unique for one bot only, so every key begins with the bot's id, and bots can share a database. Times
are in seconds since 1970.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Delete,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    Update,
    delete,
    exists,
    false,
    true,
    update,
)

metadata = MetaData()


def _id(name: str) -> Column[Any]:
    return Column(name, BigInteger, primary_key=True, autoincrement=False)


def _number(name: str) -> Column[Any]:
    return Column(name, Integer, primary_key=True, autoincrement=False)


def _name(name: str, length: int) -> Column[Any]:
    return Column(name, String(length), primary_key=True)


updates = Table(
    "updates",
    metadata,
    _id("bot"),
    _id("id"),
    Column("chat", BigInteger, nullable=False),  # 0 where the update has none
    Column("state", String(8), nullable=False),  # waiting, done, failed, or deadly: the program died three times of it
    Column("body", Text, nullable=False),  # the update as JSON, empty when it is done
    Column("digest", String(32), nullable=False),  # of the body: ids may start anew when a bot was idle for long
    Column("error", Text, nullable=False),  # why it failed
    Column("kept_at", Integer, nullable=False),
    Column("arrived", BigInteger, nullable=False, server_default="0"),  # the order of arrival
    Column("attempts", Integer, nullable=False, server_default="0"),  # begun and not finished, stops not counted
    Index("updates_waiting", "bot", "state", "id"),
)
"""Updates from Telegram. Finished ones are stored until Telegram cannot deliver them again."""

answers = Table(
    "answers",
    metadata,
    *map(_id, ("bot", "chat", "question", "message")),
    Column("kept_at", Integer, nullable=False),
    Column("digest", String(32), nullable=False, server_default=""),  # of the question's text, keyed
)
"""Messages that answer a question, a row a message."""

threads = Table(
    "threads",
    metadata,
    *map(_id, ("bot", "chat")),
    _name("key", 16),
    Column("body", Text, nullable=False),  # the thread as JSON
    Column("used", Boolean, nullable=False),  # false for an offer
    Column("kept_at", Integer, nullable=False),
    Column("vectors", LargeBinary),  # of its passages, NULL until they are computed
    Column("person", BigInteger, nullable=False, server_default="0"),  # to whom it is offered
    Column("offer", BigInteger, nullable=False, server_default="0"),  # the message that it was read from
    Column("size", Integer, nullable=False, server_default="0"),  # of the body, in characters
)
"""Uploaded threads; each belongs to its chat."""

seed_vectors = Table(
    "seed_vectors",
    metadata,
    _id("bot"),
    _name("key", 16),  # of the thread
    Column("vectors", LargeBinary, nullable=False),
)
"""The vectors of the passages of seeds."""

readings = Table(
    "readings",
    metadata,
    *map(_id, ("bot", "chat", "topic")),  # topic 0: outside topics
    Column("key", String(16), nullable=False),  # empty where the thread was deleted
    Column("changed", Boolean, nullable=False, server_default=false()),  # since the last answer
)
"""The current thread of a chat, or of a topic in it."""

departures = Table(
    "departures",
    metadata,
    *map(_id, ("bot", "chat")),
    Column("left_at", Integer, nullable=False),
)
"""Chats that removed or blocked the bot."""

parts = Table(
    "parts",
    metadata,
    *map(_id, ("bot", "chat", "topic", "person", "message")),  # 0 and below: how the upload began
    Column("text", Text, nullable=False),
    Column("author", Text, nullable=False),  # of a forwarded message, else empty
    Column("kept_at", Integer, nullable=False),
    Column("link", Text, nullable=False, server_default=""),  # of a post forwarded from a public channel, else empty
)
"""Messages of a thread upload in progress."""

languages = Table("languages", metadata, *map(_id, ("bot", "chat")), Column("code", String(8), nullable=False))
"""The language that a chat has chosen."""

allowed_chats = Table(
    "allowed_chats", metadata, *map(_id, ("bot", "chat")), Column("named", BigInteger, nullable=False)
)
"""Supergroups that were allowed groups, *named* in the settings, before they were upgraded."""
notices = Table("notices", metadata, _id("bot"), Column("sent_at", Integer, nullable=False))
"""When the owner was last told of updates that were set aside."""

linked_seeds = Table(
    "linked_seeds",
    metadata,
    _id("bot"),
    _name("link", 32),  # a digest of the link
    Column("body", Text, nullable=False),  # the threads, as a JSON list of JSON
    Column("kept_at", Integer, nullable=False),
)
"""Copies of the threads behind a link in SEEDS."""

faces = Table("faces", metadata, _id("bot"), Column("digest", String(32), nullable=False))
"""A digest of the menus and descriptions last sent to Telegram."""

posted = Table(
    "posted",
    metadata,
    *map(_id, ("bot", "chat", "topic")),  # topic 0: outside topics
    _name("key", 16),  # of the thread
    *map(_number, ("post", "piece")),  # a long post is several messages
    Column("message", BigInteger, nullable=False),  # 0 until it is sent
)
"""Threads published in a chat, a row a message."""

votes = Table(
    "votes",
    metadata,
    *map(_id, ("bot", "chat", "message")),  # of the answer with the buttons
    _name("voter", 32),  # a keyed digest, another for each answer
    Column("helpful", Boolean, nullable=False),
    Column("home", BigInteger, nullable=False),  # the chat, or the supergroup that it has become
    Column("kept_at", Integer, nullable=False),  # when the answer was given
    Column("counts", Boolean, nullable=False, server_default=true()),  # false if it was taken back
    Column("press", String(32), nullable=False, server_default=""),  # the last, which may be processed twice
)
"""Votes on answers. A supergroup numbers its messages anew, so votes from before keep the group's id in `chat`."""

asked = Table(
    "asked",
    metadata,
    *map(_id, ("bot", "chat", "question")),
    Column("answer", BigInteger, nullable=False),  # the message with the buttons
    Column("text", Text, nullable=False),
    Column("confidence", String(8), nullable=False),
    Column("posts", Text, nullable=False),  # labels of the quoted posts, as JSON
    Column("home", BigInteger, nullable=False),
    Column("kept_at", Integer, nullable=False),
)
"""Recent questions, for the owner; empty where the bot has no owner."""

tallies = Table(
    "tallies",
    metadata,
    *map(_id, ("bot", "home")),
    _name("confidence", 8),
    Column("number", Integer, nullable=False),
)
"""The number of questions of a chat that were deleted from `asked` for their age."""


def delete_chat(table: Table, bot: int, chat: int) -> Delete:
    """Return a statement that deletes the rows of *bot* and *chat* from *table*."""
    return delete(table).where(table.c.bot == bot, table.c.chat == chat)


def migrate_chat(table: Table, bot: int, old: int, new: int) -> tuple[Delete, Update]:
    """Return statements that give the rows of the chat *old* to *new*, replacing rows with the same key."""
    there = table.alias()
    others = [column.name for column in table.primary_key if column.name not in {"bot", "chat"}]
    same = exists().where(there.c.bot == bot, there.c.chat == old, *(there.c[name] == table.c[name] for name in others))
    return (
        delete_chat(table, bot, new).where(same),
        update(table).where(table.c.bot == bot, table.c.chat == old).values(chat=new),
    )
