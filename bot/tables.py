"""What is kept: the tables, as the newest migration leaves them.

Telegram's ids are unique for one bot only, so every table has the bot's id in its key: bots may share a database.
"""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, MetaData, String, Table, Text

METADATA = MetaData()

UPDATES = Table(
    "updates",
    METADATA,
    Column("bot", BigInteger, primary_key=True),
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("chat", BigInteger, nullable=False),  # 0 where the update has none
    Column("state", String(8), nullable=False),  # waiting, done, failed
    Column("body", Text, nullable=False),  # the update as JSON; empty when it is done
    Column("digest", String(32), nullable=False),  # of the body; ids may begin anew when a bot was idle for long
    Column("error", Text, nullable=False),  # why it failed
    Column("kept_at", Integer, nullable=False),  # seconds since 1970
    Index("updates_waiting", "bot", "state", "id"),
)
"""Updates that arrived. What is done is remembered until Telegram has forgotten it, so that it is not done again."""

ANSWERS = Table(
    "answers",
    METADATA,
    Column("bot", BigInteger, primary_key=True),
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("question", BigInteger, primary_key=True, autoincrement=False),
    Column("message", BigInteger, primary_key=True, autoincrement=False),
    Column("kept_at", Integer, nullable=False),
)
"""Which messages answer which, a row a message: an edited question edits its own answer."""

THREADS = Table(
    "threads",
    METADATA,
    Column("bot", BigInteger, primary_key=True),
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("key", String(16), primary_key=True),
    Column("body", Text, nullable=False),  # the thread as JSON
    Column("used", Boolean, nullable=False),  # false while it is only offered
    Column("kept_at", Integer, nullable=False),
)
"""Threads that chats have loaded; each belongs to its chat."""

READINGS = Table(
    "readings",
    METADATA,
    Column("bot", BigInteger, primary_key=True),
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("topic", BigInteger, primary_key=True, autoincrement=False),  # 0 outside topics
    Column("key", String(16), nullable=False),
)
"""Which thread a chat, or a topic of it, reads."""

PARTS = Table(
    "parts",
    METADATA,
    Column("bot", BigInteger, primary_key=True),
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("topic", BigInteger, primary_key=True, autoincrement=False),
    Column("person", BigInteger, primary_key=True, autoincrement=False),
    Column("message", BigInteger, primary_key=True, autoincrement=False),  # 0: the /load that began it
    Column("text", Text, nullable=False),
    Column("author", Text, nullable=False),  # of a forwarded post
    Column("kept_at", Integer, nullable=False),
)
"""What somebody has sent so far of a thread that is being loaded."""

LANGUAGES = Table(
    "languages",
    METADATA,
    Column("bot", BigInteger, primary_key=True),
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("code", String(8), nullable=False),
)
"""Which language a chat has chosen to be spoken to in."""

FACES = Table(
    "faces",
    METADATA,
    Column("bot", BigInteger, primary_key=True, autoincrement=False),
    Column("digest", String(32), nullable=False),
)
"""What Telegram was last told to show of a bot: its menus and descriptions."""

POSTED = Table(
    "posted",
    METADATA,
    Column("bot", BigInteger, primary_key=True),
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("topic", BigInteger, primary_key=True, autoincrement=False),  # 0 outside topics
    Column("key", String(16), primary_key=True),  # of the thread
    Column("post", Integer, primary_key=True, autoincrement=False),
    Column("piece", Integer, primary_key=True, autoincrement=False),  # a long post is several messages
    Column("message", BigInteger, nullable=False),  # 0 until it is sent
)
"""Threads that were posted in a chat, a row a message."""

VOTES = Table(
    "votes",
    METADATA,
    Column("bot", BigInteger, primary_key=True),
    Column("chat", BigInteger, primary_key=True, autoincrement=False),  # in which the answer stands
    Column("message", BigInteger, primary_key=True, autoincrement=False),  # with the buttons
    Column("voter", String(32), primary_key=True),  # a keyed digest, another for each answer
    Column("helpful", Boolean, nullable=False),
    Column("home", BigInteger, nullable=False),  # the chat, or the supergroup that it has become
    Column("kept_at", Integer, nullable=False),  # when the answer was given
)
"""Who found which answer helpful. A supergroup counts its messages anew, so what a group had keeps the group's id."""

ASKED = Table(
    "asked",
    METADATA,
    Column("bot", BigInteger, primary_key=True),
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("question", BigInteger, primary_key=True, autoincrement=False),
    Column("answer", BigInteger, nullable=False),  # the message with the buttons
    Column("text", Text, nullable=False),
    Column("confidence", String(8), nullable=False),
    Column("posts", Text, nullable=False),  # labels of those quoted, as JSON
    Column("home", BigInteger, nullable=False),
    Column("kept_at", Integer, nullable=False),
)
"""What was asked lately, for the owner; without one there is nothing here."""

TALLIES = Table(
    "tallies",
    METADATA,
    Column("bot", BigInteger, primary_key=True),
    Column("home", BigInteger, primary_key=True, autoincrement=False),
    Column("confidence", String(8), primary_key=True),
    Column("number", Integer, nullable=False),
)
"""How many questions a chat had that are no longer in ASKED."""
